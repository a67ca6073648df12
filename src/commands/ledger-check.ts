import { counted } from '../domain/counted.ts'
import { Inability } from '../domain/problem.ts'
import type { ExitCode } from '../domain/terms.ts'
import { ours, text } from '../domain/text.ts'
import { fold } from '../incident/fold.ts'
import { checkLedger } from '../ledger/check.ts'
import { plain } from '../render/plain.ts'
import { problemLines } from '../render/problem-lines.ts'
import type { AtLedger } from '../settings/command.ts'
import { ledgerHere, openHere } from './record/at-ledger.ts'
import type { World } from './world.ts'

/** `baton ledger check`: the whole chain, orphans, twins and forms; 30 when anything does not hold. */
export async function ledgerCheck(command: AtLedger, world: World): Promise<ExitCode> {
  const here = await ledgerHere(command, world)
  const checked = await checkLedger(here.store, fold)
  if (!checked.known) {
    await openHere(here)
    throw new Inability(2, [none])
  }
  const { seq, hash, incidents, flaws } = checked.value
  for (const flaw of flaws) for (const line of problemLines(flaw)) world.output.note(line)
  const says =
    flaws.length === 0
      ? text`The chain holds: ${ours(counted(seq, 'event'))}, ${ours(counted(incidents, 'incident'))}, head ${hash.slice(0, 12)}.`
      : text`It does not hold: ${ours(counted(flaws.length, 'flaw'))} in ${ours(counted(seq, 'event'))}.`
  return world.output.print(plain(says)) && flaws.length === 0 ? 0 : 30
}

const none = {
  code: 'ledger-none',
  sentence: text`there is no record yet`,
  remedy: text`run ${'baton gate'}, which begins it, or ${'baton ledger init'}`,
} as const
