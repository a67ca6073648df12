import type { FindingClass } from '../../domain/terms.ts'
import { listOf, own, textOf, type Json } from './shape.ts'

/** Members of a property bag in which tools say what kind of finding it is. */
const categoryMembers: readonly string[] = [
  'tags',
  'platform',
  ...[
    'category',
    'categories',
    'type',
    'types',
    'kind',
    'issue_type',
    'issueType',
    'findingType',
    'finding_type',
  ],
  ...['scanType', 'scan_type', 'check_type', 'checkType', 'subCategory', 'subcategory', 'class', 'ruleType'],
  ...['problem.type', 'detectionType', 'vulnerability_class'],
]

/** A tool's own words for a class, compared whole, lower case, with `-` and `_` as spaces. */
const words: Readonly<Record<Exclude<FindingClass, 'code' | 'quality'>, readonly string[]>> = {
  secret: [
    ...[
      'secret',
      'secrets',
      'credential',
      'credentials',
      'leaked secret',
      'leaked credentials',
      'secret detection',
    ],
    ...[
      'hardcoded credentials',
      'hard coded credentials',
      'hardcoded secrets',
      'hardcoded secret',
      'secret leak',
    ],
    ...[
      'hardcoded password',
      'credential leak',
      'exposed secret',
      'secret scanning',
      'secret key',
      'api key leak',
    ],
    ...['passwords and secrets', 'secret management'],
  ],
  malware: ['malware', 'malicious package', 'malicious packages', 'malicious dependency', 'virus', 'trojan'],
  vuln: [
    ...[
      'sca',
      'dependency',
      'dependencies',
      'dependency vulnerability',
      'vulnerable dependency',
      'oss vulnerability',
    ],
    ...[
      'container vulnerability',
      'package vulnerability',
      'os package vulnerability',
      'ospackagevulnerability',
    ],
    ...['languagespecificpackagevulnerability', 'dependency scanning', 'container scanning', 'cve'],
    ...['software composition analysis', 'vulnerable component', 'third party component'],
  ],
  iac: [
    ...['iac', 'misconfiguration', 'misconfigurations', 'iac misconfiguration', 'infrastructure as code'],
    ...[
      'infrastructure',
      'terraform',
      'cloudformation',
      'kubernetes',
      'helm',
      'dockerfile',
      'ansible',
      'bicep',
    ],
    ...['arm template', 'cloud misconfiguration', 'container configuration'],
  ],
  pipeline: [
    ...['cicd', 'ci cd', 'ci/cd', 'pipeline', 'github actions', 'github action', 'gitlab ci', 'supply chain'],
    ...['workflow security', 'build pipeline'],
  ],
}

const classByWord: ReadonlyMap<string, FindingClass> = new Map(
  Object.entries(words).flatMap(([found, list]) =>
    list.map((word) => [word, found as FindingClass] as const),
  ),
)

/** Categories with which a tool says itself that no security matter is meant. */
const qualityWords: ReadonlySet<string> = new Set([
  ...[
    'style',
    'code style',
    'codestyle',
    'stylistic',
    'format',
    'formatting',
    'layout',
    'whitespace',
    'naming',
  ],
  ...[
    'convention',
    'conventions',
    'documentation',
    'readability',
    'maintainability',
    'modularity',
    'complexity',
  ],
  ...[
    'duplication',
    'code smell',
    'code smells',
    'refactor',
    'refactoring',
    'best practice',
    'best practices',
  ],
  ...[
    'bad practice',
    'performance',
    'efficiency',
    'i18n',
    'portability',
    'reliability',
    'correctness',
    'testability',
  ],
  ...[
    'useless code',
    'unused',
    'deprecated',
    'license',
    'licence',
    'license violation',
    'lint',
    'suggestion',
  ],
  ...['mt correctness', 'experimental', 'noise', 'statistics', 'language features', 'operational risk'],
])

/** Words with which a tool says that security is meant, whatever else it says. */
const securityWords: ReadonlySet<string> = new Set([
  ...['security', 'vulnerability', 'malicious code', 'injection', 'cryptography', 'owasp', 'cwe', 'taint'],
  ...['security features', 'input validation'],
])

export function normalWord(word: string): string {
  return word
    .slice(0, 80)
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
}

/** The tool's own words in a rule's name and in property bags: tags, and members that state a category. */
export function categoryWords(name: string, ...bags: readonly (Json | null)[]): readonly string[] {
  const words = name === '' ? [] : [normalWord(name)]
  for (const bag of bags) {
    if (bag === null) continue
    for (const member of categoryMembers) {
      const value = own(bag, member)
      if (value === undefined) continue
      for (const element of Array.isArray(value) ? listOf(value) : [value]) {
        const word = textOf(element)
        if (word !== null) words.push(normalWord(word))
      }
    }
  }
  return words
}

/** Class by one of the tool's own words; the order of classes in the table decides between two. */
export function classOfCategory(categories: readonly string[]): FindingClass | null {
  const found = new Set(categories.map((word) => classByWord.get(word)))
  return (Object.keys(words) as FindingClass[]).find((one) => found.has(one)) ?? null
}

export function isQualityCategory(categories: readonly string[]): boolean {
  return categories.some((word) => qualityWords.has(word))
}

export function isSecurityCategory(categories: readonly string[]): boolean {
  return categories.some((word) => securityWords.has(word) || /^(external\/)?cwe\b/.test(word))
}
