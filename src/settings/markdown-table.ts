import type { CommandName, Door, InputSpec } from './input-spec.ts'
import { inputsOf } from './inputs.ts'

/** The inputs as a GitHub table: the README's, and those of the pages about action and command line. */
export function markdownTable(door: Door = 'action', command: CommandName = 'gate'): string {
  const head = door === 'cli' ? 'Option' : 'Input'
  const rows = inputsOf(command, door).map((spec) => row(spec, door))
  return [`| ${head} | What it is for | Values | Default |`, '|---|---|---|---|', ...rows].join('\n')
}

/** `page` with what stands between the two markers replaced; null when it does not have them. */
export function withTable(page: string, table: string, marker = 'inputs'): string | null {
  const start = `<!-- ${marker}:start -->`
  const end = `<!-- ${marker}:end -->`
  const from = page.indexOf(start)
  const to = page.indexOf(end)
  if (from < 0 || to < from) return null
  // Prettier would pad each column to its longest cell.
  const kept = `<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->`
  return `${page.slice(0, from + start.length)}\n${kept}\n${page.slice(to)}`
}

function row(spec: InputSpec, door: Door): string {
  const name = code(door === 'cli' ? `--${spec.name}` : spec.name)
  const many = door === 'cli' ? '; may be repeated' : '; one a line'
  const values = spec.choices === undefined ? spec.values : spec.choices.map(code).join(', ')
  const byDefault =
    door === 'cli' && spec.variable !== undefined ? `the variable ${code(spec.variable)}` : spec.byDefault
  const cells = [
    spec.required ? `${name} (required)` : name,
    spec.says,
    `${values}${spec.repeatable ? many : ''}`,
    byDefault ?? 'none',
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('*', '\\*')).join(' | ')} |`
}

function code(word: string): string {
  return `\`${word}\``
}
