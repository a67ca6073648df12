import type { BriefContext } from '../../brief/context.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Incident } from '../../domain/incident.ts'
import { joined, text, value, type Text } from '../../domain/text.ts'
import { owedWords } from '../../incident/owed.ts'
import type { RunRecorded } from '../record/run-recorded.ts'
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
export function toldBy({ incidents }: Decision, recorded: RunRecorded | null, told: Told): ToldOf {
  const { settings, receipts } = told
  const issues = receipts.filter(({ kind }) => kind === 'github-issue' || kind === 'recorded-issue')
  const [ofIncident, willTell, before] = [
    new Map<string, readonly string[]>(),
    new Map<string, Text>(),
    new Set<string>(),
  ]
  for (const incident of incidents) {
    const receipt = issues.find((one) => one.incident === incident.id)
    const will = owed(incident, recorded) ?? planned(incident)
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

/** Whom the record owes a word that this run says; null: it does not know the incident. */
function owed({ id }: Incident, recorded: RunRecorded | null): Text | null {
  const drawn = recorded?.incidents.get(id)
  if (recorded === null || drawn === undefined) return null
  const words = owedWords(drawn.events, drawn.state).filter(({ key }) => recorded.words.has(key))
  const names = words.map(({ to }): Text => [value(typeof to === 'string' ? to : `@${to.login}`)])
  return names.length === 0 ? null : text`${joined(names, ', ')}, mentioned in a comment here`
}

/** How an issue tells its owner; whether GitHub passes it on is known only after the issue is written. */
function planned({ owner }: Incident): Text | null {
  if (owner.person !== null) return text`${value(owner.person)}, if GitHub takes the assignment`
  return owner.team === null ? null : text`${value(owner.team)}, if GitHub passes a mention here on`
}

/** GitHub notifies the author of a pull request of each comment on it, GitLab that of a merge request. */
function byComment(told: Told): string | null {
  const { settings, world, receipts } = told
  const author = world.ci.pullRequest?.author
  if (author === undefined || settings.comment === 'off') return null
  const receipt = receipts.find(({ kind }) => kind === 'github-comment' || kind === 'gitlab-note')
  const isThere = receipt === undefined ? mayWrite(told, settings.commentOn) : receipt.url !== undefined
  return isThere ? `@${author}` : null
}

function mayWrite({ settings, world }: Told, forge: Settings['commentOn'] = 'github'): boolean {
  const token = forge === 'gitlab' ? settings.gitlabToken : settings.githubToken
  return !settings.dryRun && token !== null && !isReadOnly(world)
}
