import { gate } from '../commands/gate/gate.ts'
import type { World } from '../commands/world.ts'
import { Inability, isProblems } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { parseArguments, type Command } from '../settings/command-line.ts'
import type { Door } from '../settings/input-spec.ts'
import { version } from './version.ts'

/** argv → one command → exit code. All but the gate are loaded when they are called. */
export async function runCommand(argv: readonly string[], world: World, door?: Door): Promise<ExitCode> {
  const command = parseArguments(argv, door)
  if (isProblems(command)) throw new Inability(2, command)
  return runAsked(withTokens(command), world)
}

export async function runAsked(command: Command, world: World): Promise<ExitCode> {
  switch (command.name) {
    case 'gate':
      return gate(command.inputs, world)
    case 'explain':
      return (await import('../commands/explain.ts')).explain(command, world)
    case 'adopt':
      return (await import('../commands/adopt.ts')).adopt(command, world)
    case 'policy test':
      return (await import('../commands/run-policy-test.ts')).runPolicyTest(command, world)
    case 'policy check':
      return (await import('../commands/run-policy-check.ts')).runPolicyCheck(command, world)
    case 'status':
      return (await import('../commands/status.ts')).status(command, world)
    case 'show':
      return (await import('../commands/show.ts')).show(command, world)
    case 'log':
      return (await import('../commands/log.ts')).log(command, world)
    case 'metrics':
      return (await import('../commands/metrics.ts')).metrics(command, world)
    case 'report':
      return (await import('../commands/audit-report.ts')).auditReport(command, world)
    case 'request':
      return (await import('../commands/request.ts')).request(command, world)
    case 'sweep':
      return (await import('../commands/sweep.ts')).sweep(command, world)
    case 'hub init':
      return (await import('../commands/hub-init.ts')).hubInit(command, world)
    case 'comment':
      return (await import('../commands/comment/comment.ts')).comment(command, world)
    case 'ledger init':
      return (await import('../commands/ledger-init.ts')).ledgerInit(command, world)
    case 'ledger check':
      return (await import('../commands/ledger-check.ts')).ledgerCheck(command, world)
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
function withTokens(command: Command): Command {
  if (command.name === 'gate') {
    const gitlabToken = command.inputs.gitlabToken ?? variable('GITLAB_TOKEN')
    return { ...command, inputs: { ...completed(command.inputs), gitlabToken } }
  }
  return 'githubToken' in command ? completed(command) : command
}

function completed<Tokens extends { readonly githubToken: string | null; readonly hubToken: string | null }>(
  given: Tokens,
): Tokens {
  const { githubToken, hubToken } = given
  return {
    ...given,
    githubToken: githubToken ?? variable('GITHUB_TOKEN'),
    hubToken: hubToken ?? variable('BATON_HUB_TOKEN'),
  }
}

function variable(name: string): string | null {
  const value = process.env[name] ?? ''
  return value === '' ? null : value
}
