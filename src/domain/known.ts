/** A fact that may not be at hand; absence has a reason, and is never read as a value. */
export type Known<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: 'not-configured' | 'none-yet' | 'unreadable' }

export function known<T>(value: T): Known<T> {
  return { known: true, value }
}

export function unknown<T>(why: 'not-configured' | 'none-yet' | 'unreadable'): Known<T> {
  return { known: false, why }
}
