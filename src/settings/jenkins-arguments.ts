import type { Problem } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import { camelCase, optionName } from './jenkins-name.ts'
import { requestVerbs } from './ledger-commands.ts'
import { nearest } from './nearest.ts'

/** The command of a step that asks for something: its parameters say the verb. */
export const requestStep = 'request'

/** What a step was called with, as a command line has it. */
export interface StepWords {
  readonly words: readonly string[]
}

/**
 * The words of a command line, out of the command that a Jenkins step names and the file that it writes: one
 * `parameter=value` a line. What a value holds makes no further option.
 */
export function jenkinsArguments(command: string, lines: string): StepWords | readonly Problem[] {
  const given = lines.split('\n').flatMap((line): [string, string][] => {
    const at = line.indexOf('=')
    return at > 0 ? [[line.slice(0, at), line.slice(at + 1)]] : []
  })
  const odd = given.map(([name]) => name).filter((name) => name.includes('-'))
  if (odd.length > 0) return odd.map(oddName)
  const options = given.map(([name, value]) => `--${optionName(name)}=${value}`)
  if (command !== requestStep) return { words: [command, ...options] }
  const all = (wanted: string) => given.filter(([name]) => name === wanted).map(([, value]) => value)
  const [verb = ''] = all('verb')
  const wrong = verbMistake(verb)
  if (wrong !== null) return [wrong]
  return { words: [verb, ...options, '--', all('incident')[0] ?? '', ...all('words')] }
}

/** Options are written otherwise on a command line; here there is one way. */
function oddName(name: string): Problem {
  const meant = camelCase(name)
  return {
    code: 'input-unknown',
    sentence: text`${name} is no parameter`,
    remedy: text`did you mean ${meant}?`,
  }
}

function verbMistake(verb: string): Problem | null {
  if (requestVerbs.some((one) => one === verb)) return null
  if (verb === '') {
    return {
      code: 'input-missing',
      sentence: text`${'verb'} is not given`,
      remedy: text`give it: ${requestVerbs.join(', ')}`,
    }
  }
  const meant = nearest(verb, requestVerbs)
  return {
    code: 'input-unknown',
    sentence: text`${verb} is no verb`,
    remedy: meant === null ? text`there are ${requestVerbs.join(', ')}` : text`did you mean ${meant}?`,
  }
}
