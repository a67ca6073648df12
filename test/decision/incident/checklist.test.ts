import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checklistsModule, readChecklists } from '../../../build/compile-checklists.ts'
import { checklistOf } from '../../../src/decision/incident/checklist.ts'
import type { IncidentContext } from '../../../src/decision/incident/context.ts'
import { groupFindings, type Grouped } from '../../../src/decision/incident/group.ts'
import type { ChecklistItem } from '../../../src/domain/incident.ts'
import type { Severity } from '../../../src/domain/terms.ts'
import { flatten } from '../../../src/domain/text.ts'
import { checklists } from '../../../src/generated/checklists.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { context, judged, type Told } from './judged.ts'

const root = new URL('../../../', import.meta.url)
const yaml = readFileSync(new URL('policies/checklists.yml', root), 'utf8')

function group(told: Told): Grouped {
  const [only] = groupFindings([judged(told)], context())
  if (only === undefined) throw new Error('no incident')
  return only
}

function items(
  told: Told,
  { severity = 'SEV2', ...where }: { severity?: Severity } & Partial<IncidentContext> = {},
): ChecklistItem[] {
  return checklistOf(
    group(told),
    { severity, declared: '2026-11-24T10:00:00.000Z', dueAt: '2026-11-27T10:00:00.000Z' },
    context(where),
  )
}

const ids = (list: readonly ChecklistItem[]): string[] => list.map(({ id }) => id)

function item(list: readonly ChecklistItem[], id: string): ChecklistItem {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new Error(`${id} is not in ${ids(list).join(' ')}`)
  return found
}

describe('what applies', () => {
  test.each<[string, Told, Partial<IncidentContext>, string[], string[]]>([
    [
      'a working secret',
      { class: 'secret', facts: { validity: 'active' } },
      {},
      ['sec-2a', 'sec-4a'],
      ['sec-2b'],
    ],
    ['an unverified secret', { class: 'secret' }, {}, ['sec-2b', 'sec-1', 'sec-6'], ['sec-2a']],
    [
      'a revoked secret',
      { class: 'secret', facts: { validity: 'inactive' } },
      {},
      ['sec-7'],
      ['sec-1', 'sec-2a', 'sec-2b', 'sec-3', 'sec-6'],
    ],
    [
      'a secret of a public repository',
      { class: 'secret', facts: { repo: 'public' } },
      {},
      ['sec-4b'],
      ['sec-4a'],
    ],
    [
      'a vulnerability without a fix',
      { class: 'vuln' },
      {},
      ['vul-5b'],
      ['vul-5a', 'vul-2', 'vul-4a', 'vul-6', 'vul-8'],
    ],
    [
      'a fixable one that is deployed and exploited',
      { class: 'vuln', package: { name: 'p', fixed: '2' }, facts: { kev: true, totalImpact: true } },
      { stage: 'deployed', artifacts: ['sha256:1'] },
      ['vul-5a', 'vul-2', 'vul-4a', 'vul-4b', 'vul-4c', 'vul-6', 'vul-8'],
      ['vul-5b'],
    ],
    ['flawed code on its way', { class: 'code' }, {}, ['cod-1a', 'cod-4'], ['cod-1b', 'cod-3', 'cod-6']],
    [
      'flawed code that is live',
      { class: 'code', facts: { repo: 'public' } },
      { stage: 'deployed' },
      ['cod-1b', 'cod-3', 'cod-6'],
      ['cod-1a'],
    ],
    ['malware that is here', { class: 'malware' }, {}, ['mal-1', 'mal-2', 'mal-3'], []],
    [
      'malware that is only named',
      { class: 'malware', facts: { evidence: 'referenced' } },
      {},
      ['mal-1', 'mal-4'],
      ['mal-2', 'mal-3', 'mal-5', 'mal-7', 'mal-8'],
    ],
    ['a planned setting', { class: 'iac' }, {}, ['iac-1a', 'iac-4'], ['iac-1b', 'iac-2', 'iac-3', 'iac-6']],
    ['a live setting', { class: 'iac' }, { stage: 'deployed' }, ['iac-1b', 'iac-2'], ['iac-1a']],
    ['a compromised action', { class: 'pipeline', facts: { ioc: true } }, {}, ['pip-2', 'pip-3'], []],
    ['a weak workflow', { class: 'pipeline' }, {}, ['pip-6'], ['pip-2', 'pip-3', 'pip-7']],
    ['a pull request', { class: 'code' }, { stage: 'pr' }, ['all-1', 'all-4'], ['all-2', 'all-3']],
  ])('%s', (_, told, where, there, absent) => {
    const found = ids(items(told, where))
    expect(there.filter((id) => !found.includes(id))).toEqual([])
    expect(absent.filter((id) => found.includes(id))).toEqual([])
  })

  test('communication and review are for the great ones', () => {
    expect(ids(items({}, { severity: 'SEV2' }))).toEqual(expect.arrayContaining(['all-5', 'all-6', 'all-8']))
    for (const id of ['all-5', 'all-6', 'all-8'])
      expect(ids(items({}, { severity: 'SEV3' }))).not.toContain(id)
  })

  test.each<[boolean, boolean, 'unknown' | 'internal' | 'internet', boolean, string]>([
    [true, false, 'unknown', true, 'internet: 3DF'],
    [true, true, 'internal', true, 'automatable: 3DF'],
    [true, false, 'internal', false, 'neither'],
    [false, true, 'internet', false, 'impact is partial or it is not exploited'],
  ])('forensic triage, %s %s %s: %s (%s)', (totalImpact, automatable, exposure, asked) => {
    const told: Told = { class: 'vuln', facts: { kev: true, totalImpact, automatable, exposure } }
    expect(ids(items(told)).includes('vul-4a')).toBe(asked)
  })

  test('forensic triage where the catalogue asks for it', () => {
    const kev = {
      asOf: '2026-11-01',
      entries: new Map([['CVE-1', { dueDate: null, forensicTriage: true }]]),
    }
    expect(ids(items({ class: 'vuln', advisories: ['CVE-1'] }, { kev }))).toContain('vul-4a')
    expect(ids(items({ class: 'vuln', advisories: ['CVE-2'] }, { kev }))).not.toContain('vul-4a')
  })

  test.each(['adoption', 'debt', 'flood', 'other-team'] as const)('%s has a list of its own', (kind) => {
    const list = checklistOf(
      { ...group({ class: 'secret' }), kind },
      { severity: 'SEV3', declared: '2026-11-24T10:00:00.000Z', dueAt: null },
      context(),
    )
    expect(ids(list)).toContain('all-1')
    expect(ids(list)).toHaveLength(checklists[kind].length + 1)
  })
})

