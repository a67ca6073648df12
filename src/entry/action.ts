import { join } from 'node:path'
import { gate } from '../commands/gate/gate.ts'
import { Inability, isProblems } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { actionCommand } from '../settings/action-command.ts'
import { actionInputs } from '../settings/action-inputs.ts'
import type { Command } from '../settings/command-line.ts'
import { actionsOutput } from '../world/output-actions.ts'
import { ending } from './ending.ts'
import { nodeWorld } from './node-world.ts'
import { runAsked } from './run-command.ts'

const output = actionsOutput()
process.exitCode = await ending(output, run)

async function run(): Promise<ExitCode> {
  const command = actionCommand(actionInputs(process.env))
  if (isProblems(command)) throw new Inability(2, command)
  const world = nodeWorld(output)
  return command.name === 'gate' ? gate(withOutput(command), world) : runAsked(command, world)
}

/** The decision is always written: a step after this one may want it, whether `output` was thought of or not. */
function withOutput({ inputs }: Extract<Command, { name: 'gate' }>) {
  const place = join(process.env['RUNNER_TEMP'] ?? '.', 'baton', 'decision.json')
  return { ...inputs, output: inputs.output ?? place }
}
