import type { Event, Happening } from '../../domain/event.ts'
import { text, value, type Text } from '../../domain/text.ts'
import { whoDid } from './show-brief.ts'
import { stampOf } from './stamp.ts'

/** A line for each event of the ledger, bookkeeping too. `says`: its sentence in the trail, null where it has none. */
export function logLines(events: readonly Event[], says: (event: Event) => Text | null): readonly Text[] {
  return events.map((event) => {
    const { seq, at, by, incident, run } = event
    const of = incident === undefined ? text`` : text` ${incident}`
    const from = run === undefined ? text`` : text` (run ${run})`
    return text`${seq} ${stampOf(at)}${of} ${whoDid(by)}: ${says(event) ?? bookkeeping(event.what)}${from}`
  })
}

/** What no trail shows, since nobody acts on it. */
function bookkeeping(what: Happening): Text {
  switch (what.is) {
    case 'decided':
      return text`decided ${what.verdict}${placeOf(what)}, decision ${what.decision}${policyOf(what.policyCommit)}`
    case 'effect-intended':
      return text`intends ${what.key} (${what.kind})`
    case 'effect-settled':
      return text`settled ${what.key}: ${what.state}`
    case 'issue-claimed':
      return text`opens an issue, claim ${what.claim} until ${stampOf(what.until)}`
    case 'asked':
      return text`heard ${what.source}`
    default:
      return [value(what.is)]
  }
}

function placeOf({ repository, service }: Extract<Happening, { is: 'decided' }>): Text {
  const place = repository ?? service
  return place === undefined ? text`` : text` in ${place}`
}

function policyOf(commit: string | null): Text {
  return commit === null ? text`, built-in policy` : text`, policy ${commit}`
}
