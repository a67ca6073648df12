import { describe, expect, test } from 'vitest'
import { loadConfig, locate } from '../../../src/settings/config/load-config.ts'

const now = new Date('2026-11-24T12:00:00Z')

/** One rule whose condition is `f.kev` and something odd, `@`; each way to write it in YAML. */
const conditions: readonly (readonly [string, string])[] = [
  ['plain', '        when: f.kev @ x'],
  ['in single quotes', `        when: 'f.x == ''a'' @ x'`],
  ['in double quotes', `        when: "f.x == \\"a\\" \\u0041 @ x"`],
  ['as a block', '        when: |\n          f.kev ||\n            f.poc\n          @ x'],
  ['as a block that strips', '        when: |-\n          f.kev\n\n          @ x'],
  ['as a folded block', '        when: >\n          f.kev ||\n          @ x'],
  ['over two lines', '        when: f.kev ||\n          f.poc @ x'],
  ['with Windows line ends', '        when: |\r\n          f.kev\r\n          @ x'],
]

describe('locate', () => {
  test.each(conditions)('finds a character of a text %s', (_, condition) => {
    const source = `version: 1\npolicy:\n  rules:\n    vuln:\n      - id: mine\n${condition}\n        why: Ours.\n        tier: T1\n`
    const config = loadConfig(source, 'baton.yml', now)
    if (Array.isArray(config) || !('policy' in config)) throw new Error(JSON.stringify(config))
    const when = config.policy.rules['vuln']?.[0]?.when ?? ''
    const { line, column } = locate(source, 'policy.rules.vuln[0].when', when.indexOf('@'))
    expect(source.split(/\r?\n/)[line - 1]?.[column - 1]).toBe('@')
  })

  test('takes a path in steps, too, and stays in the text when the offset does not', () => {
    const source = 'version: 1\nmode: enforce\nscans:\n  requiredTools: [a, b]\n'
    expect(locate(source, ['scans', 'requiredTools', 1])).toEqual({ line: 4, column: 22 })
    expect(locate(source, 'mode', 999)).toEqual({ line: 2, column: 14 })
  })

  test('names the holder of what is not there', () => {
    expect(locate('version: 1\nscans:\n  maxAge: 3d\n', 'scans.accept')).toEqual({ line: 3, column: 3 })
  })

  test('does not count a byte order mark', () => {
    expect(locate('\uFEFFversion: 1\n', 'version')).toEqual({ line: 1, column: 10 })
  })
})
