import { gate } from '../commands/gate/gate.ts'
import type { World } from '../commands/world.ts'
import { Inability, isProblems } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { parseArguments, type Command } from '../settings/command-line.ts'
import { version } from './version.ts'

/** argv → one command → exit code. All but the gate are loaded when they are called. */
export async function runCommand(argv: readonly string[], world: World): Promise<ExitCode> {
  const command = parseArguments(argv)
  if (isProblems(command)) throw new Inability(2, command)
  switch (command.name) {
    case 'gate':
      return gate(withToken(command.inputs), world)
    case 'explain':
      return (await import('../commands/explain.ts')).explain(command, world)
    case 'adopt':
      return (await import('../commands/adopt.ts')).adopt(command, world)
    case 'policy test':
      return (await import('../commands/run-policy-test.ts')).runPolicyTest(command, world)
    case 'policy check':
      return (await import('../commands/run-policy-check.ts')).runPolicyCheck(command, world)
    case 'help':
      world.output.print(
        (await import('../settings/help.ts')).helpOf(command.of, world.terminal.width).trimEnd(),
      )
      return 0
    case 'version':
      world.output.print(`baton ${version}`)
      return 0
  }
}

/** By the variable no list of processes shows it. */
function withToken(inputs: Extract<Command, { name: 'gate' }>['inputs']) {
  const token = process.env['GITHUB_TOKEN'] ?? ''
  return inputs.githubToken === null && token !== '' ? { ...inputs, githubToken: token } : inputs
}
