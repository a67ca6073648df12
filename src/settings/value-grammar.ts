import { grammars as forms } from './config/grammars.ts'
import type { InputSpec } from './input-spec.ts'

const digest = 'sha256:[0-9a-f]{64}'
const artifactName = '[A-Za-z0-9][A-Za-z0-9._:/@+-]{0,254}'

const grammars: Partial<Readonly<Record<InputSpec['kind'], (value: string) => boolean>>> = {
  artifacts: (value) => new RegExp(`^(?:${artifactName}@)?${digest}$`).test(value),
  commit: isCommit,
  name: isPrintableName,
  tools: isPrintableName,
  date: (value) => dayOf(value) !== null,
  address: (value) => value.length <= 500 && new RegExp(forms.gitRepository.pattern, 'u').test(value),
  repository: (value) => new RegExp(forms.forgeRepository.pattern, 'u').test(value),
  team: (value) => new RegExp(forms.owner.pattern, 'u').test(value),
  login: (value) => new RegExp(forms.login.pattern, 'u').test(value),
  count: (value) => /^(?:0|[1-9][0-9]{0,8})$/.test(value),
}

/** Whether one value of an input has the form that its kind asks for. `choice` is checked against its choices. */
export function isWellFormed(spec: InputSpec, value: string): boolean {
  if (spec.choices !== undefined) return spec.choices.includes(value)
  return grammars[spec.kind]?.(value) ?? isPrintable(value)
}

/** 40 (SHA-1) or 64 (SHA-256) hexadecimal digits; upper case is the same commit. */
function isCommit(value: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value)
}

/** Names of environments, services and tools. */
function isPrintableName(value: string): boolean {
  return value.length <= 100 && isPrintable(value)
}

/** Nothing invisible, no line end, nothing that changes the direction of writing; at least one character. */
function isPrintable(value: string): boolean {
  return /^[^\p{C}\p{Zl}\p{Zp}]+$/u.test(value) && value.trim() !== ''
}

/** Start of an ISO 8601 calendar date in UTC, milliseconds; null when there is no such day (2026-02-30). */
export function dayOf(value: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const milliseconds = Date.parse(`${value}T00:00:00Z`)
  if (Number.isNaN(milliseconds)) return null
  return new Date(milliseconds).toISOString().slice(0, 10) === value ? milliseconds : null
}
