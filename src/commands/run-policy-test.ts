import type { ExitCode } from '../domain/terms.ts'
import { plain } from '../render/plain.ts'
import { problemLines } from '../render/problem-lines.ts'
import type { Command } from '../settings/command-line.ts'
import { policyOfFile } from './load-policy.ts'
import { policyTest, type CaseFile } from './policy-test.ts'
import type { World } from './world.ts'

const caseBytes = 16 * 2 ** 20

/** `baton policy test FILE…`: cases against the policy in force here. */
export async function runPolicyTest(
  command: Extract<Command, { name: 'policy test' }>,
  world: World,
): Promise<ExitCode> {
  const { policy } = await policyOfFile(command.config, null, world)
  const files = await Promise.all(command.files.map((file) => caseFile(file, world)))
  const { exit, lines, problems } = policyTest(files, policy)
  for (const problem of problems) for (const line of problemLines(problem)) world.output.note(line)
  return world.output.print(lines.map((line) => plain(line)).join('\n')) ? exit : 30
}

async function caseFile(file: string, { files }: World): Promise<CaseFile> {
  return { file, read: await files.read(file, caseBytes) }
}
