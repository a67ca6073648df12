import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/brief/annotations-of.ts'
import { asStep } from '../../src/domain/as-step.ts'
import { incidentBrief } from '../../src/brief/incident-brief.ts'
import { problemBrief } from '../../src/brief/problem-brief.ts'
import { problemNote } from '../../src/brief/problem-note.ts'
import { undoneOf } from '../../src/brief/receipt-words.ts'
import { runBrief } from '../../src/brief/run-brief.ts'
import { terminalNotes } from '../../src/brief/terminal-notes.ts'
import type { BriefContext } from '../../src/brief/context.ts'
import type { Brief } from '../../src/domain/brief.ts'
import type { Decision, Judged } from '../../src/domain/decision.ts'
import type { Receipt } from '../../src/domain/effect.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { mostPressing } from '../../src/domain/most-pressing.ts'
import { flatten, text } from '../../src/domain/text.ts'
import { annotation } from '../../src/render/annotation.ts'
import { terminal } from '../../src/render/terminal.ts'
import {
  aContext,
  aDecision,
  aFinding,
  aJudged,
  aPlace,
  aSecret,
  anIncident,
  anOldOne,
} from '../support/decisions.ts'

const free = { exitCode: 0, wouldExit: 0 } as const
const id = 'INC-7K2QF0M3XA9B'
const team = '@acme/shop-team'
const nobody = { names: [], whyNobody: null }
const oldKey = aSecret({ verdict: 'track', newness: 'existing', incident: null, isIncident: false })

function above({ headline, rows, footer }: Brief): string {
  return [headline, ...rows.map(({ label, says }) => text`${label}: ${says}`), ...footer]
    .map(flatten)
    .join('\n')
}

function folded({ folds }: Brief): string {
  return JSON.stringify(folds)
}

describe('what is urgent and stops nothing here', () => {
  test('is counted, and the worst is named with its owner', () => {
    const decision = aDecision({ verdict: 'track', judged: [oldKey, anOldOne(1)] })
    const owner = { team, person: null, evidence: [], confidence: 'high' as const }
    const said = above(runBrief(decision, aContext({ ...free, owners: new Map([[oldKey.id, owner]]) })))
    expect(said).toContain(
      '(2 findings, 2 here before; the urgent one is working AWS access key, F-SECRET0001, @acme/shop-team owns the place)',
    )
    expect(said).not.toContain('none urgent')
  })

  test('is not named in public', () => {
    const decision = aDecision({ verdict: 'track', judged: [oldKey] }, { view: 'public' })
    const said = above(runBrief(decision, aContext(free)))
    expect(said).toContain('the urgent one is finding of class secret, T0')
    expect(said).not.toContain('AWS')
  })

  test('what is waived stops nothing, and is called urgent all the same', () => {
    const waived = { id: 'W-1', approver: foreign('@sam'), expires: '2026-12-01', reason: 'test_code' }
    const decision = aDecision({ verdict: 'track', judged: [{ ...oldKey, waived }] })
    expect(above(runBrief(decision, aContext(free)))).toContain('1 waived though urgent, no other urgent')
  })
})

