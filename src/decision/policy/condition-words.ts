import type { ASTNode } from '@marcbachmann/cel-js'
import type { ConditionMistake } from '../../domain/policy.ts'
import { joined, ours, text, type Text } from '../../domain/text.ts'
import { factVocabulary, type Vocabulary } from './vocabulary.ts'

type Names = Readonly<Record<string, Vocabulary>>

/** Finds the known name that a wrong one was meant to be; null: none is near. */
export type Nearest = (word: string, known: readonly string[]) => string | null

/**
 * All that is wrong by the words of it, in the order of the text: a field that there is not, and what a type check lets
 * through: a word that the field can never have (`f.exposure == "internett"` would silently be false for ever), a
 * function that can hang (`matches` is a backtracking regular expression), and a loop inside a loop.
 */
export function wordMistakesIn(
  ast: ASTNode,
  names: Names,
  nearest: Nearest,
  inLoop = false,
): readonly ConditionMistake[] {
  const own = mistakeAt(ast, names, inLoop) ?? unknownField(ast, nearest)
  const within = inLoop || isLoop(ast)
  const inside = childrenOf(ast).flatMap((child) => wordMistakesIn(child, names, nearest, within))
  return (own === null ? inside : [own, ...inside]).toSorted((a, b) => a.range.start - b.range.start)
}

function unknownField(ast: ASTNode, nearest: Nearest): ConditionMistake | null {
  if (ast.op !== '.' || ast.args[0].op !== 'id' || ast.args[0].args !== 'f') return null
  const field = ast.args[1]
  if (Object.hasOwn(factVocabulary, field)) return null
  const near = nearest(field, Object.keys(factVocabulary))
  const hint = near === null ? text`` : text`; did you mean f.${ours(near)}?`
  const { start, end } = ast.range
  return {
    mistake: text`there is no f.${field}${hint}`,
    range: { start: Math.max(start, end - field.length), end },
  }
}

function mistakeAt(ast: ASTNode, names: Names, inLoop: boolean): ConditionMistake | null {
  if ((ast.op === 'call' || ast.op === 'rcall') && ast.args[0] === 'matches')
    return { mistake: text`matches is not allowed: it can run for minutes on a short text`, range: ast.range }
  if (inLoop && isLoop(ast))
    return { mistake: text`a loop inside a loop is not allowed: it can run for minutes`, range: ast.range }
  if (ast.op === '==' || ast.op === '!=') {
    const [left, right] = ast.args
    return unknownWord(left, [right], names) ?? unknownWord(right, [left], names)
  }
  if (ast.op === 'in' && ast.args[1].op === 'list') return unknownWord(ast.args[0], ast.args[1].args, names)
  return null
}

/** What `&&`, `||`, `!` and `? :` put together: each is right or wrong by itself. */
export function partsOf(ast: ASTNode): readonly ASTNode[] {
  return logical.has(ast.op) ? childrenOf(ast).flatMap(partsOf) : [ast]
}

const logical: ReadonlySet<string> = new Set(['&&', '||', '!_', '?:'])

const loops: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

function isLoop(ast: ASTNode): boolean {
  return ast.op === 'rcall' && loops.has(ast.args[0])
}

function unknownWord(field: ASTNode, values: readonly ASTNode[], names: Names): ConditionMistake | null {
  const known = vocabularyOf(field, names)
  if (known === undefined || typeof known.words === 'string') return null
  for (const value of values) {
    if (value.op !== 'value' || typeof value.args !== 'string' || known.words.includes(value.args)) continue
    const allowed: Text = joined(
      known.words.map((word) => text`${ours(word)}`),
      ', ',
    )
    return {
      mistake: text`${known.name} is never ${value.args}: it is one of ${allowed}`,
      range: value.range,
    }
  }
  return null
}

function vocabularyOf(ast: ASTNode, names: Names): { name: Text; words: Vocabulary } | undefined {
  if (ast.op === 'id') {
    const words = names[ast.args]
    return words && { name: text`${ours(ast.args)}`, words }
  }
  if (ast.op !== '.' || ast.args[0].op !== 'id' || ast.args[0].args !== 'f') return undefined
  const words: Vocabulary | undefined = (factVocabulary as Names)[ast.args[1]]
  return words && { name: text`f.${ours(ast.args[1])}`, words }
}

function childrenOf(ast: ASTNode): ASTNode[] {
  const found: ASTNode[] = []
  const collect = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(collect)
    else if (isNode(part)) found.push(part)
  }
  collect(ast.args)
  return found
}

function isNode(part: unknown): part is ASTNode {
  return typeof part === 'object' && part !== null && 'op' in part && 'args' in part && 'range' in part
}
