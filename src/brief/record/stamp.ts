import { ours, text, value, type Part, type Text } from '../../domain/text.ts'

/** A moment with its date and zone: it stays true in a text that nobody draws again. */
export function stampOf(iso: string): Text {
  return text`${ours(new Date(iso).toISOString().slice(0, 16).replace('T', ' '))} UTC`
}

/** A person's or a team's name, which is a value: it notifies nobody. */
export function nameOf(login: string): Part {
  return value(login.startsWith('@') ? login : `@${login}`)
}

export function isPast(moment: string, now: string): boolean {
  return Date.parse(moment) <= Date.parse(now)
}
