import type { Rule } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import { text, type Text } from '../../domain/text.ts'

const longest = 80

/**
 * A rule's own words in plain writing, where its id or its name is made of words: `py/empty-except`, `sqlite_injection`,
 * `BranchProtection`; else its short description. Null: they are numbers, or one word that says nothing by itself. The
 * words are foreign.
 */
export function ruleNameOf(rule: Rule): string | null {
  return (
    wordsIn(idOf(rule)) ??
    (rule.name === undefined ? null : wordsIn(reveal(rule.name))) ??
    (rule.summary === undefined ? null : reveal(rule.summary))
  )
}

/** A person can read the id as it stands, e.g. `javadoc.missing`, `no-unused-vars`. */
export function isReadable(rule: Rule): boolean {
  return wordsIn(idOf(rule)) !== null
}

/** By what a person finds the rule: its id, or its name where the id is a number for machines. */
export function ruleReference(rule: Rule): Text {
  const shown = shownAs(rule)
  return shown === null ? text`rule of ${toolOf(rule)}` : text`rule ${shown}`
}

/** The same with the tool, in whose documents it can be looked up. */
export function ruleOfTool(rule: Rule): Text {
  const shown = shownAs(rule)
  return shown === null ? text`the rule of ${toolOf(rule)}` : text`rule ${shown} of ${toolOf(rule)}`
}

function shownAs(rule: Rule): string | null {
  const id = idOf(rule)
  if (id !== '') return id
  const name = rule.name === undefined ? '' : reveal(rule.name).trim()
  return name === '' || name.length > longest ? null : name
}

/** Empty where it is a UUID, or holds one: nobody knows a rule by that. */
function idOf({ id }: Rule): string {
  const written = reveal(id).trim()
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{10,14}/i.test(written.slice(0, 400)) ? '' : written
}

function toolOf({ tool }: Rule): string {
  const name = reveal(tool).trim()
  return name === '' ? 'a tool without a name' : name
}

/** What stands last in a path of a registry; two words at least, of letters alone. */
function wordsIn(written: string): string | null {
  if (written.length > 400) return null
  const last = written.split(/[/.:>]/).findLast((part) => part.trim() !== '') ?? ''
  const words = last
    .replace(/ID$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]\d?)([A-Z][a-z])/g, '$1 $2')
    .replace(/^(?:js|ts|py|go|rb|cs)[\s_-]/, '')
    .split(/[\s_-]+/)
    .filter((word) => word !== '')
  const plain = words.join(' ').toLowerCase()
  const isPlain = words.length >= 2 && words.every((word) => /^(?:[A-Za-z]{2,24}|S3|EC2)$/i.test(word))
  const [first = '', end = ''] = [words[0], words.at(-1)]
  const isBegun = first.length > 2 || /^(?:no|s3)$/i.test(first)
  return isPlain && isBegun && end.length > 2 && plain.length <= longest ? plain : null
}
