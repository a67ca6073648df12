/** Why a fact is not at hand, where nothing more particular can be said. */
export type WhyUnknown = 'not-configured' | 'none-yet' | 'unreadable'

/** A fact that may not be at hand; absence has a reason, and is never read as a value. */
export type Known<T, Why = WhyUnknown> =
  { readonly known: true; readonly value: T } | { readonly known: false; readonly why: Why }

export function known<T>(value: T): Known<T> {
  return { known: true, value }
}

export function unknown<T>(why: WhyUnknown): Known<T> {
  return { known: false, why }
}
