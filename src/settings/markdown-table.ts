import type { CommandName, Door, InputSpec } from './input-spec.ts'
import { inputsOf } from './inputs.ts'
import { jenkinsName } from './jenkins-name.ts'

/** The inputs as a GitHub table: the README's, and those of the pages about action and command line. */
export function markdownTable(door: Door = 'action', command: CommandName = 'gate'): string {
  const rows = inputsOf(command, door).map((spec) => row(spec, door))
  return [`| ${heads[door]} | What it is for | Values | Default |`, '|---|---|---|---|', ...rows].join('\n')
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

const heads: Readonly<Record<Door, string>> = { action: 'Input', cli: 'Option', jenkins: 'Parameter' }

const manyOf: Readonly<Record<Door, string>> = {
  action: '; one a line',
  cli: '; may be repeated',
  jenkins: '; a list, or one a line',
}

function row(spec: InputSpec, door: Door): string {
  const name = code(nameAt(spec, door))
  const many = manyOf[door]
  const values = valuesAt(spec, door)
  const byDefault = byDefaultAt(spec, door)
  const cells = [
    spec.required ? `${name} (required)` : name,
    spec.says,
    `${values}${spec.repeatable ? many : ''}`,
    byDefault ?? 'none',
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('*', '\\*')).join(' | ')} |`
}

function nameAt(spec: InputSpec, door: Door): string {
  if (door === 'jenkins') return jenkinsName(spec)
  return door === 'cli' ? `--${spec.name}` : spec.name
}

function valuesAt({ kind, values, choices }: InputSpec, door: Door): string {
  if (door === 'jenkins' && kind === 'secret') return 'the id of credentials: secret text, or a GitHub App'
  return choices === undefined ? values : choices.map(code).join(', ')
}

function byDefaultAt({ kind, variable, byDefault }: InputSpec, door: Door): string | null {
  if (door === 'jenkins' && kind === 'secret') return null
  return door === 'cli' && variable !== undefined ? `the variable ${code(variable)}` : byDefault
}

function code(word: string): string {
  return `\`${word}\``
}
