import type { Problem } from '../../domain/problem.ts'
import type { VexStatement } from '../../domain/signals.ts'
import { text, type Text } from '../../domain/text.ts'
import { dateTimeOf, objectOf, readJsonObject, signalProblem, textOf, type JsonObject } from './read-json.ts'

/**
 * An OpenVEX document (0.2.0; 0.0.1 is refused): one statement for each name of the vulnerability and each product
 * with subcomponents, and one for all products without.
 */
export function readOpenVex(bytes: Uint8Array): readonly VexStatement[] | Problem {
  const document = readJsonObject(bytes)
  if (document === null) return unreadable(text`it is no JSON object in UTF-8`)
  const context = textOf(document['@context'])
  if (context === null || !/^https:\/\/openvex\.dev\/ns\/v0\.2\.\d+$/.test(context))
    return unreadable(text`@context does not say OpenVEX 0.2`)
  const asOf = dateTimeOf(document.timestamp)
  if (asOf === null) return unreadable(text`timestamp is no date and time`)
  if (textOf(document.author) === null) return unreadable(text`it names no author`)
  const { statements } = document
  if (!Array.isArray(statements) || statements.length === 0) return unreadable(text`it has no statements`)
  const read: VexStatement[] = []
  for (const [at, statement] of statements.entries()) {
    const each = readStatement(statement, asOf)
    if ('wrong' in each) return unreadable(text`statement ${at + 1}: ${each.wrong}`)
    read.push(...each.statements)
  }
  return read
}

const statuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const

/** OpenVEX 0.2.0, "Status Justifications". */
const justifications: ReadonlySet<unknown> = new Set([
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
])

function readStatement(
  value: unknown,
  documentTime: string,
): { statements: VexStatement[] } | { wrong: Text } {
  const statement = objectOf(value)
  if (statement === null) return { wrong: text`it is no object` }
  const names = namesOf(statement.vulnerability)
  if (names.length === 0) return { wrong: text`it names no vulnerability` }
  const status = statuses.find((word) => word === statement.status)
  if (status === undefined) return { wrong: text`its status is none of OpenVEX` }
  const { justification } = statement
  if (justification !== undefined && !justifications.has(justification))
    return { wrong: text`its justification is none of OpenVEX` }
  const own = statement.last_updated ?? statement.timestamp
  const asOf = own === undefined ? documentTime : dateTimeOf(own)
  if (asOf === null) return { wrong: text`its timestamp is no date and time` }
  const scopes = scopesOf(statement.products)
  if (scopes === null) return { wrong: text`a product has neither @id nor identifiers` }
  const justified = justification !== undefined
  return {
    statements: names.flatMap((advisory) =>
      scopes.map((scope) => ({ advisory, ...scope, status, justified, asOf })),
    ),
  }
}

/** Name and aliases; an id that is spelled in other letters would match nothing. */
function namesOf(value: unknown): string[] {
  const vulnerability = objectOf(value)
  const name = textOf(vulnerability?.name)
  if (vulnerability === null || name === null) return []
  const aliases = Array.isArray(vulnerability.aliases) ? vulnerability.aliases.filter(isText) : []
  return [...new Set([name, ...aliases].map(canonical))]
}

function canonical(id: string): string {
  const ghsa = /^ghsa((?:-[23456789cfghjmpqrvwx]{4}){3})$/i.exec(id)?.[1]
  return ghsa === undefined ? id.toUpperCase() : `GHSA${ghsa.toLowerCase()}`
}

type Scope = Pick<VexStatement, 'products' | 'within'>

/** Null: one of them cannot be told. Absent: all of the product (an empty list). */
function scopesOf(value: unknown): Scope[] | null {
  if (value === undefined) return [{ products: [] }]
  if (!Array.isArray(value) || value.length === 0) return null
  const whole: string[] = []
  const scopes: Scope[] = []
  for (const entry of value) {
    const product = objectOf(entry)
    const own = product === null ? null : identifierOf(product)
    if (product === null || own === null) return null
    const parts = product.subcomponents
    if (!Array.isArray(parts) || parts.length === 0) whole.push(own)
    else {
      const components = parts.map((part) => identifierOf(objectOf(part) ?? {}))
      if (components.includes(null)) return null
      scopes.push({ products: components.filter((part) => part !== null), within: own })
    }
  }
  return whole.length > 0 ? [{ products: whole }, ...scopes] : scopes
}

function identifierOf(component: JsonObject): string | null {
  const identifiers = objectOf(component.identifiers)
  return (
    textOf(identifiers?.purl) ??
    textOf(component['@id']) ??
    textOf(identifiers?.cpe23) ??
    textOf(identifiers?.cpe22)
  )
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function unreadable(why: Text): Problem {
  return signalProblem('vex-unreadable', text`a VEX document cannot be read: ${why}`, 'the document')
}
