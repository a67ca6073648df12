import { link, text, value, type Text } from '../domain/text.ts'

/** An incident's id, linked to its issue where that is known; else with the file that it was written to. */
export function linked(id: string, issue: string | undefined): Text {
  if (issue?.startsWith('https://') === true) return [link([value(id)], issue)]
  return issue === undefined ? [value(id)] : text`${id}, ${issue}`
}
