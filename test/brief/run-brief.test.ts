import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { annotationsOf } from '../../src/brief/annotations-of.ts'
import { fixedBrief } from '../../src/brief/clean-brief.ts'
import { incidentBrief } from '../../src/brief/incident-brief.ts'
import { problemBrief } from '../../src/brief/problem-brief.ts'
import { runBrief } from '../../src/brief/run-brief.ts'
import type { Brief } from '../../src/domain/brief.ts'
import type { Judged } from '../../src/domain/decision.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Tier } from '../../src/domain/terms.ts'
import { annotation } from '../../src/render/annotation.ts'
import { bodyLimit, markdown, summaryLimit } from '../../src/render/markdown.ts'
import { terminal } from '../../src/render/terminal.ts'
import { briefOfMany } from '../support/brief-cases.ts'
import {
  aContext,
  aDecision,
  aFinding,
  aJudged,
  aPlace,
  aSecret,
  anIncident,
  anOldOne,
  truncated,
} from '../support/decisions.ts'
import { githubPage } from '../support/github-page.ts'

const free = { exitCode: 0, wouldExit: 0 } as const

describe('nothing stops', () => {
  test('a clean run is one line', () => {
    const brief = runBrief(aDecision({ verdict: 'pass', judged: [] }), aContext(free))
    expect(brief.rows).toEqual([])
    expect(brief.verdictWord).toBe('not-stopped')
    expect(wholeText(brief)).toContain('Nothing in this change stops it (no findings).')
  })

  test('what was there before is counted', () => {
    const judged = [anOldOne(1), anOldOne(2), aJudged({ verdict: 'track', tier: 'T3', id: 'F-3' })]
    const brief = runBrief(aDecision({ verdict: 'track', judged }), aContext(free))
    expect(wholeText(brief)).toContain('(3 findings, 2 here before, none urgent)')
  })

  test('when all is fixed, it says so with the commit', () => {
    const brief = fixedBrief(aDecision({ verdict: 'pass', judged: [] }), aContext(free))
    expect(brief.verdictWord).toBe('fixed')
    expect(wholeText(brief)).toContain(
      'Fixed in 4f2a91c: what stopped this change is gone in a complete scan (no findings). Merge is free.',
    )
  })
})

test('observing says what enforcing would have stopped, and that it stops nothing', () => {
  const brief = runBrief(aDecision({}, { mode: 'observe' }), aContext({ exitCode: 0 }))
  expect(brief.verdictWord).toBe('would-stop')
  expect(wholeText(brief)).toContain(
    'Nothing stopped, only observed; enforcing would stop this merge: SQL injection',
  )
  expect(wholeText(brief)).toContain('nothing, it is only observed. Not yet: it may go on')
})

describe('which finding leads', () => {
  test('the worst, wherever it stands; others are counted, and all are in the table', () => {
    const light = aJudged({ id: 'F-LIGHT', tier: 'T2', row: 'pr-t2' })
    const grave = aJudged({ id: 'F-GRAVE', row: 'pr-t1' })
    const brief = runBrief(aDecision({ judged: [light, grave, anOldOne(1)] }), aContext())
    expect(wholeText(brief)).toContain(
      'Merge stopped: SQL injection, added in this change (rules code-injection-9, pr-t1)',
    )
    expect(wholeText(brief)).toContain('1 other stops it, too. 1 other does not stop it, all here before.')
    expect(rowsOf(brief, 'Findings that stop it (2)')).toBe(2)
  })

  test('one of an incident brings the others that the same fix ends', () => {
    const second = aSecret({
      id: 'F-SECRET0002',
      finding: aFinding({ class: 'secret', identity: 'b'.repeat(64), place: aPlace('other.env', 9) }),
    })
    const brief = runBrief(
      aDecision(
        { verdict: 'quarantine', judged: [aSecret(), second], incidents: [anIncident()] },
        { stage: 'predeploy' },
      ),
      aContext({ exitCode: 20, wouldExit: 20 }),
    )
    expect(wholeText(brief)).toContain('deploy/prod.env:3, other.env:9, new with 4f2a91c')
    expect(brief.verdictWord).toBe('quarantined')
  })

  test('what could not be read is said beside what stops', () => {
    const brief = runBrief(aDecision({ incomplete: [truncated] }), aContext())
    expect(wholeText(brief)).toContain('Not everything could be read: what is missing is unknown.')
    expect(wholeText(brief)).toContain('What could not be told (1)')
  })
})

