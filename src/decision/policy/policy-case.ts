import type { Facts, Timing } from '../../domain/facts.ts'
import { findingClasses, stages, type Severity, type Tier, type Verdict } from '../../domain/terms.ts'
import { exploitabilityOf, injectionFamily, scoreOfLevel, type Exploitability } from '../assumed-signals.ts'
import { factVocabulary, rowVocabulary } from './vocabulary.ts'

/** One case of `baton policy test`: what is given, and what must come of it. */
export interface PolicyCase {
  readonly id: string
  readonly facts: Facts
  readonly timing: Timing
  readonly expect: Expectation
}

/** What is absent is not asked. */
export interface Expectation {
  readonly tier?: Tier | null
  readonly verdict?: Verdict
  readonly incident?: boolean
  readonly severity?: Severity | null
}

type Given = Readonly<Record<string, unknown>>
type Reader = (value: unknown) => boolean

const { exposure, reach, validity, repo, scope, confidence, evidence, kind, data, precision, level, vex } =
  factVocabulary

/** Every key of `given`, and whether a value of it can be read. `null` is as if the key were absent. */
const keys: Readonly<Record<string, Reader>> = {
  class: oneOf(findingClasses),
  stage: oneOf(stages),
  new: oneOf(rowVocabulary.newness),
  overdue: isFlag,
  published: isFlag,
  score: isWithin(0, 10),
  level: oneOf(level),
  precision: oneOf(precision),
  cwe: isCwe,
  kev: isFlag,
  automatable: isFlag,
  impact: oneOf(['total', 'partial']),
  /** Whether it is a vector says whoever reads it. */
  vector: (value) => typeof value === 'string',
  epss: isWithin(0, 1),
  poc: isFlag,
  reach: oneOf(reach),
  vex: oneOf(vex),
  validity: oneOf(validity),
  repo: oneOf(repo),
  scope: oneOf(scope),
  detector: oneOf(['generic', 'entropy', 'provider', 'unknown']),
  confidence: oneOf(confidence),
  evidence: oneOf(evidence),
  ioc: isFlag,
  tabulated: isFlag,
  kind: oneOf(kind),
  exposure: oneOf(exposure),
  criticality: oneOf(['crown', 'normal', 'low', 'unknown']),
  data: oneOf(data),
  env: oneOf(['production', 'prod', 'nonproduction', 'nonprod']),
  runner_secrets: isFlag,
}

export const caseKeys: readonly string[] = Object.keys(keys)

