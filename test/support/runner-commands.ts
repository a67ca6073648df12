/**
 * What GitHub's runner takes for a command, ported from actions/runner (ProcessInvoker's lines, ActionCommand.TryParseV2
 * and TryParse): any name counts here, registered or not, since names are added with each version.
 */
export function runnerCommands(output: string): string[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => [...commandV2(line), ...commandV1(line)])
}

export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** The commands of the second form with what they carry, as the runner reads them (ActionCommand.TryParseV2). */
export function readCommands(output: string): RunnerCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const [head] = commandV2(line)
    if (head === undefined) return []
    const [, name = head, list = ''] = /^([^ ]+) (.*)$/.exec(head) ?? []
    const properties: Record<string, string> = {}
    for (const pair of list
      .trim()
      .split(',')
      .filter((one) => one !== '')) {
      const equals = pair.indexOf('=')
      if (equals >= 0) properties[pair.slice(0, equals)] = unescaped(pair.slice(equals + 1), true)
    }
    const message = line.slice(line.indexOf('::', line.indexOf('::') + 2) + 2)
    return [{ name: name.toLowerCase(), properties, message: unescaped(message, false) }]
  })
}

/** `%25` last, as the runner does. */
function unescaped(value: string, isProperty: boolean): string {
  const lines = value.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  const plain = isProperty ? lines.replaceAll('%3A', ':').replaceAll('%2C', ',') : lines
  return plain.replaceAll('%25', '%')
}

/** .NET's Char.IsWhiteSpace, which String.TrimStart strips. */
const whiteSpace = /^[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/

function commandV2(line: string): string[] {
  const message = line.replace(whiteSpace, '')
  if (!message.startsWith('::')) return []
  const end = message.indexOf('::', 2)
  return end < 0 ? [] : [message.slice(2, end)]
}

function commandV1(line: string): string[] {
  const start = line.indexOf('##[')
  if (start < 0) return []
  const end = line.indexOf(']', start)
  return end < 0 ? [] : [line.slice(start + 3, end)]
}

/** Markers of other systems that read logs: Azure Pipelines and TeamCity. */
export function otherMarkers(output: string): string[] {
  return [...output.matchAll(/##(?:vso|teamcity)\[/gi)].map(([found]) => found)
}
