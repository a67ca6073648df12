import { counted } from '../domain/counted.ts'
import type { Waiver } from '../domain/baseline.ts'
import type { Judged, WaivedBy } from '../domain/decision.ts'
import { reveal } from '../domain/foreign.ts'
import { matches } from '../domain/pattern.ts'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import type { Tier } from '../domain/terms.ts'
import { ours, text, type Text } from '../domain/text.ts'
import { isKeyed, isWeak } from './finding/weak-identity.ts'
import { daysBetween, endOfDay } from './incident/dates.ts'
import { repositoryPath } from './repository-path.ts'

/** What a waiver looks at in a finding. */
export type Waivable = Pick<Judged, 'finding' | 'facts' | 'tier' | 'newness' | 'newSource'>

export interface WaivingRules {
  /** ISO 8601 date-time. */
  readonly now: string
  /** Longest waiver by tier, in days; a tier without one has no bound. */
  readonly maxDays: Readonly<Partial<Record<Tier, number>>>
}

export interface Waiving {
  /** One for each finding, in the order given. */
  readonly by: readonly (WaivedBy | null)[]
  /** Waivers that meet a finding and do not hold for it, each reason once for each waiver. */
  readonly notices: readonly Problem[]
}

type Refusal = readonly [ProblemCode, Text, Text]

/**
 * Which findings are waived, and by which waiver: the first in the file that holds. An identity is waived as often
 * as the waiver counts; of equal ones, those that are not new first. Waived findings stay in the record.
 */
export function waive(
  findings: readonly Waivable[],
  waivers: readonly Waiver[],
  rules: WaivingRules,
): Waiving {
  const by: (WaivedBy | null)[] = findings.map(() => null)
  const refused: { readonly waiver: string; readonly at: number; readonly refusal: Refusal }[] = []
  const byIdentity: ReadonlyMap<string, readonly number[]> = waivers.some(({ scope }) => 'identity' in scope)
    ? placesOf(findings)
    : new Map()
  for (const waiver of waivers) {
    let left = 'identity' in waiver.scope ? waiver.scope.count : Infinity
    for (const at of meets(waiver, findings, byIdentity)) {
      const finding = findings[at]
      if (finding === undefined || by[at] !== null) continue
      const refusal = refusalOf(waiver, finding, rules) ?? (left <= 0 ? surplus(waiver) : null)
      if (refusal !== null) refused.push({ waiver: waiver.id, at, refusal })
      else {
        left -= 1
        by[at] = { id: waiver.id, approver: waiver.approver, expires: waiver.expires, reason: waiver.reason }
      }
    }
  }
  const notices = new Map<string, Problem & { readonly about: string[] }>()
  for (const { waiver, at, refusal } of refused) {
    const finding = findings[at]?.finding
    // What another waiver covers does not count again.
    if (finding === undefined || by[at] !== null) continue
    const [code, sentence, remedy] = refusal
    const key = `${code} ${waiver}`
    const notice = notices.get(key) ?? { code, sentence, remedy, about: [] }
    notice.about.push(finding.identity)
    notices.set(key, notice)
  }
  return { by, notices: [...notices.values()] }
}

/** Indexes of findings under each identity and alias, those that are not new first. */
function placesOf(findings: readonly Waivable[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const isNew of [false, true]) {
    for (const [at, { finding, newness }] of findings.entries()) {
      if ((newness === 'new') !== isNew) continue
      for (const identity of [finding.identity, ...finding.aliases]) {
        const list = places.get(identity)
        if (list === undefined) places.set(identity, [at])
        else list.push(at)
      }
    }
  }
  return places
}

