import { foreign } from '../../domain/foreign.ts'
import type { Rule } from '../../domain/finding.ts'
import { masked, maskTokens, maskUserInfo, looksRandom } from './redact.ts'
import type { FoundRule } from './rule-table.ts'
import { objectOf, textOf } from './shape.ts'

/** What the tool's people call a rule, and what tells it from another name of the same rule. */
export interface RuleNaming {
  /** Empty where they say nothing that a person can read. */
  readonly shown: Pick<Rule, 'name' | 'summary'>
  readonly key: string
}

export const unnamed: RuleNaming = { shown: {}, key: '' }

const longest = 100

/**
 * Name (SARIF §3.49.7) and short description (§3.49.9) of a rule, as far as they may leave the reader: nothing that
 * may be a secret, and of a description only plain words, since some tools put what they matched into it.
 */
export function ruleNaming({ facts }: FoundRule): RuleNaming {
  const name = shownName(facts.name)
  const summary = plainSentence(textOf(objectOf(facts.descriptor?.['shortDescription'])?.['text']) ?? '')
  return {
    shown: {
      ...(name === null ? {} : { name: foreign(name) }),
      ...(summary === null ? {} : { summary: foreign(summary) }),
    },
    key: `${name ?? ''}\n${summary ?? ''}`,
  }
}

function shownName(written: string): string | null {
  const name = written.trim()
  if (name === '' || name.length > longest || /[\r\n]/.test(name)) return null
  const shown = maskTokens(maskUserInfo(name))
  return shown.includes(masked) || looksRandom(name) ? null : shown
}

/** One sentence of two words at least: no value, no place, no name of code. */
function plainSentence(written: string): string | null {
  const sentence = written.trim().replace(/\.$/, '')
  if (sentence.length > longest) return null
  const words = sentence.split(/\s+/)
  return words.length >= 2 && words.every((word) => plainWord.test(word)) ? words.join(' ') : null
}

/** `non-root`, `(XSS)`, `'Secure'`, `read/write`, `S3`, `IPv4`, `SHA-1`, and what stands behind a clause. */
const plainWord = /^[("'`]?[A-Za-z]{1,24}(?:[-/'’][A-Za-z]{1,24}){0,3}-?\d{0,3}[)"'`]?,?$/
