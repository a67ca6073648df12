import { expect, test } from 'vitest'
import { readPolicyFile } from '../../src/commands/load-policy.ts'
import type { World } from '../../src/commands/world.ts'
import { flatten } from '../../src/domain/text.ts'

/** Each mistake as line, column, code and sentence. */
async function mistakesIn(yaml: string, path = 'baton.yml'): Promise<string[]> {
  const bytes = new TextEncoder().encode(yaml)
  const read = (asked: string) =>
    Promise.resolve(asked === 'baton.yml' ? { is: 'bytes', bytes } : { is: 'absent' })
  const world = {
    files: { read },
    clock: { now: () => new Date('2026-11-24T10:00:00Z') },
  } as unknown as World
  const { problems } = await readPolicyFile(path, null, world)
  return problems.map(({ at, code, sentence }) => `${at?.line}:${at?.column} ${code}: ${flatten(sentence)}`)
}

test('mistakes of shape, of conditions and of ids are told at once, in the file’s order', async () => {
  const found = await mistakesIn(`version: 1
modus: enforce
policy:
  rules:
    code:
      - id: no-shape
        when: f.score >= 9.0
        why: It has a tier that does not exist.
        tier: T9
      - id: no-condition
        when: f.skore >= 9.0
        why: It asks for what no finding has.
        tier: T1
      - id: lost
        before: no-such-rule
        when: f.kev
        why: It comes before what is not there.
        tier: T1
      - id: sound
        before: no-shape
        when: f.kev
        why: What it names is told already.
        tier: T1
    kode:
      - id: nowhere
        when: f.oops
        why: Its list is told already.
        tier: T1
  disable: [vexx, no-shape, nowhere, UPPER]
limits:
  newIncidentsPerRun: many
`)
  expect(found).toEqual([
    '2:1 config-key: modus is no key of baton.yml',
    '9:15 config-value: policy.rules.code[0].tier cannot be the text T9',
    expect.stringMatching(/^11:17 policy-condition-wrong: no-condition: .*skore/) as string,
    '15:17 policy-id-unknown: no rule has the id no-such-rule',
    '24:5 config-key: kode is no key of policy.rules',
    expect.stringMatching(/^29:13 policy-id-unknown: no rule has the id vexx/) as string,
    '29:38 config-value: policy.disable[3] cannot be the text UPPER',
    '31:23 config-value: limits.newIncidentsPerRun cannot be the text many',
  ])
})

test('so are those of meaning, such as a waiver that is too wide', async () => {
  const found = await mistakesIn(`version: 1
waivers:
  - id: W-1
    scope: { rule: sqli, path: '**' }
    reason: mitigated
    requester: '@a'
    approver: '@b'
    expires: 2026-12-01
policy: { disable: [vexx] }
`)
  expect(found).toEqual([
    expect.stringMatching(/^4:32 config-value/) as string,
    expect.stringMatching(/^9:21 policy-id-unknown/) as string,
  ])
})

test.each([
  ['what is no YAML', 'version: 1\npolicy: {disable: [vexx]'],
  ['what has another shape altogether', 'policy: [disable]'],
  ['rules that are no list', 'version: 1\npolicy: { rules: { code: { id: x } }, disable: all }'],
  ['an empty file', ''],
])('%s is told without a crash', async (_, yaml) => {
  const found = await mistakesIn(yaml)
  expect(found.length).toBeGreaterThan(0)
  expect(found.join('\n')).not.toContain('policy-')
})

test('a file that is not there is a mistake, unless it is the usual one', async () => {
  expect(await mistakesIn('', 'nofile.yml')).toEqual([expect.stringContaining('config-missing')])
})
