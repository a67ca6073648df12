import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import { joined, link, ours, strong, text, value, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { counted } from '../domain/counted.ts'
import { firstClause } from '../domain/first-clause.ts'
import type { Long } from './fitted.ts'
import type { Reader } from './reader.ts'

/** Where the record is and who was told of `about`; a step that a permission cost. */
export function recordAndTold(context: BriefContext, reader: Reader, about: Incident | null = null): Long[] {
  const { missing, planned = [] } = context
  const record = recordOf(context, about)
  const told = toldOf(context, reader, about)
  const [first, ...more] = aboutFirst(missing, about)
  const rest = more.length === 0 ? [] : text` (and ${more.length} more, listed below)`
  const count = missing.length
  return [
    {
      says: text`${record.says}. ${told.says}.`,
      short: text`${record.short ?? record.says}. ${told.short ?? told.says}.`,
    },
    ...(first === undefined
      ? []
      : [
          {
            says: text`${capital(first)}${rest}.`,
            short: text`${capital(firstClause(first))}${count > 1 ? text` (${count - 1} more below)` : []}.`,
          },
        ]),
    ...(planned.length === 0
      ? []
      : [
          {
            says: text`Dry run: nothing was written outside; ${ours(counted(planned.length, 'step is', 'steps are'))} planned.`,
          },
        ]),
  ]
}

/** Where the record is, and no more: who was told stands in what the record says itself. */
export function recordAlone(context: BriefContext, about: Incident): Long {
  const { says, short = says } = recordOf(context, about)
  return { says: text`${says}.`, short: text`${short}.` }
}

/** What is about the incident that the headline names comes first. */
function aboutFirst(lines: readonly Text[], about: Incident | null): readonly Text[] {
  if (about === null) return lines
  const isOwn = (line: Text): boolean => line.some((part) => part.is === 'value' && part.text === about.id)
  return [...lines.filter(isOwn), ...lines.filter((line) => !isOwn(line))]
}

/** Others in one line: what else stops, and what does not. */
export function othersOf(decision: Decision, told: readonly Judged[]): Long[] {
  const { incomplete, judged, basis } = decision
  const ids = new Set(told.map(({ id }) => id))
  const others = judged.filter(({ id }) => !ids.has(id))
  const stopping = others.filter(stops)
  const rest = others.filter((one) => !stops(one))
  const isObserved = basis.mode === 'observe'
  const too = isObserved
    ? counted(stopping.length, 'other would stop', 'others would stop')
    : counted(stopping.length, 'other stops', 'others stop')
  const counts = [
    ...(stopping.length === 0 ? [] : [text`${ours(too)} it, too.`]),
    ...(rest.length === 0
      ? []
      : [text`${ours(judged.some(stops) ? restWords(rest, isObserved) : plainly(rest))}.`]),
  ]
  if (incomplete.length === 0 || told.length === 0)
    return counts.length === 0
      ? []
      : [
          {
            says: joined(counts, ' '),
            short: text`${ours(counted(others.length, 'other', 'others'))} below.`,
          },
        ]
  const unread = text`Not everything could be read`
  return [
    {
      says: joined([...counts, [strong(text`${unread}: what is missing is unknown.`)]], ' '),
      short: joined([...counts, [strong(text`${unread}.`)]], ' '),
    },
  ]
}

export function stops({ verdict }: Judged): boolean {
  return verdict === 'block' || verdict === 'quarantine'
}

/** Where nothing stops it is no news that these do not. */
function plainly(rest: readonly Judged[]): string {
  return `${counted(rest.length, 'other finding')}${ageWords(rest)}`
}

function restWords(rest: readonly Judged[], isObserved: boolean): string {
  const those = isObserved
    ? counted(rest.length, 'other would not', 'others would not')
    : counted(rest.length, 'other does not', 'others do not')
  return `${those} stop it${ageWords(rest)}`
}

function ageWords(rest: readonly Judged[]): string {
  const before = rest.filter(({ newness }) => newness === 'existing').length
  if (before === 0) return ''
  return before === rest.length ? ', all here before' : `, ${before.toLocaleString('en-US')} here before`
}

function recordOf({ links, undelivered }: BriefContext, about: Incident | null): Long {
  const written = [...links.incidents].filter(([, place]) => place.startsWith('.baton/'))
  const own = about === null ? undefined : written.find(([id]) => id === about.id)?.[1]
  const others = written.length - (own === undefined ? 0 : 1)
  const more =
    others === 0
      ? []
      : text` and ${ours(counted(others, own === undefined ? 'incident' : 'other'))} in ${'.baton/incidents/'}`
  const incidents = own === undefined ? more : text`${value(own)}${more}`
  const and = incidents.length === 0 || own === undefined ? incidents : text`, ${incidents}`
  const { ledger } = links
  const kept = ledger?.is === 'kept' ? [text`${ledger.name}`] : []
  const missed = ledger?.is === 'not-kept' && ledger.name !== null ? missedOf(ledger.name, ledger.why) : []
  if (links.decision !== null) {
    const says = [link(text`Decision and reasons`, links.decision)]
    const inLedger = kept.map((name) => text`, recorded in ${name}`).flat()
    return { says: text`${says}${inLedger}${and}${missed}`, short: text`${says}${inLedger}${missed}` }
  }
  const isLost = undelivered !== undefined && undelivered !== null
  const files = isLost || links.record === null ? [] : [text`${value(links.record)}`]
  const places = [...kept, ...files]
  const lost = isLost ? text` (${undelivered} cannot be written)` : []
  if (places.length > 0) return { says: text`Record: ${joined(places, ', ')}${and}${lost}${missed}` }
  if (own !== undefined && !isLost) return { says: text`Record: ${incidents}${missed}` }
  const why = isLost ? text`${undelivered} cannot be written` : text`${'output'} names no file`
  const noLedger = ledger?.is === 'not-kept' ? text`; ledger: ${ledger.why}` : []
  return {
    says: text`No record is kept (${why}${noLedger})${isLost ? [] : and}`,
    short: text`No record is kept`,
  }
}

function missedOf(ledger: string, why: Text): Text {
  return text`, not in ${ledger}: ${why}`
}

/** Who knows of this one by what this run did; whoever was told of another one alone is no answer. */
function toldOf({ told }: BriefContext, reader: Reader, about: Incident | null): Long {
  const own = about === null ? [] : (told.ofIncident?.get(about.id) ?? [])
  const known = [...new Set([...told.names, ...own, ...[told.byComment ?? []].flat()])]
  const elsewhere = [...(told.ofIncident ?? [])].flatMap(([id, names]) => (id === about?.id ? [] : names))
  const others = [...new Set(elsewhere)].filter((name) => !known.includes(name))
  const also = others.length === 0 ? [] : text` (${named(others, reader)} of another incident)`
  const will = about === null ? undefined : told.willTell?.get(about.id)
  if (known.length === 0 && will !== undefined) return { says: text`Told: ${will}${also}` }
  if (known.length > 0) {
    const says = text`Told: ${named(known, reader)}${known.length + others.length === 1 ? text` only` : []}${also}`
    return told.whyNobody === null ? { says } : { says: text`${says}; ${told.whyNobody}`, short: says }
  }
  const nobody = [strong(text`Nobody has been told yet`)]
  if (told.whyNobody !== null) return { says: text`${nobody}: ${told.whyNobody}`, short: nobody }
  const isOld = about !== null && told.before?.has(about.id) === true
  return { says: text`Told: ${isOld ? text`nobody anew, its issue stood before` : text`nobody yet`}${also}` }
}

function named(names: readonly string[], reader: Reader): Text {
  return joined(names.map(reader.names), ', ')
}

function capital(words: Text): Text {
  const [first, ...rest] = words
  if (first?.is !== 'ours') return words
  return [ours(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest]
}
