import { commands } from './commands.ts'
import { inputsOf } from './inputs.ts'
import { requestVerbs } from './ledger-commands.ts'
import { markdownTable } from './markdown-table.ts'

/** A table of inputs, and the page that shows it between `<!-- marker:start -->` and `<!-- marker:end -->`. */
export interface InputTable {
  readonly page: string
  readonly marker: string
  readonly table: string
}

/** Every table of inputs in the documentation. */
export function tablesOf(): readonly InputTable[] {
  const ofCommands = commands
    .filter(({ name }) => inputsOf(name, 'cli').length > 0 && !requestVerbs.some((verb) => verb === name))
    .map(({ name }) => ({
      page: 'docs/cli.md',
      marker: name.replace(' ', '-'),
      table: markdownTable('cli', name),
    }))
  return [
    { page: 'README.md', marker: 'inputs', table: markdownTable() },
    { page: 'docs/action.md', marker: 'inputs', table: markdownTable() },
    { page: 'docs/jenkins.md', marker: 'parameters', table: markdownTable('jenkins') },
    { page: 'docs/jenkins.md', marker: 'sweep-parameters', table: markdownTable('jenkins', 'sweep') },
    { page: 'docs/jenkins.md', marker: 'request-parameters', table: markdownTable('jenkins', 'accept') },
    ...ofCommands,
    { page: 'docs/cli.md', marker: 'verbs', table: markdownTable('cli', 'accept') },
  ]
}
