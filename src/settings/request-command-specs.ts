import { verbUsages } from '../domain/command.ts'
import type { CommandSpec } from './command-spec.ts'
import { requestVerbs } from './ledger-commands.ts'

const anIncident = 'INC-7K2QF3M9XA4T'

/** The verbs of comments on the command line; an incident comes first, since no place tells which. */
export const requestCommandSpecs: readonly CommandSpec[] = requestVerbs.map((name) => {
  const { takes, example, says } = verbUsages[name]
  const words = example.slice(name.length)
  return {
    name,
    says,
    operand: { name: 'INC', least: 1, most: Infinity, written: takes === '' ? 'INC' : `INC ${takes}` },
    examples: [
      `baton ${name} ${anIncident}${words}`,
      ...(takes === '' ? [`baton ${name} ${anIncident} --as dana --term 2`] : []),
    ],
  }
})