describe('who was told', () => {
  const decision = aDecision({ judged: [aSecret()], incidents: [anIncident()] }, { stage: 'mainline' })
  const said = (told: BriefContext['told'], more: Partial<BriefContext> = {}): string =>
    above(runBrief(decision, aContext({ told, ...more })))

  test('of another incident alone is nobody of this one', () => {
    const told = said({ ...nobody, ofIncident: new Map([['INC-OTHER', ['@dana']]]) })
    expect(told).toContain('Told: nobody yet (@dana of another incident).')
  })

  test('of this incident, and by the comment', () => {
    const told = said({ ...nobody, ofIncident: new Map([[id, ['@dana']]]), byComment: '@ann' })
    expect(told).toContain('Told: @dana, @ann.')
  })

  test('an issue that stood before tells nobody anew', () => {
    expect(said({ ...nobody, before: new Set([id]) })).toContain('nobody anew, its issue stood before')
  })

  test('an issue says whom it tells, and no comment on a pull request', () => {
    const told = {
      ...nobody,
      willTell: new Map([[id, text`${'@dana'}, if GitHub takes the assignment`]]),
      byComment: '@ann',
    }
    const issue = above(incidentBrief(anIncident(), decision, aContext({ told })))
    expect(issue).toContain('Told: @dana, if GitHub takes the assignment.')
    expect(issue).not.toContain('@ann')
  })

  const receipt: Receipt = {
    key: `issue:${id}`,
    kind: 'github-issue',
    incident: id,
    state: 'done',
    told: [],
    says: `GitHub notifies nobody of ${team}: this token may not see teams, give one of an App with "members: read"`,
  }

  test('that nobody was reached stands above the fold, whole', () => {
    const { missing } = undoneOf([receipt], '')
    const brief = runBrief(decision, aContext({ told: nobody, missing, mostWords: Infinity }))
    expect(above(brief)).toContain(`${receipt.says ?? ''} (the issue of ${id}).`)
    expect(terminal(brief, { width: 400, colour: false, exitCode: 10, folds: 'none' })).toContain(
      `GitHub notifies nobody of ${team}: this token may not see teams, give one of an App with "members: read"`,
    )
  })

  test('of the headline comes first, and is kept where there is little room', () => {
    const { missing } = undoneOf([{ ...receipt, incident: 'INC-OTHER', says: 'other' }, receipt], '')
    const brief = runBrief(decision, aContext({ told: nobody, missing, mostWords: 20 }))
    expect(above(brief)).toContain(`GitHub notifies nobody of ${team} (1 more below).`)
  })

  test('what the token may not do is named', () => {
    const says = `the token may not do this: add "pull-requests: write" to the job's permissions`
    const { missing } = undoneOf(
      [{ key: 'comment:1', kind: 'github-comment', incident: null, state: 'failed', says }],
      '',
    )
    expect(missing.map(flatten)).toEqual([`the comment on this pull request was not written: ${says}`])
  })

  test('a dry run lacks no permission', () => {
    const says = `dry run: would ensure one issue for ${id}`
    const undone = undoneOf([{ ...receipt, state: 'skipped', says }], '')
    expect(undone.missing).toEqual([])
    const brief = runBrief(decision, aContext({ ...undone }))
    expect(above(brief)).toContain('Dry run: nothing was written outside; 1 step is planned.')
    expect(folded(brief)).toContain(`one issue for ${id}`)
  })

  test('what is known anyway, and nothing to say, are no news', () => {
    const forked: Receipt = { ...receipt, state: 'skipped', says: 'known' }
    const silent: Receipt = { ...receipt, kind: 'github-comment', state: 'unchanged', says: 'nothing to say' }
    expect(undoneOf([forked, silent], 'known')).toEqual({ missing: [], planned: [] })
  })
})

describe('a first run', () => {
  const incident = anIncident({ kind: 'adoption', findings: ['F-4Z2A91C0K3'], blocks: false })
  const one = (change: Partial<Judged>): Judged =>
    aJudged({ verdict: 'track', incident: id, newness: 'unknown', newSource: 'none', ...change })
  const said = (judged: readonly Judged[], context: Partial<BriefContext> = {}): string =>
    above(
      runBrief(
        aDecision({ verdict: 'track', judged, incidents: [incident] }, { stage: 'mainline' }),
        aContext({ ...free, ...context }),
      ),
    )

  test('only records', () => {
    expect(said([one({})])).toContain('a first run only records')
  })

  test('is none once something was adopted, and asks for no second adoption', () => {
    const adopted = said([one({ newness: 'existing', newSource: 'baseline-file', adopted: true })])
    expect(adopted).toContain('what is urgent was here before and is within its date')
    expect(said([one({}), { ...anOldOne(1), adopted: true }])).toContain(
      'the age of what is urgent cannot be told',
    )
  })

  test('says in a pipeline where its decision.json is', () => {
    const { ci } = aContext()
    const place = 'decision.json for baton adopt: set output and upload it (docs/start.md, step 3).'
    expect(said([one({})], { mostWords: Infinity, ci: { ...ci, inPipeline: true } })).toContain(place)
    expect(said([one({})])).not.toContain('step 3')
  })

  test('with nothing urgent says what dates the rest', () => {
    const judged = [one({ tier: 'T2', incident: null }), one({ tier: 'T3', incident: null, id: 'F-2' })]
    const decision = aDecision({ verdict: 'track', judged }, { stage: 'mainline' })
    expect(above(runBrief(decision, aContext(free)))).toContain(
      'Next: to date 2 findings of unknown age, run again with --output decision.json, then baton adopt --from decision.json.',
    )
    const atChange = aDecision({ verdict: 'track', judged }, { stage: 'pr' })
    expect(above(runBrief(atChange, aContext(free)))).not.toContain('unknown age')
  })
})

