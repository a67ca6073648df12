/**
 * Writes test/fixtures/github-contract.json: the operations below, and what they refer to, of GitHub's OpenAPI
 * description, as JSON Schema that ajv reads. The npm package is 385 MB unpacked, so it is no dependency:
 *
 *   cd "$(mktemp -d)" && npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   node test/support/forge/regenerate-contract.ts <that folder>/package/generated/api.github.com.json
 *
 * The package is MIT-licensed, © Octokit contributors.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const operations = [
  'GET /user',
  'GET /users/{username}',
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}',
  'GET /repos/{owner}/{repo}/labels',
  'POST /repos/{owner}/{repo}/labels',
  'GET /repos/{owner}/{repo}/labels/{name}',
  'PATCH /repos/{owner}/{repo}/labels/{name}',
  'DELETE /repos/{owner}/{repo}/labels/{name}',
  'GET /repos/{owner}/{repo}/issues',
  'POST /repos/{owner}/{repo}/issues',
  'GET /repos/{owner}/{repo}/issues/{issue_number}',
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/labels',
  'DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}',
  'GET /repos/{owner}/{repo}/assignees/{assignee}',
  'POST /repos/{owner}/{repo}/issues/{issue_number}/assignees',
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission',
  'GET /repos/{owner}/{repo}/commits/{ref}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}',
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits',
  'GET /repos/{owner}/{repo}/codeowners/errors',
  'GET /repos/{owner}/{repo}/compare/{basehead}',
  'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
  'POST /repos/{owner}/{repo}/git/trees',
  'POST /repos/{owner}/{repo}/git/commits',
  'POST /repos/{owner}/{repo}/git/refs',
]

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = Record<string, Json>

const source = process.argv[2]
if (source === undefined)
  throw new Error('Name the file api.github.com.json; the head of this script says how.')
const whole = JSON.parse(readFileSync(source, 'utf8')) as JsonObject
const slice: JsonObject = { paths: {}, components: {} }

for (const operation of operations) {
  const [method, path] = operation.split(' ') as [string, string]
  const at = ['paths', path, method.toLowerCase()]
  put(slice, at, relevant(take(whole, at) as JsonObject))
}

const target = fileURLToPath(new URL('../../fixtures/github-contract.json', import.meta.url))
writeFileSync(target, `${JSON.stringify(slice)}\n`)

/** Parameters, body and answers of an operation, and with them the components that they refer to. */
function relevant({ parameters = [], requestBody, responses = {} }: JsonObject): Json {
  const kept: JsonObject = { parameters, responses }
  if (requestBody !== undefined) kept.requestBody = requestBody
  return normalise(kept)
}

/** OpenAPI 3.0 → JSON Schema: `nullable`, `exclusiveMinimum: true`; prose and examples go. */
function normalise(node: Json): Json {
  if (Array.isArray(node)) return node.map(normalise)
  if (typeof node !== 'object' || node === null) return node
  if (typeof node.$ref === 'string') return refer(node.$ref)
  const isSchema = ['type', 'properties', 'oneOf', 'anyOf', 'allOf', 'items', 'enum', 'nullable'].some(
    (key) => key in node,
  )
  const entries = Object.entries(node).filter(([key]) => !isSchema || !dropped(key, node))
  const plain: JsonObject = {}
  for (const [key, value] of entries) {
    if (key === 'properties') plain[key] = mapValues(value as JsonObject, normalise)
    else if (!['examples', 'headers', 'links', 'x-github', 'x-octokit'].includes(key))
      plain[key] = normalise(value)
  }
  delete plain.description
  if (plain.exclusiveMinimum === true) {
    plain.exclusiveMinimum = plain.minimum ?? 0
    delete plain.minimum
  }
  return node.nullable === true ? nullable(plain) : plain
}

function dropped(key: string, node: JsonObject): boolean {
  if (key === 'title') return typeof node.title === 'string'
  return ['description', 'example', 'examples', 'discriminator', 'xml', 'nullable', 'externalDocs'].includes(
    key,
  )
}

function nullable(schema: JsonObject): Json {
  if (typeof schema.type !== 'string' || 'oneOf' in schema || 'anyOf' in schema || 'allOf' in schema)
    return { anyOf: [schema, { type: 'null' }] }
  const withNull: JsonObject = { ...schema, type: [schema.type, 'null'] }
  if (Array.isArray(schema.enum)) withNull.enum = [...schema.enum, null]
  return withNull
}

function refer(ref: string): Json {
  const at = ref.slice(2).split('/')
  if (take(slice, at) === undefined) {
    put(slice, at, {})
    put(slice, at, normalise(take(whole, at) as Json))
  }
  return { $ref: ref }
}

function take(from: Json, at: readonly string[]): Json | undefined {
  let found: Json | undefined = from
  for (const key of at) {
    if (typeof found !== 'object' || found === null || Array.isArray(found)) return undefined
    found = found[key]
  }
  return found
}

function put(into: JsonObject, at: readonly string[], value: Json): void {
  let place = into
  for (const key of at.slice(0, -1)) place = (place[key] ??= {}) as JsonObject
  place[at[at.length - 1] as string] = value
}

function mapValues(from: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]))
}
