import type { Account } from '../../domain/account.ts'
import type { DismissReason, Words } from '../../domain/event.ts'
import { refuse, type Effect } from '../ask.ts'
import { freshId, happen, type Course } from '../course.ts'
import { isUnproved } from '../lifecycle.ts'
import { withdrawOffer } from '../offering.ts'
import { endAsProved } from '../proof.ts'
import { isReached } from '../span.ts'
import { limitsOf } from '../times.ts'
import { daysBetween, momentOf } from './until.ts'

const reasons: Readonly<Record<DismissReason, true>> = {
  false_positive: true,
  duplicate: true,
  not_affected: true,
  risk_accepted: true,
  test_code: true,
}

/** Needs a reason and evidence; where it is urgent, one asks and another confirms, who is not the change's author. */
export const dismiss: Effect = (course, { request, rights, settings }) => {
  const { state } = course
  const { reason, says } = request.args
  if (!isUnproved(state.lifecycle)) return refuse('not-now')
  const takesTwo = limitsOf(settings).twoPersonTiers.includes(state.tier)
  const asked = takesTwo ? state.dismissal : null
  if (asked !== null && (reason === undefined || reason === asked.reason)) {
    if (asked.by.id === request.by.id) return refuse('needs-second')
    if (rights.isAuthor) return refuse('author-may-not')
    return dismissed(course, request.by, asked.reason, asked.evidence, request.by)
  }
  if (!isReason(reason)) return refuse('not-now', 'reason')
  if (says === undefined) return refuse('not-now', 'says')
  if (takesTwo) return happen(course, request.by, { is: 'dismissal-asked', reason, evidence: says })
  return rights.isAuthor ? refuse('author-may-not') : dismissed(course, request.by, reason, says, null)
}

/** For a time, for these findings and this commit alone. */
export const waive: Effect = (course, { request, rights, standing, settings }) => {
  const { state, moment } = course
  const { reason } = request.args
  const until = momentOf(request.args.until)
  const days = limitsOf(settings).waiverDays[state.tier]
  if (reason === undefined) return refuse('not-now', 'reason')
  if (until === null) return refuse('not-now', 'until')
  if (rights.headCommit === undefined || days === null || !isUnproved(state.lifecycle))
    return refuse('not-now')
  if (state.class === 'malware' && (state.tier === 'T0' || state.tier === 'T1')) return refuse('not-now')
  if (state.tier === 'T0' && !standing.has('duty-officer')) return refuse('not-allowed')
  // What is urgent takes two: who has it asks, somebody else decides.
  const takesTwo = limitsOf(settings).twoPersonTiers.includes(state.tier)
  if (takesTwo && state.baton.holder?.id === request.by.id) return refuse('not-own')
  if (isReached(until, moment.at)) return refuse('past', 'until')
  if (daysBetween(moment.at, until) > days) return refuse('too-long', 'until')
  const identities = [...new Set(state.findings.map(({ identity }) => identity))]
  const requester = state.baton.holder ?? request.by
  const waiver = freshId(course, 'W')
  return happen(course, request.by, {
    is: 'waived',
    waiver,
    identities,
    reason,
    requester,
    until,
    commit: rights.headCommit,
  })
}

/** Lifts one hold and nothing else; which one may be left out where there is only one. */
export const release: Effect = (course, { request, settings }) => {
  const { holds, lifecycle } = course.state
  const { item } = request.args
  const hold = item === undefined && holds.length === 1 ? holds[0] : holds.find(({ id }) => id === item)
  if (hold === undefined) return holds.length === 0 ? refuse('not-now') : refuse('not-now', 'item')
  const next = happen(course, request.by, { is: 'hold-lifted', hold: hold.id, reason: 'released' })
  return isUnproved(lifecycle) ? endAsProved(next, settings, null) : next
}

/** What it held is free again. */
function dismissed(
  course: Course,
  by: Account,
  reason: DismissReason,
  evidence: Words,
  second: Account | null,
): Course {
  let next = withdrawOffer(course, by)
  for (const { id } of course.state.holds)
    next = happen(next, by, { is: 'hold-lifted', hold: id, reason: 'dismissed' })
  return happen(next, by, { is: 'dismissed', reason, evidence, second })
}

function isReason(reason: string | undefined): reason is DismissReason {
  return reason !== undefined && Object.hasOwn(reasons, reason)
}
