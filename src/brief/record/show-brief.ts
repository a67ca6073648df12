import type { Actor } from '../../domain/account.ts'
import type { Block, Brief, Fold } from '../../domain/brief.ts'
import type { Answered } from '../../domain/answer.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { joined, ours, text, type Text } from '../../domain/text.ts'
import { counted } from '../../domain/counted.ts'
import { given } from '../given.ts'
import { hasEnded, isProvedGone } from '../../domain/life-stage.ts'
import { answerText, holderText } from './answer-text.ts'
import { boxesOf } from './items.ts'
import { commandForm, type Written } from './command-form.ts'
import { duesOf } from './next-due.ts'
import { nextText } from './next-text.ts'
import { packetBlock } from './packet.ts'
import { pathOf } from './path.ts'
import { isPast, nameOf, stampOf } from './stamp.ts'
import { containedOf, lifecycleWords, titleOf, whereOf } from './what-of.ts'

/** One line of an incident's trail. */
export interface TrailLine {
  readonly at: string
  readonly by: Actor
  readonly says: Text
}

/**
 * An incident from its record alone, for its issue and for `show`: the answer first, everything else in folds. `trail`
 * null: it is not told here.
 */
export function showBrief(
  answered: Answered,
  trail: readonly TrailLine[] | null,
  now: string,
  written: Written = 'typed',
): Brief {
  const { state } = answered
  return {
    verdictWord:
      hasEnded(state.lifecycle) || isProvedGone(state.lifecycle)
        ? 'fixed'
        : state.blocks
          ? 'stopped'
          : 'not-stopped',
    headline: answerText(answered, now, written),
    rows: [
      { label: 'What', says: text`${titleOf(state)} (${ours(state.severity)}, ${ours(state.tier)})` },
      { label: 'Where', says: whereOf(state) },
      { label: 'Next', says: nextText(answered, written) },
      { label: 'Who', says: whoInFull(answered) },
      { label: 'By when', says: byWhen(state, now) },
      { label: 'Contained', says: containedOf(state) },
      { label: 'Contest', says: contest(state, written) },
    ],
    footer: [text`${state.id} (${ours(state.severity)}): ${lifecycleWords(state)}${related(state)}.`],
    folds: [
      ...given(checklistFold(state)),
      ...given(packetFold(state)),
      pathFold(state),
      ...given(waiverFold(state)),
      ...given(trail === null ? null : trailFold(trail)),
    ],
  }
}

/** Picture of who had it, gaps in red. */
function pathFold(state: IncidentState): Fold {
  return { title: text`Who had it, and when nobody did`, body: [{ is: 'path', path: pathOf(state) }] }
}

/** Boxes to tick: who ticks one asks for it. */
function checklistFold(state: IncidentState): Fold | null {
  const items = boxesOf(state)
  if (items.length === 0) return null
  const open = items.filter(({ isDone }) => !isDone).length
  const left = open === 0 ? 'all done' : `${counted(open, 'item')} to do`
  return { title: text`Checklist, ${ours(left)}`, body: [{ is: 'boxes', items }] }
}

function packetFold({ baton }: IncidentState): Fold | null {
  if (baton.offer?.packet === null || baton.offer === null) return null
  return {
    title: text`What is handed to ${nameOf(baton.offer.to.login)}`,
    body: [packetBlock(baton.offer.packet)],
  }
}

function waiverFold({ waivers }: IncidentState): Fold | null {
  if (waivers.length === 0) return null
  const items = waivers.map(
    ({ id, until, requester, reason, commit }) =>
      text`${id} until ${stampOf(until)}, asked by ${nameOf(requester.login)} for commit ${commit}: ${reason}`,
  )
  return { title: text`Waived, ${ours(counted(waivers.length, 'waiver'))}`, body: [{ is: 'list', items }] }
}

function trailFold(trail: readonly TrailLine[]): Fold {
  const rows = trail.map(({ at, by, says }) => [stampOf(at), whoDid(by), says])
  const body: Block = { is: 'table', head: ['When', 'Who', 'What'], rows }
  return { title: text`Trail, ${ours(counted(trail.length, 'entry', 'entries'))}`, body: [body] }
}

export function whoDid(by: Actor): Text {
  return by === 'baton' ? text`Baton` : [nameOf(by.login)]
}

function whoInFull(answered: Answered): Text {
  const { baton, team } = answered.state
  const owner = team === null ? text`no owner is named` : text`owner ${nameOf(team)}`
  return text`${holderText(answered)}; ${owner}; ${ours(counted(baton.term, 'holder'))} so far`
}

function byWhen(state: IncidentState, now: string): Text {
  const dues = duesOf(state).map(({ at, what }): Text => {
    const past = isPast(at, now) ? text` (past)` : text``
    return text`${what} ${stampOf(at)}${past}`
  })
  return dues.length === 0 ? text`no clock runs` : joined(dues, ', ')
}

function contest(state: IncidentState, written: Written): Text {
  if (hasEnded(state.lifecycle)) return text`nothing to contest`
  if (state.dismissal !== null)
    return text`${nameOf(state.dismissal.by.login)} asks to dismiss it as ${state.dismissal.reason}; a second person confirms by ${commandForm(written, 'dismiss')}`
  return text`${commandForm(written, 'dismiss', 'REASON EVIDENCE')}, or a waiver in baton.yml`
}

function related({ relatesTo, issue }: IncidentState): Text {
  const before = relatesTo === null ? text`` : text`; came after ${relatesTo}`
  return issue === null ? before : text`${before}; issue ${`${issue.repository}#${issue.number}`}`
}
