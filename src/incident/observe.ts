import type { EventDraft, ScanScope, SeenFinding } from '../domain/event.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { hasEnded } from '../domain/life-stage.ts'
import { scopeKey, scopesOf } from './clean.ts'
import { beginCourse, happen, type Course } from './course.ts'
import { canBeAsked } from './ladder.ts'
import { isUnproved } from './lifecycle.ts'
import type { Moment } from './moment.ts'
import { offerAlongLadder, offerTo } from './offering.ts'
import { endAsProved } from './proof.ts'
import { after, isReached } from './span.ts'
import { limitsOf, timesOf } from './times.ts'
import { isWorse, worsen, type Urgency } from './worsen.ts'

/** What one run saw of an incident, on the branch where it lives. */
export interface Observation {
  readonly commit: string | null
  /** Complete scans of this run; what is incomplete or was skipped is not among them. */
  readonly complete: readonly ScanScope[]
  /** Of the findings that belong to it, those that are there. */
  readonly present: readonly SeenFinding[]
  /** Of the incident that this run makes of it; null: it makes none. */
  readonly urgency: Urgency | null
}

/**
 * What a run shows of an incident that the record knows. Absence counts in complete scans alone, a presence always,
 * except that only a complete scan brings one back that has ended.
 */
export function observe(
  state: IncidentState,
  seen: Observation,
  settings: IncidentSettings,
  moment: Moment,
): readonly EventDraft[] {
  const course = beginCourse(state, moment)
  if (seen.present.length === 0) return isUnproved(state.lifecycle) ? gone(course, seen, settings).drafts : []
  if (isUnproved(state.lifecycle)) return worsen(present(course, seen), seen.urgency, settings).drafts
  return comesBack(state, seen, settings, moment) === 'reopened'
    ? regressed(course, seen, settings).drafts
    : []
}

/** Whether an ended one is reopened by what was seen, or so long gone that a new one (`successorOf`) relates to it. */
export function comesBack(
  state: IncidentState,
  seen: Observation,
  settings: IncidentSettings,
  { at }: Moment,
): 'no' | 'reopened' | 'anew' {
  const complete = new Set(seen.complete.map(scopeKey))
  const shown = seen.present.filter((finding) => complete.has(scopeKey(finding)))
  if (isUnproved(state.lifecycle) || shown.length === 0) return 'no'
  // What was dismissed is still there, as everybody knows; only more of it is news, or that it is worse.
  const isNews = isWorse(seen.urgency, state) || !shown.every((finding) => isKnown(finding, state.findings))
  if (state.lifecycle === 'dismissed' && !isNews) return 'no'
  if (!hasEnded(state.lifecycle) || state.endedAt === undefined) return 'reopened'
  const days = { minutes: limitsOf(settings).reopenDays * 24 * 60 }
  return isReached(after(state.endedAt, days), at) ? 'anew' : 'reopened'
}

function present(course: Course, { commit, present: shown }: Observation): Course {
  const { state } = course
  const scopes = new Set(shown.map(scopeKey))
  const wasClean = (state.clean ?? []).some((scope) => scope.runs > 0 && scopes.has(scopeKey(scope)))
  const isNews = wasClean || !shown.every((one) => isListed(one, state.findings))
  if (!isNews && state.lifecycle !== 'verifying') return course
  const noted = happen(course, 'baton', { is: 'seen', commit, present: shown, gone: false })
  return state.lifecycle === 'verifying' ? happen(noted, 'baton', { is: 'verify-failed' }) : noted
}

function gone(course: Course, { commit, complete }: Observation, settings: IncidentSettings): Course {
  const { state, moment } = course
  const scopes = scopesOf(state.findings)
  const looked = new Set(complete.map(scopeKey))
  const counted = new Map((state.clean ?? []).map((scope) => [scopeKey(scope), scope]))
  const covered = scopes.filter((scope) => {
    const last = counted.get(scopeKey(scope))
    const isAgain = moment.run !== undefined && last?.run === moment.run
    return looked.has(scopeKey(scope)) && !isAgain
  })
  // Further runs prove what is proved already.
  if (covered.length === 0 || state.cleanRuns >= settings.cleanRuns) return course
  const isAll = covered.length === scopes.length
  let next = happen(course, 'baton', { is: 'seen', commit, present: [], gone: isAll, covered })
  const isFixed =
    next.state.cleanRuns > 0 && ['acknowledged', 'remediating', 'on_hold'].includes(state.lifecycle)
  if (isFixed) next = happen(next, 'baton', { is: 'fix-ready', evidence: commit ?? '' })
  return endAsProved(next, settings, commit)
}

/** With its history. Whoever holds it goes on; else the last holder is asked first. */
function regressed(
  course: Course,
  { commit, present: shown, urgency }: Observation,
  settings: IncidentSettings,
): Course {
  const { at } = course.moment
  const back = happen(
    course,
    'baton',
    { is: 'regressed', commit },
    { is: 'seen', commit, present: shown, gone: false },
  )
  const next = worsen(back, urgency, settings)
  const { state } = next
  if (state.baton.holder !== null) {
    const leaseUntil = after(at, timesOf(state.severity, settings).lease)
    return happen(next, 'baton', { is: 'lease-renewed', leaseUntil })
  }
  if (state.baton.offer !== null) return next
  const last = state.trail.findLast(({ holder }) => holder !== null)?.holder ?? null
  if (last === null || !canBeAsked(last, state)) return offerAlongLadder(next, 'regressed', settings)
  return offerTo(next, 'baton', { to: last, team: state.team, rung: -1 }, 'regressed', settings)
}

function isListed(finding: SeenFinding, among: readonly SeenFinding[]): boolean {
  return among.some(
    (one) =>
      isSame(one, finding) &&
      one.count === finding.count &&
      (one.blocked === true || finding.blocked !== true),
  )
}

function isKnown(finding: SeenFinding, among: readonly SeenFinding[]): boolean {
  return among.some((one) => isSame(one, finding) && one.count >= finding.count)
}

function isSame(one: SeenFinding, other: SeenFinding): boolean {
  return one.identity === other.identity && scopeKey(one) === scopeKey(other)
}
