import type { Judged } from '../../domain/decision.ts'
import type { Incident } from '../../domain/incident.ts'
import { mostPressing } from '../../domain/most-pressing.ts'
import { tiers, type Severity, type Tier } from '../../domain/terms.ts'
import { ownerOfIncident } from '../owner/incident-owner.ts'
import { checklistOf } from './checklist.ts'
import { checklistRows } from './checklist-rows.ts'
import type { IncidentContext } from './context.ts'
import { clocksOf } from './clocks.ts'
import { momentOf } from './dates.ts'
import { areBlocked, firstAidOf } from './first-aid.ts'
import type { Grouped } from './group.ts'
import { incidentTitle } from './incident-title.ts'
import { liveStep } from './live-step.ts'
import { nextStepOf } from './next-step.ts'
import { worstSeverity } from './worst-first.ts'

/** Where no finding has one of its own: debt past its date that may not block yet. As the severity table says. */
const severityOfTier: Readonly<Record<Tier, Severity>> = {
  T0: 'SEV2',
  T1: 'SEV3',
  T2: 'SEV4',
  T3: 'SEV4',
  T4: 'SEV4',
}

/** The whole incident of a group: what, how bad, who, until when, what to do. `isFirstRun`: nothing was adopted yet. */
export function buildIncident(group: Grouped, context: IncidentContext, isFirstRun = true): Incident {
  const { id, key, kind, members } = group
  const tier = worstTier(members)
  const isAsked = kind === 'other-team' && !members.some(({ isIncident }) => isIncident)
  const severity = isAsked ? 'SEV5' : (worstSeverity(members) ?? severityOfTier[tier])
  const declared = context.opened.get(id) ?? context.now
  const dueAt = earliestDue(members)
  const rows = checklistRows(group, severity, context)
  const { takeUpBy } = clocksOf({ severity, declared }, rows, members, context)
  return {
    id,
    key,
    kind,
    class: group.class,
    title: incidentTitle(group, context),
    tier,
    severity,
    ...answerable(group, context),
    findings: members.map((member) => member.id),
    firstAid: firstAidOf(group, context),
    // Debt that is dated already needs no second adoption.
    nextStep: liveStep(
      kind === 'adoption' && !isFirstRun
        ? nextStepOf(mostPressing(members, 1))
        : nextStepOf(members, kind, context.decisionFile),
      members,
      context,
    ),
    checklist: checklistOf(group, { severity, declared, dueAt }, context),
    firstSeen: earliest(members.map(({ firstSeen }) => firstSeen)) ?? declared,
    takeUpBy,
    dueAt,
    blocks: areBlocked(members),
  }
}

/** A flood is for whoever stands behind all owners; they are asked when it is sorted. */
function answerable(
  { kind, members }: Grouped,
  { ownership }: IncidentContext,
): Pick<Incident, 'owner' | 'contributors'> {
  const found = ownerOfIncident(
    members.map(({ finding }) => finding),
    ownership,
  )
  if (kind !== 'flood') return found
  const owner = ownership.of(null)
  const all = found.owner.team === null ? [] : [found.owner.team, ...found.contributors]
  return { owner, contributors: all.filter((name) => name !== owner.team) }
}

/** What only joined an incident has a later date, and does not make one. */
function earliestDue(members: readonly Judged[]): string | null {
  const own = members.filter(({ isIncident }) => isIncident)
  return earliest(
    (own.length > 0 ? own : members).map(({ dueAt }) => (dueAt === null ? null : momentOf(dueAt))),
  )
}

function earliest(dates: readonly (string | null)[]): string | null {
  return dates.reduce(
    (first, date) => (date === null || (first !== null && first <= date) ? first : date),
    null,
  )
}

function worstTier(members: readonly Judged[]): Tier {
  const found = new Set(members.map(({ tier }) => tier))
  return tiers.find((tier) => found.has(tier)) ?? 'T4'
}
