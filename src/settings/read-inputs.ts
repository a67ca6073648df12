import { counted } from '../domain/counted.ts'
import type { Problem } from '../domain/problem.ts'
import type { Inputs } from '../domain/settings.ts'
import type { Stage } from '../domain/terms.ts'
import { ours, text, type Text } from '../domain/text.ts'
import type { CommandName, Door, InputSpec } from './input-spec.ts'
import { inputsOf } from './inputs.ts'
import { camelCase, jenkinsName } from './jenkins-name.ts'
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
  const specs = sayable(command, door)
  const values = new Map<string, readonly string[]>()
  const problems: Problem[] = []
  for (const [name, value] of given) {
    const spec = specs.find((one) => one.name === name)
    if (spec === undefined) problems.push(unknownInput(name, inputsOf(command, door), door))
    else {
      const entries = entriesOf(spec, value)
      if (entries.length > 0) values.set(name, entries)
      problems.push(...mistakesIn(spec, entries, door))
    }
  }
  for (const spec of specs) if (spec.required && !values.has(spec.name)) problems.push(missing(spec, door))
  return { values, problems }
}

/** In a Jenkinsfile a secret has no value, only credentials that are bound to its variable. */
function sayable(command: CommandName, door: Door): readonly InputSpec[] {
  const specs = inputsOf(command, door)
  return door === 'jenkins' ? specs.filter(({ kind }) => kind !== 'secret') : specs
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
        text`${name} is given ${ours(counted(entries.length, 'time'))}`,
        text`give it once: ${spec.values}`,
      ),
    ]
  }
  return entries
    .filter((entry) => !isRight(spec, entry))
    .map((entry) => {
      const isHidden = spec.kind === 'secret' || spec.kind === 'address' || spec.kind === 'repository'
      const shown = isHidden ? text`the value of ${name}` : text`${entry} for ${name}`
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
    gitlabToken: one('gitlab-token'),
    issues: one('issues') as Inputs['issues'],
    comment: (one('comment') ?? 'on-finding') as Inputs['comment'],
    dryRun: isSet(values, 'dry-run'),
    hub: one('hub'),
    hubToken: one('hub-token'),
    ledger: one('ledger'),
    record: isSet(values, 'record'),
  }
}

/** Whether a flag is given and true. */
export function isSet(values: ReadValues, name: string): boolean {
  return flagOf(values.get(name)?.[0] ?? 'false') ?? false
}

function unknownInput(name: string, specs: readonly InputSpec[], door: Door): Problem {
  const said = asWritten(name, door)
  const known = specs.map((spec) => (door === 'jenkins' ? jenkinsName(spec) : asWritten(spec.name, door)))
  const meant = nearest(said, known) ?? known.find((one) => one === `${said}CredentialsId`)
  return mistake(
    'input-unknown',
    text`${said} is no ${kindOfName[door]} of this command`,
    meant === undefined ? text`known are ${known.join(', ')}` : text`did you mean ${meant}?`,
  )
}

const kindOfName: Readonly<Record<Door, Text>> = {
  action: text`input`,
  cli: text`option`,
  jenkins: text`parameter`,
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

/** As the author wrote it: `--dry-run` on a command line, `dryRun` in a Jenkinsfile, else `dry-run`. */
function asWritten(name: string, door: Door): string {
  if (door === 'cli') return `--${name}`
  return door === 'jenkins' ? camelCase(name) : name
}

function mistake(code: Problem['code'], sentence: Text, remedy: Text): Problem {
  return { code, sentence, remedy }
}
