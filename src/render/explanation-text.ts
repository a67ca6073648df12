import type { FindingRecord } from '../domain/record.ts'
import { logLine } from './log-line.ts'
import { wrap } from './wrap.ts'

/** As `decision/explain.ts` gives it; declared by shape, since render knows no other room. */
interface Explained {
  readonly signals: readonly Value[]
  readonly rules: readonly Tried[]
  readonly rows: readonly Tried[]
  readonly severities: readonly Tried[]
  readonly tier: string | null
  readonly verdict: string
  readonly row: string
  readonly severity: string | null
  readonly waived: { readonly id: string; readonly expires: string } | null
  readonly waiver: Waiver
  readonly flip: Flip | null
}

interface Value {
  readonly name: string
  readonly value: string | number | boolean
}

interface Tried {
  readonly id: string
  readonly condition: string
  readonly why: string
  readonly values: readonly Value[]
  readonly outcome: string
  readonly result: string | null
}

type Waiver =
  | { readonly allowed: true; readonly maxDays: number }
  | { readonly allowed: false; readonly why: 'forbidden' | 'nothing' }

interface Flip {
  readonly changes: readonly {
    readonly field: string
    readonly from: Value['value']
    readonly to: Value['value']
  }[]
  readonly verdict: string
}

interface Coming {
  readonly at: string
  readonly stops: readonly { readonly from: string; readonly because: string; readonly verdict: string }[]
}

/** Why one finding has its verdict, for a terminal. */
export function explanationText(
  finding: FindingRecord,
  explained: Explained,
  coming: Coming | null,
  width: number,
): string {
  const { tier, verdict, severity } = explained
  const place = finding.location == null ? '' : ` in ${finding.location.path}${lineOf(finding.location.line)}`
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

const marks: Readonly<Record<string, string>> = {
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
  return [`${id}: ${marks[outcome] ?? outcome}${after}. When ${condition}; here ${actual}${told}`]
}

function waiverLine({ waived, waiver }: Explained): string {
  const now = waived === null ? '' : `Waived by ${waived.id} until the end of ${waived.expires}, UTC. `
  if (!waiver.allowed)
    return waiver.why === 'forbidden' ? `${now}Nobody may waive it.` : `${now}It needs none.`
  return `${now}For at most ${waiver.maxDays} days, in waivers of baton.yml, approved by somebody else than who asks.`
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
