/** The closed vocabularies of Baton; docs/policy.md explains each word. */

export const stages = ['pr', 'mainline', 'predeploy', 'deployed'] as const
export type Stage = (typeof stages)[number]

export const verdicts = ['ignore', 'track', 'block', 'quarantine'] as const
/** What happens to one finding; ordered, the later one is worse. */
export type Verdict = (typeof verdicts)[number]
/** What happens to the run: `pass` when every finding is ignored. */
export type RunVerdict = 'pass' | 'track' | 'block' | 'quarantine'

export const tiers = ['T0', 'T1', 'T2', 'T3', 'T4'] as const
/** Urgency of a finding; T0 is the most urgent. */
export type Tier = (typeof tiers)[number]

/** Severity of an incident; SEV1 is the worst. */
export type Severity = 'SEV1' | 'SEV2' | 'SEV3' | 'SEV4' | 'SEV5'

export const findingClasses = ['secret', 'malware', 'vuln', 'code', 'iac', 'pipeline', 'quality'] as const
export type FindingClass = (typeof findingClasses)[number]

/** Was it there before this change? */
export type Newness = 'new' | 'existing' | 'unknown'

export type Mode = 'enforce' | 'observe'

/** 2 wrong input or policy > 20 quarantine > 10 block > 30 cannot tell > 0 pass. */
export type ExitCode = 0 | 2 | 10 | 20 | 30

/** `public`: what everybody may read shows nothing that helps an attacker; `full`: everything but secrets. */
export type View = 'full' | 'public'
