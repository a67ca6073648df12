/** Deeper than any configuration: a parser that recurses may abort the process on what is deeper still. */
export const deepest = { flow: 32, columns: 100 }

/**
 * Offset at which YAML nests deeper than we let a parser see, or null. `tokens` are those of `yaml`'s Lexer, which
 * does not recurse. In block style each level takes a column, so the indentation bounds it.
 */
export function tooDeepAt(tokens: Iterable<string>): number | null {
  let offset = 0
  let flow = 0
  let lineStart = 0
  let inIndent = true
  for (const token of tokens) {
    if (marks.has(token)) continue
    if (token === '[' || token === '{') flow++
    if (token === ']' || token === '}') flow--
    if (flow > deepest.flow) return offset
    const isDeep = flow === 0 && offset - lineStart > deepest.columns
    if (inIndent && isDeep && !/^(?:#|[ \t\r\n]+$)/.test(token)) return offset
    inIndent &&= /^(?:[ \t]+|[-?:])$/.test(token)
    offset += token.length
    if (token.endsWith('\n')) {
      lineStart = offset
      inIndent = true
    }
  }
  return null
}

/** The Lexer's own: start of a document, of a scalar, end of an unfinished flow. They stand for no text. */
const marks = new Set(['\u0002', '\u001f', '\u0018'])
