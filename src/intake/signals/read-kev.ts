import { counted } from '../../domain/counted.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Kev, KevEntry } from '../../domain/signals.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { dateOf, dateTimeOf, objectOf, readJsonObject, signalProblem, textOf } from './read-json.ts'

/**
 * CISA's catalogue of known exploited vulnerabilities, as CISA publishes it (schema of cisagov/kev-data). One entry
 * that cannot be read makes the whole file unreadable: a missing entry would read as "not exploited".
 */
export function readKev(bytes: Uint8Array): Kev | Problem {
  const catalogue = readJsonObject(bytes)
  if (catalogue === null) return unreadable(text`it is no JSON object in UTF-8`)
  const asOf = dateTimeOf(catalogue.dateReleased)
  if (asOf === null) return unreadable(text`dateReleased is no date and time`)
  if (textOf(catalogue.catalogVersion) === null) return unreadable(text`catalogVersion is missing`)
  const { vulnerabilities, count } = catalogue
  if (!Array.isArray(vulnerabilities)) return unreadable(text`vulnerabilities is no list`)
  if (count !== vulnerabilities.length)
    return unreadable(
      text`its count does not match its ${ours(counted(vulnerabilities.length, 'entry', 'entries'))}, so it may be cut off`,
    )
  if (vulnerabilities.length === 0) return unreadable(text`it has no entries`)
  const entries = new Map<string, KevEntry>()
  for (const [at, vulnerability] of vulnerabilities.entries()) {
    const read = readEntry(vulnerability)
    if ('wrong' in read) return unreadable(text`entry ${at + 1}: ${read.wrong}`)
    entries.set(read.cve, stricter(read.entry, entries.get(read.cve)))
  }
  return { asOf, entries }
}

const required = [
  'vendorProject',
  'product',
  'vulnerabilityName',
  'shortDescription',
  'requiredAction',
] as const

function readEntry(value: unknown): { cve: string; entry: KevEntry } | { wrong: Text } {
  const entry = objectOf(value)
  if (entry === null) return { wrong: text`it is no object` }
  const cve = textOf(entry.cveID)
  if (cve === null || !/^CVE-[0-9]{4}-[0-9]{4,19}$/.test(cve)) return { wrong: text`cveID is no CVE id` }
  const missing = required.find((name) => typeof entry[name] !== 'string')
  if (missing !== undefined) return { wrong: text`${missing} is missing` }
  const dueDate = dateOf(entry.dueDate)
  if (dueDate === null || dateOf(entry.dateAdded) === null)
    return { wrong: text`dateAdded and dueDate must be dates` }
  const { forensicTriage } = entry
  if (forensicTriage !== undefined && forensicTriage !== 'Yes' && forensicTriage !== 'No')
    return { wrong: text`forensicTriage is neither Yes nor No` }
  return { cve, entry: { dueDate, forensicTriage: forensicTriage === 'Yes' } }
}

/** Of an id that stands twice: the earlier date, and triage if either asks for it. */
function stricter(entry: KevEntry, other: KevEntry | undefined): KevEntry {
  if (other === undefined) return entry
  const dates = [entry.dueDate, other.dueDate].filter((date) => date !== null).sort()
  return { dueDate: dates[0] ?? null, forensicTriage: entry.forensicTriage || other.forensicTriage }
}

function unreadable(why: Text): Problem {
  return signalProblem('kev-unreadable', text`the KEV catalogue cannot be read: ${why}`, "CISA's catalogue")
}
