import type { ExitCode } from '../domain/terms.ts'
import { defaultPolicy } from '../generated/default-policy.ts'
import { plain } from '../render/plain.ts'
import { problemLines } from '../render/problem-lines.ts'
import type { Command } from '../settings/command-line.ts'
import { readPolicyFile } from './load-policy.ts'
import { policyCheck } from './policy-check.ts'
import type { World } from './world.ts'

/** `baton policy check [FILE]`: every mistake of a baton.yml, or how its policy differs from the built-in one. */
export async function runPolicyCheck(
  command: Extract<Command, { name: 'policy check' }>,
  world: World,
): Promise<ExitCode> {
  const read = await readPolicyFile(command.file, null, world)
  const { exit, lines, problems } = policyCheck({ ...read, base: defaultPolicy })
  for (const problem of problems) for (const line of problemLines(problem)) world.output.note(line)
  if (lines.length === 0) return exit
  return world.output.print(lines.map((line) => plain(line)).join('\n')) ? exit : 30
}
