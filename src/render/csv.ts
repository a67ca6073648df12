import { visible, withoutMarkers } from './visible.ts'

/** What a spreadsheet would take for a formula, after any white space (OWASP, "CSV Injection"). */
const formula = /^\s*[=+\-@\t\r|%]/

/**
 * RFC 4180: CRLF ends a line, every cell is quoted. A cell that a spreadsheet would compute begins with an apostrophe,
 * and controls that nobody can see are shown by number.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string): string {
  const seen = withoutMarkers(visible(value))
  return `"${(formula.test(seen) ? `'${seen}` : seen).replaceAll('"', '""')}"`
}
