import { counted } from '../domain/counted.ts'
import type { ComingStop, Explanation, Flip, RuleOutcome, Tried } from '../domain/explanation.ts'
import type { FindingRecord } from '../domain/record.ts'
import { logLine } from './log-line.ts'
import { wrap } from './wrap.ts'

/** What stops by a date, as nothing else changes. */
export interface Coming {
  /** ISO 8601 date. */
  readonly at: string
  readonly stops: readonly ComingStop[]
}

/** Why one finding has its verdict, for a terminal. */
export function explanationText(
  finding: FindingRecord,
  explained: Explanation,
  coming: Coming | null,
  width: number,
): string {
  const { tier, verdict, severity } = explained
  const { location } = finding
  const place =
    location === undefined || location === null ? '' : ` in ${location.path}${lineOf(location.line)}`
  return [
    ...line(`${finding.id}: ${finding.title ?? finding.class}${place}`, width),
    ...line(
      `${verdict} by ${explained.row}: tier ${tier ?? 'none'}${severity === null ? '' : `, ${severity}`}, ${finding.new} (by ${finding.newSource})`,
      width,
    ),
    ...section(
      'Signals',
      explained.signals.map(({ name, value }) => `${name} = ${String(value)}`),
      width,
    ),
    ...section('Rules of its class, in order', explained.rules.flatMap(triedLines), width),
    ...section('Rows of the stage table, in order', explained.rows.flatMap(triedLines), width),
    ...section(
      'Severity',
      explained.severities.filter(({ outcome }) => outcome !== 'not-asked').flatMap(triedLines),
      width,
    ),
    ...section('Waiver', [waiverLine(explained)], width),
    ...section('Smallest change that flips it', [flipLine(explained.flip)], width),
    ...(coming === null ? [] : section(`By ${coming.at}`, comingLines(coming), width)),
  ].join('\n')
}

function lineOf(number: number | null): string {
  return number === null ? '' : `:${number}`
}

function line(words: string, width: number): readonly string[] {
  return wrap(logLine(words), width)
}

function section(title: string, lines: readonly string[], width: number): readonly string[] {
  if (lines.length === 0) return []
  const wrapped = lines.flatMap((words) =>
    wrap(logLine(words), width - 4).map((part, at) => (at === 0 ? '  ' : '    ') + part),
  )
  return ['', title, ...wrapped]
}

const marks: Readonly<Record<RuleOutcome, string>> = {
  matched: 'yes',
  'no-effect': 'yes, no effect',
  'not-matched': 'no',
  'not-asked': 'not asked',
  failed: 'FAILED',
}

function triedLines({ id, condition, why, values, outcome, result }: Tried): readonly string[] {
  if (outcome === 'not-asked') return []
  const actual = values.map(({ name, value }) => `${name} = ${String(value)}`).join(', ')
  const told = outcome === 'matched' ? `. ${why}` : ''
  const after = outcome === 'matched' && result !== null ? ` → ${result}` : ''
  return [`${id}: ${marks[outcome]}${after}. When ${condition}; here ${actual}${told}`]
}

function waiverLine({ waived, waiver }: Explanation): string {
  const now = waived === null ? '' : `Waived by ${waived.id} until the end of ${waived.expires}, UTC. `
  if (!waiver.allowed)
    return waiver.why === 'forbidden' ? `${now}Nobody may waive it.` : `${now}It needs none.`
  return `${now}For at most ${counted(waiver.maxDays, 'day')}, in waivers of baton.yml, approved by somebody else than who asks.`
}

function flipLine(flip: Flip | null): string {
  if (flip === null) return 'None of one or two facts.'
  const changes = flip.changes.map(({ field, from, to }) => `${field} from ${String(from)} to ${String(to)}`)
  return `${changes.join(' and ')}: then ${flip.verdict}.`
}

function comingLines({ stops }: Coming): readonly string[] {
  if (stops.length === 0) return ['It stops nothing more than now.']
  return stops.map(({ from, because, verdict }) =>
    because === 'waiver-ends'
      ? `From ${from}, when its waiver has ended: ${verdict}.`
      : `From ${from}, when its date has passed: ${verdict}.`,
  )
}
