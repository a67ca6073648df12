import type { Decision } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { deadlineOfIncident } from './deadline.ts'
import type { Long } from './fitted.ts'
import { linked } from './linked.ts'
import type { Reader } from './reader.ts'
import { holderInShort, holderOf } from './who.ts'

/** Why this run opens no incident, neither as an issue or a file nor in a record. Null: it does. */
function whyUnopened({ basis }: Decision, { ci, links, opensNothing }: BriefContext): Text | null {
  if (basis.mode === 'observe') return text`observe mode`
  if (opensNothing !== true || links.ledger?.is === 'kept') return null
  return ci.event === 'merge_group' ? text`merge group` : text`${'issues: off'}`
}

/** Who answers for an incident, and by which id; of one that is not opened, who would. */
export function whoRow(incident: Incident, decision: Decision, context: BriefContext, reader: Reader): Long {
  const { id, owner } = incident
  const why = reader.answerOf(incident) === null ? whyUnopened(decision, context) : null
  if (why !== null) {
    const name = owner.person ?? owner.team
    const who = name === null ? text`no owner is named; the repository's administrators` : reader.names(name)
    return { says: text`${who} would be asked (${value(id)}, not opened: ${why})` }
  }
  const shown = linked(id, context.links.incidents.get(id))
  return {
    says: text`${holderOf(incident, reader)} (${shown})`,
    short: text`${holderInShort(incident, reader)} (${shown})`,
  }
}

/** Until when; of one that is not opened no clock runs. */
export function deadlineRow(
  incident: Incident,
  decision: Decision,
  context: BriefContext,
  reader: Reader,
): Long {
  const { says, short } = deadlineOfIncident(incident, reader)
  const isOpen = reader.answerOf(incident) !== null || whyUnopened(decision, context) === null
  if (isOpen) return short === undefined ? { says } : { says, short }
  return { says: text`would be ${says}`, ...(short === undefined ? {} : { short: text`would be ${short}` }) }
}

/** As many are named; of the rest their number is said. */
const named = 3

/** What else somebody must take up beside the incident that the text is about. */
export function otherIncidents(
  decision: Decision,
  told: Incident | undefined,
  context: BriefContext,
): Long[] {
  const others = decision.incidents.filter((one) => one !== told)
  if (others.length === 0) return []
  const shown = others.slice(0, named).flatMap(({ id, tier }, at) => {
    const issue = context.links.incidents.get(id)
    const name = issue?.startsWith('https://') === true ? linked(id, issue) : [value(id)]
    return text`${ours(at === 0 ? '' : ', ')}${name} (${ours(tier)})`
  })
  const more = others.length - named
  const rest = more > 0 ? text` and ${more} more` : []
  const open = whyUnopened(decision, context) === null ? 'Also open' : 'Would be opened, too'
  return [{ says: text`${ours(open)}: ${shown}${rest}.` }]
}
