import { counted } from '../../domain/counted.ts'
import { wordsOf } from './grammars.ts'
import type { Path } from './tree.ts'

/** A part of our own JSON Schema, as far as it is read here. */
export interface Schema {
  readonly $ref?: string
  /** Of one, where a reference has a description of its own. */
  readonly allOf?: readonly Schema[]
  /** Several: a text, or a group of keys. */
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: string | number | boolean
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly propertyNames?: Schema
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly definitions?: Readonly<Record<string, Schema>>
}

/** The part of the schema that judges what stands at a path. */
export function schemaAt(root: Schema, path: Path): Schema {
  let schema = resolved(root, root)
  for (const step of path) {
    const beside = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {}
    const next = typeof step === 'number' ? schema.items : (schema.properties?.[step] ?? beside)
    schema = resolved(root, next ?? {})
  }
  return schema
}

function resolved(root: Schema, schema: Schema): Schema {
  const { $ref } = schema.allOf?.[0] ?? schema
  const name = $ref?.replace('#/definitions/', '')
  return name === undefined ? schema : (root.definitions?.[name] ?? {})
}

/** What a value there may be, in words. */
export function allowedBy(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map(String).join(', ')
  if (schema.const !== undefined) return String(schema.const)
  if (schema.pattern !== undefined) {
    const words = wordsOf(schema.pattern) ?? 'a text of its form'
    return words === wordsOf(namePattern) ? `${words}, at most ${schema.maxLength ?? 0}` : words
  }
  switch (schema.type) {
    case 'boolean':
      return 'true or false'
    case 'integer':
      return `a whole number from ${schema.minimum ?? 0} to ${schema.maximum ?? 0}`
    case 'array':
      return `a list of ${schema.minItems ?? 0} to ${counted(schema.maxItems ?? 0, 'entry', 'entries')}`
    case 'object':
      return schema.properties === undefined ? 'names, each with keys' : keysOf(schema).join(', ')
    default:
      return `a text of at most ${schema.maxLength ?? 0} characters`
  }
}

const namePattern = '^[^\\p{C}\\p{Zl}\\p{Zp}]+$'

export function keysOf(schema: Schema): readonly string[] {
  return Object.keys(schema.properties ?? {})
}

/** Where else in the file a key of this name belongs: `scans.requiredTools`. */
export function homeOf(root: Schema, key: string): string | null {
  const wanted = key.toLowerCase().replace(/[-_]/g, '')
  for (const [section, schema] of Object.entries(root.properties ?? {})) {
    const inside = keysOf(resolved(root, schema))
    const found = inside.find((one) => one.toLowerCase() === wanted)
    if (found !== undefined) return `${section}.${found}`
  }
  return null
}