function meets(
  { scope }: Waiver,
  findings: readonly Waivable[],
  byIdentity: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  if ('identity' in scope) return byIdentity.get(scope.identity) ?? []
  const rule = reveal(scope.rule)
  const path = reveal(scope.path).normalize('NFC')
  const met: number[] = []
  for (const [at, { finding }] of findings.entries()) {
    const { place } = finding
    if (place === null || reveal(finding.rule.id) !== rule) continue
    const its = repositoryPath(place)
    if (its !== null && matches(path, its)) met.push(at)
  }
  return met
}

function refusalOf(waiver: Waiver, waivable: Waivable, rules: WaivingRules): Refusal | null {
  const { facts, tier } = waivable
  if (isSamePerson(waiver))
    return [
      'waiver-one-person',
      text`waiver ${waiver.id} does not hold: who asks for it must not be who approves it`,
      text`name another person as its approver`,
    ]
  if ('path' in waiver.scope && !isNarrow(reveal(waiver.scope.path)))
    return [
      'waiver-too-wide',
      text`waiver ${waiver.id} does not hold: its path ${waiver.scope.path} begins with a wildcard`,
      text`begin the path with the folder or file that is meant`,
    ]
  if (facts.class === 'malware' && facts.confidence === 'confirmed')
    return [
      'waiver-forbidden',
      text`waiver ${waiver.id} does not hold: confirmed malware cannot be waived`,
      text`take it out; if it is no malware, report it to whoever published the advisory`,
    ]
  if (isOver(waiver.expires, rules.now))
    return [
      'waiver-expired',
      text`waiver ${waiver.id} ended with ${waiver.expires}: what it covered counts again, from when it was first seen`,
      text`fix it, or have the waiver renewed`,
    ]
  if ('identity' in waiver.scope && mayBeAnother(waivable) && !isKeyed(waiver.scope.identity))
    return [
      'waiver-not-told-apart',
      text`waiver ${waiver.id} does not hold: this change touches the line, and its identity does not tell the old value from a new one`,
      text`waive it by ${'rule'} and ${'path'}, or by the ${'hmac:'} name that it has under ${'BATON_HASH_KEY'}`,
    ]
  return tier === null ? null : tooLong(waiver, tier, rules)
}

/** New by the change, under a name that does not hold what was found. */
function mayBeAnother({ finding, newness, newSource }: Waivable): boolean {
  return newness === 'new' && newSource === 'change' && isWeak(finding)
}

/** Counted from when it was created, where that is said and past; else from now. */
function tooLong(waiver: Waiver, tier: Tier, { now, maxDays }: WaivingRules): Refusal | null {
  const most = maxDays[tier]
  if (most === undefined) return null
  const { created } = waiver
  const from = created !== undefined && !Number.isNaN(Date.parse(created)) && created <= now ? created : now
  const days = daysBetween(from, waiver.expires)
  if (days <= most) return null
  return [
    'waiver-too-long',
    text`waiver ${waiver.id} does not hold for tier ${ours(tier)}: it lasts ${ours(counted(days, 'day'))}, and at most ${ours(counted(most, 'is', 'are'))} allowed`,
    text`let it end sooner, and have it renewed if need be`,
  ]
}

function surplus(waiver: Waiver): Refusal {
  const count = 'count' in waiver.scope ? waiver.scope.count : 0
  return [
    'waiver-surplus',
    text`waiver ${waiver.id} covers ${count} of this finding, and there are more: the others count`,
    text`fix the others, or have the waiver's count raised`,
  ]
}

/** The day has ended, UTC; so it has when nobody can read the date. */
function isOver(date: string, now: string): boolean {
  return Number.isNaN(Date.parse(date)) || endOfDay(date) < now
}

/** The first folder or file is named in full. */
function isNarrow(path: string): boolean {
  const [first = ''] = path.split('/')
  return first !== '' && first !== '.' && !/[*?]/.test(first)
}

function isSamePerson({ requester, approver }: Waiver): boolean {
  const [asks, approves] = [requester, approver].map((name) =>
    reveal(name).trim().replace(/^@/, '').toLowerCase(),
  )
  return asks === approves || approves === ''
}