describe('until when', () => {
  test.each<[Severity, string, string]>([
    ['SEV1', '2026-11-24T10:30:00.000Z', '30 min after it is taken up'],
    ['SEV2', '2026-11-24T10:30:00.000Z', '30 min after it is taken up'],
    ['SEV3', '2026-11-24T14:00:00.000Z', '3 h after it is taken up'],
    ['SEV4', '2026-11-25T10:00:00.000Z', '12 h after it is taken up'],
    ['SEV5', '2026-12-01T10:00:00.000Z', '12 h after it is taken up'],
  ])('%s', (severity, deactivated, kept) => {
    const list = items({ class: 'secret', facts: { validity: 'active' } }, { severity })
    expect(item(list, 'sec-2a').dueAt).toBe(deactivated)
    expect(item(list, 'all-2')).toMatchObject({ dueAt: null, after: kept })
  })

  test('taking up, the tier’s date, working days, and what comes before a merge', () => {
    const list = items({ class: 'code', facts: { repo: 'public' } })
    expect(item(list, 'all-1').dueAt).toBe('2026-11-24T10:15:00.000Z')
    expect(item(list, 'cod-4').dueAt).toBe('2026-11-27T10:00:00.000Z')
    expect(item(list, 'all-8')).toMatchObject({ dueAt: null, after: '5 working days after it is resolved' })
    expect(item(list, 'cod-6')).toMatchObject({ dueAt: null, after: 'before the fix is merged' })
    expect(item(list, 'cod-5')).toMatchObject({ after: '1 day after the fix is merged' })
  })

  test('the times of a forensic triage are CISA’s and do not grow', () => {
    const told: Told = { class: 'vuln', facts: { kev: true, totalImpact: true } }
    const list = items(told, { severity: 'SEV3' })
    expect(item(list, 'vul-4a').dueAt).toBe('2026-11-24T12:00:00.000Z')
    expect(item(list, 'vul-4c').dueAt).toBe('2026-11-27T10:00:00.000Z')
    expect(item(list, 'all-1').dueAt).toBe('2026-11-24T12:00:00.000Z')
  })

  const everything: readonly Told[] = [
    { class: 'secret', facts: { validity: 'active', repo: 'public' } },
    { class: 'secret' },
    { class: 'vuln', facts: { kev: true, totalImpact: true } },
    { class: 'vuln', package: { name: 'p', fixed: '2' } },
    { class: 'code', facts: { repo: 'public' } },
    { class: 'malware' },
    { class: 'iac' },
    { class: 'pipeline', facts: { ioc: true } },
  ]
  const { deadlines } = defaultPolicy.terms
  const tierDate = '2026-11-27T10:00:00.000Z'

  test.each(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'] as const)(
    '%s: nothing before it is taken up',
    (severity) => {
      for (const stage of ['pr', 'mainline', 'deployed'] as const)
        for (const tier of ['T0', 'T1'] as const)
          for (const told of everything) {
            const list = items({ ...told, judged: { tier } }, { severity, stage, deadlines })
            const takenUp = item(list, 'all-1').dueAt ?? ''
            const dated = list.filter(({ dueAt }) => dueAt !== null && dueAt !== tierDate)
            const early = dated.filter(({ dueAt }) => String(dueAt) < takenUp)
            expect([told, ids(early)]).toEqual([told, []])
          }
    },
  )

  describe('what is of tier T0', () => {
    const t0 = (told: Told, severity: Severity, more: Partial<IncidentContext> = {}): ChecklistItem[] =>
      items({ ...told, judged: { tier: 'T0' } }, { severity, deadlines, ...more })

    test.each<[Severity, Told, string, string]>([
      ['SEV2', { class: 'secret' }, 'sec-2b', '2026-11-24T11:00:00.000Z'],
      ['SEV2', { class: 'malware' }, 'mal-1', '2026-11-24T10:15:00.000Z'],
      ['SEV2', { class: 'malware' }, 'mal-3', '2026-11-24T11:00:00.000Z'],
      ['SEV3', { class: 'secret' }, 'sec-2b', '2026-11-24T11:00:00.000Z'],
      ['SEV3', { class: 'secret' }, 'sec-1', '2026-11-24T11:00:00.000Z'],
    ])('%s: %o is contained within the hour of the policy (%s)', (severity, told, id, by) => {
      expect(item(t0(told, severity), id).dueAt).toBe(by)
    })

    test('is taken up within it, and only first aid is', () => {
      const list = t0({ class: 'secret' }, 'SEV3')
      expect(item(list, 'all-1').dueAt).toBe('2026-11-24T11:00:00.000Z')
      expect(item(list, 'sec-6')).toMatchObject({ dueAt: null, after: '1 day after it is taken up' })
      expect(item(t0({ class: 'malware' }, 'SEV2'), 'all-2').after).toBe('30 min after it is taken up')
    })

    test('has no such time where the policy sets none, and neither has a lesser tier', () => {
      const own = '2026-11-24T14:00:00.000Z'
      const bare = items({ class: 'secret', judged: { tier: 'T0' } })
      expect(item(bare, 'sec-2b').dueAt).toBe(own)
      expect(item(items({ class: 'secret' }, { deadlines }), 'sec-2b').dueAt).toBe(own)
    })
  })

  test('no clock, no date', () => {
    const list = checklistOf(
      group({ class: 'code' }),
      { severity: 'SEV4', declared: '2026-11-24T10:00:00.000Z', dueAt: null },
      context(),
    )
    expect(item(list, 'cod-4')).toMatchObject({ dueAt: null, after: 'with the next upgrade' })
  })

  test('each item has either a date or what it waits for', () => {
    for (const told of ['secret', 'vuln', 'code', 'malware', 'iac', 'pipeline'] as const) {
      for (const one of items({ class: told }))
        expect((one.dueAt === null) === (one.after !== undefined)).toBe(true)
    }
  })
})

