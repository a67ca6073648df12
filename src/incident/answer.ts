import type { Answer, AnswerNext } from '../domain/answer.ts'
import type { IncidentState } from '../domain/incident-state.ts'
import type { IncidentSettings } from '../domain/settings-incident.ts'
import { isUnproved, isWorking } from './lifecycle.ts'
import { missingOf } from './proof.ts'
import { after } from './span.ts'
import { timesOf } from './times.ts'

export function answerOf(state: IncidentState, settings: IncidentSettings): Answer {
  const { holder, since, offer } = state.baton
  const missing = missingOf(state, settings)
  const open = state.trail.at(-1)
  return {
    holder,
    since: holder === null ? (open?.to === null ? open.from : null) : since,
    until: untilOf(state, settings),
    asked: offer?.to ?? null,
    mustAct: holder === null ? (state.baton.phase === 'retired' ? [] : settings.dutyOfficers) : [holder],
    next: nextOf(state, missing, settings),
    missing,
  }
}

function untilOf(state: IncidentState, settings: IncidentSettings): string | null {
  const { baton, lifecycle } = state
  if (baton.holder === null) return baton.offer?.until ?? null
  if (baton.phase === 'contested') return arbitrationEnd(state, settings)
  if (lifecycle === 'on_hold') return state.pausedUntil
  return isWorking(lifecycle) ? baton.leaseUntil : null
}

function nextOf(state: IncidentState, missing: Answer['missing'], settings: IncidentSettings): AnswerNext {
  const { phase, offer, readBackDue, leaseUntil } = state.baton
  if (phase === 'retired') return { is: 'none' }
  if (phase === 'contested') return { is: 'arbitrate', at: arbitrationEnd(state, settings) ?? state.takeUpBy }
  if (offer !== null) return { is: 'accept', at: offer.until }
  if (phase === 'lapsed') return { is: 'find-holder' }
  if (readBackDue !== null) return { is: 'read-back', at: readBackDue }
  if (state.lifecycle === 'on_hold' && state.pausedUntil !== null)
    return { is: 'resume', at: state.pausedUntil }
  if (leaseUntil === null) return { is: 'find-holder' }
  if (!isUnproved(state.lifecycle)) return { is: 'review' }
  if (missing.runs > 0) return { is: 'fix' }
  if (missing.items.length > 0) return { is: 'check' }
  return missing.holds.length > 0 ? { is: 'decide-holds' } : { is: 'sign-of-life', at: leaseUntil }
}

function arbitrationEnd({ baton, severity }: IncidentState, settings: IncidentSettings): string | null {
  const [first] = baton.claims
  return first === undefined ? null : after(first.at, timesOf(severity, settings).arbitration)
}
