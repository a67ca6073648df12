import type { Fold } from '../domain/brief.ts'

/** A fold that has something in it. */
export function given(fold: Fold | null): Fold[] {
  return fold === null ? [] : [fold]
}
