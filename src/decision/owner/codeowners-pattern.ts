/**
 * A pattern of CODEOWNERS, ready to match: like gitignore, but without negation and character classes
 * (docs.github.com, "About code owners"). Brackets that close are literal. Time at most pattern × path.
 */
export interface CodeownersPattern {
  readonly segments: readonly Segment[]
}

type Segment = { readonly is: 'deep' } | { readonly is: 'any' } | Glob | Literal

interface Literal {
  readonly is: 'literal'
  readonly text: string
}

interface Glob {
  readonly is: 'glob'
  readonly tokens: readonly Token[]
}

type Token = typeof run | typeof one | string
const run = Symbol('*')
const one = Symbol('?')

const longest = 4096

/** Why GitHub would refuse the pattern; null when it would not. */
export function refusalOf(pattern: string): string | null {
  if (pattern.length > longest) return 'the pattern is longer than a path can be'
  if (pattern.startsWith('!')) return 'a pattern cannot be negated here'
  if (pattern.startsWith('\\#')) return 'a leading # cannot be escaped here'
  if (pattern.includes('#')) return 'a # in a pattern would begin a comment'
  if (pattern.includes('***')) return 'three stars mean nothing'
  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(pattern)) return 'a backslash at the end escapes nothing'
  return closesBrackets(pattern) ? null : 'a bracket is not closed, and character ranges do not work here'
}

/** The pattern must not be refused by `refusalOf`. */
export function compilePattern(pattern: string): CodeownersPattern {
  const words = pattern.normalize('NFC').split('/')
  const isSingle = words.length === 1 || (words.length === 2 && words[1] === '')
  if (words[0] === '') words.shift()
  else if (isSingle && words[0] !== '**') words.unshift('**')
  // A folder stands for what is in it.
  if (words.length > 1 && words.at(-1) === '') words[words.length - 1] = '**'
  return { segments: words.map(segmentOf) }
}

/** Whether it matches a file at `path` (NFC, relative to the root, forward slashes), itself or by a folder of it. */
export function matchesPath({ segments }: CodeownersPattern, path: string): boolean {
  if (path.length > longest || path === '') return false
  const names = path.split('/')
  const last = segments.length - 1
  let reached = [0]
  for (const [at, segment] of segments.entries()) {
    const first = reached[0]
    if (first === undefined) return false
    if (segment.is === 'deep') {
      if (at === last) return first < names.length
      reached = Array.from({ length: names.length - first }, (_, more) => first + more)
      continue
    }
    reached = reached.filter((from) => matchesName(segment, names[from])).map((from) => from + 1)
    // `foo/*` means the files of foo and not what is deeper; any other name stands for all below it, too.
    if (at === last && segment.is === 'any') return reached.includes(names.length)
  }
  return reached.length > 0
}

function segmentOf(word: string): Segment {
  if (word === '**') return { is: 'deep' }
  if (word === '*') return { is: 'any' }
  const tokens = tokensOf(word)
  return tokens.every((token) => typeof token === 'string')
    ? { is: 'literal', text: tokens.join('') }
    : { is: 'glob', tokens }
}

function tokensOf(word: string): Token[] {
  const tokens: Token[] = []
  let escaped = false
  for (const character of word) {
    if (escaped) tokens.push(character)
    else if (character === '*') tokens.push(run)
    else if (character === '?') tokens.push(one)
    else if (character !== '\\') tokens.push(character)
    escaped = !escaped && character === '\\'
  }
  return tokens
}

function matchesName(segment: Exclude<Segment, { is: 'deep' }>, name: string | undefined): boolean {
  if (name === undefined || name === '') return false
  if (segment.is === 'any') return true
  return segment.is === 'literal' ? segment.text === name : matchesGlob(segment.tokens, Array.from(name))
}

/** Goes back to the last star only, so that many stars cost no more than tokens × letters. */
function matchesGlob(tokens: readonly Token[], letters: readonly string[]): boolean {
  let token = 0
  let letter = 0
  let star = -1
  let resume = 0
  while (letter < letters.length) {
    const wanted = tokens[token]
    if (wanted === run) {
      star = token
      resume = letter
      token += 1
    } else if (wanted === one || wanted === letters[letter]) {
      token += 1
      letter += 1
    } else if (star >= 0) {
      token = star + 1
      resume += 1
      letter = resume
    } else return false
  }
  while (tokens[token] === run) token += 1
  return token === tokens.length
}

function closesBrackets(pattern: string): boolean {
  let open = false
  for (const character of pattern) {
    if (character === '[') {
      if (open) return false
      open = true
    } else if (character === ']') open = false
  }
  return !open
}