const expectations: Readonly<Record<string, Reader>> = {
  tier: (value) => value === null || oneOf(rowVocabulary.tier)(value),
  verdict: oneOf(['ignore', 'track', 'block', 'quarantine']),
  incident: (value) => typeof value === 'boolean',
  severity: (value) => value === null || oneOf(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'])(value),
  /** A hint for people. */
  why: (value) => Array.isArray(value),
}

/** Where a case is wrong: the key, and what stands there. */
export interface CaseMistake {
  readonly key: string
  readonly found: string
  readonly wrong: 'unknown-key' | 'value' | 'missing'
}

/** Reads a CVSS vector; null: it is none. */
export type ReadVector = (vector: string) => Exploitability | null

/** A case in the format of the decision vectors; keys that are absent mean what docs/policy.md says. */
export function readPolicyCase(
  written: unknown,
  readVector: ReadVector,
): PolicyCase | { readonly mistakes: readonly CaseMistake[] } {
  if (!isRecord(written)) return { mistakes: [{ key: 'case', found: shown(written), wrong: 'value' }] }
  const { id, given, expect } = written
  const mistakes = [
    ...mistakesIn(written, caseShape, ''),
    ...(isRecord(given) ? mistakesIn(given, keys, 'given.') : []),
    ...(isRecord(expect) ? mistakesIn(expect, expectations, 'expect.') : []),
    ...(isRecord(given) ? missing(given, ['class', 'stage'], 'given.') : []),
    ...missing(written, ['id', 'given', 'expect'], ''),
  ]
  if (mistakes.length > 0 || typeof id !== 'string' || !isRecord(given) || !isRecord(expect))
    return { mistakes }
  const vector = typeof given.vector === 'string' ? readVector(given.vector) : {}
  if (vector === null)
    return { mistakes: [{ key: 'given.vector', found: shown(given.vector), wrong: 'value' }] }
  return { id, facts: factsOfCase(given, vector), timing: timingOf(given), expect: expect }
}

const caseShape: Readonly<Record<string, Reader>> = {
  id: (value) => typeof value === 'string' && value !== '',
  case: (value) => typeof value === 'string',
  given: isRecord,
  expect: isRecord,
}

function factsOfCase(given: Given, vector: Exploitability): Facts {
  const word = <T extends string>(key: string, absent: T): T => (given[key] ?? absent) as T
  const flag = (key: string, absent: boolean): boolean => flagOf(given[key]) ?? absent
  const levelSaid = word<Facts['level']>('level', 'error')
  const score = typeof given.score === 'number' ? given.score : scoreOfLevel[levelSaid]
  const impact = given.impact ?? undefined
  return {
    class: word<Facts['class']>('class', 'code'),
    stage: word<Facts['stage']>('stage', 'mainline'),
    score,
    level: levelSaid,
    precision: word<Facts['precision']>('precision', 'medium'),
    injection: cwesOf(given.cwe).some((cwe) => injectionFamily.has(cwe)),
    kev: flag('kev', false),
    ...exploitabilityOf(
      {
        automatable: flagOf(given.automatable),
        totalImpact: impact === undefined ? impact : impact === 'total',
      },
      vector,
      score,
    ),
    epss: typeof given.epss === 'number' ? given.epss : -1,
    poc: flag('poc', false),
    reach: word<Facts['reach']>('reach', 'unknown'),
    vex: word<Facts['vex']>('vex', 'none'),
    validity: word<Facts['validity']>('validity', 'unknown'),
    repo: word<Facts['repo']>('repo', 'private'),
    scope: word<Facts['scope']>('scope', 'unknown'),
    generic: given.detector === 'generic' || given.detector === 'entropy',
    confidence: word<Facts['confidence']>('confidence', 'confirmed'),
    evidence: word<Facts['evidence']>('evidence', 'present'),
    ioc: flag('ioc', false),
    // A case names no rule, so that of a pipeline is one that Baton knows unless the case says otherwise.
    tabulated: flag('tabulated', given.class === 'pipeline'),
    kind: word<Facts['kind']>('kind', 'unknown'),
    exposure: word<Facts['exposure']>('exposure', 'unknown'),
    data: word<Facts['data']>('data', 'unknown'),
    crown: given.criticality === 'crown',
    production: word('env', 'production').startsWith('prod'),
    published: flag('published', false),
    runnerSecrets: flag('runner_secrets', true),
  }
}

function timingOf(given: Given): Timing {
  return { newness: (given.new ?? 'new') as Timing['newness'], overdue: flagOf(given.overdue) ?? false }
}

function mistakesIn(record: Given, readers: Readonly<Record<string, Reader>>, at: string): CaseMistake[] {
  return Object.entries(record).flatMap(([key, value]): CaseMistake[] => {
    const reads = Object.hasOwn(readers, key) ? readers[key] : undefined
    if (reads === undefined) return [{ key: at + key, found: shown(value), wrong: 'unknown-key' }]
    if ((value === null && at === 'given.') || reads(value)) return []
    return [{ key: at + key, found: shown(value), wrong: 'value' }]
  })
}

function missing(record: Given, needed: readonly string[], at: string): CaseMistake[] {
  return needed
    .filter((key) => record[key] === undefined || record[key] === null)
    .map((key) => ({ key: at + key, found: '', wrong: 'missing' }))
}

function oneOf(words: readonly string[]): Reader {
  return (value) => typeof value === 'string' && words.includes(value)
}

function isWithin(least: number, most: number): Reader {
  return (value) => typeof value === 'number' && value >= least && value <= most
}

function isFlag(value: unknown): boolean {
  return flagOf(value) !== undefined
}

/** The vectors write `1`, `true` and `"yes"`. */
function flagOf(value: unknown): boolean | undefined {
  if (value === true || value === 1 || value === 'yes') return true
  return value === false || value === 0 || value === 'no' ? false : undefined
}

function isCwe(value: unknown): boolean {
  return cwesOf(value).length > 0 && !cwesOf(value).includes(NaN)
}

/** `CWE-89`, `89`, or a list of these. */
function cwesOf(value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap(cwesOf)
  if (typeof value === 'number') return [Number.isInteger(value) && value > 0 ? value : NaN]
  if (typeof value !== 'string') return []
  const digits = /^(?:CWE-)?(\d{1,6})$/i.exec(value)?.[1]
  return [digits === undefined ? NaN : Number(digits)]
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
}
