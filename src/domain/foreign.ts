declare const brand: unique symbol

/**
 * Text that a scanner or a stranger wrote. A plain string at run time; to the compiler it is none, so that it
 * cannot slip into a template, a log line or a path. Only intake, decision and render may `reveal` it
 * (test/architecture.test.ts).
 */
export interface Foreign {
  readonly [brand]: 'foreign'
}

export function foreign(text: string): Foreign {
  return text as unknown as Foreign
}

export function reveal(text: Foreign): string {
  return text as unknown as string
}
