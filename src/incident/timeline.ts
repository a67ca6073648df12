import { counted } from '../domain/counted.ts'
import type { Account, Actor } from '../domain/account.ts'
import type { Event, Happening } from '../domain/event.ts'
import { ours, text, value, type Text } from '../domain/text.ts'
import type { Foreign } from '../domain/foreign.ts'

/** One line of the trail; what people wrote is a value in it. */
export interface TimelineLine {
  readonly at: string
  readonly by: Actor
  readonly is: Happening['is']
  readonly says: Text
}

const nothing: Text = []

type Of<What, Is> = What extends { readonly is: infer Its } ? (Is extends Its ? What : never) : never
type Sentences = { readonly [Is in Happening['is']]: ((what: Of<Happening, Is>) => Text) | null }

/** What each event says to people; null: it is bookkeeping. */
const sentences: Sentences = {
  declared: ({ severity, service }) => text`declared, ${severity}, in ${service}`,
  seen: ({ gone, present, commit }) =>
    gone || present.length === 0
      ? text`a complete scan no longer shows it${of(commit)}`
      : text`a scan shows it, ${ours(counted(present.length, 'finding'))}${of(commit)}`,
  regressed: ({ commit }) => text`it is back${of(commit)}; reopened`,
  offered: ({ to, team, until, why }) =>
    text`offered to ${named(to)}${team === null ? nothing : text` of ${team}`} until ${stamp(until)} (${why})`,
  accepted: ({ readBack }) => (readBack === null ? text`accepted` : text`accepted: ${said(readBack)}`),
  declined: ({ reason, suggests, until }) =>
    until === undefined
      ? text`declined, ${reason}${suggests === null ? nothing : text`; suggests ${suggests}`}`
      : text`needs information; the offer now ends at ${stamp(until)}`,
  lapsed: () => text`the offer lapsed, nobody answered`,
  withdrawn: () => text`the offer was withdrawn`,
  claimed: ({ team }) => (team === null ? text`claimed it` : text`claimed it for ${team}`),
  arbitrated: ({ to }) => text`decided that ${named(to)} holds it`,
  'taken-over': () => text`took it over`,
  'lease-renewed': ({ leaseUntil }) => text`still there; holds it until ${stamp(leaseUntil)}`,
  'lease-expired': () => text`no sign of life from the holder, who holds it until somebody accepts`,
  back: () => text`is back and can be asked again`,
  reminded: ({ of: what, hold }) =>
    text`reminded: ${ours(reminders[what])}${hold === undefined ? nothing : text`, hold ${hold}`}`,
  'severity-set': ({ severity, reason }) => text`severity is ${severity} now: ${said(reason)}`,
  worsened: ({ severity, tier }) => text`more urgent than it was known to be: ${severity}, ${tier}`,
  begun: () => text`began to work on it`,
  resumed: () => text`the work goes on`,
  'verify-failed': () => text`the fix does not hold: a scan still shows it`,
  reviewing: () => text`under review`,
  closed: () => text`closed`,
  'fix-ready': ({ evidence }) => text`fixed, to be confirmed: ${said(evidence)}`,
  resolved: ({ proof }) => text`proved gone by ${proof.runs} complete scans${of(proof.commit)}`,
  paused: ({ dependency, until }) => text`waits until ${stamp(until)} for ${said(dependency)}`,
  'dismissal-asked': ({ reason, evidence }) => text`asks to dismiss it, ${reason}: ${said(evidence)}`,
  dismissed: ({ reason, evidence }) => text`dismissed, ${reason}: ${said(evidence)}`,
  checked: ({ item }) => text`checked ${item}`,
  unchecked: ({ item }) => text`unchecked ${item}`,
  noted: ({ says }) => text`noted: ${said(says)}`,
  evidence: ({ says }) => text`evidence: ${said(says)}`,
  held: ({ target, hold, until }) =>
    text`stopped ${target} (hold ${hold})${until === null ? nothing : text` until ${stamp(until)}`}`,
  'hold-lifted': ({ hold, reason }) => text`hold ${hold} lifted, ${reason}`,
  waived: ({ waiver, identities, until, reason }) =>
    text`waived ${ours(counted(identities.length, 'finding'))} until ${stamp(until)} (${waiver}), ${reason}`,
  'waiver-ended': ({ waiver }) => text`waiver ${waiver} ended`,
  'issue-claimed': null,
  'issue-opened': ({ number, repository }) => text`issue ${number} opened in ${repository}`,
  'issue-twin-closed': ({ number }) => text`issue ${number}, a twin, closed`,
  'effect-intended': null,
  'effect-settled': null,
  refused: ({ verb, why }) => text`asked to ${verb}; refused, ${why}`,
  asked: null,
  decided: null,
  swept: null,
}

const reminders: Readonly<Record<Extract<Happening, { readonly is: 'reminded' }>['of'], string>> = {
  offer: 'somebody has to accept it',
  lease: 'a sign of life is awaited',
  'read-back': 'next action and time of next word are awaited',
  due: 'a date comes near',
}

/** The trail of an incident as people read it, in the order of the ledger. */
export function timelineOf(events: readonly Event[]): readonly TimelineLine[] {
  return events.flatMap(({ at, by, what }) => {
    const says = sentences[what.is] as ((of: Happening) => Text) | null
    return says === null ? [] : [{ at, by, is: what.is, says: says(what) }]
  })
}

/** A day, or a time of it. */
function stamp(iso: string): Text {
  const time = iso.slice(0, 16).replace('T', ' ')
  return [ours(iso.length > 10 ? `${time} UTC` : time)]
}

function named({ login }: Account): Text {
  return [value(`@${login}`)]
}

function said(words: Foreign | string): Text {
  return [value(words)]
}

function of(commit: string | null): Text {
  return commit === null ? nothing : text`, commit ${commit}`
}
