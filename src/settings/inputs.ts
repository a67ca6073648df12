import { gateInputs } from './gate-inputs.ts'
import type { CommandName, Door, InputSpec } from './input-spec.ts'
import { jenkinsInputs, jenkinsRequestInputs } from './jenkins-inputs.ts'
import { ledgerInputs } from './ledger-inputs.ts'

const onlyTyped = { doors: ['cli'], repeatable: false, required: false } as const

/** THE list: action.yml, the options and `--help` of the command line, and the tables of README and docs are made of it. */
export const inputs: readonly InputSpec[] = [
  ...gateInputs,
  ...ledgerInputs,
  ...jenkinsRequestInputs,
  ...jenkinsInputs,
  {
    ...onlyTyped,
    name: 'decision',
    says: 'The decision that holds the finding',
    kind: 'path',
    values: 'a path',
    byDefault: 'decision.json',
    commands: ['explain'],
  },
  {
    ...onlyTyped,
    name: 'at',
    says: 'Explain as of this day: what starts to block when waivers and dates run out',
    kind: 'date',
    values: 'a date, YYYY-MM-DD',
    byDefault: 'the day of the decision',
    commands: ['explain'],
  },
  {
    ...onlyTyped,
    name: 'from',
    says: 'The decision whose existing findings are adopted',
    kind: 'path',
    values: 'a path',
    byDefault: null,
    required: true,
    commands: ['adopt'],
  },
  {
    ...onlyTyped,
    name: 'add',
    says: 'Also add what the baseline file does not hold yet; without it additions are only listed',
    kind: 'flag',
    values: 'true, false',
    byDefault: 'false, but for the first baseline file',
    commands: ['adopt'],
  },
  {
    ...onlyTyped,
    name: 'shrink',
    says: 'Remove what is gone from the baseline file',
    kind: 'flag',
    values: 'true, false',
    byDefault: 'false',
    commands: ['adopt'],
  },
  {
    ...onlyTyped,
    name: 'baseline-file',
    says: 'The file of adopted debt',
    kind: 'path',
    values: 'a path',
    byDefault: '.baton/baseline.json',
    commands: ['adopt'],
  },
]

/** Those that a command takes at a door, in the order of the list. */
export function inputsOf(command: CommandName, door: Door): readonly InputSpec[] {
  return inputs
    .filter((spec) => spec.commands.includes(command) && spec.doors.includes(door))
    .map((spec) => ({ ...spec, ...spec.at?.[command] }))
}
