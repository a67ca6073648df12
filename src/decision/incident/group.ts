import type { Judged } from '../../domain/decision.ts'
import { foreign, type Foreign } from '../../domain/foreign.ts'
import type { Incident } from '../../domain/incident.ts'
import type { FindingClass } from '../../domain/terms.ts'
import type { IncidentContext } from './context.ts'
import { momentOf } from './dates.ts'
import { adoptionFix, debtFix, fixOf, floodFix, idOfFix, openFixOf, otherTeamFix, type Fix } from './fix.ts'
import { compareText, worstFirst } from './worst-first.ts'

/** Findings of one incident. */
export interface Grouped {
  readonly id: string
  readonly key: Foreign
  readonly kind: Incident['kind']
  readonly class: FindingClass
  /** The worst first; at least one. */
  readonly members: readonly Judged[]
}

/** One in the making. */
interface Group extends Fix {
  readonly members: Judged[]
}

/**
 * One incident for each fix (domain.md c.7). What was there at a first run shares one, adopted debt past its date one
 * for each owner and class, and beyond the limit of new ones the rest shares one. What is in an open incident stays in
 * that. Each finding is in at most one. The order of `judged` does not count.
 */
export function groupFindings(judged: readonly Judged[], context: IncidentContext): Grouped[] {
  const fixes = new Map<string, Group>()
  const collected = new Map<string, Group>()
  const waiting: Judged[] = []
  const others: Judged[] = []
  for (const one of judged) {
    if (one.waived !== null || one.suppressed) continue
    const waits = isOverdueDebt(one, context) || isAdoption(one)
    if (waits || one.isIncident) {
      const open = openFixOf(one, context)
      if (open !== null) put(open.kind === 'incident' ? fixes : collected, open, one)
      else if (waits) waiting.push(one)
      else put(fixes, fixOf(one, context), one)
    } else if (one.verdict !== 'ignore') others.push(one)
  }
  for (const one of waiting) {
    // Whose fix is under way already needs no second incident.
    const own = fixes.size > 0 ? fixes.get(nameOf(fixOf(one, context))) : undefined
    if (own !== undefined) own.members.push(one)
    else put(collected, isOverdueDebt(one, context) ? debtFix(one, context) : adoptionFix, one)
  }
  const { kept, flooded } = brake([...fixes.values()], context)
  for (const group of flooded) for (const member of group.members) put(collected, floodFix, member)
  for (const one of others) {
    const isForOthers = isOfOtherTeam(one, context)
    if (fixes.size === 0 && collected.size === 0 && !isForOthers) continue
    const open = openFixOf(one, context)
    const fix = open ?? fixOf(one, context)
    const own = fixes.get(nameOf(fix)) ?? (open === null ? undefined : collected.get(nameOf(open)))
    if (own !== undefined && flooded.has(own)) put(collected, floodFix, one)
    else if (own !== undefined) own.members.push(one)
    else if (isForOthers && (open === null || open.kind === 'other-team'))
      put(collected, open ?? otherTeamFix(fix), one)
  }
  return [...kept, ...collected.values()]
    .map((group) => finished(group, context))
    .sort((a, b) => compareGroups(a, b))
}

/** Adopted, and its own date has passed; KEV, malware and T0 cannot be adopted and stay incidents of their own. */
function isOverdueDebt(one: Judged, { now, stage }: IncidentContext): boolean {
  if (stage === 'pr' || !one.adopted || one.newness !== 'existing' || isUrgent(one)) return false
  return one.tier !== null && one.tier !== 'T4' && one.dueAt !== null && momentOf(one.dueAt) <= now
}

/** There before anybody looked, or adopted and within its date: held by somebody, and nothing is stopped for it. */
function isAdoption(one: Judged): boolean {
  if (!one.isIncident || one.verdict !== 'track' || isUrgent(one)) return false
  return one.newness === 'unknown' || one.adopted
}

/** What no brake and no adoption may take. */
function isUrgent({ tier, facts }: Judged): boolean {
  return tier === 'T0' || facts.kev || facts.class === 'malware'
}

function isOfOtherTeam(one: Judged, { stage, authorTeam, ownership }: IncidentContext): boolean {
  if (authorTeam === undefined || stage !== 'pr') return false
  if (one.verdict !== 'block' && one.verdict !== 'quarantine') return false
  const { team } = ownership.of(one.finding.place)
  return team !== null && team.toLowerCase() !== authorTeam.toLowerCase()
}

/** The worst stay; beyond the limit the rest is one item. What is open already is not new and does not count. */
function brake(
  groups: readonly Group[],
  context: IncidentContext,
): { kept: readonly Group[]; flooded: ReadonlySet<Group> } {
  const { newIncidentsPerRun, opened, openIdentities } = context
  const open = new Set([...opened.keys(), ...(openIdentities?.values() ?? [])])
  const fresh = groups.filter((group) => !open.has(idOfFix(group, context)))
  if (fresh.length <= newIncidentsPerRun) return { kept: groups, flooded: new Set() }
  const calm = fresh.filter((group) => !group.members.some(isUrgent))
  const worst = new Map(calm.map((group) => [group, group.members.toSorted(worstFirst)[0]]))
  const places = Math.max(0, newIncidentsPerRun - (fresh.length - calm.length))
  const flooded = new Set(
    calm
      .sort((a, b) => compareWorst(worst.get(a), worst.get(b)) || compareText(nameOf(a), nameOf(b)))
      .slice(places),
  )
  return { kept: groups.filter((group) => !flooded.has(group)), flooded }
}

function put(groups: Map<string, Group>, group: Fix, one: Judged): void {
  const name = nameOf(group)
  const known = groups.get(name)
  if (known === undefined) groups.set(name, { ...group, members: [one] })
  else known.members.push(one)
}

function nameOf({ class: name, key }: Fix): string {
  return `${name} ${key}`
}

function finished(group: Group, context: IncidentContext): Grouped {
  const members = group.members.toSorted(worstFirst)
  // What was opened for another owner's debt is called by nothing here, and is debt still.
  const isDebt = group.id !== undefined && members.every((one) => isOverdueDebt(one, context))
  return {
    id: idOfFix(group, context),
    key: foreign(group.key),
    kind: isDebt ? 'debt' : group.kind,
    class: members[0]?.finding.class ?? 'code',
    members,
  }
}

function compareGroups(a: Grouped, b: Grouped): number {
  return compareWorst(a.members[0], b.members[0]) || compareText(a.id, b.id)
}

function compareWorst(a: Judged | undefined, b: Judged | undefined): number {
  return a === undefined || b === undefined ? 0 : worstFirst(a, b)
}
