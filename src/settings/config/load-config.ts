import { isAlias, isMap, isScalar, isSeq, Lexer, parseDocument } from 'yaml'
import { foreign, type Foreign } from '../../domain/foreign.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import { schema, validate } from '../../generated/config-validator.js'
import { configOf } from './config-of.ts'
import { meaningMistakes } from './meaning-mistakes.ts'
import type { Mistake } from './mistake.ts'
import { scalarOffset } from './scalar-offset.ts'
import type { RawConfig } from './raw-config.ts'
import { readTree, type Flaw } from './read-tree.ts'
import { schemaMistakes } from './schema-mistakes.ts'
import { soundPolicy, type SoundPolicy } from './sound-policy.ts'
import { sourceText } from './source-text.ts'
import { keySpanAt, nodeAt, plain, positionOf, type Path, type Tree } from './tree.ts'

// This module loads YAML and the validator: commands take it by `import()`, and only when there is a baton.yml.

const yaml = { isAlias, isMap, isScalar, isSeq, Lexer, parseDocument }

/**
 * A baton.yml, checked, with its defaults filled in; or everything that is wrong with it, each with line and column,
 * in the file's order. `now` is for dates that lie too far ahead. Bytes are checked to be UTF-8.
 */
export function loadConfig(
  source: string | Uint8Array,
  file: string | Foreign,
  now: Date,
): Config | readonly Problem[] {
  const name = typeof file === 'string' ? foreign(file) : file
  const { content, flaw } = sourceText(source)
  if (flaw !== null) return [problemAt(content, name, flaw)]
  const tree = readTree(content, yaml)
  if (!('is' in tree)) return inOrder(tree).map((flaw) => problemAt(content, name, flaw))
  const { value, mistakes } = checked(tree, now)
  if (mistakes.length > 0)
    return inOrder(mistakes.map((mistake) => placed(mistake, tree))).map((flaw) =>
      problemAt(content, name, flaw),
    )
  return configOf(value as RawConfig, (at) => {
    const span = nodeAt(tree, ['ownership', 'overrides', at]) ?? tree
    return positionOf(content, span.start).line
  })
}

/** What a baton.yml that does not load says of the policy; null: it cannot be read at all. */
export function readablePolicy(source: string | Uint8Array, now: Date): SoundPolicy | null {
  const { content, flaw } = sourceText(source)
  const tree = flaw === null ? readTree(content, yaml) : null
  if (tree === null || !('is' in tree)) return null
  const { value, mistakes } = checked(tree, now)
  return soundPolicy(value, mistakes)
}

function checked(tree: Tree, now: Date): { readonly value: unknown; readonly mistakes: readonly Mistake[] } {
  const value = plain(tree)
  const hasShape = validate(value)
  const ofShape = hasShape ? [] : schemaMistakes(validate.errors ?? [], tree, schema)
  return { value, mistakes: [...ofShape, ...meaningMistakes(value, now)] }
}

/**
 * Line and column (1-based) of what stands at a path such as `policy.rules.vuln[0].when`, or of a place within that
 * text: `offset` counts UTF-16 units of its value. For a text that `loadConfig` has taken.
 */
export function locate(
  content: string,
  path: string | Path,
  offset = 0,
): { readonly line: number; readonly column: number } {
  const source = content.replace(/^\uFEFF/, '')
  const tree = readTree(source, yaml)
  if (!('is' in tree)) return { line: 1, column: 1 }
  const steps = typeof path === 'string' ? stepsOf(path) : path
  const node = nodeAt(tree, steps)
  if (node === null) return positionOf(source, keySpanAt(tree, steps).start)
  return positionOf(source, node.is === 'scalar' ? scalarOffset(source, node, offset) : node.start)
}

function stepsOf(path: string): Path {
  const steps = path.match(/[^.[\]]+/g) ?? []
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

function placed(mistake: Mistake, tree: Tree): Flaw {
  const { code, path, on, sentence, remedy } = mistake
  const span = on === 'key' ? keySpanAt(tree, path) : (nodeAt(tree, path) ?? keySpanAt(tree, path))
  return { code, at: span.start, sentence, remedy }
}

function inOrder(flaws: readonly Flaw[]): readonly Flaw[] {
  return [...flaws].sort((a, b) => a.at - b.at)
}

function problemAt(content: string, file: Foreign, flaw: Flaw): Problem {
  const { code, at, sentence, remedy } = flaw
  return { code, sentence, remedy, at: { file, ...positionOf(content, at) } }
}
