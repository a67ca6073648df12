import type { Problem } from '../domain/problem.ts'
import type { Inputs } from '../domain/settings.ts'
import type { Stage } from '../domain/terms.ts'
import { text, type Text } from '../domain/text.ts'
import type { CommandName, Door, InputSpec } from './input-spec.ts'
import { inputsOf } from './inputs.ts'
import { nearest } from './nearest.ts'
import { usualConfig } from './trust.ts'
import { isWellFormed } from './value-grammar.ts'

/** Values by input, empty ones left out. */
export type ReadValues = ReadonlyMap<string, readonly string[]>

/**
 * What was said, checked: every mistake at once. A value holds one entry a line, as `with:` of a workflow writes
 * it; a repeated option is given as its values joined by line ends. An empty value is not given.
 */
export function readInputs(
  given: ReadonlyMap<string, string>,
  door: Door = 'action',
): Inputs | readonly Problem[] {
  const { values, problems } = readValues(given, 'gate', door)
  const fromStdin = [...(values.get('sarif') ?? []), ...(values.get('baseline') ?? [])]
  const all = fromStdin.filter((pattern) => pattern === '-').length > 1 ? [...problems, readTwice] : problems
  return all.length > 0 ? all : inputsFrom(values)
}

/** The values of any command's inputs, and what is wrong with them. */
export function readValues(
  given: ReadonlyMap<string, string>,
  command: CommandName,
  door: Door,
): { readonly values: ReadValues; readonly problems: readonly Problem[] } {
  const specs = inputsOf(command, door)
  const values = new Map<string, readonly string[]>()
  const problems: Problem[] = []
  for (const [name, value] of given) {
    const spec = specs.find((one) => one.name === name)
    if (spec === undefined) problems.push(unknownInput(name, specs, door))
    else {
      const entries = entriesOf(spec, value)
      if (entries.length > 0) values.set(name, entries)
      problems.push(...mistakesIn(spec, entries, door))
    }
  }
  for (const spec of specs) if (spec.required && !values.has(spec.name)) problems.push(missing(spec, door))
  return { values, problems }
}

function entriesOf(spec: InputSpec, value: string): readonly string[] {
  const entries = value
    .split(/\r\n|\r|\n/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  if (spec.kind === 'commit' || spec.kind === 'artifacts') return [...new Set(entries.map(lowerDigest))]
  return spec.repeatable ? [...new Set(entries)] : entries
}

/** Digests and commits are the same in either case; an artifact's name is not. */
function lowerDigest(entry: string): string {
  return entry.replace(/(?:^|sha256:)[0-9a-f]+$/i, (digest) => digest.toLowerCase())
}

function mistakesIn(spec: InputSpec, entries: readonly string[], door: Door): Problem[] {
  const name = asWritten(spec.name, door)
  if (!spec.repeatable && entries.length > 1) {
    return [
      mistake(
        'input-repeated',
        text`${name} is given ${entries.length} times`,
        text`give it once: ${spec.values}`,
      ),
    ]
  }
  return entries
    .filter((entry) => !isRight(spec, entry))
    .map((entry) => {
      const shown = spec.kind === 'secret' ? text`the value of ${name}` : text`${entry} for ${name}`
      const meant = spec.choices === undefined ? null : nearest(entry, spec.choices)
      return mistake(
        'input-malformed',
        text`${shown} is not one that it knows`,
        text`it takes ${spec.values}${didYouMean(meant)}`,
      )
    })
}

function isRight(spec: InputSpec, entry: string): boolean {
  if (spec.kind === 'flag') return flagOf(entry) !== null
  if (spec.kind === 'patterns' && entry.replace(/^optional:/, '').trim() === '') return false
  return isWellFormed(spec, entry)
}

/** The spellings of YAML 1.2's core schema, as GitHub's own toolkit reads them. */
function flagOf(value: string): boolean | null {
  if (/^(?:true|True|TRUE)$/.test(value)) return true
  return /^(?:false|False|FALSE)$/.test(value) ? false : null
}

function inputsFrom(values: ReadValues): Inputs {
  const one = (name: string): string | null => values.get(name)?.[0] ?? null
  const many = (name: string): readonly string[] => values.get(name) ?? []
  return {
    sarif: many('sarif'),
    baseline: many('baseline'),
    stage: one('stage') as Stage | null,
    environment: one('environment'),
    service: one('service'),
    artifacts: many('artifact'),
    commit: one('commit'),
    mode: one('mode') as Inputs['mode'],
    config: one('config') ?? usualConfig,
    requiredTools: many('required-tools'),
    skippedTools: many('skipped-tools'),
    format: (one('format') ?? 'text') as Inputs['format'],
    output: one('output'),
    outputFull: isSet(values, 'output-full'),
    githubToken: one('github-token'),
    issues: one('issues') as Inputs['issues'],
    comment: (one('comment') ?? 'on-finding') as Inputs['comment'],
    dryRun: isSet(values, 'dry-run'),
  }
}

/** Whether a flag is given and true. */
export function isSet(values: ReadValues, name: string): boolean {
  return flagOf(values.get(name)?.[0] ?? 'false') ?? false
}

function unknownInput(name: string, specs: readonly InputSpec[], door: Door): Problem {
  const known = specs.map((spec) => spec.name)
  const meant = nearest(name, known)
  return mistake(
    'input-unknown',
    text`${asWritten(name, door)} is no ${door === 'cli' ? text`option` : text`input`} of this command`,
    meant === null
      ? text`known are ${known.map((one) => asWritten(one, door)).join(', ')}`
      : text`did you mean ${asWritten(meant, door)}?`,
  )
}

function missing(spec: InputSpec, door: Door): Problem {
  return mistake(
    'input-missing',
    text`${asWritten(spec.name, door)} is not given`,
    text`give it: ${spec.values}`,
  )
}

const readTwice = mistake(
  'input-repeated',
  text`standard input can be read once only, and ${'-'} is given twice`,
  text`name a file for one of ${'sarif'} and ${'baseline'}`,
)

function didYouMean(word: string | null): Text {
  return word === null ? [] : text`; did you mean ${word}?`
}

/** As the author wrote it: `--stage` on a command line, `stage` elsewhere. */
function asWritten(name: string, door: Door): string {
  return door === 'cli' ? `--${name}` : name
}

function mistake(code: Problem['code'], sentence: Text, remedy: Text): Problem {
  return { code, sentence, remedy }
}
