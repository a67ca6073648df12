import type { Judged } from '../domain/decision.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import type { Reader } from './reader.ts'

/** What it is called: `SQL injection`; withheld, its class and tier alone. */
export function flawOf(judged: Judged, reader: Reader): Text {
  if (!reader.withholds(judged)) return reader.titleOf(judged)
  return text`finding of class ${ours(judged.finding.class)}, ${ours(judged.tier ?? 'no tier')}`
}

/** The same with the rule that found it, unless its name says it already. */
export function flawWithRule(judged: Judged, reader: Reader): Text {
  const flaw = flawOf(judged, reader)
  return namesRule(flaw, judged) ? flaw : text`${flaw} (${judged.finding.rule.id})`
}

/** The same with what tells it apart, for the first row: CWE, tool, rule, how bad. */
export function whatOf(judged: Judged, reader: Reader): Text {
  const { finding, facts, id } = judged
  const { rule } = finding
  if (reader.withholds(judged))
    return text`${value(id)}, class ${ours(finding.class)}, ${ours(judged.tier ?? 'no tier')}, ${reader.since(judged.firstSeen)}; not named in public`
  const title = capital(reader.titleOf(judged))
  const isNamed = namesRule(title, judged)
  if (finding.class === 'secret')
    return text`${title}, ${ours(validityWords[facts.validity])} ${rule.tool}${isNamed ? [] : text` (${rule.id})`}; value not shown`
  const tool = isNamed ? text`${rule.tool}` : text`${rule.tool} ${rule.id}`
  const kev = facts.kev ? ', exploited in the wild (KEV)' : ''
  return text`${title}${cweOf(judged)}, found by ${tool}, ${ours(howBad(judged))}${ours(kev)}`
}

/** Its name and who found it. */
export function whatInShort(judged: Judged, reader: Reader): Text {
  if (reader.withholds(judged)) return whatOf(judged, reader)
  const { rule } = judged.finding
  const title = capital(reader.titleOf(judged))
  return text`${title}, found by ${namesRule(title, judged) ? text`${rule.tool}` : text`${rule.tool} ${rule.id}`}`
}

/** A score in words (CVSS 3.1 ratings); `assumed` where the file states none. */
export function howBad({ finding, facts }: Judged): string {
  const word = ratings.find(([from]) => facts.score >= from)?.[1] ?? 'no severity'
  return finding.severity.score === null ? `${word} (assumed)` : word
}

const ratings = [
  [9, 'critical'],
  [7, 'high'],
  [4, 'medium'],
  [0.1, 'low'],
] as const

const validityWords = {
  active: 'verified by',
  unknown: 'not known to be revoked, found by',
  inactive: 'revoked, as verified by',
  test: 'of a test, found by',
} as const

function cweOf({ finding }: Judged): Text {
  const [first] = finding.rule.cwe
  return first === undefined || finding.class === 'vuln' ? [] : text`, ${ours(`CWE-${first}`)}`
}

function namesRule(words: Text, { finding }: Judged): boolean {
  const rule = value(finding.rule.id)
  return words.some((part) => part.is === 'value' && part.text === (rule.is === 'value' ? rule.text : ''))
}

function capital(words: Text): Text {
  const [first, ...rest] = words
  if (first?.is !== 'ours') return words
  return [ours(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...rest]
}
