import type { Named } from './formats.ts'

/** A line of a `go.mod`, its block's word in front. */
type Line = readonly string[]

/**
 * Requirements but those that are replaced or excluded, what replaces them, and the standard library by the `toolchain`
 * line, else by the `go` line (Go Modules Reference, "go.mod files").
 */
export function goMod(text: string): readonly Named[] {
  const lines = linesOf(text)
  const of = (word: string) => lines.flatMap(([first, ...rest]) => (first === word ? [rest] : []))
  const required = of('require').map(([name = '', version = '']) => moduleKey(name, version))
  const replaced = of('replace').flatMap((words) => replacementIn(words) ?? [])
  const gone = new Set([
    ...replaced.map(({ from, only }) => moduleKey(from, only)),
    ...of('exclude').map(([name = '', version = '']) => moduleKey(name, version)),
  ])
  const isRequired = new Set([...required, ...of('require').map(([name = '']) => moduleKey(name))])
  const requirements = of('require').map(([name = '', version = '']): Named => {
    const isGone = gone.has(moduleKey(name)) || gone.has(moduleKey(name, version))
    return isGone ? [name, version, 'unused'] : [name, version]
  })
  const replacements = replaced.flatMap(({ from, only, to, version }): readonly Named[] => {
    if (version === undefined) return []
    return isRequired.has(moduleKey(from, only)) ? [[to, version]] : [[to, version, 'if replaced']]
  })
  const library = (word: string) => of(word).map(([version = '']) => version.replace(/^go/, ''))
  const named = library('toolchain').map((version): Named => ['stdlib', version])
  const asked = library('go').map((version): Named => ['stdlib', version, 'fallback'])
  return [...requirements, ...replacements, ...named, ...asked]
}

/** Without a version: all versions of it. */
function moduleKey(name: string, version = ''): string {
  return `${name} ${version}`
}

function replacementIn(words: readonly string[]) {
  const arrow = words.indexOf('=>')
  const [from, only = ''] = words.slice(0, Math.max(arrow, 0))
  const [to, version] = words.slice(arrow + 1)
  return from === undefined || to === undefined ? null : { from, only, to, version }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let block: string | null = null
  for (const raw of text.split('\n')) {
    const plain = (raw.split('//')[0] ?? '').replace(/[()]/g, ' $& ').trim()
    const words = plain.split(/\s+/).map(unquoted)
    if (words[1] === '(') block = words[0] ?? null
    else if (words[0] === ')') block = null
    else lines.push(block === null ? words : [block, ...words])
  }
  return lines
}

function unquoted(word: string): string {
  return /^(["`]).*\1$/.test(word) ? word.slice(1, -1) : word
}
