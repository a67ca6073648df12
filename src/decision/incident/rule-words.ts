import type { Rule } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import { binaryRules } from './binary-rules.ts'
import { cweWords, type WeaknessWords } from './cwe-words.ts'
import { goRules } from './go-rules.ts'
import { devSkimRules, dotnetRules, mobileRules } from './other-rules.ts'
import { pythonRules } from './python-rules.ts'
import type { RuleTable } from './rule-table.ts'

interface Family {
  readonly tool: RegExp
  /** Its group is the key of the table. */
  readonly id: RegExp
  readonly words: RuleTable
}

/** Rules whose ids are numbers, or whose CWE is not what they are about. */
const families: readonly Family[] = [
  { tool: /bandit|gitlab|semgrep/i, id: /(?:^|\.)B([1-7]\d\d)(?:-\d{1,3})?$/, words: pythonRules },
  { tool: /ruff|flake8/i, id: /^S([1-7]\d\d)$/, words: pythonRules },
  { tool: /gosec|golangci|gitlab|semgrep/i, id: /(?:^|\.|\/)G([1-6]\d\d)(?:-\d{1,3})?$/, words: goRules },
  { tool: /devskim/i, id: /^(DS\d{6})$/, words: devSkimRules },
  { tool: /binskim/i, id: /^BA([23]\d{3})$/, words: binaryRules },
  { tool: /./, id: /^(android_[a-z_]{1,60}|sqlite_injection)$/, words: mobileRules },
  { tool: /fxcop|analy[sz]er|compiler|inspectcode/i, id: /^CA(\d{4})$/, words: dotnetRules },
]

/** What a rule of a tabulated tool is called. Null: no table has it. */
export function ruleWordsOf(rule: Rule): WeaknessWords | null {
  const [tool, id] = [reveal(rule.tool), reveal(rule.id)]
  for (const family of families) {
    const key = family.id.exec(id)?.[1]
    if (key === undefined || !family.tool.test(tool) || !Object.hasOwn(family.words, key)) continue
    const words = family.words[key]
    return typeof words === 'number' ? (cweWords[words] ?? null) : (words ?? null)
  }
  return null
}
