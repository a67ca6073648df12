import type { Problem, ProblemCode } from '../../domain/problem.ts'
import { text, type Text } from '../../domain/text.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** The object that a signal file holds: UTF-8 (a BOM is fine), JSON, and nothing but one object; else null. */
export function readJsonObject(bytes: Uint8Array): JsonObject | null {
  try {
    return objectOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return null
  }
}

export function objectOf(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** RFC 3339 date and time; null: it is none. Fractions are cut to milliseconds, as ECMAScript knows them. */
export function dateTimeOf(value: unknown): string | null {
  const written = textOf(value)
  if (written === null) return null
  if (!/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,12})?([Zz]|[+-]\d{2}:\d{2})$/.test(written))
    return null
  const time = Date.parse(written.toUpperCase().replace(/(\.\d{3})\d+/, '$1'))
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** `YYYY-MM-DD` that is in the calendar, else null. */
export function dateOf(value: unknown): string | null {
  const written = textOf(value)
  if (written === null || !/^\d{4}-\d{2}-\d{2}$/.test(written)) return null
  const time = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(written) ? null : written
}

export function signalProblem(code: ProblemCode, sentence: Text, what: string): Problem {
  return { code, sentence, remedy: text`fetch ${what} again, or take it out of signals in baton.yml` }
}
