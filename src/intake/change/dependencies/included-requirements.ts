/** Paths of the requirement and constraint files that one includes (`-r base.in`, `--constraint=pins.txt`). */
export function includedRequirements(path: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const name = /^\s*(?:-r|-c|--requirement|--constraint)[\s=]*([^\s#]+)/.exec(line)?.[1]
    const included = name === undefined || name.includes('://') ? null : resolved(path, name)
    return included === null ? [] : [included]
  })
}

/** Named as such files are: their added lines are kept, in case one includes them. */
export function mayBeIncluded(path: string): boolean {
  return /\.(?:txt|in|pip)$/i.test(path)
}

/** Null: outside the repository. */
function resolved(from: string, name: string): string | null {
  const kept = from.split('/').slice(0, -1)
  if (name.startsWith('/')) return null
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') kept.push(part)
    else if (kept.pop() === undefined) return null
  }
  return kept.length === 0 ? null : kept.join('/').normalize('NFC')
}
