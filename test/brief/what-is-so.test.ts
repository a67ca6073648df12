import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/brief/annotations-of.ts'
import type { BriefContext } from '../../src/brief/context.ts'
import { runBrief } from '../../src/brief/run-brief.ts'
import type { Brief } from '../../src/domain/brief.ts'
import type { Decision } from '../../src/domain/decision.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { flatten, text } from '../../src/domain/text.ts'
import { annotation } from '../../src/render/annotation.ts'
import { aContext, aDecision, aJudged, aSecret, anIncident, anOldOne } from '../support/decisions.ts'

const free = { exitCode: 0, wouldExit: 0 } as const
const incident = anIncident()

function above({ headline, rows, footer }: Brief): string {
  return [headline, ...rows.map(({ label, says }) => text`${label}: ${says}`), ...footer]
    .map(flatten)
    .join('\n')
}

function titles({ folds }: Brief): string {
  return folds.map(({ title }) => flatten(title)).join('\n')
}

describe('an incident that this run does not open', () => {
  const judged = [aSecret(), aJudged({ incident: null }), anOldOne(1)]
  const decision = (basis: Partial<Decision['basis']> = {}): Decision =>
    aDecision({ judged, incidents: [incident, anIncident({ id: 'INC-OTHER', tier: 'T1' })] }, basis)
  const room = { mostWords: Infinity }
  const { ci } = aContext()
  const cases: readonly (readonly [string, Decision, Partial<BriefContext>])[] = [
    ['observe mode', decision({ mode: 'observe' }), {}],
    ['merge group', decision(), { opensNothing: true, ci: { ...ci, event: 'merge_group' } }],
    ['issues: off', decision(), { opensNothing: true }],
  ]

  test.each(cases)('%s: who would have it, until when, and why not', (why, made, context) => {
    const said = above(runBrief(made, aContext({ ...room, ...context })))
    expect(said).toContain(`Who: @acme/payments would be asked (${incident.id}, not opened: ${why})`)
    expect(said).toContain('By when: would be taken up by 2026-11-23 09:27 UTC')
    expect(said).toContain('Would be opened, too: INC-OTHER (T1).')
    expect(said).not.toContain('must take it up')
  })

  test('nobody is made up where no owner is named', () => {
    const owner = { team: null, person: null, evidence: [], confidence: 'none' as const }
    const made = { ...decision({ mode: 'observe' }), incidents: [anIncident({ owner })] }
    expect(above(runBrief(made, aContext(room)))).toContain(
      "Who: no owner is named; the repository's administrators would be asked",
    )
  })

  test('one that the record keeps is there, and its owner is asked', () => {
    const links = { ...aContext().links, ledger: { is: 'kept', name: 'file:x' } as const }
    const said = above(runBrief(decision(), aContext({ ...room, links, opensNothing: true })))
    expect(said).toContain('@acme/payments must take it up')
    expect(said).toContain('Also open: INC-OTHER (T1).')
  })

  test('what is only observed stops nothing, in no line and no title', () => {
    const brief = runBrief(decision({ mode: 'observe' }), aContext(room))
    expect(above(brief)).toContain('1 other would stop it, too. 1 other would not stop it, all here before.')
    expect(titles(brief)).toContain('Findings that would stop it (2)')
    expect(titles(brief)).toContain('Findings that would not stop it (1)')
  })
})

test('another incident of the same run stands above the fold, with its issue', () => {
  const others = ['INC-A', 'INC-B', 'INC-C', 'INC-D'].map((id) => anIncident({ id, tier: 'T1' }))
  const href = 'https://github.com/acme/orders/issues/2'
  const links = { ...aContext().links, incidents: new Map([['INC-A', href]]) }
  const decision = aDecision({ judged: [aSecret()], incidents: [incident, ...others] })
  const brief = runBrief(decision, aContext({ links }))
  expect(above(brief)).toContain('Also open: INC-A (T1), INC-B (T1), INC-C (T1) and 1 more.')
  expect(JSON.stringify(brief.footer)).toContain(href)
})

