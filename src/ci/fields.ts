/** What a stranger may have written: a field counts only when it has the form that it must have. */
export interface Fields {
  readonly group: (...path: readonly string[]) => Fields
  readonly has: (...path: readonly string[]) => boolean
  readonly text: (form: RegExp, ...path: readonly string[]) => string | null
  readonly number: (...path: readonly string[]) => number | null
  readonly flag: (...path: readonly string[]) => boolean | null
}

/** Reads a parsed JSON value field by field; whatever is absent or odd is null. */
export function fieldsOf(value: unknown): Fields {
  const at = (path: readonly string[]): unknown => path.reduce<unknown>(own, value)
  return {
    group: (...path) => fieldsOf(at(path)),
    has: (...path) => at(path) !== undefined && at(path) !== null,
    text: (form, ...path) => checkedText(at(path), form),
    number: (...path) => {
      const found = at(path)
      return typeof found === 'number' && Number.isSafeInteger(found) && found > 0 ? found : null
    },
    flag: (...path) => {
      const found = at(path)
      return typeof found === 'boolean' ? found : null
    },
  }
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Readonly<Record<string, unknown>>)[key]
}

/** The text, when it has the form; null otherwise. */
export function checkedText(value: unknown, form: RegExp): string | null {
  return typeof value === 'string' && value.length <= 2000 && form.test(value) ? value : null
}

/** Forms of fields that we read. */
export const forms = {
  /** SHA-1 or SHA-256 of a commit; forty zeros say "none". */
  commit: /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
  repository: /^[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/,
  /** GitLab's may be nested. */
  project: /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_.-]+)+$/,
  login: /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\[bot\])?$/,
  /** git-check-ref-format: no white space, no control, none of ~^:?*[\ and no `..`; no dash first. */
  branch: /^(?!-)(?!.*(?:\.\.|@\{|\/\/))[^\p{C}\p{Z}~^:?*[\\]{1,250}$/u,
  count: /^[1-9][0-9]{0,18}$/,
  /** Of a run, in a claim or a link. */
  label: /^[A-Za-z0-9][A-Za-z0-9._#/-]{0,199}$/,
} as const
