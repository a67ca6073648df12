import type { Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { joined, ours, text, value, type Text } from '../domain/text.ts'
import type { Reader } from './reader.ts'

/**
 * By which rules, in brackets: the last tier rule that had a say, and the row; the severity where it is an incident.
 * Of what is withheld the row alone, since a tier rule tells what was found.
 */
export function byRule(judged: Judged, incident: Incident | undefined, reader: Reader): Text {
  const { tiered, row } = judged
  const rules = [...new Set([...(reader.withholds(judged) ? [] : tiered.rules.slice(-1)), row])].map(
    (rule) => [value(rule)],
  )
  const severity = incident === undefined ? [] : text`${ours(incident.severity)}, `
  return text` (${severity}${ours(rules.length === 1 ? 'rule' : 'rules')} ${joined(rules, ', ')})`
}
