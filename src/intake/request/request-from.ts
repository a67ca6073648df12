import type { CommandMistake, HelpAsked, MistakeWhy } from '../../domain/command.ts'
import { verbs, type Request, type Verb } from '../../domain/request.ts'
import { argsOf } from './args-of.ts'
import type { Door } from './door.ts'
import { isAscii, isIncidentId, nextWord } from './words.ts'

/** Of the first line, in UTF-16 units: more than anybody says in a sentence. */
const longestLine = 1_000

/**
 * What the first line of a comment asks for. Null: it is no command, whatever stands below it. One comment makes at
 * most one request; a later line that begins with a command refuses it.
 */
export function requestFrom(comment: string, door: Door): Request | CommandMistake | HelpAsked | null {
  if (!begins.test(comment)) return null
  const end = comment.search(/[\r\n]/)
  const line = end < 0 ? comment : comment.slice(0, end)
  const after = line.slice('/baton'.length)
  if (after !== '' && !after.startsWith(' ')) return isPartOfWord(after) ? null : wrong('not-ascii')
  if (laterCommand.test(comment)) return wrong('two-commands')
  return requestOf(after, door)
}

/** The same from words of a command line or a step; line breaks in them are spaces. */
export function requestFromWords(words: readonly string[], door: Door): Request | CommandMistake | HelpAsked {
  return requestOf(` ${words.join(' ').replace(/[\r\n]+/g, ' ')}`, door)
}

const begins = /^\/baton(?![A-Za-z0-9_-])/i
/** Whatever somebody may take for the end of a line counts as one here. */
const laterCommand = /[\r\n\v\f\u0085\u2028\u2029][ \t]*\/baton(?![A-Za-z0-9_-])/i

function isPartOfWord(after: string): boolean {
  const [first = ''] = after
  return first > ' ' && isAscii(first)
}

function requestOf(words: string, door: Door): Request | CommandMistake | HelpAsked {
  if (words.length > longestLine) return wrong('too-long')
  const [first, afterVerb] = nextWord(words)
  if (!isAscii(first)) return wrong('not-ascii')
  const name = first.toLowerCase()
  if (name === '' || name === 'help') return helpOf(afterVerb)
  const verb = verbs.find((one) => one === name)
  if (verb === undefined) return wrong('unknown-verb')
  const named = incidentOf(afterVerb, door)
  if ('mistake' in named) return wrong(named.mistake, verb)
  const args = argsOf[verb](named.rest)
  if (typeof args === 'string') return wrong(args, verb)
  const { by, via, source, term } = door
  return { verb, incident: named.incident, by, via, source, ...(term === undefined ? {} : { term }), args }
}

function helpOf(rest: string): HelpAsked | CommandMistake {
  const [word, more] = nextWord(rest)
  if (word === '') return { help: 'common' }
  return word.toLowerCase() === 'all' && more === '' ? { help: 'all' } : wrong('too-much')
}

/** A word that looks like an id is one or is wrong; it never becomes part of a sentence. */
function incidentOf(
  words: string,
  door: Door,
): { readonly incident: string; readonly rest: string } | { readonly mistake: MistakeWhy } {
  const [word, rest] = nextWord(words)
  if (isIncidentId(word)) {
    const isElsewhere = door.incident !== null && door.incident !== word
    return isElsewhere ? { mistake: 'other-incident' } : { incident: word, rest }
  }
  if (/inc-/i.test(word)) return { mistake: isAscii(word) ? 'bad-incident' : 'not-ascii' }
  return door.incident === null ? { mistake: 'no-incident' } : { incident: door.incident, rest: words }
}

function wrong(mistake: MistakeWhy, verb: Verb | null = null): CommandMistake {
  return { mistake, verb }
}
