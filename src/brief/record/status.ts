import type { Answered } from '../../domain/answer.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { ours, text, value, type Text } from '../../domain/text.ts'
import type { Table } from '../../domain/table.ts'
import { counted } from '../../domain/counted.ts'
import { timeAndDistance, timeOf } from '../times.ts'
import { hasEnded } from '../../domain/life-stage.ts'
import { holderText } from './answer-text.ts'
import { nextDueOf } from './next-due.ts'
import { nameOf } from './stamp.ts'
import { containedInShort } from './what-of.ts'
import { grouped, isAsked, isSame, whoseTitle, type Asked } from './whose.ts'

export interface StatusFilter extends Partial<Asked> {
  /** What an account has, or is asked to take; of a duty officer also what nobody has, or two want. */
  readonly mine?: { readonly id: string; readonly isDutyOfficer: boolean }
}

/** Open incidents that are asked for, the most urgent first. */
export function selected(states: Iterable<IncidentState>, filter: StatusFilter): readonly IncidentState[] {
  return [...states]
    .filter((state) => !hasEnded(state.lifecycle) && isMeant(state, filter))
    .toSorted(byUrgency)
}

/** Who has which, since when, what is due next, what is contained; in groups where there are several. */
export function statusTable(incidents: readonly Answered[], now: string): Table {
  const groups = grouped(incidents, ({ state }) => state)
  return {
    head: ['Incident', 'Sev', 'Holder', 'Next due', 'Contained'],
    groups: groups.map(({ whose, members }) => ({
      title: groups.length < 2 ? null : whoseTitle(whose),
      rows: members.map((one) => rowOf(one, now)),
    })),
  }
}

/** How many, how many of them nobody has, when somebody last looked after them. */
export function statusSummary(
  incidents: readonly Answered[],
  { sweptAt, record }: { readonly sweptAt: string | null; readonly record: string },
  now: string,
): Text {
  const unheld = incidents.filter(({ answer }) => answer.holder === null).length
  const swept = sweptAt === null ? text`never swept yet` : text`last swept ${timeAndDistance(sweptAt, now)}`
  const held = unheld === 0 ? text`` : text`, ${unheld} held by nobody`
  return text`${ours(counted(incidents.length, 'open incident'))} in ${record}${held}; ${swept}.`
}

function rowOf(answered: Answered, now: string): readonly Text[] {
  const { state, answer } = answered
  const since = answer.since === null ? text`` : text` since ${timeOf(answer.since, now)}`
  const asked = answer.asked === null ? text`` : text`, asked: ${nameOf(answer.asked.login)}`
  const due = nextDueOf(state)
  return [
    [value(state.id)],
    [ours(state.severity)],
    text`${holderText(answered)}${since}${asked}`,
    due === null ? text`no clock runs` : text`${due.what} ${timeAndDistance(due.at, now)}`,
    containedInShort(state),
  ]
}

/** A team's is also what it is asked to take. */
function isMeant(state: IncidentState, { mine, team = null, repository = null }: StatusFilter): boolean {
  const { offer } = state.baton
  if (mine !== undefined && !isTheirs(state, mine)) return false
  if (team !== null && !isSame(state.team, team) && !isSame(offer?.team ?? null, team)) return false
  return isAsked(state, { repository, team: null })
}

function isTheirs(
  { baton }: IncidentState,
  { id, isDutyOfficer }: NonNullable<StatusFilter['mine']>,
): boolean {
  const { holder, offer, phase } = baton
  if (holder?.id === id || offer?.to.id === id) return true
  return isDutyOfficer && (holder === null || phase === 'contested')
}

function byUrgency(one: IncidentState, other: IncidentState): number {
  if (one.severity !== other.severity) return one.severity < other.severity ? -1 : 1
  const [first, second] = [nextDueOf(one)?.at, nextDueOf(other)?.at]
  if (first !== second) return momentOf(first) - momentOf(second)
  return one.id < other.id ? -1 : 1
}

function momentOf(at: string | undefined): number {
  return at === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(at)
}
