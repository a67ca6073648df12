import type { Decision } from '../domain/decision.ts'
import { text, type Text } from '../domain/text.ts'
import { nextStepOfFinding } from './incident/next-step.ts'
import { worstFirst } from './incident/worst-first.ts'

/** The one next step of a run: what ends the worst of what stops it. */
export function nextOf(decision: Pick<Decision, 'verdict' | 'incomplete' | 'judged' | 'incidents'>): Text {
  const stopping = decision.judged.filter(({ verdict }) => verdict === 'block' || verdict === 'quarantine')
  const worst = stopping.sort(worstFirst)[0]
  if (worst !== undefined) {
    const own = decision.incidents.find(({ id }) => id === worst.incident)
    return own?.nextStep ?? nextStepOfFinding(worst)
  }
  const unclear = decision.incomplete[0]
  if (unclear !== undefined) return unclear.remedy
  return decision.incidents[0]?.nextStep ?? text`nothing`
}