test('of what stops by itself the incidents beside it are others', () => {
  const decision = aDecision({ judged: [aJudged(), aSecret({ verdict: 'track' })], incidents: [incident] })
  expect(above(runBrief(decision, aContext({ mostWords: Infinity })))).toContain(
    `Also open: ${incident.id} (T0).`,
  )
})

describe('a tool that was skipped', () => {
  const skipped: Problem = {
    code: 'scan-skipped',
    sentence: text`${'Semgrep'} is skipped: not scanned here.`,
    remedy: text`nothing`,
  }
  const notices = [skipped]
  const none: Problem = { code: 'scan-truncated', sentence: text`cut`, remedy: text`mend` }

  test.each([
    ['a clean run', aDecision({ verdict: 'pass', judged: [], notices })],
    ['a stop', aDecision({ notices })],
    ['what cannot be told', aDecision({ verdict: 'pass', judged: [], incomplete: [none], notices })],
    [
      'a first run',
      aDecision({
        verdict: 'track',
        judged: [aSecret({ verdict: 'track' })],
        incidents: [anIncident({ blocks: false })],
        notices,
      }),
    ],
  ])('is shown as not scanned: %s', (_, decision) => {
    const brief = runBrief(decision, aContext())
    expect(above(brief)).toContain('Not scanned here: Semgrep.')
    expect(JSON.stringify(brief.folds)).toContain('not scanned here')
  })

  test('many are counted', () => {
    const many = Array.from({ length: 5 }, () => skipped)
    expect(above(runBrief(aDecision({ notices: many }), aContext()))).toContain(
      'Not scanned here: Semgrep, Semgrep, Semgrep and 2 other tools.',
    )
  })
})

describe('a baton.yml of the base that does not load', () => {
  const broken: Problem = {
    code: 'config-base-broken',
    sentence: text`it does not load`,
    remedy: text`mend it`,
  }
  const mistake: Problem = {
    code: 'config-key',
    sentence: text`${'servise'} is no key of baton.yml`,
    remedy: text`did you mean ${'service'}?`,
    at: { file: foreign('baton.yml'), line: 3 },
  }
  const decision = aDecision({ verdict: 'pass', judged: [], notices: [broken, mistake] })
  const line =
    "The base's baton.yml:3 does not load: servise is no key of baton.yml; the built-in policy judged, nothing is waived or relaxed. The one of this change loads."

  test('is told above the fold', () => {
    expect(above(runBrief(decision, aContext(free)))).toContain(line)
    const stopped = { ...decision, judged: [aJudged()] }
    expect(above(runBrief(stopped, aContext({ mostWords: 60 })))).toContain(
      "The base's baton.yml:3 does not load: the built-in policy judged, nothing is waived or relaxed.",
    )
  })

  test('has an annotation, at no line of the change', () => {
    const [note] = annotationsOf(decision, aContext(free)).map(annotation)
    expect(note).toMatchObject({ level: 'warning', title: 'baton.yml of the base does not load' })
    expect(note).not.toHaveProperty('file')
  })
})

test('what is ignored is counted apart, so that numbers agree with the table', () => {
  const judged = [anOldOne(1), anOldOne(2), aJudged({ tier: 'T4', verdict: 'ignore' })]
  expect(above(runBrief(aDecision({ verdict: 'track', judged }), aContext(free)))).toContain(
    '(3 findings, 2 here before, 1 ignored, none urgent)',
  )
})

test('where nothing is stopped the others do not "not stop" it', () => {
  const judged = [aSecret({ verdict: 'track' }), anOldOne(1), anOldOne(2)]
  const decision = aDecision(
    { verdict: 'track', judged, incidents: [anIncident({ blocks: false })] },
    { stage: 'mainline' },
  )
  const said = above(runBrief(decision, aContext({ ...free, mostWords: Infinity })))
  expect(said).toContain('2 other findings, all here before.')
  expect(said).not.toContain('do not stop')
})

test('the two dates are called alike where there is room and where there is none', () => {
  const decision = aDecision({ judged: [aSecret()], incidents: [incident] })
  for (const mostWords of [20, Infinity])
    expect(above(runBrief(decision, aContext({ mostWords })))).toMatch(/By when: taken up by .*, done by /)
})