describe('the waiver to paste', () => {
  test.each([
    ['T0', '2026-11-24'],
    ['T1', '2026-11-30'],
    ['T2', '2026-12-23'],
    ['T3', '2027-02-21'],
  ] as const)('of tier %s ends on %s, in YAML that says what is waived and by whom', (tier, expires) => {
    const [waiver, ...others] = waiversOf(runBrief(aDecision({ judged: [aJudged({ tier })] }), aContext()))
    expect(others).toEqual([])
    expect(waiver).toEqual({
      id: 'waive-F-4Z2A91C0K3',
      scope: { identity: '4f2a91c0'.repeat(8), count: 1 },
      reason: 'false_positive',
      requester: '@pr-author',
      approver: '@acme/appsec',
      expires,
    })
  })

  test('counts equal findings, so that one more is new', () => {
    const twice = [aJudged(), aJudged({ id: 'F-4Z2A91C0K3.2' }), anOldOne(1)]
    expect(waiversOf(runBrief(aDecision({ judged: twice }), aContext()))[0]?.scope.count).toBe(2)
  })

  test('is not offered for confirmed malware', () => {
    const malware = aJudged({ finding: aFinding({ class: 'malware' }) })
    const brief = runBrief(aDecision({ judged: [malware] }), aContext())
    expect(waiversOf(brief)).toEqual([])
    expect(wholeText(brief)).toContain('confirmed malware cannot be waived')
  })

  test('names who is not known as such', () => {
    const ci = { event: 'push' as const, pullRequest: null, defaultBranch: null, runUrl: null }
    const contest = { file: 'baton.yml', decider: null, days: {} }
    const brief = runBrief(aDecision(), aContext({ ci, contest }))
    expect(waiversOf(brief)[0]).toMatchObject({ requester: '@you', approver: '@another-person' })
    expect(wholeText(brief)).toContain(
      'baton.yml on the default branch; another person (no decider is set: ownership.fallback) decides',
    )
  })
})

describe('in public', () => {
  const incident = anIncident({ title: titled('CANARY-TITLE') })
  const old: Judged = aSecret({ newness: 'existing', newSource: 'baseline-file' })
  const decision = aDecision(
    { verdict: 'quarantine', judged: [old], incidents: [incident], next: { says: titled('CANARY-NEXT') } },
    { stage: 'predeploy', view: 'public' },
  )
  const briefs = [runBrief(decision, aContext()), incidentBrief(incident, decision, aContext())]
  const hidden = [
    'deploy/prod.env',
    'AWS',
    'TruffleHog',
    'secret-active',
    'CANARY',
    'IAM',
    'CODEOWNERS',
    'deploy/ @acme',
  ]

  test.each(hidden)('an old and urgent finding does not show %s', (word) => {
    for (const brief of briefs) expect(wholeText(brief)).not.toContain(word)
    expect(JSON.stringify(annotationsOf(decision, aContext()).map(annotation))).not.toContain(word)
  })

  test('it is counted and told by id, class, tier and verdict, and where the details are', () => {
    for (const brief of briefs)
      for (const word of ['F-SECRET0001', 'class secret', 'T0', 'quarantine', "see the scanner's own report"])
        expect(wholeText(brief)).toContain(word)
  })

  test('what the pull request itself adds is named', () => {
    const brief = runBrief(aDecision({}, { view: 'public' }), aContext())
    expect(wholeText(brief)).toContain('src/orders/search.ts:42')
  })
})

describe('who acts', () => {
  test('the owner of the place is named beside the author', () => {
    const owner = { team: '@acme/orders', person: null, evidence: [], confidence: 'high' as const }
    const brief = runBrief(aDecision(), aContext({ owners: new Map([['F-4Z2A91C0K3', owner]]) }))
    expect(wholeText(brief)).toContain('@pr-author, until it is fixed or waived; @acme/orders owns the place')
  })

  test('a person where one is known, of their team', () => {
    const owner = { team: '@acme/payments', person: '@alice', evidence: [], confidence: 'high' as const }
    const incident = anIncident({ owner })
    const brief = incidentBrief(
      incident,
      aDecision({ judged: [aSecret()], incidents: [incident] }),
      aContext(),
    )
    expect(wholeText(brief)).toContain('@alice of @acme/payments')
  })
})

describe('permissions that are missing', () => {
  const lines = [titled('add pull-requests: write'), titled('add issues: write')]

  test('one is said in one line, more are counted and listed', () => {
    expect(wholeText(runBrief(aDecision(), aContext({ missing: lines.slice(0, 1) })))).toContain(
      'Add pull-requests: write.',
    )
    const text = wholeText(runBrief(aDecision(), aContext({ missing: lines })))
    expect(text).toContain('Add pull-requests: write (and 1 more, listed below).')
    expect(text).toContain('add issues: write')
  })
})

