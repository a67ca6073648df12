import type { Problem } from '../domain/problem.ts'
import type { Command } from './command.ts'
import { commandFrom } from './command-from.ts'
import { readInputs, readValues } from './read-inputs.ts'

/** What a step of a workflow asks for, by its input `command`; the others are checked as that command takes them. */
export function actionCommand(given: ReadonlyMap<string, string>): Command | readonly Problem[] {
  const asked = new Map([...given].filter(([name]) => name === 'command'))
  const { values, problems } = readValues(asked, 'sweep', 'action')
  if (problems.length > 0) return problems
  const name = values.get('command')?.[0]
  if (name === 'sweep' || name === 'comment') {
    const read = readValues(given, name, 'action')
    return read.problems.length > 0 ? read.problems : commandFrom(name, read.values, [], 'action')
  }
  const inputs = readInputs(given, 'action')
  return 'length' in inputs ? inputs : { name: 'gate', inputs }
}
