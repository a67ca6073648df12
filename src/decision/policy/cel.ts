import { Environment, type ASTNode, type Context } from '@marcbachmann/cel-js'
import type { ConditionMistake, PolicyTable, RowCondition } from '../../domain/policy.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { partsOf, wordMistakesIn, type Nearest } from './condition-words.ts'
import { factVocabulary, rowVocabulary, type Vocabulary } from './vocabulary.ts'

/** `tier`: sees `f` and the tables. `row`: also stage, tier, newness and so on. */
export type ConditionKind = 'tier' | 'row'
export type CompileCondition = (
  source: string,
  kind: ConditionKind,
) => RowCondition | readonly ConditionMistake[]

/**
 * CEL, type-checked against the facts, as a function; every mistake that can be found before a run is. Imported
 * late and from commands alone: the built-in policy needs none of it.
 */
export function conditionCompiler(
  tables: Readonly<Record<string, PolicyTable>>,
  nearest: Nearest,
): CompileCondition {
  const parse = conditionParser(tables, nearest)
  return (source, kind) => {
    const parsed = parse(source, kind)
    if (!('run' in parsed)) return parsed
    return (f, tables, row) => parsed.run({ f, ...tables, ...row }) as boolean
  }
}

export interface ParsedCondition {
  readonly ast: ASTNode
  readonly run: (context: Context) => unknown
}

/** The same, for the build, which needs the tree. */
export function conditionParser(
  tables: Readonly<Record<string, PolicyTable>>,
  nearest: Nearest,
): (source: string, kind: ConditionKind) => ParsedCondition | readonly ConditionMistake[] {
  const words = Object.fromEntries(
    Object.entries(tables).map(([name, { rows }]) => [name, Object.values(rows)]),
  )
  const vocabularies = { tier: words, row: { ...words, ...rowVocabulary } } as const
  const environments = { tier: environmentOf(vocabularies.tier), row: environmentOf(vocabularies.row) }
  return (source, kind) => {
    try {
      const run = environments[kind].parse(source)
      const ofWords = wordMistakesIn(run.ast, vocabularies[kind], nearest)
      const ofTypes = typeMistakes(source, run, ofWords, environments[kind])
      const mistakes = [...ofWords, ...ofTypes].toSorted((a, b) => a.range.start - b.range.start)
      return mistakes.length > 0 ? mistakes : { ast: run.ast, run: (context) => run(context) as unknown }
    } catch (error) {
      return [mistake(source, summaryOf(error), rangeOf(error))]
    }
  }
}

type Parsed = ReturnType<Environment['parse']>

/** The check ends at the first that is wrong, so each part is checked by itself; one whose words are wrong is done. */
function typeMistakes(
  source: string,
  run: Parsed,
  found: readonly ConditionMistake[],
  environment: Environment,
): readonly ConditionMistake[] {
  const whole = typeMistake(source, run)
  if (whole === null) return []
  const parts = partsOf(run.ast).filter(
    ({ range }) => !found.some((one) => one.range.start >= range.start && one.range.end <= range.end),
  )
  const ofParts = parts.flatMap(({ range: { start, end } }) => {
    const part = source.slice(start, end)
    const own = partMistake(part, environment)
    return own === null
      ? []
      : [{ ...own, range: { start: own.range.start + start, end: own.range.end + start } }]
  })
  return ofParts.length === 0 && found.length === 0 ? [whole] : ofParts
}

/** A part that cannot stand alone (it names what a loop around it gives) is told by the whole. */
function partMistake(part: string, environment: Environment): ConditionMistake | null {
  try {
    return typeMistake(part, environment.parse(part))
  } catch {
    return null
  }
}

function typeMistake(source: string, run: Parsed): ConditionMistake | null {
  const { valid, type, error } = run.check()
  if (!valid) return mistake(source, summaryOf(error), rangeOf(error))
  return type === 'bool' ? null : mistake(source, text`it gives ${ours(type ?? 'nothing')}, not yes or no`)
}

/** Far more than a person writes; CEL's own bounds would let a condition run for minutes. */
const limits = {
  maxAstNodes: 500,
  maxDepth: 50,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 8,
}

function environmentOf(variables: Readonly<Record<string, Vocabulary>>): Environment {
  const environment = new Environment({ limits }).registerVariable('f', { schema: typesOf(factVocabulary) })
  for (const [name, type] of Object.entries(typesOf(variables))) environment.registerVariable(name, type)
  return environment
}

function typesOf(vocabulary: Readonly<Record<string, Vocabulary>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(vocabulary).map(([name, words]) => [name, typeof words === 'string' ? words : 'string']),
  )
}

function mistake(source: string, says: Text, range = { start: 0, end: source.length }): ConditionMistake {
  return { mistake: says, range }
}

function summaryOf(error: unknown): Text {
  const summary = error instanceof Error && 'summary' in error ? error.summary : null
  return typeof summary === 'string' ? text`${summary}` : text`it cannot be read`
}

function rangeOf(error: unknown): { start: number; end: number } | undefined {
  const range = error instanceof Error && 'range' in error ? error.range : null
  if (typeof range !== 'object' || range === null || !('start' in range) || !('end' in range))
    return undefined
  const { start, end } = range
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined
}
