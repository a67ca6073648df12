import { incidentBrief } from '../../src/brief/incident-brief.ts'
import { runBrief } from '../../src/brief/run-brief.ts'
import type { Brief } from '../../src/domain/brief.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { text } from '../../src/domain/text.ts'
import {
  aContext,
  aDecision,
  aFinding,
  aJudged,
  aPlace,
  aScan,
  aSecret,
  anIncident,
  anOldOne,
  truncated,
} from './decisions.ts'

const old = Array.from({ length: 30 }, (_, at) => anOldOne(at))
const outside = { event: 'push' as const, pullRequest: null, defaultBranch: 'main', runUrl: null }
const told = { names: ['@acme/payments'], whyNobody: null }
const secretDecision = aDecision(
  {
    verdict: 'quarantine',
    judged: [aSecret(), ...old],
    incidents: [anIncident()],
    next: { says: anIncident().nextStep },
  },
  { stage: 'predeploy', artifacts: [`payments@sha256:${'ab12'.repeat(16)}`], environment: 'production' },
)
const secretContext = aContext({ exitCode: 20, wouldExit: 20, ci: outside, told })
const cut = aScan({
  tool: foreign('Trivy'),
  file: foreign('trivy.sarif'),
  complete: false,
  problems: [truncated],
})
const untold = aDecision({ verdict: 'pass', judged: [], incomplete: [truncated], scans: [cut, aScan()] })
const lodash = aJudged(
  {
    id: 'F-LODASH0001',
    finding: aFinding({
      class: 'vuln',
      classEvidence: 'advisory',
      rule: { id: foreign('CVE-2021-23337'), tool: foreign('Trivy'), cwe: [94], precision: 'unknown' },
      place: aPlace('package-lock.json', 311),
      advisories: ['CVE-2021-23337'],
      package: {
        name: foreign('lodash'),
        ecosystem: 'npm',
        installed: foreign('4.17.20'),
        fixed: foreign('4.17.21'),
      },
      severity: { score: 7.2, level: 'error', source: 'security-severity', assumed: true, unreadable: false },
    }),
    tier: 'T2',
    tiered: { tier: 'T2', rules: ['bod-14d'] },
    row: 'mainline-t2',
    dueAt: '2026-12-07T09:12:00.000Z',
    newness: 'new',
  },
  { score: 7.2, assumed: true, stage: 'mainline' },
)
const adopted = [
  aSecret({
    id: 'F-KEY0000001',
    verdict: 'track',
    row: 'mainline-adoption',
    newness: 'unknown',
    newSource: 'none',
    tier: 'T1',
  }),
  aJudged({
    id: 'F-SQL0000001',
    verdict: 'track',
    row: 'mainline-adoption',
    newness: 'unknown',
    newSource: 'none',
    isIncident: true,
    incident: 'INC-7K2QF0M3XA9B',
  }),
]
const adoption = anIncident({
  kind: 'adoption',
  class: 'secret',
  title: text`2 urgent findings of a first run`,
  tier: 'T1',
  severity: 'SEV3',
  findings: adopted.map(({ id }) => id),
  owner: { team: null, person: null, evidence: [], confidence: 'none' },
  firstAid: [{ state: 'not-contained', says: text`what was found may be used by others`, ofFinding: true }],
  nextStep: text`take up the worst first (AWS access key), then run ${'baton adopt --from decision.json'} and commit ${'.baton/baseline.json'}: it gives the rest dates and hides nothing`,
  blocks: false,
  takeUpBy: '2026-11-23T13:12:00.000Z',
  dueAt: '2026-11-26T09:12:00.000Z',
})
const firstRun = aDecision(
  { verdict: 'track', judged: [...adopted, ...old], incidents: [adoption] },
  { stage: 'mainline' },
)
const somewhere = aJudged({
  newness: 'unknown',
  newSource: 'none',
  finding: aFinding({ place: { path: foreign('https://shop.example/search'), inside: false, line: 1 } }),
})
const unread: Problem = {
  code: 'change-unreadable',
  sentence: text`what this change brings in cannot be read, and whether ${2} urgent findings are new depends on it`,
  remedy: text`check out with ${'fetch-depth: 2'}, or give the step ${'contents: read'} so that GitHub can be asked`,
}
const unheard = text`${'GitHub notifies nobody of @acme/shop-team'}: ${'this token may not see teams, give one of an App with "members: read"'} (the issue of ${'INC-7K2QF0M3XA9B'})`
const nothingDone = { exitCode: 0 as const, wouldExit: 0 as const }
const fork = { names: [], whyNobody: text`this run is of a fork, so its token may only read` }

