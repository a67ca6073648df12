import type { Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { joined, ours, text, value, type Text } from '../domain/text.ts'
import type { Reader } from './reader.ts'

/**
 * By which rules, in brackets: the tier rule that set it, and the row (what moved the tier is in the evidence); the severity where it is an incident.
 * Of what is withheld the row alone, since a tier rule tells what was found.
 */
export function byRule(judged: Judged, incident: Incident | undefined, reader: Reader): Text {
  const { tiered, row } = judged
  const rules = [...new Set([...(reader.withholds(judged) ? [] : tierRule(tiered)), row])].map((rule) => [
    value(rule),
  ])
  const severity = incident === undefined ? [] : text`${ours(incident.severity)}, `
  return text` (${severity}${ours(rules.length === 1 ? 'rule' : 'rules')} ${joined(rules, ', ')})`
}

/** Rules have their say in order, and the first sets the tier; a condition that failed overrules them all. */
function tierRule({ rules, policyError }: Judged['tiered']): readonly string[] {
  return policyError === undefined ? rules.slice(0, 1) : rules.slice(-1)
}
