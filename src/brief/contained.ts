import type { Decision, Judged } from '../domain/decision.ts'
import type { FirstAid, Incident } from '../domain/incident.ts'
import { joined, ours, strong, text, type Text } from '../domain/text.ts'
import { firstClause } from '../domain/first-clause.ts'
import type { Long } from './fitted.ts'
import type { Reader } from './reader.ts'

/** What first aid did, and in bold what it did not; `short`: the most that matters of it. */
export function containedByIncident(incident: Incident, decision: Decision, reader: Reader): Long {
  if (reader.withholdsIncident(incident))
    return { says: text`${here(decision)}. ${strong(text`Not yet: what is already there stays as it is`)}` }
  const of = (state: FirstAid['state']) =>
    incident.firstAid.filter((aid) => aid.state === state).map((aid) => aid.says)
  const [done, open, unknown] = [of('contained'), of('not-contained'), of('unknown')]
  const says = joined([contained(done), ...bold('Not yet: ', open), ...bold('Unknown: ', unknown)], '. ')
  // What comes last is of the class itself, e.g. that the key still works; what comes first is said by the headline.
  const openShown = open.slice(unknown.length > 0 ? -1 : -2)
  const shown = [openShown, unknown.slice(-2)].map((some) => some.map(firstClause))
  const left = open.length + unknown.length - shown.flat().length
  if (shown.flat().length === 0) return { says }
  const more = left > 0 ? [text`${left} more in full`] : []
  const short = [...bold('Not yet: ', shown[0] ?? []), ...bold('Unknown: ', shown[1] ?? []), ...more]
  return { says, short: joined([contained(done.slice(0, 1).map(firstClause)), ...short], '. ') }
}

function contained(done: readonly Text[]): Text {
  return done.length === 0 ? text`nothing` : joined(done, ', ')
}

/** The same for what stops and is no incident. */
export function containedByStop(judged: Judged, decision: Decision): Text {
  const { finding, facts, newness } = judged
  if (decision.basis.mode === 'observe')
    return text`${here(decision)}. ${strong(text`Not yet: it may go on`)}`
  if (finding.class === 'secret')
    return text`${here(decision)}. ${strong(text`Not yet: whoever read it may use it`)}`
  if (finding.class === 'malware')
    return text`${here(decision)}. ${strong(word(facts.evidence === 'referenced' ? 'Unknown: whether it was installed elsewhere' : 'Not yet: where it ran it may still act'))}`
  if (newness === 'unknown')
    return text`${here(decision)}. ${strong(text`Unknown: whether what is deployed has it, too`)}`
  if (decision.basis.stage === 'pr' && newness === 'new')
    return text`${here(decision)}, nothing left to contain`
  return text`${here(decision)}. ${strong(text`Not yet: versions that are already deployed have it, too`)}`
}

/** What this run itself holds back. */
export function here({ basis }: Decision): Text {
  if (basis.mode === 'observe') return text`nothing, it is only observed`
  switch (basis.stage) {
    case 'pr':
      return text`not merged, not deployed`
    case 'mainline':
      return text`this pipeline alone`
    case 'predeploy':
      return text`not deployed by this pipeline`
    case 'deployed':
      return text`nothing, what is deployed keeps running`
  }
}

function bold(label: string, says: readonly Text[]): Text[] {
  return says.length === 0 ? [] : [[strong([ours(label), ...joined(says, '; ')])]]
}

function word(words: string): Text {
  return [ours(words)]
}