describe('what stops since its age is unknown', () => {
  const unread: Problem = {
    code: 'change-unreadable',
    sentence: text`it cannot be read`,
    remedy: text`check out with ${'fetch-depth: 2'}, or grant more`,
  }
  const unknown = (place = aPlace('src/a.ts', 1)): Judged =>
    aJudged({ newness: 'unknown', newSource: 'none', finding: aFinding({ place }) })
  const room = { mostWords: Infinity, fallbackOwner: team }

  test('for want of the change: that is mended first, and the author is not blamed', () => {
    const said = above(runBrief(aDecision({ judged: [unknown()], incomplete: [unread] }), aContext(room)))
    expect(said).toContain('new or old cannot be told (the change could not be read)')
    expect(said).toMatch(/Next: check out with fetch-depth: 2, or grant more; only if this change/)
    expect(said).toContain(`@pr-author, if this change brings it in; else ${team}, who owns the place`)
  })

  test('for its path: with the fix stands what would date it', () => {
    const elsewhere = { path: foreign('https://shop.example/'), inside: false }
    const said = above(runBrief(aDecision({ judged: [unknown(elsewhere)] }), aContext(room)))
    expect(said).toContain('(its path is not one of this repository)')
    expect(said).toMatch(
      /Next: if this change brings it in: pass .*; if it was here before: scan the base, too \(baseline\), or date it by baton adopt/,
    )
  })

  test('before a deployment adopting is the way', () => {
    const decision = aDecision({ judged: [unknown()] }, { stage: 'predeploy' })
    expect(above(runBrief(decision, aContext(room)))).toContain('baton adopt dates what was here before')
  })

  test('what is exploited stops at any age', () => {
    const kev = aJudged({ newness: 'unknown', newSource: 'none' }, { kev: true })
    expect(above(runBrief(aDecision({ judged: [kev] }), aContext(room)))).toContain('Next: pass the value')
  })
})

test('what is deployed is not promoted, and is not stopped', () => {
  const decision = aDecision(
    { verdict: 'quarantine', judged: [aSecret()], incidents: [anIncident()] },
    { stage: 'deployed' },
  )
  const said = above(runBrief(decision, aContext()))
  expect(said).toContain('What runs is not stopped, and must be taken out or held: working AWS access key')
  expect(said).not.toMatch(/promot/i)
})

test('an output that cannot be written comes first', () => {
  const brief = runBrief(
    aDecision({ verdict: 'pass', judged: [] }),
    aContext({
      exitCode: 30,
      undelivered: '/root/d.json',
      links: { decision: null, record: null, incidents: new Map() },
    }),
  )
  expect(brief.verdictWord).toBe('cannot-tell')
  expect(above(brief)).toMatch(
    /^Stopped: the decision could not be written to \/root\/d\.json \(rule output-unwritable\)/,
  )
  expect(above(brief)).toContain('Otherwise: Nothing in this change stops it')
  expect(above(brief)).toContain('No record is kept (/root/d.json cannot be written)')
})

