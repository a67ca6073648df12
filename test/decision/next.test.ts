import { describe, expect, test } from 'vitest'
import { incidentBrief } from '../../src/brief/incident-brief.ts'
import { runBrief } from '../../src/brief/run-brief.ts'
import { incidentsOf } from '../../src/decision/incident/incidents.ts'
import { withStepByAge } from '../../src/decision/next.ts'
import { recordOf } from '../../src/decision/record.ts'
import type { Brief } from '../../src/domain/brief.ts'
import type { Decision, Judged } from '../../src/domain/decision.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { flatten, text } from '../../src/domain/text.ts'
import { aContext, aDecision, aFinding, aJudged, anIncident, anOldOne, aPlace } from '../support/decisions.ts'
import { context, judged as aMember } from './incident/judged.ts'

const exit = { exitCode: 0, wouldExit: 0 } as const
const unread: Problem = {
  code: 'change-unreadable',
  sentence: text`it cannot be read`,
  remedy: text`check out with ${'fetch-depth: 2'}`,
}
const untold: Problem = { code: 'scan-missing', sentence: text`none`, remedy: text`did you mean ${'x'}?` }
const unknown = (change: Partial<Judged> = {}): Judged =>
  aJudged({ newness: 'unknown', newSource: 'none', ...change })
const quiet = (change: Partial<Judged> = {}): Judged => unknown({ verdict: 'track', tier: 'T2', ...change })
/** Two of one rank, of which the one by its path is the more pressing, and the other by its identity. */
const twins = ['b.ts', 'a.ts'].map((path, at) =>
  aJudged({
    id: `F-${path}`,
    finding: aFinding({ place: aPlace(path), identity: String(at).repeat(64), rule: rule(at) }),
  }),
)

function rule(at: number): ReturnType<typeof aFinding>['rule'] {
  return { ...aFinding().rule, cwe: [at === 0 ? 89 : 79] }
}

const incident = anIncident({ findings: [unknown().id] })
const mainline = { stage: 'mainline' } as const
const cases: readonly (readonly [string, Decision])[] = [
  ['a change that adds a flaw', aDecision()],
  ['two that are as bad', aDecision({ judged: twins })],
  ['a flaw whose age cannot be told', aDecision({ judged: [unknown()] })],
  ['the same since the change was not read', aDecision({ judged: [unknown()], incomplete: [unread] })],
  [
    'the same in an incident',
    aDecision({
      judged: [unknown({ incident: incident.id })],
      incidents: [
        withStepByAge(incident, {
          ...aDecision({ incomplete: [unread] }),
          judged: [unknown({ incident: incident.id })],
        }),
      ],
      incomplete: [unread],
    }),
  ],
  ['a scan that cannot be read', aDecision({ verdict: 'pass', judged: [], incomplete: [untold] })],
  ['nothing urgent, undated', aDecision({ verdict: 'track', judged: [quiet()] }, mainline)],
  [
    'the same beside adopted debt',
    aDecision({ verdict: 'track', judged: [quiet(), { ...anOldOne(1), adopted: true }] }, mainline),
  ],
  [
    'an old incident in public',
    aDecision(
      { judged: [unknown({ incident: incident.id })], incidents: [incident] },
      { ...mainline, view: 'public' },
    ),
  ],
]

function nextIn({ rows, footer }: Brief): string | undefined {
  const row = rows.find(({ label }) => label === 'Next')
  if (row !== undefined) return flatten(row.says)
  const line = footer.map(flatten).find((one) => one.startsWith('Next: '))
  return line?.slice('Next: '.length).replace(/\.$/, '')
}

describe.each(cases)('%s', (_, decision) => {
  const room = aContext({ mostWords: Infinity })
  const record = recordOf(decision, exit, decision.basis.view)

  test('has one next step, the same in decision.json and in the text', () => {
    expect(nextIn(runBrief(decision, room))).toBe(record.next)
  })

  test('and so have its incidents', () => {
    for (const [at, one] of decision.incidents.entries())
      expect(nextIn(incidentBrief(one, decision, room))).toBe(record.incidents[at]?.nextStep)
  })
})

describe('of what has no date after the merge', () => {
  const next = (judged: readonly Judged[], basis: Partial<Decision['basis']> = mainline): string =>
    recordOf(aDecision({ verdict: 'track', judged }, basis), exit, 'full').next
  const written = { ...mainline, inputs: { output: 'out/d.json' } }

  test('the step is to adopt it, by the file that this run writes', () => {
    expect(next([quiet()], { ...written, repository: null })).toBe(
      'to date 1 finding of unknown age, run baton adopt --from out/d.json',
    )
    const old = quiet({ id: 'F-2', adopted: true, newness: 'existing' })
    expect(next([quiet(), old], { ...written, repository: null })).toBe(
      'to date 1 finding of unknown age, run baton adopt --from out/d.json --add',
    )
  })

  test('a path of the runner is not where the file is found later', () => {
    for (const output of ['/home/runner/work/_temp/baton/d.json', 'D:\\a\\_temp\\baton\\d.json'])
      expect(next([quiet()], { ...mainline, repository: 'acme/shop', inputs: { output } })).toMatch(
        / --from d\.json$/,
      )
  })

  test('a run that writes no file is run again first', () => {
    expect(next([quiet(), quiet({ id: 'F-2' })])).toBe(
      'to date 2 findings of unknown age, run again with --output decision.json, then baton adopt --from decision.json',
    )
  })

  test('what cannot be adopted is not promised a date', () => {
    const pipeline = quiet({ id: 'F-2', finding: aFinding({ class: 'pipeline' }) })
    expect(next([pipeline, pipeline], written)).toBe(
      'fix or waive 2 findings of unknown age, which cannot be adopted',
    )
    expect(next([quiet(), pipeline], written)).toBe(
      'to date 1 finding of unknown age, run baton adopt --from out/d.json; 1 more cannot be adopted: fix or waive',
    )
  })

  test('what is ignored, of T4 or no debt at all counts for nothing', () => {
    expect(next([quiet()], { stage: 'pr' })).toBe('nothing')
    const none = [{ tier: null }, { tier: 'T4' }, { verdict: 'ignore' }, { suppressed: true }] as const
    expect(next(none.map(quiet))).toBe('nothing')
  })
})

test('debt that is dated needs no second adoption', () => {
  const old = { newness: 'unknown', newSource: 'none', verdict: 'track', isIncident: true } as const
  const stepWith = (more: readonly Judged[]): string => {
    const member = aMember({ cwe: [89], judged: { ...old, row: 'mainline-adoption' } })
    const [first] = incidentsOf([member, ...more], context()).incidents
    return first === undefined ? 'none' : `${first.kind}: ${flatten(first.nextStep)}`
  }
  expect(stepWith([])).toMatch(/^adoption: take up the worst first .* baton adopt/)
  const adopted = aMember({
    judged: { ...old, newness: 'existing', adopted: true, tier: 'T3', isIncident: false },
  })
  expect(stepWith([adopted])).toMatch(/^adoption: pass /)
})
