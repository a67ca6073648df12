import { join } from 'node:path'
import { gate } from '../commands/gate/gate.ts'
import { Inability } from '../domain/problem.ts'
import { actionInputs } from '../settings/action-inputs.ts'
import { readInputs } from '../settings/read-inputs.ts'
import { actionsGit } from '../world/git-actions.ts'
import { actionsOutput } from '../world/output-actions.ts'
import { ending } from './ending.ts'
import { nodeWorld } from './node-world.ts'

const output = actionsOutput()

process.exitCode = await ending(output, async () => {
  const inputs = readInputs(actionInputs(process.env), 'action')
  if ('length' in inputs) throw new Inability(2, inputs)
  const record = inputs.output ?? join(process.env['RUNNER_TEMP'] ?? '.', 'baton', 'decision.json')
  return gate({ ...inputs, output: record }, nodeWorld(output, actionsGit(process.cwd(), process.env)))
})
