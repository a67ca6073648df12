import type { Brief } from '../domain/brief.ts'
import type { Decision } from '../domain/decision.ts'
import { strong, text } from '../domain/text.ts'
import { cannotTellBrief } from './cannot-tell-brief.ts'
import { cleanBrief } from './clean-brief.ts'
import type { BriefContext } from './context.ts'
import { stops } from './footer.ts'
import { recordedBrief } from './recorded-brief.ts'
import { stoppedBrief } from './stopped-brief.ts'

/** What a run has to say: job summary, comment and terminal are made of it. */
export function runBrief(decision: Decision, context: BriefContext): Brief {
  const brief = judgedBrief(decision, context)
  const { undelivered } = context
  if (undelivered === undefined || undelivered === null) return brief
  const failed = text`${strong(text`Stopped: the decision could not be written to ${undelivered}`)} (rule ${'output-unwritable'}).`
  const isHarder = brief.verdictWord === 'stopped' || brief.verdictWord === 'quarantined'
  return {
    ...brief,
    verdictWord: isHarder ? brief.verdictWord : 'cannot-tell',
    headline: text`${failed} Otherwise: ${brief.headline}`,
    footer: [text`Make ${undelivered} a path that this job may write, and run again.`, ...brief.footer],
  }
}

function judgedBrief(decision: Decision, context: BriefContext): Brief {
  const stopping = decision.judged.filter(stops)
  if (stopping.length > 0) return stoppedBrief(decision, stopping, context)
  const [problem] = decision.incomplete
  if (problem !== undefined) return cannotTellBrief(decision, problem, context, !decision.cannotTell)
  const [incident] = decision.incidents
  return incident === undefined ? cleanBrief(decision, context) : recordedBrief(decision, incident, context)
}
