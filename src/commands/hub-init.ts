import { Inability } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { text } from '../domain/text.ts'
import { plain } from '../render/plain.ts'
import type { Command } from '../settings/command-line.ts'
import { hubAdvice } from '../settings/hub/hub-advice.ts'
import { hubConfig } from '../settings/hub/hub-config.ts'
import { hubWorkflow, hubWorkflowPath } from '../settings/hub/hub-workflow.ts'
import { usualConfig } from '../settings/trust.ts'
import type { World } from './world.ts'

type HubCommand = Extract<Command, { name: 'hub init' }>

/** More than either file has. */
const mostBytes = 2 ** 20

/**
 * `baton hub init`: writes the workflow and, where there is none, a baton.yml into the hub's checkout, and says what
 * is left to do. A file that says something else is never touched.
 */
export async function hubInit({ hub: given, dryRun }: HubCommand, world: World): Promise<ExitCode> {
  const hub = given ?? world.ci.repository
  if (hub === null) throw new Inability(2, [nameless])
  const lines = [
    ...(await put(hubWorkflowPath, hubWorkflow(hub), 'compared', dryRun, world)),
    ...(await put(usualConfig, hubConfig(hub), 'kept', dryRun, world)),
    plain(
      text`In the workflow put this project's repository and the full commit of its release for ${'OWNER/baton@000…'}.`,
    ),
    '',
    ...hubAdvice(hub).map((line) => plain(line, longest)),
  ]
  return world.output.print(lines.join('\n')) ? 0 : 30
}

/** Of one value, in UTF-16 units: lines to copy are not shortened. */
const longest = 400

/** `kept`: whatever stands there is the owner's, and no matter of ours. */
async function put(
  path: string,
  content: string,
  when: 'compared' | 'kept',
  dryRun: boolean,
  { files }: World,
): Promise<readonly string[]> {
  const there = await files.read(path, mostBytes)
  if (there.is === 'absent') {
    if (dryRun) return [plain(text`Would be written: ${path}`), '', content]
    await files.write(path, content).catch(() => {
      throw new Inability(2, [unwritable(path)])
    })
    return [plain(text`Written: ${path}`)]
  }
  if (when === 'kept')
    return [
      plain(text`There already, and left as it is: ${path}. It needs the key ${'ledger'}, as in this one:`),
      '',
      content,
    ]
  if (there.is === 'bytes' && Buffer.from(there.bytes).toString('utf8') === content)
    return [plain(text`There already: ${path}`)]
  return [plain(text`${path} says something else, and is left as it is. This would be written:`), '', content]
}

const nameless = {
  code: 'input-missing',
  sentence: text`it is not known which repository this is`,
  remedy: text`say so: ${'baton hub init --hub owner/name'}`,
} as const

function unwritable(path: string) {
  return {
    code: 'hub-unwritable',
    sentence: text`${path} cannot be written`,
    remedy: text`run it in a checkout that you may write, or take the text from ${'--dry-run'}`,
  } as const
}
