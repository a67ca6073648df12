import type { Answered } from '../../domain/answer.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { answerOf } from '../../incident/answer.ts'
import type { AtForge } from './at-forge.ts'

/** An incident as it is told here: where everybody may read along, not what it is about. */
export function answeredHere(state: IncidentState, { incidents, world }: AtForge): Answered {
  const told = world.ci.visibility === 'private' ? state : { ...state, about: null }
  return { state: told, answer: answerOf(state, incidents) }
}