/** One of each kind of text that a run may write; every test about what people read goes over all of them. */
export const briefCases: readonly { readonly name: string; readonly brief: Brief }[] = [
  {
    name: 'a pull request that adds a flaw',
    brief: runBrief(aDecision({ judged: [aJudged(), ...old] }), aContext()),
  },
  {
    name: 'a pull request that adds three flaws and has an incomplete scan',
    brief: runBrief(
      aDecision({
        judged: [aJudged(), aJudged({ id: 'F-2' }), aJudged({ id: 'F-3' }), ...old],
        incomplete: [truncated],
        scans: [cut, aScan()],
      }),
      aContext(),
    ),
  },
  {
    name: 'a pull request of a fork',
    brief: runBrief(aDecision({ judged: [aJudged(), ...old] }, { view: 'public' }), aContext({ told: fork })),
  },
  {
    name: 'a vulnerable dependency on mainline',
    brief: runBrief(
      aDecision(
        {
          judged: [lodash, ...old],
          next: {
            says: text`upgrade ${'lodash'} ${'4.17.20'} → ${'4.17.21'}, fixes ${'CVE-2021-23337'}, ${'CVE-2020-8203'} and ${'CVE-2020-28500'}`,
          },
        },
        { stage: 'mainline' },
      ),
      aContext({ ci: outside, fallbackOwner: '@acme/platform', told: { names: [], whyNobody: null } }),
    ),
  },
  { name: 'a secret before a deployment', brief: runBrief(secretDecision, secretContext) },
  { name: 'the issue of an incident', brief: incidentBrief(anIncident(), secretDecision, secretContext) },
  {
    name: 'the issue of an incident without any owner',
    brief: incidentBrief(
      anIncident({ owner: { team: null, person: null, evidence: [], confidence: 'none' } }),
      secretDecision,
      aContext({
        ...secretContext,
        contest: { ...secretContext.contest, decider: null },
        told: { names: [], whyNobody: text`no owner is named` },
      }),
    ),
  },
  {
    name: 'an old secret in public',
    brief: runBrief({ ...secretDecision, basis: { ...secretDecision.basis, view: 'public' } }, secretContext),
  },
  {
    name: 'the issue of an old secret in public',
    brief: incidentBrief(
      anIncident(),
      { ...secretDecision, basis: { ...secretDecision.basis, view: 'public' } },
      secretContext,
    ),
  },
  { name: 'an incomplete scan', brief: runBrief(untold, aContext({ exitCode: 30, wouldExit: 30 })) },
  {
    name: 'an incomplete scan that is relaxed',
    brief: runBrief({ ...untold, cannotTell: false }, aContext(nothingDone)),
  },
  {
    name: 'a first run',
    brief: runBrief(
      firstRun,
      aContext({ ...nothingDone, ci: outside, told: { names: [], whyNobody: null } }),
    ),
  },
  {
    name: 'the issue of a first run',
    brief: incidentBrief(adoption, firstRun, aContext({ ...nothingDone, ci: outside })),
  },
  {
    name: 'all that can be missing at once',
    brief: runBrief(
      {
        ...secretDecision,
        incidents: [anIncident({ owner: { team: null, person: null, evidence: [], confidence: 'none' } })],
        incomplete: [truncated],
        cannotTell: true,
      },
      aContext({
        ...secretContext,
        contest: { ...secretContext.contest, decider: null },
        links: { decision: null, record: null, incidents: new Map() },
        told: { names: [], whyNobody: text`this run is of a fork, whose token may only read` },
        missing: [text`the issue was skipped: add ${'issues: write'} to the permissions of the job`],
      }),
    ),
  },
  {
    name: 'a pull request whose finding lies elsewhere',
    brief: runBrief(aDecision({ judged: [somewhere, ...old] }), aContext()),
  },
  {
    name: 'a pull request whose change cannot be read',
    brief: runBrief(
      aDecision({
        judged: [aJudged({ newness: 'unknown', newSource: 'none' }), ...old],
        incomplete: [unread],
      }),
      aContext({ contest: { file: 'baton.yml', decider: null, days: {} } }),
    ),
  },
  {
    name: 'a scan of what is deployed',
    brief: runBrief(
      { ...secretDecision, basis: { ...secretDecision.basis, stage: 'deployed' } },
      aContext({
        ...secretContext,
        links: { decision: null, record: 'decision.json', incidents: new Map() },
      }),
    ),
  },
  {
    name: 'old secrets in public whose owner nobody reached',
    brief: runBrief(
      {
        ...secretDecision,
        judged: [aSecret({ newness: 'unknown', newSource: 'none' }), aJudged(), ...old],
        basis: { ...secretDecision.basis, stage: 'mainline', view: 'public' },
      },
      aContext({
        ...secretContext,
        links: {
          ...aContext().links,
          incidents: new Map([['INC-7K2QF0M3XA9B', 'https://github.com/acme/orders/issues/1']]),
        },
        told: { names: [], ofIncident: new Map([['INC-OTHER', ['@dana']]]), whyNobody: null },
        missing: [text`another: ${'x'}`, unheard],
      }),
    ),
  },
  {
    name: 'observed only',
    brief: runBrief(
      aDecision({ judged: [aJudged(), ...old] }, { mode: 'observe' }),
      aContext({ exitCode: 0, told: { names: [], whyNobody: text`observing tells nobody` } }),
    ),
  },
]

/** A pull request with one finding that stops it and `count - 1` more, a third of which stop it, too. */
export function briefOfMany(count: number): Brief {
  const more = Array.from({ length: count - 1 }, (_, at) =>
    at % 3 === 0
      ? aJudged({
          id: `F-NEW${at.toString().padStart(7, '0')}`,
          finding: aFinding({
            identity: at.toString(16).padStart(64, 'f'),
            place: aPlace(`packages/storefront/src/checkout/payment-methods/handler-${at}.ts`, at + 1),
          }),
        })
      : anOldOne(at),
  )
  return runBrief(aDecision({ judged: [aJudged(), ...more] }), aContext())
}
