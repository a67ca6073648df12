import type { BatonPath, Stretch } from '../domain/baton-path.ts'
import { loginWord } from './login-word.ts'

/** A long past is told from its end. */
const mostStretches = 40

/** Mermaid's words of a task: `crit` is drawn red, `active` goes on. */
const gap = 'crit, '
const goesOn = 'active, '

/**
 * The baton's path as a Gantt chart of Mermaid: a row for each holder, gaps in red. Times are UTC. Every word in it is
 * ours or a number, but logins, which become plain words.
 */
export function mermaid({ stretches }: BatonPath): string {
  const shown = stretches.slice(-mostStretches)
  const left = stretches.length - shown.length
  const begin = shown[0] === undefined ? '' : ` from ${secondOf(shown[0].from).slice(0, 10)}`
  const rest = left === 0 ? '' : `, ${left} earlier left out`
  return [
    'gantt',
    `  title Who had it${begin} (UTC), red is nobody${rest}`,
    '  dateFormat YYYY-MM-DDTHH:mm:ss',
    `  axisFormat ${axisOf(shown)}`,
    // The line of today is red too.
    '  todayMarker off',
    ...shown.flatMap(({ holder }, at) => [
      // A section begins where the holder changes, so that a row stays one person's.
      ...(at === 0 || shown[at - 1]?.holder !== holder ? [`  section ${nameOf(holder)}`] : []),
      taskOf(shown[at], at),
    ]),
    '',
  ].join('\n')
}

function taskOf(stretch: Stretch | undefined, at: number): string {
  if (stretch === undefined) return ''
  const { holder, from, to, isOpen } = stretch
  const marks = `${holder === null ? gap : ''}${isOpen ? goesOn : ''}`
  return `  ${nameOf(holder)} :${marks}s${at}, ${secondOf(from)}, ${secondOf(longEnough(from, to))}`
}

/** With its `@`, a login is none of Mermaid's own words (`title`, `click`, `section`). */
function nameOf(holder: string | null): string {
  return holder === null ? 'nobody' : `@${loginWord(holder)}`
}

/** A task without a length is drawn wrongly. */
function longEnough(from: string, to: string): string {
  const least = Date.parse(from) + 60_000
  return new Date(Math.max(least, Date.parse(to))).toISOString()
}

function secondOf(iso: string): string {
  return new Date(iso).toISOString().slice(0, 19)
}

/** Hours within a day, dates beyond. */
function axisOf(stretches: readonly Stretch[]): string {
  const first = stretches[0]?.from
  const last = stretches.at(-1)?.to
  if (first === undefined || last === undefined) return '%H:%M'
  const isShort = Date.parse(last) - Date.parse(first) < 2 * 24 * 3_600_000
  return isShort ? '%H:%M' : '%d %b'
}
