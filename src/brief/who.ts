import type { Decision, Judged } from '../domain/decision.ts'
import type { Incident } from '../domain/incident.ts'
import type { Owner } from '../domain/owner.ts'
import { text, type Text } from '../domain/text.ts'
import type { BriefContext } from './context.ts'
import type { Long } from './fitted.ts'
import type { Reader } from './reader.ts'
import { unownedText, whoHasIt } from './record/answer-text.ts'
import { stopsByAge } from '../domain/stops-by-age.ts'

/**
 * Who has an incident, by the record. Without one who answers for it: one person where one is known, else the team;
 * without either, who must take it up.
 */
export function holderOf(incident: Incident, reader: Reader): Text {
  const answered = reader.answerOf(incident)
  if (answered !== null) return whoHasIt(answered, reader.now)
  const { owner } = incident
  if (owner.person !== null) {
    const person = reader.names(owner.person)
    return owner.team === null || owner.team === owner.person
      ? text`${person}`
      : text`${person} of ${reader.names(owner.team)}`
  }
  if (owner.team === null) return unownedText
  if (!owner.team.includes('/')) return text`${reader.names(owner.team)}`
  return text`${reader.names(owner.team)} must take it up; no person is known`
}

/** The same without what the place of a person would hold. */
export function holderInShort(incident: Incident, reader: Reader): Text {
  if (reader.answerOf(incident) !== null) return holderOf(incident, reader)
  const { team, person } = incident.owner
  return person === null && team !== null
    ? text`${reader.names(team)} must take it up`
    : holderOf(incident, reader)
}

/** Who must act on what stops and is no incident: whoever made the change, and who owns what it touches. */
export function whoActs(
  judged: Judged | null,
  decision: Decision,
  context: BriefContext,
  reader: Reader,
): Long {
  const author = context.ci.pullRequest?.author
  const owner = judged === null ? undefined : context.owners.get(judged.id)
  const owned = ownerName(owner) ?? context.fallbackOwner
  if (author !== undefined) {
    const names = reader.names(`@${author}`)
    const other = owned === null || owned === `@${author}` ? null : reader.names(owned)
    if (judged !== null && stopsByAge(judged, decision.basis)) {
      const otherwise =
        other === null ? text`whoever answers for the place` : text`${other}, who owns the place`
      return {
        says: text`${names}, if this change brings it in; else ${otherwise}`,
        short: text`${names}, if this change brings it in`,
      }
    }
    const others = other === null ? [] : text`; ${other} owns the place`
    return { says: text`${names}, until it is fixed or waived${others}` }
  }
  if (owned !== null) return { says: text`${reader.names(owned)}, with whoever made this change` }
  const maker = decision.basis.stage === 'pr' ? 'whoever made this change' : "the repository's administrators"
  return { says: text`no owner is named: ${{ is: 'ours', text: maker }}` }
}

/** Who runs it again when something could not be told. */
export function whoRuns(decision: Decision, context: BriefContext, reader: Reader): Long {
  const author = context.ci.pullRequest?.author
  const { decider } = context.contest
  const setUp =
    decider === null
      ? text`whoever set up this pipeline`
      : text`${reader.names(decider)}, who answer for its set-up`
  if (author === undefined && decision.basis.stage !== 'pr') return { says: setUp }
  const first = author === undefined ? text`whoever made this change` : reader.names(`@${author}`)
  return {
    says: text`${first} runs it again; if that does not help, ${setUp}`,
    short: text`${first} runs it again`,
  }
}

function ownerName(owner: Owner | undefined): string | null {
  return owner?.person ?? owner?.team ?? null
}
