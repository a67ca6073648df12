import type { Stretch } from '../domain/baton-path.ts'
import { lengthOf } from '../domain/length-of.ts'
import { ours, text, value, type Text } from '../domain/text.ts'

/** `2026-11-24 09:12 UTC, 1 h 28 min: @alice`; what goes on now has no length yet. */
export function stretchWords({ holder, from, to, isOpen }: Stretch): Text {
  const who = holder === null ? text`nobody` : [value(`@${holder}`)]
  const length = isOpen ? 'goes on' : lengthOf(Date.parse(to) - Date.parse(from))
  return text`${ours(stamp(from))}, ${ours(length)}: ${who}`
}

function stamp(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
