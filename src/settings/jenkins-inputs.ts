import type { InputSpec } from './input-spec.ts'

const step = { doors: ['jenkins'], commands: ['gate'], repeatable: false, required: false } as const

/** What the Jenkins steps take beside the options: it is about the agent and the build, and ends in Groovy. */
export const jenkinsInputs: readonly InputSpec[] = [
  {
    ...step,
    name: 'node',
    says: 'Node on the agent, 20 or newer',
    kind: 'path',
    values: 'a path, or a name on the PATH',
    byDefault: 'node',
  },
  {
    ...step,
    name: 'on-block',
    says: 'What a block does to the build; a quarantine and everything that went wrong always fail it',
    kind: 'choice',
    values: 'fail, unstable',
    choices: ['fail', 'unstable'],
    byDefault: 'fail',
  },
  {
    ...step,
    name: 'lock',
    says: 'A resource of the Lockable Resources plugin to hold during the call, so that fewer builds write at once',
    kind: 'name',
    values: 'a name of at most 100 printable characters',
    byDefault: null,
  },
]
