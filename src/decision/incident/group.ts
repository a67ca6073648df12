import type { Judged } from '../../domain/decision.ts'
import { foreign, type Foreign } from '../../domain/foreign.ts'
import type { Incident } from '../../domain/incident.ts'
import type { FindingClass } from '../../domain/terms.ts'
import type { IncidentContext } from './context.ts'
import { momentOf } from './dates.ts'
import { fixKeyOf } from './fix-key.ts'
import { incidentId } from './incident-id.ts'
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
interface Group {
  readonly kind: Incident['kind']
  readonly class: string
  readonly key: string
  readonly members: Judged[]
}

/**
 * One incident for each fix (domain.md c.7). What was there at a first run shares one, adopted debt past its date one
 * for each owner and class, and beyond the limit of new ones the rest shares one. Each finding is in at most one. The
 * order of `judged` does not count.
 */
export function groupFindings(judged: readonly Judged[], context: IncidentContext): Grouped[] {
  const fixes = new Map<string, Group>()
  const collected = new Map<string, Group>()
  const waiting: Judged[] = []
  const others: Judged[] = []
  for (const one of judged) {
    if (one.waived !== null || one.suppressed) continue
    if (isOverdueDebt(one, context) || isAdoption(one)) waiting.push(one)
    else if (one.isIncident) put(fixes, fixGroup(one, context), one)
    else if (one.verdict !== 'ignore') others.push(one)
  }
  for (const one of waiting) {
    // Whose fix is under way already needs no second incident.
    const own = fixes.size > 0 ? fixes.get(nameOf(fixGroup(one, context))) : undefined
    if (own !== undefined) own.members.push(one)
    else put(collected, isOverdueDebt(one, context) ? debtGroup(one, context) : adoption, one)
  }
  const open = brake([...fixes.values()], context)
  for (const one of others) {
    const isForOthers = isOfOtherTeam(one, context)
    if (fixes.size === 0 && !isForOthers) continue
    const group = fixGroup(one, context)
    const own = fixes.get(nameOf(group))
    if (own !== undefined) (open.flooded.has(own) ? open.flood : own).members.push(one)
    else if (isForOthers) put(collected, otherTeamGroup(group), one)
  }
  const flood = open.flood.members.length > 0 ? [open.flood] : []
  return [...open.kept, ...collected.values(), ...flood]
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
  { newIncidentsPerRun, opened, service }: IncidentContext,
): { kept: Group[]; flood: Group; flooded: Set<Group> } {
  const flood: Group = { kind: 'flood', class: 'flood', key: 'flood', members: [] }
  const isNew = (group: Group): boolean => !opened.has(incidentId(service, group.class, group.key))
  const fresh = groups.filter(isNew)
  if (fresh.length <= newIncidentsPerRun) return { kept: [...groups], flood, flooded: new Set() }
  const calm = fresh.filter((group) => !group.members.some(isUrgent))
  const worst = new Map(calm.map((group) => [group, group.members.toSorted(worstFirst)[0]]))
  const places = Math.max(0, newIncidentsPerRun - (fresh.length - calm.length))
  const flooded = new Set(
    calm
      .sort((a, b) => compareWorst(worst.get(a), worst.get(b)) || compareText(nameOf(a), nameOf(b)))
      .slice(places),
  )
  for (const group of flooded) for (const member of group.members) flood.members.push(member)
  return { kept: groups.filter((group) => !flooded.has(group)), flood, flooded }
}

const adoption: Omit<Group, 'members'> = { kind: 'adoption', class: 'adoption', key: 'adoption' }

function fixGroup(one: Judged, { manifestFolders }: IncidentContext): Omit<Group, 'members'> {
  return { kind: 'incident', class: one.finding.class, key: fixKeyOf(one.finding, manifestFolders) }
}

function debtGroup(one: Judged, { ownership }: IncidentContext): Omit<Group, 'members'> {
  const team = ownership.of(one.finding.place).team ?? ''
  return { kind: 'debt', class: one.finding.class, key: `debt:${team.toLowerCase()}` }
}

function otherTeamGroup(group: Omit<Group, 'members'>): Omit<Group, 'members'> {
  return { ...group, kind: 'other-team', key: `other-team:${group.key}` }
}

function put(groups: Map<string, Group>, group: Omit<Group, 'members'>, one: Judged): void {
  const name = nameOf(group)
  const known = groups.get(name)
  if (known === undefined) groups.set(name, { ...group, members: [one] })
  else known.members.push(one)
}

function nameOf({ class: name, key }: Omit<Group, 'members'>): string {
  return `${name} ${key}`
}

function finished(group: Group, { service }: IncidentContext): Grouped {
  const members = group.members.toSorted(worstFirst)
  return {
    id: incidentId(service, group.class, group.key),
    key: foreign(group.key),
    kind: group.kind,
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
