import { optionName } from './jenkins-name.ts'

/**
 * The words of a command line, out of the file that a Jenkins step writes: one `parameter=value` a line, an operand
 * as `=value`. What a value holds makes no further word.
 */
export function jenkinsArguments(text: string): readonly string[] {
  const options: string[] = []
  const operands: string[] = []
  for (const line of text.split('\n')) {
    const at = line.indexOf('=')
    if (at === 0) operands.push(line.slice(1))
    else if (at > 0) options.push(`--${optionName(line.slice(0, at))}=${line.slice(at + 1)}`)
  }
  return operands.length === 0 ? options : [...options, '--', ...operands]
}