test('persistence is removed before credentials are revoked, first aid comes first', () => {
  const list = items({ class: 'malware' })
  const [isolate, revoke] = [ids(list).indexOf('mal-2'), ids(list).indexOf('mal-3')]
  expect(isolate).toBeLessThan(revoke)
  expect(flatten(item(list, 'mal-3').says)).toMatch(/^Remove what keeps it alive .* only then revoke/)
  const order = ['first_aid', 'scope', 'eradicate', 'recover', 'comms', 'review']
  const phases = list.map(({ phase }) => order.indexOf(phase))
  expect(phases).toEqual(phases.toSorted((a, b) => a - b))
})

describe('the file', () => {
  test('is what the generated module says', () => {
    expect(checklists).toEqual(readChecklists(yaml))
    expect(readFileSync(new URL('src/generated/checklists.ts', root), 'utf8')).toBe(checklistsModule(yaml))
  })

  test.each([
    ['an unknown flag', 'when: [not deployed]', 'when: [not deplyed]'],
    ['an unknown due time', 'due: A+30m', 'due: A+30x'],
    ['an unknown moment', 'due: A+30m', 'due: X+30m'],
    ['an unknown key', '    blocks: no\n', '    blocks: no\n    evidence: url\n'],
    ['an id that stands twice', 'id: all-2', 'id: all-1'],
    ['a missing class', 'quality: []', ''],
    ['an unknown blocks', 'blocks: resolve', 'blocks: maybe'],
  ])('%s does not compile', (_, right, wrong) => {
    expect(yaml).toContain(right)
    expect(() => readChecklists(yaml.replace(right, wrong))).toThrow()
  })
})
