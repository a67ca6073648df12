import type { Problem } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import type { Command } from './command.ts'
import { commandFrom } from './command-from.ts'
import type { CommandSpec } from './command-spec.ts'
import { commands } from './commands.ts'
import type { CommandName, Door } from './input-spec.ts'
import { inputsOf } from './inputs.ts'
import { nearest } from './nearest.ts'
import { readInputs, readValues } from './read-inputs.ts'

export type { Command } from './command.ts'

/** The arguments after the program's name, or everything that is wrong with them. Reads no environment. */
export function parseArguments(argv: readonly string[], door: Door = 'cli'): Command | readonly Problem[] {
  const { spec, rest, problem } = commandOf(argv)
  if (spec === null) return problem === null ? { name: 'help', of: null } : [problem]
  if (spec.name === 'help') return helpAsked(rest)
  if (spec.name === 'version') return { name: 'version' }
  if (door === 'cli' && asksForHelp(rest)) return { name: 'help', of: spec.name }
  const { given, operands, problems } = split(rest, spec)
  if (spec.name === 'gate') {
    const inputs = readInputs(given, door)
    const all = [...problems, ...operandMistakes(spec, operands), ...('length' in inputs ? inputs : [])]
    return all.length > 0 || 'length' in inputs ? all : { name: 'gate', inputs }
  }
  const read = readValues(given, spec.name, door)
  const all = [...problems, ...operandMistakes(spec, operands), ...read.problems]
  return all.length > 0 ? all : commandFrom(spec.name, read.values, operands, door)
}

function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--')
  const options = end < 0 ? words : words.slice(0, end)
  return options.includes('--help') || options.includes('-h')
}

function commandOf(argv: readonly string[]): {
  readonly spec: CommandSpec | null
  readonly rest: readonly string[]
  readonly problem: Problem | null
} {
  const [first = '--help', second = ''] = argv
  if (first === '--help' || first === '-h') return { spec: null, rest: [], problem: null }
  if (first === '--version') return found('version', argv.slice(1))
  const two = `${first} ${second}`
  if (commands.some((one) => one.name === two)) return found(two, argv.slice(2))
  if (isFamily(first) && (second === '--help' || second === '-h' || second === ''))
    return found('help', [first])
  if (commands.some((one) => one.name === first)) return found(first, argv.slice(1))
  return { spec: null, rest: [], problem: unknownCommand(isFamily(first) ? two : first) }
}

/** The first word of commands of two: `policy`, `ledger`, `hub`. */
function isFamily(word: string): boolean {
  return commands.some(({ name }) => name.startsWith(`${word} `))
}

function found(name: string, rest: readonly string[]) {
  return { spec: commands.find((one) => one.name === name) ?? null, rest, problem: null }
}

function helpAsked(rest: readonly string[]): Command | readonly Problem[] {
  const wanted = rest.filter((word) => !word.startsWith('-')).join(' ')
  const names: readonly CommandName[] = commands.map((one) => one.name)
  const name = names.find((one) => one === wanted)
  if (name !== undefined) return { name: 'help', of: name }
  return wanted === '' || isFamily(wanted) ? { name: 'help', of: null } : [unknownCommand(wanted)]
}

/** Options by name, repeated ones joined by line ends, and what is no option. `--` ends the options. */
function split(
  words: readonly string[],
  spec: CommandSpec,
): {
  readonly given: ReadonlyMap<string, string>
  readonly operands: readonly string[]
  readonly problems: readonly Problem[]
} {
  const flags = new Set(
    inputsOf(spec.name, 'cli')
      .filter((one) => one.kind === 'flag')
      .map((one) => one.name),
  )
  const given = new Map<string, string>()
  const operands: string[] = []
  const problems: Problem[] = []
  const known = new Set(inputsOf(spec.name, 'cli').map((one) => one.name))
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--') {
      operands.push(...words.slice(at + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word)
      continue
    }
    const [, dashes = '', name = '', inline] = /^(-+)([^=]*)(?:=([\s\S]*))?$/.exec(word) ?? []
    if (dashes !== '--') {
      problems.push(shortOption(word))
      continue
    }
    const next = words[at + 1]
    const takesNext =
      inline === undefined && !flags.has(name) && next !== undefined && !/^--?[A-Za-z]/.test(next)
    const value = inline ?? (flags.has(name) ? 'true' : takesNext ? next : null)
    if (takesNext) at++
    if (value === null && known.has(name)) problems.push(valueMissing(name))
    else {
      const before = given.get(name)
      given.set(name, before === undefined ? (value ?? '') : `${before}\n${value ?? ''}`)
    }
  }
  return { given, operands, problems }
}

function operandMistakes(spec: CommandSpec, operands: readonly string[]): Problem[] {
  const { least, most, name } = spec.operand ?? { least: 0, most: 0, name: '' }
  if (operands.length < least) {
    return [
      {
        code: 'input-missing',
        sentence: text`${spec.name} needs ${name}`,
        remedy: text`for example ${spec.examples[0] ?? spec.name}`,
      },
    ]
  }
  return operands.slice(most).map((word) => ({
    code: 'input-unknown',
    sentence: text`${word} is one argument too many for ${spec.name}`,
    remedy:
      spec.name === 'gate'
        ? text`put a pattern into quotes, so that the shell leaves it alone: ${"--sarif '**/*.sarif'"}`
        : text`leave it out, or give it with its option: ${`baton ${spec.name} --help`}`,
  }))
}

function unknownCommand(word: string): Problem {
  const names = commands.map((one) => one.name)
  const meant = nearest(word, names)
  return {
    code: 'input-unknown',
    sentence: text`${word} is no command`,
    remedy: meant === null ? text`there are ${names.join(', ')}` : text`did you mean ${meant}?`,
  }
}

function shortOption(word: string): Problem {
  return {
    code: 'input-unknown',
    sentence: text`${word} is no option`,
    remedy: text`options begin with two dashes; ${'--help'} lists them`,
  }
}

function valueMissing(name: string): Problem {
  return {
    code: 'input-missing',
    sentence: text`${`--${name}`} has no value`,
    remedy: text`write ${`--${name}=VALUE`}; a value that begins with a dash needs the ${'='}`,
  }
}
