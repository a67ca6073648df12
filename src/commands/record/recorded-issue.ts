import type { Brief, BriefRow } from '../../domain/brief.ts'
import type { RecordedIssueEffect } from '../../domain/effect.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import type { Text } from '../../domain/text.ts'
import { given } from '../../brief/given.ts'
import { showBrief } from '../../brief/record/show-brief.ts'
import { trackerFold } from '../../brief/record/tracker-fold.ts'
import { titleOf } from '../../brief/record/what-of.ts'
import { closedSays } from '../../brief/record/closed-says.ts'
import { wordText } from '../../brief/record/word-text.ts'
import { answerOf } from '../../incident/answer.ts'
import type { Moment } from '../../incident/moment.ts'
import { owedWords } from '../../incident/owed.ts'
import { timelineOf } from '../../incident/timeline.ts'
import type { Drawn } from './drawn.ts'
import { claimOf } from './intents.ts'

export interface IssueAsked {
  readonly settings: IncidentSettings
  readonly moment: Moment
  /** Everybody may read it: nothing of title, rule, path or next step, whatever the record holds. */
  readonly isPublic: boolean
  /** One repository has the incidents of all. */
  readonly hasHub: boolean
  /** Keys of the words that this run sees to. */
  readonly words: ReadonlySet<string>
  /** What the scans of this run say. */
  readonly scan?: { readonly title: Text; readonly brief: Brief }
  /** The text before somebody edited it. */
  readonly restored?: string
}

/** The rows that the record alone answers; the others stand in what a scan says. */
function isOfRecord({ label }: BriefRow, { dismissal }: IncidentState): boolean {
  return label === 'Who' || label === 'By when' || (label === 'Contest' && dismissal !== null)
}

/** An incident's issue as the record wants it. */
export function recordedIssue(drawn: Drawn, asked: IssueAsked): RecordedIssueEffect {
  const { events } = drawn
  const { settings, moment, isPublic, hasHub, words, scan, restored } = asked
  // Its own number is no news in it.
  const state = { ...(isPublic ? withheld(drawn.state) : drawn.state), issue: null }
  const answered = { state, answer: answerOf(state, settings) }
  const trail = isPublic ? null : timelineOf(events).filter(({ is }) => is !== 'issue-opened')
  const shown = showBrief(answered, trail, moment.at, 'in-issue')
  const alone = hasHub ? shown : { ...shown, folds: [...shown.folds, ...given(trackerFold(state))] }
  return {
    key: `issue:${state.id}`,
    kind: 'recorded-issue',
    incident: state.id,
    title: scan?.title ?? (state.about === null ? null : titleOf(state)),
    number: drawn.state.issue?.number ?? null,
    mayOpen: state.issueClaim?.claim === claimOf(moment),
    head: { ...alone, rows: alone.rows.filter((row) => isOfRecord(row, state)) },
    alone,
    scan: scan?.brief ?? null,
    restored: restored ?? null,
    labelled: { severity: state.severity, class: state.class, owner: state.team },
    holder: state.baton.holder === null ? null : `@${state.baton.holder.login.replace(/^@/, '')}`,
    end: endOf(state),
    whyOpen: closedSays(answered, moment.at),
    words: owedWords(events, state)
      .filter(({ key }) => words.has(key))
      .map((word) => ({
        key: word.key,
        to: typeof word.to === 'string' ? word.to : `@${word.to.login}`,
        says: wordText(word, state.id, answered.answer.mustAct),
      })),
  }
}

/** Without what tells where to look, and what people wrote among themselves. */
function withheld(state: IncidentState): IncidentState {
  const { offer } = state.baton
  const baton = { ...state.baton, offer: offer === null ? null : { ...offer, packet: null } }
  return { ...state, about: null, waivers: [], baton }
}

function endOf({ lifecycle }: IncidentState): RecordedIssueEffect['end'] {
  if (lifecycle === 'closed') return 'completed'
  return lifecycle === 'dismissed' ? 'not_planned' : null
}
