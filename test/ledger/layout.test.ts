import { expect, test } from 'vitest'
import { baselinePath, closedPath, isIncidentId, openPath, runPath } from '../../src/ledger/layout.ts'

test('paths of what is known', () => {
  expect(openPath('INC-0123456789AB')).toBe('open/INC-0123456789AB.json')
  expect(closedPath('INC-0123456789AB')).toBe('closed/0/1/INC-0123456789AB.json')
  expect(runPath('2026-11-25T08:00:00Z', 255)).toBe('runs/2026-11/0/255.json')
  expect(runPath('2026-12-01T08:00:00Z', 70_000)).toBe('runs/2026-12/273/70000.json')
})

test.each([
  '',
  'INC-',
  'INC-../../x',
  'INC-0123456789AB/..',
  'inc-0123456789AB',
  'INC-01234\n',
  'INC-0123 456',
])('no incident is called %j, so it names no file', (id) => {
  expect(isIncidentId(id)).toBe(false)
  expect(() => openPath(id)).toThrow(RangeError)
  expect(() => closedPath(id)).toThrow(RangeError)
})

test('whatever a tool or a branch is called, its path is ours, and differs from every other', () => {
  const names = ['main', 'release/1.0', '../../etc', 'MAIN', 'Main ', 'ж', '', 'a'.repeat(300), 'a\n', '.git']
  const paths = names.flatMap((branch) => [
    ...names.map((tool) => baselinePath({ service: 's', tool, category: null, branch })),
    ...names.map((category) => baselinePath({ service: 's', tool: 'T', category, branch })),
    ...names.map((service) => baselinePath({ service, tool: 'T', category: null, branch })),
  ])
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect(path).toMatch(/^baselines\/[a-z0-9-]{13,54}\/[a-z0-9-]{13,54}\.json$/)
})
