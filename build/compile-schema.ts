import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { format } from 'prettier'
import * as z from 'zod'
import { configFile } from './config-schema.ts'
import { decisionSchema } from './decision-schema.ts'

const root = new URL('../', import.meta.url)
const told = (name: string) => `Made by \`npm run build\` from build/${name}-schema.ts; edit it there.`

/** Writes the published schemas, and validators in src/generated/ that need no library. */
export async function compileSchema(): Promise<void> {
  await writeSchema('baton', 'config', configJsonSchema())
  await writeSchema('decision', 'decision', decisionJsonSchema())
}

async function writeSchema(
  published: string,
  validator: string,
  schema: Record<string, unknown>,
): Promise<void> {
  await write(`schema/${published}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
  await write(`src/generated/${validator}-validator.js`, await validatorModule(schema, validator))
  await write(`src/generated/${validator}-validator.d.ts`, declaration(validator))
}

/** decision.json, documented. */
export function decisionJsonSchema(): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(decisionSchema, { target: 'draft-7', io: 'input' }) as Record<
    string,
    unknown
  >
  return {
    $schema,
    title: 'decision.json',
    description: 'The one record of a run of Baton. docs/decision.md explains it.',
    ...rest,
  }
}

export function configJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(configFile, { target: 'draft-7', io: 'input' }) as Record<string, unknown>
  const { $schema, ...rest } = schema
  return {
    $schema,
    title: 'baton.yml',
    description: 'Configuration of Baton, an incident handoff and security gate. docs/policy.md explains it.',
    ...rest,
  }
}

async function validatorModule(schema: Record<string, unknown>, name: string): Promise<string> {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    // Counts UTF-16 units, and so needs no helper of the library at run time; deprecated, which it would print.
    unicode: false,
    logger: false,
    // A definition is one function, not a copy in each place that names it.
    inlineRefs: false,
    code: { source: true, esm: true },
  })
  const compiled = ajv.compile(withoutProse(schema))
  const code = standalone.default(ajv, compiled)
  const [, constant] = /const (schema\d+) = \{"\$schema"/.exec(code) ?? []
  if (constant === undefined) throw new Error('the validator does not hold its schema')
  if (/\brequire\s*\(|\bimport\s*\(|^import\s/m.test(code)) throw new Error('the validator needs a library')
  const exported = `${code.replace('"use strict";', '').replace('export default validate10;', '')}
export const schema = ${constant}`
  const pretty = await format(exported, { parser: 'babel', semi: false, singleQuote: true, printWidth: 110 })
  return `// ${told(name)}\n${pretty}`
}

/** Descriptions are for editors; a run need not load them. */
function withoutProse(schema: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      (key === 'description' || key === 'title') && typeof value === 'string' ? undefined : value,
    ),
  ) as Record<string, unknown>
}

const declaration = (name: string) => `// ${told(name)}
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly propertyName?: string
}
/** Leaves what is wrong in \`errors\`. */
export const validate: { (data: unknown): boolean; errors?: readonly SchemaError[] | null }
/** JSON Schema, without descriptions; \`SchemaError.schemaPath\` points into it. */
export const schema: Readonly<Record<string, unknown>>
`

async function write(path: string, content: string): Promise<void> {
  const file = fileURLToPath(new URL(path, root))
  await mkdir(fileURLToPath(new URL('.', new URL(path, root))), { recursive: true })
  await writeFile(file, content)
}
