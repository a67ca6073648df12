import type { BriefContext } from '../../brief/context.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Incident } from '../../domain/incident.ts'
import { text, value, type Text } from '../../domain/text.ts'
import { isReadOnly } from './is-read-only.ts'
import type { World } from '../world.ts'
import type { Exit } from '../../decision/exit-code.ts'
import type { Receipt } from '../../domain/effect.ts'
import type { DecisionRecord } from '../../domain/record.ts'
import type { Settings } from '../../domain/settings.ts'

export interface Told {
  readonly settings: Settings
  readonly world: World
  readonly exit: Exit
  /** Of the effects so far. */
  readonly receipts: readonly Receipt[]
  /** Null: `output` could not be written. Absent: the exit tells, as far as it can. */
  readonly record?: DecisionRecord | null
}

type ToldOf = Required<
  Pick<BriefContext['told'], 'names' | 'ofIncident' | 'willTell' | 'before' | 'byComment'>
>

/** Who knows of what: by what was done so far, and by what is about to be written. */
export function toldBy({ incidents }: Decision, told: Told): ToldOf {
  const { settings, receipts } = told
  const issues = receipts.filter(({ kind }) => kind === 'github-issue')
  const [ofIncident, willTell, before] = [
    new Map<string, readonly string[]>(),
    new Map<string, Text>(),
    new Set<string>(),
  ]
  for (const incident of incidents) {
    const receipt = issues.find((one) => one.incident === incident.id)
    const will = planned(incident)
    if (receipt === undefined) {
      if (settings.issues === 'github' && mayWrite(told) && will !== null) willTell.set(incident.id, will)
      continue
    }
    const names = receipt.told ?? []
    if (names.length > 0) ofIncident.set(incident.id, names)
    else if (will !== null && receipt.url !== undefined && receipt.says === undefined) before.add(incident.id)
  }
  return { names: [], ofIncident, willTell, before, byComment: byComment(told) }
}

/** How an issue tells its owner; whether GitHub passes it on is known only after the issue is written. */
function planned({ owner }: Incident): Text | null {
  if (owner.person !== null) return text`${value(owner.person)}, if GitHub takes the assignment`
  return owner.team === null ? null : text`${value(owner.team)}, if GitHub passes a mention here on`
}

/** GitHub notifies the author of a pull request of each comment on it. */
function byComment(told: Told): string | null {
  const { settings, world, receipts } = told
  const author = world.ci.pullRequest?.author
  if (author === undefined || settings.comment === 'off') return null
  const receipt = receipts.find(({ kind }) => kind === 'github-comment')
  const isThere = receipt === undefined ? mayWrite(told) : receipt.url !== undefined
  return isThere ? `@${author}` : null
}

function mayWrite({ settings, world }: Told): boolean {
  return !settings.dryRun && settings.githubToken !== null && !isReadOnly(world)
}
