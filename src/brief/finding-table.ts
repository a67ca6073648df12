import type { Block, Fold } from '../domain/brief.ts'
import type { Basis, Judged } from '../domain/decision.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import { counted } from '../domain/counted.ts'
import { flawOf, flawWithRule, howBad } from './flaw.ts'
import type { Reader } from './reader.ts'
import { dateOf } from './times.ts'
import { placeOf } from './where.ts'

/** As many rows a page can bear; every finding is in decision.json. */
const tableRows = 100

/** A fold with a table of findings, the worst first; null when there are none. `title` without the number. */
export function findingTable(
  title: string,
  findings: readonly Judged[],
  basis: Basis,
  reader: Reader,
): Fold | null {
  if (findings.length === 0) return null
  const rows = mostPressing(findings, tableRows).map((judged) => rowOf(judged, basis, reader))
  const more = findings.length - rows.length
  const body: Block[] = [
    { is: 'table', head: ['Finding', 'Where'], rows },
    ...(more > 0
      ? [
          {
            is: 'paragraph' as const,
            says: text`${ours(counted(more, 'more finding'))}: ${reader.listedIn}.`,
          },
        ]
      : []),
  ]
  return { title: text`${ours(title)} (${ours(findings.length.toLocaleString('en-US'))})`, body }
}

function rowOf(judged: Judged, basis: Basis, reader: Reader): readonly Text[] {
  const { finding, verdict, tier, id } = judged
  const outcome = text`${ours(verdict)}, ${ours(tier ?? 'no tier')}, ${ageIn(judged, basis)}${waived(judged, reader)} (${value(id)})`
  if (reader.withholds(judged)) return [text`${flawOf(judged, reader)}: ${outcome}`, text`not in public`]
  const { place } = finding
  return [
    text`${flawWithRule(judged, reader)}, ${ours(howBad(judged))}: ${outcome}`,
    place === null ? text`no place` : placeOf(place),
  ]
}

function ageIn({ newness, firstSeen, adopted }: Judged, basis: Basis): Text {
  if (newness === 'new') return text`new`
  if (newness === 'unknown') return text`age not known`
  if (dateOf(firstSeen) === dateOf(basis.now)) return text`here before`
  return adopted ? text`adopted, since ${ours(dateOf(firstSeen))}` : text`since ${ours(dateOf(firstSeen))}`
}

function waived(judged: Judged, reader: Reader): Text {
  const { waived, suppressed } = judged
  // The waiver's name says in baton.yml where it is.
  const by = reader.withholds(judged) ? [] : text` by ${waived?.id ?? ''}`
  if (waived !== null) return text`, waived${by} until ${ours(dateOf(waived.expires))}`
  return suppressed ? text`, suppressed` : []
}
