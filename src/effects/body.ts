import type { Brief } from '../domain/brief.ts'
import type { Rendering } from './handler.ts'

/** GitHub's limit on a body, and on a title as its messages state it. */
export const longestBody = 65_536
const longestTitle = 256

/**
 * The text of an issue or comment: our marker, by which it is found again, and the brief. The marker is a
 * constant or an incident's id; it carries no state.
 */
export function bodyOf(marker: string, brief: Brief, render: Rendering, longest = longestBody): string {
  const room = longest - marker.length - 2
  return `${marker}\n\n${wholeStart(render.markdown(brief, room), room)}`
}

export function markerOf(name: string): string {
  return `<!-- baton:${name} -->`
}

/** Whether a text is one that we began with that marker; in the middle somebody quotes it. */
export function isMarked(body: string, marker: string): boolean {
  return body.startsWith(marker)
}

/** GitHub's editor makes CRLF of line breaks, and trims. */
export function isSameText(one: string, other: string): boolean {
  return plainEnds(one) === plainEnds(other)
}

export function titleOf(words: string, incident: string): string {
  const tail = ` (${incident})`
  return wholeStart(words, longestTitle - tail.length) + tail
}

/** At most so many UTF-16 units, and no half of a pair at the end. */
function wholeStart(text: string, units: number): string {
  return text.length <= units ? text : text.slice(0, units).replace(/[\ud800-\udbff]$/, '')
}

function plainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
