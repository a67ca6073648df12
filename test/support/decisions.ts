import type { BriefContext } from '../../src/brief/context.ts'
import { nextOf } from '../../src/decision/next.ts'
import type { Decision, Judged } from '../../src/domain/decision.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Finding, Place } from '../../src/domain/finding.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Incident } from '../../src/domain/incident.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Scan } from '../../src/domain/scan.ts'
import { text } from '../../src/domain/text.ts'

export const now = '2026-11-23T09:12:00.000Z'

/** A finding as an SQL injection of a pull request, unless `change` says otherwise. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    scan: 0,
    result: 0,
    class: 'code',
    classEvidence: 'cwe-89',
    rule: { id: foreign('js/sql-injection'), tool: foreign('CodeQL'), cwe: [89], precision: 'high' },
    place: aPlace('src/orders/search.ts', 42),
    places: [],
    severity: { score: 9.8, level: 'error', source: 'security-severity', assumed: false, unreadable: false },
    advisories: [],
    package: null,
    hints: {},
    claims: { suppressed: null, baselineState: null },
    identity: '4f2a91c0'.repeat(8),
    aliases: [],
    ...change,
  }
}

export function aPlace(path: string, line?: number): Place {
  return { path: foreign(path), inside: true, ...(line === undefined ? {} : { line }) }
}

const facts: Facts = {
  class: 'code',
  stage: 'pr',
  score: 9.8,
  level: 'error',
  assumed: false,
  precision: 'high',
  injection: true,
  kev: false,
  automatable: true,
  totalImpact: true,
  epss: -1,
  poc: false,
  reach: 'unknown',
  vex: 'none',
  validity: 'unknown',
  repo: 'private',
  scope: 'unknown',
  generic: false,
  confidence: 'confirmed',
  evidence: 'present',
  ioc: false,
  tabulated: false,
  kind: 'unknown',
  exposure: 'internet',
  data: 'unknown',
  crown: false,
  production: true,
  published: false,
  runnerSecrets: true,
}

/** Blocked at a pull request that adds it, unless `change` says otherwise. */
export function aJudged(change: Partial<Judged> = {}, some: Partial<Facts> = {}): Judged {
  const finding = change.finding ?? aFinding()
  return {
    id: 'F-4Z2A91C0K3',
    finding,
    facts: { ...facts, class: finding.class, ...some },
    tiered: { tier: 'T1', rules: ['code-injection-9'] },
    tier: 'T1',
    newness: 'new',
    newSource: 'change',
    verdict: 'block',
    row: 'pr-t1-new',
    isIncident: false,
    severity: null,
    firstSeen: now,
    dueAt: null,
    overdue: false,
    adopted: false,
    suppressed: false,
    waived: null,
    incident: null,
    ...change,
  }
}

/** One that was there before and stops nothing. */
export function anOldOne(number: number): Judged {
  const identity = number.toString(16).padStart(64, '0')
  const place = aPlace(`lib/legacy/module-${number}/index.ts`, number + 1)
  return aJudged(
    {
      id: `F-OLD${number.toString().padStart(7, '0')}`,
      finding: aFinding({
        identity,
        result: number,
        place,
        rule: { id: foreign('js/weak-hash'), tool: foreign('CodeQL'), cwe: [328], precision: 'medium' },
        severity: {
          score: 5.3,
          level: 'warning',
          source: 'security-severity',
          assumed: false,
          unreadable: false,
        },
      }),
      tiered: { tier: 'T3', rules: ['code-4'] },
      tier: 'T3',
      newness: 'existing',
      verdict: 'track',
      row: 'pr-t3',
      firstSeen: '2026-03-02T00:00:00.000Z',
    },
    { score: 5.3, level: 'warning', injection: false },
  )
}

export function aScan(change: Partial<Scan> = {}): Scan {
  return {
    file: foreign('results/codeql.sarif'),
    digest: `sha256:${'ab12'.repeat(16)}`,
    tool: foreign('CodeQL'),
    toolVersion: foreign('2.18.1'),
    complete: true,
    problems: [],
    notes: [],
    counts: { results: 1, findings: 1, notFindings: 0, elsewhere: 0 },
    ...change,
  }
}

export function aDecision(
  change: Partial<Omit<Decision, 'basis'>> = {},
  basis: Partial<Decision['basis']> = {},
): Decision {
  const made: Omit<Decision, 'next'> = {
    verdict: 'block',
    cannotTell: (change.incomplete ?? []).length > 0,
    incomplete: [],
    notices: [],
    scans: [aScan()],
    judged: [aJudged()],
    incidents: [],
    basis: {
      stage: 'pr',
      mode: 'enforce',
      view: 'full',
      now,
      service: 'acme/orders',
      repository: 'acme/orders',
      commit: '4f2a91c0d1e2f3a4b5c6d7e8f90123456789abcd',
      environment: null,
      artifacts: [],
      policy: { name: 'bod-26-04@1.0.0', digest: `sha256:${'0f'.repeat(32)}`, commit: null, differs: 0 },
      signals: [
        { name: 'kev', state: 'absent', says: text`no file was given, so nothing counts as exploited` },
      ],
      inputs: {},
      ...basis,
    },
    ...change,
  }
  return { ...made, next: change.next === undefined ? nextOf(made) : change.next }
}

