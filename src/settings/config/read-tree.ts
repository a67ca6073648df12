import type * as Yaml from 'yaml'
import { text, type Text } from '../../domain/text.ts'
import { deepest, tooDeepAt } from './nesting.ts'
import type { Span, Tree } from './tree.ts'

/** What is wrong at a place of the text. */
export interface Flaw {
  readonly code: 'config-yaml' | 'config-key' | 'config-value' | 'config-missing'
  /** Offset into the text. */
  readonly at: number
  readonly sentence: Text
  readonly remedy: Text
}

/** The library, handed in by the one module that loads it. */
export type YamlReader = Pick<
  typeof Yaml,
  'Lexer' | 'parseDocument' | 'isAlias' | 'isMap' | 'isScalar' | 'isSeq'
>

/**
 * One YAML 1.2 document, core schema. Refused: depth (before the parser recurses), a second document, a directive,
 * an alias, a tag that is not of the core schema, a key twice, a key that is no text.
 */
export function readTree(source: string, yaml: YamlReader): Tree | readonly Flaw[] {
  const tooDeep = tooDeepAt(new yaml.Lexer().lex(source))
  if (tooDeep !== null) return [flaw(tooDeep, text`it nests too deep here`, tooDeepRemedy)]
  const document = yaml.parseDocument(source, {
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    // With `silent` it would keep a second document to itself.
    logLevel: 'error',
  })
  const foreseen = [...document.errors, ...document.warnings].filter(
    ({ code }) => code !== 'TAG_RESOLVE_FAILED',
  )
  const flaws = foreseen.map(({ code, message, pos }) => {
    const [sentence, remedy] = told[code] ?? [text`it is not valid YAML: ${message}`, text`correct it`]
    return flaw(pos[0], sentence, remedy)
  })
  const directives = document.directives
  if (directives.yaml.explicit === true || Object.keys(directives.tags).length > 1)
    flaws.push(flaw(0, text`a directive (${'%'}) changes how YAML is read`, text`leave the directive out`))
  const { contents } = document
  const isEmpty = contents === null || (yaml.isScalar(contents) && contents.value === null)
  if (flaws.length === 0 && isEmpty) return [flaw(0, text`it holds no configuration`, emptyRemedy)]
  const tree = contents === null ? null : treeOf(contents, yaml, flaws)
  return flaws.length > 0 || tree === null ? flaws : tree
}

function treeOf(node: Yaml.ParsedNode | null, yaml: YamlReader, flaws: Flaw[]): Tree {
  const span = spanOf(node)
  if (node?.tag !== undefined && !coreTags.has(node.tag)) {
    const [sentence, remedy] = unknownTag
    flaws.push(flaw(span.start, sentence, remedy))
  }
  if (node === null) return { is: 'scalar', value: null, ...span }
  if (yaml.isAlias(node)) {
    flaws.push(flaw(span.start, text`an alias (${`*${node.source}`}) refers to another place`, aliasRemedy))
    return { is: 'scalar', value: null, ...span }
  }
  if (yaml.isSeq(node)) {
    return { is: 'list', items: node.items.map((item) => treeOf(item, yaml, flaws)), ...span }
  }
  if (yaml.isMap(node)) {
    const entries = node.items.map(({ key, value }) => ({
      key: keyOf(key, yaml, flaws),
      keySpan: spanOf(key),
      value:
        value === null ? { is: 'scalar' as const, value: null, ...spanOf(key) } : treeOf(value, yaml, flaws),
    }))
    return { is: 'map', entries, ...span }
  }
  return { is: 'scalar', value: scalarOf(node.value), ...span }
}

function keyOf(key: Yaml.ParsedNode | null, yaml: YamlReader, flaws: Flaw[]): string {
  if (key !== null && yaml.isScalar(key) && typeof key.value === 'string') return key.value
  if (key !== null && yaml.isScalar(key) && typeof key.value !== 'object') return key.source
  flaws.push(flaw(spanOf(key).start, text`a key is no text`, text`write a name before the colon`))
  return ''
}

function scalarOf(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function spanOf(node: Yaml.ParsedNode | null): Span {
  const [start = 0, end = start] = node?.range ?? []
  return { start, end }
}

function flaw(at: number, sentence: Text, remedy: Text): Flaw {
  return { code: 'config-yaml', at, sentence, remedy }
}

const tooDeepRemedy = text`no key of it needs more than ${deepest.flow} brackets or ${deepest.columns} columns of indentation`
const aliasRemedy = text`write the value out where it is meant`
const emptyRemedy = text`begin with ${'version: 1'}, or delete the file`

/** What a tag may say at most; the parser also knows bytes, dates and sets, and only warns of others. */
const coreTags = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map((name) => `tag:yaml.org,2002:${name}`),
)

const unknownTag = [text`a tag (${'!…'}) is none that it knows`, text`write the value without a tag`] as const

/** Our words for the parser's errors that people meet. */
const told: Readonly<Partial<Record<Yaml.ErrorCode, readonly [Text, Text]>>> = {
  DUPLICATE_KEY: [text`a key stands twice, and one would hide the other`, text`keep one of them`],
  MULTIPLE_DOCS: [
    text`a second document begins here`,
    text`one file is one configuration: take out what follows`,
  ],
  TAB_AS_INDENT: [text`a tab stands where spaces indent`, text`indent with spaces`],
  BAD_INDENT: [text`it is not indented as what stands around it`, text`indent it like its neighbours`],
  UNEXPECTED_TOKEN: [
    text`something stands here that YAML does not expect`,
    text`quote the value, or correct it`,
  ],
  MISSING_CHAR: [text`a quote, bracket or comma is missing`, text`close what is open before here`],
  BAD_ALIAS: [text`an alias (${'*…'}) refers to another place`, aliasRemedy],
}
