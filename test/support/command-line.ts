import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { execute, machineNode, pathWithoutOurs, type Execution, type Finished } from './runner.ts'
import { root } from './source-tree.ts'

const node = machineNode()

/** The command line must run on the machine's own Node, from 20 on; null: there is none here. */
export const nodeOfMachine = node !== null && majorOf(node) >= 20 ? node : null

export const whyNoNode = 'skipped: no Node of the machine itself, 20 or newer, is on the PATH'

/** `node dist/cli.js …` on the machine's Node, with a bare environment: no terminal, no pipeline. */
export function baton(
  args: readonly string[],
  how: Partial<Execution> & { readonly folder: string },
): Promise<Finished> {
  const env = { PATH: pathWithoutOurs(), HOME: how.folder, ...how.env }
  return execute(nodeOfMachine ?? process.execPath, [join(root, 'dist/cli.js'), ...args], { ...how, env })
}

function majorOf(program: string): number {
  const version = execFileSync(program, ['--version'], { encoding: 'utf8', env: {} })
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0)
}
