/** What a line is, in whatever language: nothing that runs, perhaps a comment, or code. */
type Kind = 'nothing' | 'unsure' | 'code'

/**
 * Whether lines that were taken out did something that those put in their place do not: a sanitizer that became a
 * comment. What may be a comment in one language and code in another makes up for its like alone.
 */
export function losesCode(removed: readonly string[], added: readonly string[]): boolean {
  const [before, after] = [countKinds(removed), countKinds(added)]
  const spare = after.code - before.code
  return spare < 0 || before.unsure > after.unsure + spare
}

function countKinds(lines: readonly string[]): Readonly<Record<Kind, number>> {
  const counts = { nothing: 0, unsure: 0, code: 0 }
  let until: string | null = null
  for (const line of lines) {
    const read = kindOf(line.trim(), until)
    counts[read.kind]++
    until = read.until
  }
  return counts
}

/** `until`: what ends the comment that is open. */
function kindOf(line: string, until: string | null): { readonly kind: Kind; readonly until: string | null } {
  let rest = line
  let end = until
  for (;;) {
    if (end === null) {
      const block = blocks.find(([start]) => rest.startsWith(start))
      if (block === undefined) break
      rest = rest.slice(block[0].length)
      end = block[1]
    }
    const at = rest.indexOf(end)
    if (at < 0) return { kind: 'nothing', until: end }
    rest = rest.slice(at + end.length).trim()
    end = null
    if (rest === '') return { kind: 'nothing', until: null }
  }
  if (sure.test(rest)) return { kind: 'nothing', until: null }
  return { kind: unsure.test(rest) ? 'unsure' : 'code', until: null }
}

const blocks: readonly (readonly [start: string, end: string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
  ['<%--', '--%>'],
  ['{#', '#}'],
  ['{{!--', '--}}'],
  ['@*', '*@'],
  ['(*', '*)'],
  ['{-', '-}'],
  ['<#', '#>'],
  ['--[[', ']]'],
  ['"""', '"""'],
  ["'''", "'''"],
  ['=begin', '=end'],
  ['=pod', '=cut'],
]

/** A comment wherever it is one; a statement that does nothing. The lines within a comment begin with a star. */
const sure =
  /^(?:$|#(?:[\s#!]|$)|\/\/|\*(?:[\s/]|$)|--(?:\s|$)|;+(?:\s|$)|%+(?:\s|$)|(?:rem|dnl)\b|::|\.{3}$|pass;?$)/i

/** `#define`, `--flag`, `*p`, a line that is one string: code here, a comment or nothing there. */
const unsure = /^(?:[#%;!]|--|\*|'|"[^"]*"\)?;?$|`[^`]*`;?$)/
