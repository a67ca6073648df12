/**
 * The runner's reader of GITHUB_OUTPUT and its like, ported from actions/runner (EnvFileKeyValuePairs): whichever of
 * `=` and `<<` comes first in a line decides, a heredoc ends at its delimiter alone on a line.
 */
export function keyValuePairs(text: string): [key: string, value: string][] {
  const pairs: [string, string][] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '') throw new Error(`Invalid format '${line}'`)
      const end = lines.indexOf(delimiter, at + 1)
      if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'`)
      pairs.push([name, lines.slice(at + 1, end).join('\n')])
      at = end
    } else if (equals > 0) pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    else throw new Error(`Invalid format '${line}'`)
  }
  return pairs
}
