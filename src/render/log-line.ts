import { visible, withoutMarkers } from './visible.ts'

/**
 * One line for a log that no runner takes for a command, whatever is in it: line breaks and controls visible,
 * `##[`, `##vso[` and `##teamcity[` broken, no `::` at its start after any white space. Threats 1.1.
 */
export function logLine(text: string): string {
  return inertLine(visible(text))
}

/** The same for a line whose values are visible already; wrapping may have brought anything to its start. */
export function inertLine(line: string): string {
  const whole = withoutMarkers(line)
  return /^\s*::/u.test(whole) ? `\u200b${whole}` : whole
}
