const invisible = '\u200b'
/** What .NET's TrimStart strips, so what the runner strips before it looks for `::`. */
const leadingSpace = /^[\s\u0085\u180e\u2000-\u200a\u2028\u2029\u3000]*::/u

/**
 * The second wall before the log (render/ is the first): no line is a command of GitHub's runner, Azure
 * Pipelines or TeamCity, whatever got into it. Threats 1.1.
 */
export function guarded(lines: string): string {
  return lines
    .split(/\r\n|\r|\n/)
    .map((line) => (leadingSpace.test(line) ? invisible + line : line))
    .map((line) => line.replaceAll(/##(?=\[|vso|teamcity)/gi, `#${invisible}#`))
    .join('\n')
}
