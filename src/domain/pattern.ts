/**
 * Whether a pattern matches a whole text. `*`: any run without `/`; `**`: any run; `?`: one character but `/`;
 * a leading or inner double star before a slash also matches nothing. Everything else is literal. Linear memory, time at most pattern × text.
 */
export function matches(pattern: string, text: string): boolean {
  const tokens = tokensOf(pattern)
  let reached = closure(new Set([0]), tokens)
  for (const character of text) {
    const next = new Set<number>()
    for (const at of reached) {
      const token = tokens[at]
      if (token === undefined) continue
      if (token === anything) next.add(at)
      else if (token === run) {
        if (character !== '/') next.add(at)
      } else if (token === inFolders) {
        next.add(at)
        if (character === '/') next.add(at + 1)
      } else if (token === one ? character !== '/' : token === character) next.add(at + 1)
    }
    if (next.size === 0) return false
    reached = closure(next, tokens)
  }
  return reached.has(tokens.length)
}

/** The first character that is no pattern syntax of ours but of others: braces, classes, negation, extglob. */
export function foreignSyntax(pattern: string): string | null {
  return /[[\]{}!()|\\]/.exec(pattern)?.[0] ?? null
}

const run = '*'
const anything = '**'
/** A double star with its slash is two tokens, so that what it may skip is whole folders. */
const folders = '**/'
const inFolders = '**/…'
const one = '?'

function tokensOf(pattern: string): string[] {
  const tokens = pattern.match(/\*\*+\/|\*\*+|[\s\S]/gu) ?? []
  return tokens.flatMap((token) => {
    if (!token.startsWith('**')) return [token]
    return token.endsWith('/') ? [folders, inFolders] : [anything]
  })
}

/** A token that may match nothing lets the next one begin, too. */
function closure(at: Set<number>, tokens: readonly string[]): Set<number> {
  for (const place of at) {
    const token = tokens[place]
    if (token === run || token === anything) at.add(place + 1)
    else if (token === folders) at.add(place + 1).add(place + 2)
  }
  return at
}
