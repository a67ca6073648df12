import type { Decision, Judged } from '../domain/decision.ts'
import { text, type Text } from '../domain/text.ts'
import { reveal } from '../domain/foreign.ts'
import { nextStepOf } from './incident/next-step.ts'
import { worstFirst } from './incident/worst-first.ts'

/** The one next step of a run: what ends the worst of what stops it. */
export function nextOf(decision: Pick<Decision, 'verdict' | 'incomplete' | 'judged' | 'incidents'>): Text {
  const stopping = decision.judged.filter(({ verdict }) => verdict === 'block' || verdict === 'quarantine')
  const worst = stopping.sort(worstFirst)[0]
  if (worst !== undefined) {
    const own = decision.incidents.find(({ id }) => id === worst.incident)
    return own?.nextStep ?? nextStepOf(stopping.filter((one) => isSameFix(one, worst)))
  }
  const unclear = decision.incomplete[0]
  if (unclear !== undefined) return unclear.remedy
  return decision.incidents[0]?.nextStep ?? text`nothing`
}

/** One upgrade ends all flaws of a package; of everything else the worst stands for itself. */
function isSameFix({ finding }: Judged, worst: Judged): boolean {
  if (finding === worst.finding) return true
  const [one, other] = [finding.package, worst.finding.package]
  if (finding.class !== 'vuln' || worst.finding.class !== 'vuln' || one === null || other === null)
    return false
  return reveal(one.name) === reveal(other.name)
}
