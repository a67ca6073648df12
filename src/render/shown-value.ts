import { shorten } from './shorten.ts'
import { visible, withoutMarkers } from './visible.ts'

/** A value for people: visible, bounded, no runner's marker in it, never empty. `limit` in UTF-16 units. */
export function shownValue(text: string, limit: number): string {
  // Bounded before it is opened up, so that a megabyte of controls costs nothing.
  const seen = withoutMarkers(shorten(visible(shorten(text, limit * 2)), limit))
  return seen.trim() === '' ? (seen === '' ? '(empty)' : '(blank)') : seen
}
