/**
 * What GitHub's runner takes for a command, ported from actions/runner (ProcessInvoker's lines, ActionCommand.TryParseV2
 * and TryParse): any name counts here, registered or not, since names are added with each version.
 */
export function runnerCommands(output: string): string[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => [...commandV2(line), ...commandV1(line)])
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
