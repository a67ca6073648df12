import type { Facts } from '../domain/facts.ts'
import type { Finding } from '../domain/finding.ts'
import type { Signals } from '../domain/signals.ts'
import type { Stage } from '../domain/terms.ts'
import { exploitabilityOf, injectionFamily, scoreOfLevel, unreadableScore } from './assumed-signals.ts'
import { vexStatusOf } from './vex-status.ts'

/** What is known of everything that a run judges. */
export interface FactContext {
  readonly stage: Stage
  readonly signals: Signals
  /** Null: nobody said. */
  readonly exposure: 'internet' | 'internal' | null
  readonly criticality: 'crown' | 'normal' | 'low' | null
  readonly data: 'public' | 'internal' | 'confidential' | 'restricted' | null
  /** Unknown counts as production. */
  readonly production: boolean
  /** What a secret found here opens, where the environment says so. */
  readonly scope: Facts['scope']
  /** Unknown counts as public. */
  readonly visibility: 'public' | 'private' | 'unknown'
  readonly published: boolean
  /** Unknown counts as true. */
  readonly runnerSecrets: boolean
  /** ISO 8601 date-time. */
  readonly now: string
  /** What a VEX product may call the thing judged: service, repository, `name@sha256:…`, `sha256:…`. */
  readonly subjects: readonly string[]
}

/** What the policy's conditions see of a finding; docs/policy.md says where each value is from. */
export function factsOf(finding: Finding, context: FactContext): Facts {
  const { hints, severity } = finding
  const score = scoreOf(severity)
  return {
    class: finding.class,
    stage: context.stage,
    score,
    level: severity.level,
    precision: finding.rule.precision === 'unknown' ? 'medium' : finding.rule.precision,
    injection: finding.rule.cwe.some((cwe) => injectionFamily.has(cwe)),

    kev: isKnownExploited(finding, context.signals),
    ...exploitabilityOf({}, hints, score),
    epss: epssOf(finding, context.signals),
    poc: hints.poc ?? false,
    reach: hints.reach ?? 'unknown',
    vex: vexStatusOf(finding, context),

    validity: hints.validity ?? 'unknown',
    repo: context.visibility === 'private' ? 'private' : 'public',
    scope: context.scope,
    generic: hints.generic ?? false,

    confidence: hints.confidence ?? 'confirmed',
    evidence: hints.evidence ?? 'present',
    ioc: hints.ioc ?? false,
    tabulated: finding.class === 'iac' ? hints.iacKind !== undefined : hints.pipelineRule === true,
    kind: hints.iacKind ?? 'unknown',

    exposure: context.exposure ?? 'unknown',
    data: context.data ?? 'unknown',
    crown: context.criticality === 'crown',
    production: context.production,
    published: context.published,
    runnerSecrets: context.runnerSecrets,
  }
}

function scoreOf({ score, level, unreadable }: Finding['severity']): number {
  const readable = score ?? scoreOfLevel[level]
  return unreadable ? Math.max(unreadableScore, readable) : readable
}

/** Of any class but secret: a compromised action has a CVE, too, and a secret is no vulnerability. */
function isKnownExploited({ class: findingClass, advisories }: Finding, { kev }: Signals): boolean {
  return kev !== null && findingClass !== 'secret' && advisories.some((advisory) => kev.entries.has(advisory))
}

/** Of several advisories, the likeliest to be exploited. */
function epssOf({ advisories }: Finding, { epss }: Signals): number {
  if (epss === null) return -1
  return advisories.reduce((worst, advisory) => Math.max(worst, epss.scores.get(advisory) ?? -1), -1)
}