describe('a run without a decision', () => {
  test('says what is wrong and what to do', () => {
    const text = wholeText(problemBrief([truncated], 2))
    expect(text).toContain(
      'Stopped: the step is not set up rightly, so nothing was judged (rule scan-truncated)',
    )
    expect(text).toContain('re-run the job that writes it')
  })
})

describe('annotations', () => {
  test('the worst first, at most ten of a level, the rest counted', () => {
    const stopping = Array.from({ length: 25 }, (_, at) =>
      aJudged({ id: `F-${at}`, tier: at === 24 ? 'T0' : 'T1', row: `row-${at}` }),
    )
    const notes = annotationsOf(aDecision({ judged: stopping }), aContext()).map(annotation)
    expect(notes.map(({ level }) => level)).toEqual(Array.from({ length: 10 }, () => 'error'))
    expect(notes[0]).toMatchObject({
      title: 'Stopped: SQL injection',
      file: 'src/orders/search.ts',
      line: 42,
    })
    expect(notes[0]?.message).toContain('row-24')
    expect(notes[9]?.title).toBe('16 more')
  })

  test('what was there before has none, what is outside the repository names no file', () => {
    const outside = aJudged({
      finding: aFinding({ place: { path: foreign('/etc/passwd'), inside: false, line: 1 } }),
    })
    const notes = annotationsOf(aDecision({ judged: [outside, anOldOne(1)] }), aContext()).map(annotation)
    expect(notes).toHaveLength(1)
    expect(notes[0]).not.toHaveProperty('file')
  })

  test('observing stops nothing, so nothing is an error', () => {
    const notes = annotationsOf(
      aDecision({ incomplete: [truncated] }, { mode: 'observe' }),
      aContext({ exitCode: 0 }),
    )
    expect(notes.map(({ level }) => level)).toEqual(['warning', 'warning'])
  })
})

describe.each([1, 30, 3000])('%i findings', (count) => {
  const brief = briefOfMany(count)
  const stopping = 1 + Math.ceil((count - 1) / 3)

  test('are all counted, and as many shown as a page can bear', () => {
    const body = markdown(brief, { limit: bodyLimit })
    const text = githubPage(body).textOf()
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(text).toContain(`Findings that stop it (${stopping.toLocaleString('en-US')})`)
    expect(rowsOf(brief, 'Findings that stop it')).toBe(Math.min(stopping, 100))
    if (stopping > 100)
      expect(text).toContain(`${(stopping - 100).toLocaleString('en-US')} more findings: in decision.json.`)
  })

  test('leave room for the waiver and the reasons, however little there is', () => {
    const small = markdown(brief, { limit: { characters: 6000 } })
    expect(small.length).toBeLessThanOrEqual(6000)
    expect(small).toContain('waivers:')
    expect(small).toContain('baton explain')
    if (count > 30) expect(small).toMatch(/\d+ more rows: no room for them here\./)
    expect(Buffer.byteLength(markdown(brief, { limit: summaryLimit }))).toBeLessThanOrEqual(900 * 1024)
  })

  test('are few in a terminal', () => {
    const lines = terminal(brief, { width: 80, colour: false, exitCode: 10, folds: 'all' }).split('\n')
    expect(lines.length).toBeLessThan(110)
  })
})

function wholeText(brief: Brief): string {
  return githubPage(markdown(brief, { limit: summaryLimit }))
    .textOf()
    .replaceAll('\u200b', '')
}

function rowsOf(brief: Brief, title: string): number {
  const page = githubPage(markdown(brief, { limit: summaryLimit }))
  const fold = page.all('details').find((one) => page.textOf(one).startsWith(title))
  return page.all('tr').filter((row) => {
    let at = row.parentNode
    while (at !== null && at !== fold) at = 'parentNode' in at ? at.parentNode : null
    return at !== null && row.childNodes.some(({ nodeName }) => nodeName === 'td')
  }).length
}

interface PastedWaiver {
  readonly scope: { readonly identity: string; readonly count: number }
  readonly tier?: Tier
}

function waiversOf(brief: Brief): readonly PastedWaiver[] {
  const blocks = brief.folds.flatMap(({ body }) => body).filter((block) => block.is === 'code')
  return blocks.flatMap(({ code }) => (parse(code) as { waivers: PastedWaiver[] }).waivers)
}

function titled(words: string) {
  return [{ is: 'ours' as const, text: words }]
}
