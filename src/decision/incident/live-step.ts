import type { Judged } from '../../domain/decision.ts'
import type { Stage } from '../../domain/terms.ts'
import { text, value, type Text } from '../../domain/text.ts'

/** Where it runs, and what was built for it. */
export interface Live {
  readonly stage: Stage
  readonly artifacts: readonly string[]
}

/**
 * The step, with what must be done about what runs already: a fix in the code alone mends nothing there. A secret is
 * made worthless first; malware and compromised actions have their own first aid.
 */
export function liveStep(step: Text, members: readonly Judged[], { stage, artifacts }: Live): Text {
  const [worst] = members
  const isHeld = stage === 'deployed' && members.some(({ verdict }) => verdict === 'quarantine')
  if (!isHeld || worst === undefined) return step
  const [artifact] = artifacts
  const hold = text`take out or hold ${artifact === undefined ? text`what runs with it` : [value(artifact)]}`
  switch (worst.finding.class) {
    case 'malware':
    case 'pipeline':
      return step
    case 'secret':
      return text`${step}, and ${hold}`
    default:
      return text`${hold}, then ${step}`
  }
}