describe('where the record is', () => {
  const incidents = new Map([
    [id, `.baton/incidents/${id}.md`],
    ['INC-2', '.baton/incidents/INC-2.md'],
  ])
  const decision = aDecision({ judged: [aSecret()], incidents: [anIncident()] })

  test('the files that were just written', () => {
    const said = (record: string | null): string =>
      above(
        runBrief(decision, aContext({ mostWords: Infinity, links: { decision: null, record, incidents } })),
      )
    expect(said('out/d.json')).toContain(
      `Record: out/d.json, .baton/incidents/${id}.md and 1 other in .baton/incidents/.`,
    )
    expect(said(null)).toContain(`Record: .baton/incidents/${id}.md and 1 other`)
  })

  describe('and the ledger', () => {
    const none = { decision: null, record: null, incidents: new Map<string, string>() }
    const said = (links: Partial<BriefContext['links']>, more: Partial<BriefContext> = {}): string =>
      above(runBrief(decision, aContext({ mostWords: Infinity, links: { ...none, ...links }, ...more })))
    const kept = { is: 'kept', name: 'acme/ledger' } as const
    const why = text`a dry run writes none`

    test('that keeps this run is named first', () => {
      expect(said({ ledger: kept })).toContain('Record: acme/ledger. Told')
      expect(said({ ledger: kept, record: 'd.json' })).toContain('Record: acme/ledger, d.json. Told')
      expect(said({ ledger: kept, decision: 'https://ci/1' })).toContain(
        'Decision and reasons, recorded in acme/ledger. Told',
      )
      const lost = said({ ledger: kept }, { undelivered: 'd.json' })
      expect(lost).toContain('Record: acme/ledger (d.json cannot be written). Told')
      expect(lost).not.toContain('No record')
    })

    test('that was asked for and does not, is named with the reason', () => {
      const missed = { is: 'not-kept', name: 'acme/ledger', why } as const
      const reason = ', not in acme/ledger: a dry run writes none. Told'
      expect(said({ ledger: missed, record: 'd.json' })).toContain(`Record: d.json${reason}`)
      expect(said({ ledger: missed, decision: 'https://ci/1' })).toContain(`Decision and reasons${reason}`)
    })

    test('that nobody asked for is named only where no record is kept at all', () => {
      const missed = { is: 'not-kept', name: null, why } as const
      expect(said({ ledger: missed })).toContain(
        'No record is kept (output names no file; ledger: a dry run writes none). Told',
      )
      expect(said({ ledger: missed, record: 'd.json' })).toContain('Record: d.json. Told')
    })
  })

  test('a run that judged nothing kept nothing', () => {
    expect(above(problemBrief([], 2))).toContain('No record is kept of this run, since nothing was judged.')
  })

  test('what has no room is in the file, or can be had by --output', () => {
    const judged = Array.from({ length: 120 }, (_, at) => anOldOne(at))
    const rest = (record: string | null): string =>
      folded(
        runBrief(
          aDecision({ verdict: 'track', judged }),
          aContext({ ...free, links: { decision: null, record, incidents: new Map() } }),
        ),
      )
    expect(rest('out/d.json')).toContain('"out/d.json"')
    expect(rest(null)).toContain('"--output decision.json"')
    expect(rest(null)).not.toContain('out/d.json')
  })

  test('a terminal shows what there is to paste, or says where it is', () => {
    const brief = runBrief(decision, aContext())
    const shown = (folds: 'findings' | 'to-paste'): string =>
      terminal(brief, { width: 80, colour: false, exitCode: 10, folds })
    for (const folds of ['findings', 'to-paste'] as const) expect(shown(folds)).toContain('waivers:')
    expect(shown('to-paste')).not.toContain('Findings that stop it')
    expect(terminalNotes(decision, brief, true).map(flatten).join()).toContain(
      'In the job summary: what there is to paste',
    )
  })
})

describe('KEV in a terminal', () => {
  const vuln = aJudged({ finding: aFinding({ class: 'vuln' }) })
  const notes = (judged: Judged, state: 'absent' | 'stale' | 'used'): string => {
    const decision = aDecision(
      { judged: [judged] },
      { signals: [{ name: 'kev', state, asOf: '2026-01-02T00:00:00Z', says: [] }] },
    )
    return terminalNotes(decision, runBrief(decision, aContext()), false).map(flatten).join()
  }

  test('is said in one line when it is absent or stale, and matters', () => {
    expect(notes(vuln, 'absent')).toContain('KEV: no catalogue is given')
    expect(notes(vuln, 'stale')).toContain('KEV: stale, of 2026-01-02')
    expect(notes(vuln, 'used')).toBe('')
    expect(notes(aJudged(), 'absent')).toBe('')
  })
})

