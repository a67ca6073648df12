import type { SchemaError } from '../../generated/config-validator.js'
import { text, type Text } from '../../domain/text.ts'
import { nearest } from '../nearest.ts'
import { addressMistake, withoutCredentials } from './address-mistake.ts'
import { mayBeShown } from './grammars.ts'
import { pathWords, type Mistake } from './mistake.ts'
import { allowedBy, homeOf, keysOf, schemaAt, type Schema } from './schema-words.ts'
import { nodeAt, type Path, type Tree } from './tree.ts'

/** What the validator found, one mistake for each place, in our words. */
export function schemaMistakes(errors: readonly SchemaError[], tree: Tree, root: Schema): Mistake[] {
  const mistakes = new Map<string, Mistake>()
  for (const error of errors) {
    const mistake = mistakeOf(error, pathOf(error.instancePath, tree), tree, root)
    const place = `${mistake.on}${mistake.code} ${pathWords(mistake.path)}`
    if (!mistakes.has(place)) mistakes.set(place, mistake)
  }
  return [...mistakes.values()]
}

function mistakeOf(error: SchemaError, path: Path, tree: Tree, root: Schema): Mistake {
  const { additionalProperty, missingProperty } = error.params
  if (typeof additionalProperty === 'string') return unknownKey([...path, additionalProperty], root)
  if (typeof missingProperty === 'string') {
    const missing = [...path, missingProperty]
    return {
      code: 'config-missing',
      path: missing,
      on: 'key',
      sentence: text`${pathWords(path)} has no ${missingProperty}`,
      remedy: text`add ${missingProperty}: ${allowedBy(schemaAt(root, missing))}`,
    }
  }
  const name = error.params['propertyName'] ?? error.propertyName
  if (typeof name === 'string') {
    return {
      code: 'config-key',
      path: [...path, name],
      on: 'key',
      sentence: text`${cut(name)} is no name that ${pathWords(path)} may hold`,
      remedy: text`allowed: ${allowedBy(schemaAt(root, path).propertyNames ?? {})}`,
    }
  }
  return wrongValue(path, tree, root)
}

function unknownKey(path: Path, root: Schema): Mistake {
  const key = String(path.at(-1))
  const holder = path.slice(0, -1)
  const known = keysOf(schemaAt(root, holder))
  const meant = nearest(key, known)
  const home = homeOf(root, key)
  return {
    code: 'config-key',
    path,
    on: 'key',
    sentence: text`${cut(key)} is no key of ${pathWords(holder)}`,
    remedy: remedyOf(meant, home, known),
  }
}

function remedyOf(meant: string | null, home: string | null, known: readonly string[]): Text {
  const all = text`known are ${known.join(', ')}`
  if (meant !== null) return text`did you mean ${meant}? ${all}`
  return home === null ? all : text`it belongs under ${home}; ${all}`
}

function wrongValue(path: Path, tree: Tree, root: Schema): Mistake {
  const schema = schemaAt(root, path)
  const node = nodeAt(tree, path)
  if (!mayBeShown(schema.pattern)) {
    const value = node?.is === 'scalar' ? node.value : null
    if (value !== null) return addressMistake(path, value, allowedBy(schema))
  }
  const meant =
    node?.is === 'scalar' && schema.enum !== undefined
      ? nearest(String(node.value), schema.enum.map(String))
      : null
  return {
    code: 'config-value',
    path,
    on: 'value',
    sentence: text`${pathWords(path)} cannot be ${shown(node)}`,
    remedy: text`allowed: ${allowedBy(schema)}${meant === null ? [] : text`; did you mean ${meant}?`}`,
  }
}

function shown(node: Tree | null): Text {
  if (node === null || (node.is === 'scalar' && node.value === null)) return text`empty`
  if (node.is === 'list') return node.items.length === 0 ? text`an empty list` : text`this list`
  if (node.is === 'map') return text`a group of keys`
  const { value } = node
  if (typeof value === 'string')
    return value === '' ? text`an empty text` : text`the text ${cut(withoutCredentials(value))}`
  return text`${String(value)}`
}

function cut(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

/** A JSON pointer as a path; a step is an index where the tree has a list. */
function pathOf(pointer: string, tree: Tree): Path {
  const path: (string | number)[] = []
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    path.push(nodeAt(tree, path)?.is === 'list' ? Number(name) : name)
  }
  return path
}
