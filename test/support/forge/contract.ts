import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormatsModule from 'ajv-formats'

/** GitHub's own description of its API (test/support/forge/regenerate-contract.ts), checked on both sides. */
export interface Contract {
  /** The operation that a request is for, with its path parameters; null: GitHub has none such (in our slice). */
  readonly find: (method: string, path: string) => Operation | null
  /** What is wrong with a request. */
  readonly checkRequest: (operation: Operation, query: URLSearchParams, body: unknown) => readonly string[]
  /** What is wrong with an answer. */
  readonly checkAnswer: (operation: Operation, status: number, body: unknown) => readonly string[]
}

export interface Operation {
  /** `GET /repos/{owner}/{repo}`. */
  readonly route: string
  readonly parameters: Readonly<Record<string, string>>
}

interface Described {
  readonly parameters?: readonly (Reference | Parameter)[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Content }
  readonly responses: Readonly<Record<string, Reference | { readonly content?: Content }>>
}

interface Reference {
  readonly $ref: string
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: { readonly type?: string }
}

type Content = Readonly<Record<string, { readonly schema: object }>>

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const file = new URL('../../fixtures/github-contract.json', import.meta.url)
/** GitHub lists few error statuses; these it may always answer with. */
const anyTime = new Set([401, 403, 404, 410, 429, 500, 502, 503])

export function openContract(): Contract {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document
  const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void
  const ajv = new Ajv({ strict: false, allErrors: false })
  addFormats(ajv)
  ajv.addSchema(document, 'github')
  const compiled = new Map<string, ValidateFunction>()
  const templates = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path) }))

  function describe({ route }: Operation): Described {
    const [method = '', path = ''] = route.split(' ')
    const described = document.paths[path]?.[method.toLowerCase()]
    if (described === undefined) throw new Error(`${route} is not in the contract`)
    return described
  }

  function resolve<T>(one: T | Reference): T {
    if (typeof one !== 'object' || one === null || !('$ref' in one)) return one
    const [kind = '', name = ''] = one.$ref.split('/').slice(2)
    return document.components[kind]?.[name] as T
  }

  function check(key: string, schema: object, value: unknown): string[] {
    const validate = compiled.get(key) ?? ajv.compile(absolute(schema))
    compiled.set(key, validate)
    return validate(value) ? [] : [`${key}: ${ajv.errorsText(validate.errors)}`]
  }

  return {
    find: (method, path) => {
      for (const { path: template, pattern } of templates) {
        const match = pattern.exec(path)
        if (match === null || document.paths[template]?.[method.toLowerCase()] === undefined) continue
        const groups: readonly (readonly [string, string | undefined])[] = Object.entries(match.groups ?? {})
        const parameters = groups.map(([name, raw = '']) => [name, decodeURIComponent(raw)] as const)
        return { route: `${method} ${template}`, parameters: Object.fromEntries(parameters) }
      }
      return null
    },
    checkRequest: (operation, query, body) => {
      const described = describe(operation)
      const known = (described.parameters ?? []).map((one) => resolve<Parameter>(one))
      const wrong = [...query.keys()]
        .filter((name) => !known.some((one) => one.in === 'query' && one.name === name))
        .map((name) => `${operation.route}: unknown query parameter ${name}`)
      for (const { name, in: place, required, schema } of known) {
        const raw = place === 'path' ? operation.parameters[name] : query.get(name)
        if (raw === undefined || raw === null) {
          if (required === true) wrong.push(`${operation.route}: ${name} is missing`)
          continue
        }
        const value =
          schema.type === 'integer' ? Number(raw) : schema.type === 'boolean' ? raw === 'true' : raw
        wrong.push(...check(`${operation.route} ${name}`, schema, value))
      }
      const schema = described.requestBody?.content['application/json']?.schema
      if (schema === undefined)
        return body === undefined ? wrong : [...wrong, `${operation.route}: takes no body`]
      return [...wrong, ...misspelt(operation.route, schema, body), ...check(operation.route, schema, body)]
    },
    checkAnswer: (operation, status, body) => {
      const { responses } = describe(operation)
      const listed = responses[String(status)]
      if (listed === undefined && !anyTime.has(status)) return [`${operation.route} never answers ${status}`]
      const content = listed === undefined ? undefined : resolve<{ content?: Content }>(listed).content
      const schema = content?.['application/json']?.schema ?? { $ref: '#/components/schemas/basic-error' }
      if (content === undefined && status < 400)
        return body === undefined ? [] : [`${operation.route}: ${status} has no body`]
      return check(`${operation.route} → ${status}`, schema, body)
    },
  }
}

/** The contract lets unknown members pass; a misspelt one is our mistake all the same. */
function misspelt(route: string, schema: object, body: unknown): string[] {
  const known = 'properties' in schema ? Object.keys(schema.properties as object) : null
  if (known === null || typeof body !== 'object' || body === null) return []
  const odd = Object.keys(body).filter((name) => !known.includes(name))
  return odd.map((name) => `${route}: unknown member ${name}`)
}

function absolute(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as object
}

/** "If you omit the path parameter, you will receive the contents of the repository's root directory." */
function patternOf(path: string): RegExp {
  const source = path.replace('/{path}', '(?:/(?<path>.*))?').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return new RegExp(`^${source}$`)
}