describe('a change that breaks baton.yml', () => {
  const mistake = (line: number): Problem => ({
    code: 'config-key',
    sentence: text`${'servise'} is no key of baton.yml`,
    remedy: text`did you mean ${'service'}? known are ${'version, service'}`,
    at: { file: foreign('baton.yml'), line },
  })
  const broken: Problem = {
    code: 'config-head-broken',
    sentence: text`it does not load`,
    remedy: text`mend it`,
  }
  const other: Problem = { code: 'scan-end-not-stated', sentence: text`no end`, remedy: text`nothing` }
  const decision = aDecision({
    verdict: 'pass',
    judged: [],
    notices: [broken, mistake(2), mistake(5), other],
  })

  test('is told above the fold, whatever the verdict', () => {
    const line = 'This change breaks baton.yml:2: servise is no key of baton.yml (1 more mistake)'
    expect(above(runBrief(decision, aContext(free)))).toContain(line)
    expect(above(runBrief({ ...decision, judged: [aJudged()] }, aContext()))).toContain(line)
    expect(above(runBrief({ ...decision, notices: [other] }, aContext(free)))).not.toContain('breaks')
  })

  test('has an annotation at each line', () => {
    const notes = annotationsOf(decision, aContext(free)).map(annotation)
    expect(notes.map(({ level, file, line }) => [level, file, line])).toEqual([
      ['warning', 'baton.yml', 2],
      ['warning', 'baton.yml', 5],
    ])
  })

  test('on the base has the place of the mistake, and a step to take', () => {
    expect(annotation(problemNote(mistake(7)))).toMatchObject({
      level: 'error',
      file: 'baton.yml',
      line: 7,
      message: 'write service; known are version, service',
    })
    expect(
      annotation(problemNote({ ...mistake(1), at: { file: foreign('/etc/b.yml'), line: 1 } })),
    ).not.toHaveProperty('file')
    expect(above(problemBrief([mistake(2)], 2))).toContain('Next: write service; known are version, service')
  })
})

test.each([
  [text`it takes ${'pr, mainline'}; did you mean ${'pr'}?`, 'give what it takes: pr, mainline; perhaps pr'],
  [text`did you mean ${'--stage'}?`, 'write --stage'],
  [text`re-run it`, 're-run it'],
])('a step is no question: %#', (remedy, step) => {
  expect(flatten(asStep(remedy))).toBe(step)
})

