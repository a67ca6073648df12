import type { WeaknessWords } from './cwe-words.ts'

/** By the number or name of a rule: the CWE whose words hold for it, or words of its own where none would be true. */
export type RuleTable = Readonly<Record<string, number | WeaknessWords>>
