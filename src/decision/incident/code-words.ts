import type { Rule } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import { cweWords, primaryCwe, type WeaknessWords } from './cwe-words.ts'

/** Parts of rule ids, letters and digits alone, and the CWE that they mean. The first that occurs counts. */
const families: readonly (readonly [string, number])[] = [
  ['nosql', 943],
  ['sqli', 89],
  ['sqlinjection', 89],
  ['sqlstring', 89],
  ['hardcodedsql', 89],
  ['ldapinj', 90],
  ['xpath', 643],
  ['xss', 79],
  ['crosssitescripting', 79],
  ['innerhtml', 79],
  ['documentmethod', 79],
  ['pathinjection', 22],
  ['pathtraversal', 22],
  ['zipslip', 22],
  ['tarslip', 22],
  ['nonliteralfs', 22],
  ['commandinjection', 78],
  ['commandlineinjection', 78],
  ['oscommand', 78],
  ['shelltrue', 78],
  ['childprocess', 78],
  ['ssrf', 918],
  ['requestforgery', 918],
  ['csrf', 352],
  ['xxe', 611],
  ['deserial', 502],
  ['pickle', 502],
  ['yamlload', 502],
  ['openredirect', 601],
  ['urlredirect', 601],
  ['prototypepoll', 1321],
  ['templateinjection', 1336],
  ['ssti', 1336],
  ['codeinjection', 94],
  ['codestringconcat', 95],
  ['eval', 95],
  ['redos', 1333],
  ['nonliteralregexp', 1333],
  ['regexinjection', 1333],
  ['loginjection', 117],
  ['headerinjection', 113],
  ['crlf', 93],
  ['formatstring', 134],
  ['hardcoded', 798],
  ['weakhash', 328],
  ['insecurehash', 328],
  ['weakcrypt', 327],
  ['cbcpadding', 327],
  ['insecurecipher', 327],
  ['random', 338],
  ['jwt', 347],
  ['cors', 942],
  ['httponly', 1004],
  ['samesite', 1275],
  ['secureflag', 614],
  ['cookie', 614],
  ['certvalid', 295],
  ['tlsverif', 295],
  ['insecuretls', 295],
  ['flaskdebug', 489],
  ['debug', 489],
  ['reflection', 470],
  ['integrity', 353],
  ['timingattack', 200],
  ['bufferoverflow', 120],
  ['useafterfree', 416],
  ['nullpointer', 476],
  ['nullderef', 476],
  ['upload', 434],
  ['tempfile', 377],
  ['ratelimit', 770],
]

/** By CWE, else by the rule's id. Null: no table of ours knows it. */
export function codeWordsOf(rule: Rule): WeaknessWords | null {
  const known = [primaryCwe(rule.cwe), ...rule.cwe].find((number) => number !== null && number in cweWords)
  const number = known ?? familyOf(reveal(rule.id))
  return number === null ? null : (cweWords[number] ?? null)
}

function familyOf(id: string): number | null {
  // Rule ids can be paths of a registry: what is told apart stands at the end.
  const letters = id
    .slice(-200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return families.find(([part]) => letters.includes(part))?.[1] ?? null
}