describe('dates and numbers', () => {
  const decision = aDecision({ judged: [aSecret()], incidents: [anIncident()] })

  test('an issue is read for days: whole dates, and no distance', () => {
    const issue = incidentBrief(anIncident(), decision, aContext())
    expect(above(issue)).toContain('taken up by 2026-11-23 09:27 UTC, done by 2026-11-24 09:12 UTC')
    expect(above(issue) + folded(issue)).not.toMatch(/\(in \d+ /)
    expect(folded(issue)).toContain('2026-11-23 09:42 UTC')
  })

  test('elsewhere the distance stands beside the date', () => {
    expect(above(runBrief(decision, aContext()))).toContain('2026-11-23 09:27 UTC (in 15 minutes)')
  })

  test('one day is one day', () => {
    expect(folded(runBrief(aDecision({ judged: [aJudged({ tier: 'T0' })] }), aContext()))).toContain(
      'T0: at most 1 day\\n'.slice(0, -2),
    )
    expect(folded(runBrief(aDecision({ judged: [aJudged({ tier: 'T0' })] }), aContext()))).not.toContain(
      '1 days',
    )
  })
})

test('the headline names the rule that set the tier, and the row', () => {
  const tiered = { tier: 'T2' as const, rules: ['bod-3d', 'no-exploit-data'] }
  const brief = runBrief(aDecision({ judged: [aJudged({ tiered, row: 'pr-t2' })] }), aContext())
  expect(flatten(brief.headline)).toContain('(rules bod-3d, pr-t2)')
  expect(folded(brief)).toContain('no-exploit-data')
  const failed = { ...tiered, rules: ['bod-3d', 'policy-error'], policyError: 'x' }
  expect(
    flatten(runBrief(aDecision({ judged: [aJudged({ tiered: failed })] }), aContext()).headline),
  ).toContain('policy-error')
})

describe('what could not be told is contested only by what helps', () => {
  const rowOf = (
    code: Problem['code'],
    basis: Partial<Decision['basis']> = {},
  ): { readonly says: string; readonly folds: string } => {
    const problem: Problem = { code, sentence: text`No scan of ${'Trivy'} is there`, remedy: text`y` }
    const decision = aDecision({ verdict: 'pass', judged: [], incomplete: [problem] }, basis)
    const brief = runBrief(decision, aContext())
    return {
      says: flatten(brief.rows.find(({ label }) => label === 'Contest')?.says ?? []),
      folds: folded(brief),
    }
  }

  test.each([
    ['scan-notification', 'if it is harmless: setting to paste into', 'accept:'],
    ['scan-too-old', 'if an older scan will do: setting to paste into', 'maxAge: 30d'],
    ['scan-truncated', 'if pull requests may pass without it: setting to paste', 'onIncomplete: warn'],
    ['scan-other-commit', 'if pull requests may pass without it: setting to paste', 'onIncomplete: warn'],
    ['scan-missing', 'if it may be absent, write optional: before its pattern', null],
    ['scan-tracked-file', 'there is no waiver for this', null],
    ['change-unreadable', 'scans of the merge base, named in baseline, tell its age, too', null],
  ] as const)('%s', (code, says, pasted) => {
    const row = rowOf(code)
    expect(row.says).toContain(says)
    expect(row.says).toMatch(/; @acme\/appsec decides/)
    if (pasted === null) expect(row.folds).not.toContain('Setting to paste')
    else expect(row.folds).toContain(pasted)
    expect(row.folds).not.toContain('maySkip')
  })

  test.each(['scan-truncated', 'scan-other-commit', 'scan-not-successful'] as const)(
    '%s after the merge, where onIncomplete does not hold',
    (code) => {
      for (const stage of ['mainline', 'predeploy', 'deployed'] as const) {
        const row = rowOf(code, { stage })
        expect(row.says).toContain('there is no waiver for this: it must be mended')
        expect(row.folds).not.toContain('Setting to paste')
      }
    },
  )

  test('a tool that the step itself requires is not taken out of baton.yml', () => {
    expect(rowOf('scan-tool-missing').says).toMatch(
      /^if it need not scan, take it out of scans\.requiredTools in/,
    )
    expect(rowOf('scan-tool-missing', { inputs: { 'required-tools': ['Trivy'] } }).says).toMatch(
      /^if it need not scan, take it out of required-tools of this step, and of scans\.requiredTools .* where that names it, too;/,
    )
  })
})

test('what is unknown stays above the fold when there is little room', () => {
  const incident = anIncident({
    firstAid: [
      { state: 'not-contained', says: text`nothing is stopped for it`, ofFinding: false },
      {
        state: 'unknown',
        says: text`whether an earlier version with it is deployed; this run cannot see it`,
        ofFinding: true,
      },
    ],
  })
  const decision = aDecision({ judged: [aSecret(), anOldOne(1)], incidents: [incident] })
  const brief = runBrief(decision, aContext({ mostWords: 20 }))
  expect(above(brief)).toContain('Unknown: whether an earlier version with it is deployed')
  expect(above(runBrief(decision, aContext({ mostWords: Infinity })))).toContain('this run cannot see it')
})

test('equals are sorted by path and line', () => {
  const at = (path: string, line: number): Judged =>
    aJudged({
      id: `${path}:${line}`,
      finding: aFinding({ place: aPlace(path, line), identity: 'f'.repeat(line) }),
    })
  const sorted = mostPressing([at('b.ts', 1), at('a.ts', 12), at('a.ts', 3)], 3)
  expect(sorted.map(({ id: one }) => one)).toEqual(['a.ts:3', 'a.ts:12', 'b.ts:1'])
})

test.each([
  ['change', 'added in this change'],
  ['baseline-file', 'new: not among the adopted debt'],
  ['baseline-scan', 'new: the scan of the base does not have it'],
  ['ledger', 'new: the record of the target branch does not have it'],
  ['open-issue', 'new: an earlier run stopped it, and it is still here'],
] as const)('new by %s is told by that source', (newSource, says) => {
  const brief = runBrief(aDecision({ judged: [aJudged({ newSource })] }), aContext())
  expect(flatten(brief.headline)).toContain(says)
})