export function aContext(change: Partial<BriefContext> = {}): BriefContext {
  return {
    exitCode: 10,
    wouldExit: 10,
    ci: {
      event: 'pull_request',
      pullRequest: {
        number: 7,
        author: 'pr-author',
        baseCommit: '1'.repeat(40),
        headCommit: '2'.repeat(40),
        baseRef: 'main',
        fromFork: false,
      },
      defaultBranch: 'main',
      runUrl: 'https://github.com/acme/orders/actions/runs/123',
    },
    titleOf: titleOfFixture,
    owners: new Map(),
    fallbackOwner: null,
    contest: { file: 'baton.yml', decider: '@acme/appsec', days: { T0: 1, T1: 7, T2: 30, T3: 90 } },
    links: {
      decision: 'https://github.com/acme/orders/actions/runs/123/artifacts/9',
      record: 'decision.json',
      incidents: new Map(),
    },
    told: { names: ['@pr-author'], whyNobody: null },
    missing: [],
    mentions: new Set(['@pr-author']),
    ...change,
  }
}

/** Stands in for decision/incident/title.ts. */
function titleOfFixture({ class: kind, rule, package: dependency, advisories, hints }: Finding) {
  if (kind === 'secret')
    return hints.validity === 'active' ? text`working AWS access key` : text`AWS access key`
  if (kind === 'vuln' && dependency !== null)
    return text`vulnerable dependency ${dependency.name} ${dependency.installed ?? ''}, ${advisories[0] ?? ''}`
  if (kind === 'malware') return text`malware in package ${dependency?.name ?? ''}`
  return rule.cwe.includes(89) ? text`SQL injection` : text`flaw in the code, rule ${rule.id}`
}

export function anIncident(change: Partial<Incident> = {}): Incident {
  return {
    id: 'INC-7K2QF0M3XA9B',
    key: foreign('secret:aws'),
    kind: 'incident',
    class: 'secret',
    title: text`working AWS access key`,
    tier: 'T0',
    severity: 'SEV2',
    owner: {
      team: '@acme/payments',
      person: null,
      evidence: [{ source: 'codeowners', says: foreign('deploy/ @acme/payments'), line: 12 }],
      confidence: 'medium',
    },
    contributors: [],
    findings: ['F-SECRET0001'],
    firstAid: [
      { state: 'contained', says: text`this deployment to ${'production'} is stopped`, ofFinding: false },
      {
        state: 'not-contained',
        says: text`${'payments@sha256:ab12ab12'} can still be pulled: its quarantine is recorded, and this version of Baton enforces none at deploy time`,
        ofFinding: false,
      },
      {
        state: 'not-contained',
        says: text`the AWS access key still works until it is deactivated at its issuer`,
        ofFinding: true,
      },
    ],
    nextStep: text`deactivate the AWS access key at its issuer before anything else: in IAM make it inactive, not deleted, so that it can be undone; then replace it`,
    checklist: [
      {
        id: 'sec-2',
        phase: 'first_aid',
        says: text`Deactivate it where it was issued`,
        role: 'identity team',
        dueAt: '2026-11-23T09:42:00.000Z',
        blocks: 'resolve',
      },
      {
        id: 'sec-6',
        phase: 'eradicate',
        says: text`Issue a replacement, update all that use it, and see that ${'deploy/prod.env'} has the new one`,
        role: 'holder',
        dueAt: null,
        after: '4 hours after it is taken up',
        blocks: 'close',
      },
    ],
    firstSeen: now,
    takeUpBy: '2026-11-23T09:27:00.000Z',
    dueAt: '2026-11-24T09:12:00.000Z',
    blocks: true,
    ...change,
  }
}

export function aSecret(change: Partial<Judged> = {}): Judged {
  return aJudged(
    {
      id: 'F-SECRET0001',
      finding: aFinding({
        class: 'secret',
        classEvidence: 'tool',
        rule: { id: foreign('AWS'), tool: foreign('TruffleHog'), cwe: [798], precision: 'unknown' },
        place: aPlace('deploy/prod.env', 3),
        severity: { score: null, level: 'error', source: 'level', assumed: true, unreadable: false },
        hints: { validity: 'active' },
        identity: 'a'.repeat(64),
      }),
      tiered: { tier: 'T0', rules: ['secret-active'] },
      tier: 'T0',
      verdict: 'quarantine',
      row: 'main-t0',
      isIncident: true,
      severity: 'SEV2',
      dueAt: '2026-11-24T09:12:00.000Z',
      incident: 'INC-7K2QF0M3XA9B',
      ...change,
    },
    { validity: 'active', stage: 'predeploy' },
  )
}

export const truncated: Problem = {
  code: 'scan-truncated',
  sentence: text`${'trivy.sarif'} ends in the middle of a result, at byte 81,920`,
  remedy: text`re-run the job that writes it; if it ends at the same byte, ask who owns that job`,
  at: { file: foreign('trivy.sarif') },
}
