import { Environment, type ASTNode, type Context } from '@marcbachmann/cel-js'
import type { ConditionMistake, PolicyTable, RowCondition } from '../../domain/policy.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { wordMistakeIn } from './condition-words.ts'
import { factVocabulary, rowVocabulary, type Vocabulary } from './vocabulary.ts'

/** `tier`: sees `f` and the tables. `row`: also stage, tier, newness and so on. */
export type ConditionKind = 'tier' | 'row'
export type CompileCondition = (source: string, kind: ConditionKind) => RowCondition | ConditionMistake

/**
 * CEL, type-checked against the facts, as a function; every mistake that can be found before a run is. Imported
 * late and from commands alone: the built-in policy needs none of it.
 */
export function conditionCompiler(tables: Readonly<Record<string, PolicyTable>>): CompileCondition {
  const parse = conditionParser(tables)
  return (source, kind) => {
    const parsed = parse(source, kind)
    if ('mistake' in parsed) return parsed
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
): (source: string, kind: ConditionKind) => ParsedCondition | ConditionMistake {
  const words = Object.fromEntries(
    Object.entries(tables).map(([name, { rows }]) => [name, Object.values(rows)]),
  )
  const vocabularies = { tier: words, row: { ...words, ...rowVocabulary } } as const
  const environments = { tier: environmentOf(vocabularies.tier), row: environmentOf(vocabularies.row) }
  return (source, kind) => {
    try {
      const run = environments[kind].parse(source)
      const refused = wordMistakeIn(run.ast, vocabularies[kind])
      if (refused !== null) return refused
      const { valid, type, error } = run.check()
      if (!valid) return mistake(source, summaryOf(error), rangeOf(error))
      if (type !== 'bool') return mistake(source, text`it gives ${ours(type ?? 'nothing')}, not yes or no`)
      return { ast: run.ast, run: (context) => run(context) as unknown }
    } catch (error) {
      return mistake(source, summaryOf(error), rangeOf(error))
    }
  }
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
