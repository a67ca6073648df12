import type { InputSpec } from './input-spec.ts'
import { requestVerbs } from './ledger-commands.ts'

const optional = { doors: ['jenkins'], repeatable: false, required: false } as const
const everyStep = { ...optional, commands: ['gate', 'sweep', ...requestVerbs] } as const
const asked = { ...optional, commands: requestVerbs } as const

/** What the Jenkins steps take beside the options: it is about the agent and the build, and ends in Groovy. */
export const jenkinsInputs: readonly InputSpec[] = [
  {
    ...everyStep,
    name: 'node',
    says: 'Node on the agent, 20 or newer',
    kind: 'path',
    values: 'a path, or a name on the PATH',
    byDefault: 'node',
  },
  {
    ...optional,
    commands: ['gate'],
    name: 'on-block',
    says: 'What a block does to the build; a quarantine and everything that went wrong always fail it',
    kind: 'choice',
    values: 'fail, unstable',
    choices: ['fail', 'unstable'],
    byDefault: 'fail',
  },
  {
    ...everyStep,
    name: 'lock',
    says: 'A resource of the Lockable Resources plugin to hold during the call, so that fewer builds write at once',
    kind: 'name',
    values: 'a name of at most 100 printable characters',
    byDefault: null,
  },
]

/** What is the command itself and its operands where somebody types it. */
export const jenkinsRequestInputs: readonly InputSpec[] = [
  {
    ...asked,
    name: 'verb',
    says: 'What the user who started the build asks for; docs/cli.md says what each verb does',
    kind: 'choice',
    values: requestVerbs.join(', '),
    choices: requestVerbs,
    byDefault: null,
    required: true,
  },
  {
    ...asked,
    name: 'incident',
    says: 'The incident that it is about',
    kind: 'name',
    values: 'an id, INC- and 12 letters and digits',
    byDefault: null,
    required: true,
  },
  {
    ...asked,
    name: 'words',
    says: 'What comes after the incident on a command line, as the verb takes it',
    kind: 'words',
    values: 'words in one text',
    byDefault: null,
    repeatable: true,
  },
]
