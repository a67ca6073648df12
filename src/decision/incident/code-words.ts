import type { Rule } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import { cweWords, primaryCwe, type WeaknessWords } from './cwe-words.ts'
import { ruleWordsOf } from './rule-words.ts'

const unquoted: WeaknessWords = {
  title: 'value that a shell splits into words',
  fix: 'put the value in double quotes, or read it into an array',
}

const missingHeader: WeaknessWords = {
  title: 'web server without protective headers',
  fix: 'send the header that is missing',
}

/** Parts of rule ids, letters and digits alone, and the CWE that they mean. The first that occurs counts. */
const families: readonly (readonly [string, number | WeaknessWords])[] = [
  [
    'objectinjection',
    {
      title: 'object key under outside control',
      fix: 'use a Map, or check the key against a list of what is allowed',
    },
  ],
  ['nosql', 943],
  ['sqli', 89],
  ['sqlinjection', 89],
  ['sqlstring', 89],
  ['hardcodedsql', 89],
  ['rawsql', 89],
  ['taintedsql', 89],
  ['ldapinj', 90],
  ['xpath', 643],
  ['xssprotection', missingHeader],
  ['contenttypeoptions', missingHeader],
  ['xss', 79],
  ['crosssitescripting', 79],
  ['innerhtml', 79],
  ['documentmethod', 79],
  ['dangeroushtml', 79],
  ['dangerouslyset', 79],
  ['autoescape', 79],
  ['mustacheescape', 79],
  ['pathinjection', 22],
  ['pathtraversal', 22],
  ['zipslip', 22],
  ['tarslip', 22],
  ['nonliteralfs', 22],
  ['commandinjection', 78],
  ['commandlineinjection', 78],
  ['oscommand', 78],
  ['shelltrue', 78],
  ['shellinjection', 78],
  ['dangerousspawn', 78],
  ['dangeroussubprocess', 78],
  ['dangeroussystemcall', 78],
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
  ['nonliteralrequire', 95],
  ['eval', 95],
  ['redos', 1333],
  ['unsaferegex', 1333],
  ['nonliteralregexp', 1333],
  ['regexinjection', 1333],
  ['loginjection', 117],
  ['headerinjection', 113],
  ['crlf', 93],
  ['formatstring', 134],
  ['hardcoded', 798],
  ['weakhash', 328],
  ['hashalgorithm', 328],
  ['badmac', 328],
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
  ['cookieslack', { title: 'cookie that is not insisted on', fix: 'refuse what comes without the cookie' }],
  ['cookie', 614],
  ['certvalid', 295],
  ['tlsverif', 295],
  ['insecuretls', 295],
  ['flaskdebug', 489],
  ['debug', 489],
  ['reflection', 470],
  ['integrity', 353],
  ['timingattack', 208],
  ['bidicharacters', 1007],
  ['trojansource', 1007],
  ['bufferoverflow', 120],
  ['outofbounds', 119],
  ['remotefileinclusion', 98],
  ['clickjack', 1021],
  ['xframe', 1021],
  ['sessionrewriting', 384],
  ['useafterfree', 416],
  ['nullpointer', 476],
  ['nullderef', 476],
  ['upload', 434],
  ['tempfile', 377],
  ['ratelimit', 770],
  ['uninit', 457],
  ['memleak', 401],
  ['memoryleak', 401],
  ['resourceleak', 772],
  ['unreleasedresource', 772],
  ['deadassign', 563],
  ['deadstore', 563],
  ['unusedlocal', 563],
  ['unusedvar', 563],
  ['unreadvar', 563],
  ['nonnullparam', 476],
  ['emptyexcept', 390],
  ['helmet', { title: 'web server without protective headers', fix: 'send the headers that helmet sets' }],
  ['exposerep', { title: 'inner state that other code can change', fix: 'return and keep a copy' }],
  ['pkgprotect', { title: 'field that other code can change', fix: 'make it final, or its access narrower' }],
  ...['sc2046', 'sc2068', 'sc2086', 'sc2206', 'sc2207'].map((rule) => [rule, unquoted] as const),
]

/** By the table of its tool, else by CWE, else by the words of the rule's id or name. Null: no table of ours knows it. */
export function codeWordsOf(rule: Rule): WeaknessWords | null {
  const own = ruleWordsOf(rule)
  if (own !== null) return own
  const sure = sureFamilies.find(([part]) => lettersOf(reveal(rule.id)).includes(part))?.[1]
  if (sure !== undefined) return cweWords[sure] ?? null
  const known = [primaryCwe(rule.cwe), ...rule.cwe].find((number) => number !== null && number in cweWords)
  const words =
    known ?? familyOf(reveal(rule.id)) ?? familyOf(rule.name === undefined ? '' : reveal(rule.name))
  return typeof words === 'number' ? (cweWords[words] ?? null) : words
}

/** Ids that say the flaw itself; their tools give one rule several CWEs, and it must not have several titles. */
const sureFamilies: readonly (readonly [string, number])[] = [
  ['prototypepollution', 1321],
  ['templateinjection', 1336],
]

function lettersOf(id: string): string {
  // Rule ids can be paths of a registry: what is told apart stands at the end.
  return id
    .slice(-200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

function familyOf(id: string): number | WeaknessWords | null {
  const letters = lettersOf(id)
  return families.find(([part]) => letters.includes(part))?.[1] ?? null
}
