import { counted } from '../../domain/counted.ts'
import { foreign } from '../../domain/foreign.ts'
import type { Problem } from '../../domain/problem.ts'
import { ours, text } from '../../domain/text.ts'
import { compilePattern, matchesPath, refusalOf, type CodeownersPattern } from './codeowners-pattern.ts'
import { ownerKindOf } from './owner-name.ts'

/** A CODEOWNERS file as GitHub reads it (docs.github.com, "About code owners"). */
export interface CodeownersFile {
  /** In the file's order; the last one that matches wins. */
  readonly rules: readonly CodeownersRule[]
  /** Lines that are skipped, as GitHub skips them. */
  readonly notices: readonly Problem[]
}

export interface CodeownersRule {
  readonly pattern: string
  /** `@org/team`, `@login` or an e-mail address; empty: what matches is owned by nobody, on purpose. */
  readonly owners: readonly string[]
  /** 1-based. */
  readonly line: number
  readonly compiled: CodeownersPattern
}

/** GitHub loads no larger file. */
const largest = 3 * 1024 * 1024
/** A file of mistakes is said in so many lines, and the number of the rest. */
const noticesShown = 20

/** Reads the whole file; a line that is wrong is skipped and said, as GitHub does. `file` is where it was found. */
export function parseCodeowners(content: string, file = 'CODEOWNERS'): CodeownersFile {
  if (content.length > largest || Buffer.byteLength(content) > largest) {
    const says = text`CODEOWNERS is larger than 3 MB, and GitHub reads none that is`
    return { rules: [], notices: [notice(says, file)] }
  }
  const rules: CodeownersRule[] = []
  const refused: { readonly line: number; readonly why: string }[] = []
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  for (const [at, line] of lines.entries()) {
    const read = readLine(line)
    if (read === null) continue
    if (typeof read === 'string') refused.push({ line: at + 1, why: read })
    else rules.push({ ...read, line: at + 1, compiled: compilePattern(read.pattern) })
  }
  const notices = refused
    .slice(0, noticesShown)
    .map(({ line, why }) => notice(text`line ${line} of CODEOWNERS is skipped: ${ours(why)}`, file, line))
  const more = refused.length - notices.length
  if (more > 0)
    notices.push(
      notice(
        text`${ours(counted(more, 'more line', 'more lines'))} of CODEOWNERS ${ours(more === 1 ? 'is' : 'are')} skipped`,
        file,
      ),
    )
  return { rules, notices }
}

/** The last rule that matches; null when none does. `path` is NFC with forward slashes, as Git names it. */
export function ownersOf(file: CodeownersFile, path: string): CodeownersRule | null {
  return file.rules.findLast(({ compiled }) => matchesPath(compiled, path)) ?? null
}

/** Null for an empty line or a comment; a sentence where the line is wrong. */
function readLine(line: string): Pick<CodeownersRule, 'pattern' | 'owners'> | string | null {
  const trimmed = line.replace(/^[ \t]+/, '')
  if (trimmed === '' || trimmed.startsWith('#')) return null
  if (/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/.test(trimmed))
    return 'it holds control characters'
  if (trimmed.includes('\uFFFD')) return 'it is not UTF-8'
  const end = patternEnd(trimmed)
  const pattern = trimmed.slice(0, end)
  const refusal = refusalOf(pattern)
  if (refusal !== null) return refusal
  const [said = ''] = trimmed.slice(end).split('#', 1)
  const owners = said.split(/[ \t]+/).filter((word) => word !== '')
  return owners.every((owner) => ownerKindOf(owner) !== null)
    ? { pattern, owners }
    : 'a word after the pattern is no @login, @org/team or e-mail address'
}

/** White space ends a pattern, unless a backslash stands before it. */
function patternEnd(line: string): number {
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]
    if (character === '\\') at += 1
    else if (character === ' ' || character === '\t') return at
  }
  return line.length
}

function notice(sentence: Problem['sentence'], file: string, line?: number): Problem {
  return {
    code: line === undefined ? 'codeowners-skipped' : 'codeowners-line',
    sentence,
    remedy: text`mend it as GitHub's page "About code owners" shows; until then an earlier line or the fallback owns what it names`,
    at: line === undefined ? { file: foreign(file) } : { file: foreign(file), line },
  }
}
