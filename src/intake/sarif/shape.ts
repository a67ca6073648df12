/** A JSON object of which nothing is believed yet. Read fixed names by `.name`, names from input by `own`. */
export type Json = Readonly<Record<string, unknown>>

export function objectOf(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null
}

/** Elements of an array; none when it is anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : none
}

export function objectsOf(value: unknown): readonly Json[] {
  const objects: Json[] = []
  for (const element of listOf(value)) {
    const object = objectOf(element)
    if (object !== null) objects.push(object)
  }
  return objects
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** A whole number of at least `least`, or null: SARIF writes −1 for "not given". */
export function indexOf(value: unknown, least = 0): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : null
}

/** Member by a name that comes from input: never one of Object.prototype. */
export function own(object: Json | null, name: string): unknown {
  return object !== null && Object.hasOwn(object, name) ? object[name] : undefined
}

/** JSON's null stands for "not given", as serialisers write it. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null
}

const none: readonly unknown[] = []
