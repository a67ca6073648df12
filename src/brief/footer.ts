import type { Decision, Judged } from '../domain/decision.ts'
import { joined, link, ours, strong, text, value } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import { counted } from './counted.ts'
import type { Long } from './fitted.ts'
import type { Reader } from './reader.ts'

/** Where the record is and who was told; a step that a permission cost. */
export function recordAndTold(context: BriefContext, reader: Reader): Long[] {
  const { missing } = context
  const record = recordOf(context)
  const told = toldOf(context, reader)
  const skipped = text`${missing.length} steps outside could not be done.`
  const [first] = missing
  return [
    {
      says: text`${record.says}. ${told.says}.`,
      short: text`${record.short ?? record.says}. ${told.short ?? told.says}.`,
    },
    ...(first === undefined
      ? []
      : [missing.length > 1 ? { says: skipped } : { says: first, short: text`One step failed.` }]),
  ]
}

/** Others in one line: what else stops, and what does not. */
export function othersOf(decision: Decision, told: readonly Judged[]): Long[] {
  const { incomplete, judged } = decision
  const ids = new Set(told.map(({ id }) => id))
  const others = judged.filter(({ id }) => !ids.has(id))
  const stopping = others.filter(stops)
  const rest = others.filter((one) => !stops(one))
  const too = counted(stopping.length, 'other stops', 'others stop')
  const counts = [
    ...(stopping.length === 0 ? [] : [text`${ours(too)} it, too.`]),
    ...(rest.length === 0 ? [] : [text`${ours(restWords(rest))}.`]),
  ]
  if (incomplete.length === 0 || told.length === 0)
    return counts.length === 0 ? [] : [{ says: joined(counts, ' ') }]
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

function restWords(rest: readonly Judged[]): string {
  const before = rest.filter(({ newness }) => newness === 'existing').length
  const those = counted(rest.length, 'other does not', 'others do not')
  const age =
    before === rest.length
      ? ', all here before'
      : before === 0
        ? ''
        : `, ${counted(before, '', '').trim()} here before`
  return `${those} stop it${age}`
}

function recordOf({ links }: BriefContext): Long {
  if (links.decision !== null) return { says: [link(text`Decision and reasons`, links.decision)] }
  if (links.record !== null) return { says: text`Record: ${value(links.record)}` }
  return { says: text`No record is kept (${'output'} names no file)`, short: text`No record is kept` }
}

function toldOf({ told }: BriefContext, reader: Reader): Long {
  const names = joined(told.names.map(reader.names), ', ')
  const nobody = [strong(text`Nobody has been told yet`)]
  if (told.names.length === 0)
    return told.whyNobody === null
      ? { says: text`Told: nobody yet` }
      : { says: text`${nobody}: ${told.whyNobody}`, short: nobody }
  const says = text`Told: ${names}${told.names.length === 1 ? text` only` : []}`
  return told.whyNobody === null ? { says } : { says: text`${says}; ${told.whyNobody}`, short: says }
}
