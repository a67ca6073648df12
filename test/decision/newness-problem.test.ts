import { describe, expect, test } from 'vitest'
import { changeProblem, openIssuesProblem } from '../../src/decision/finding/newness-problem.ts'
import type { Change } from '../../src/domain/change.ts'
import { known, unknown } from '../../src/domain/known.ts'
import type { Stage, Tier } from '../../src/domain/terms.ts'
import { findingOf } from '../support/findings.ts'

const judged = (tier: Tier | null, more: object = {}) => ({
  tier,
  newness: 'unknown' as const,
  newSource: 'none' as const,
  finding: findingOf({ path: 'a.js', line: 1 }),
  ...more,
})

describe('no change can be read', () => {
  test.each<[string, Stage, object[], boolean]>([
    ['T2 depends on it', 'pr', [judged('T3'), judged('T2')], true],
    ['T0 depends on it', 'pr', [judged('T0')], true],
    ['only T3 does', 'pr', [judged('T3'), judged('T4'), judged(null)], false],
    [
      'another source decided',
      'pr',
      [judged('T1', { newness: 'existing', newSource: 'baseline-file' })],
      false,
    ],
    ['it names no place', 'pr', [judged('T1', { finding: findingOf({}) })], false],
    [
      'an image',
      'pr',
      [judged('T1', { finding: findingOf({ class: 'vuln', path: '/usr/lib', inside: false }) })],
      true,
    ],
    ['nothing was found', 'pr', [], false],
  ])('%s', (_, stage, findings, expected) => {
    const list = findings as ReturnType<typeof judged>[]
    for (const why of ['unreadable', 'not-configured', 'none-yet'] as const)
      expect(changeProblem(stage, unknown(why), list)?.code).toBe(expected ? 'change-unreadable' : undefined)
    expect(changeProblem(stage, known({} as Change), list)).toBeNull()
  })
})

test('after the merge too, but where there is no change to read', () => {
  const list = [judged('T1')] as ReturnType<typeof judged>[]
  expect(changeProblem('mainline', unknown('unreadable'), list)?.code).toBe('change-unreadable')
  expect(changeProblem('mainline', unknown('not-configured'), list)).toBeNull()
  expect(changeProblem('predeploy', unknown('none-yet'), list)).toBeNull()
  expect(changeProblem('mainline', unknown('unreadable'), [judged('T3')] as typeof list)).toBeNull()
})

describe('our open issues cannot be read', () => {
  test.each<[string, Stage, object[], boolean]>([
    ['unknown T1', 'mainline', [judged('T1')], true],
    ['unknown T3', 'mainline', [judged('T3')], false],
    ['new T1', 'mainline', [judged('T1', { newness: 'new', newSource: 'change' })], false],
    ['at stage pr', 'pr', [judged('T1')], false],
  ])('%s', (_, stage, findings, expected) => {
    const list = findings as ReturnType<typeof judged>[]
    expect(openIssuesProblem(stage, unknown('unreadable'), list)?.code).toBe(
      expected ? 'open-issues-unreadable' : undefined,
    )
    expect(openIssuesProblem(stage, unknown('not-configured'), list)).toBeNull()
    expect(openIssuesProblem(stage, known({ opened: new Map(), identities: new Map() }), list)).toBeNull()
  })
})
