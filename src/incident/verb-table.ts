import type { BatonPhase } from '../domain/incident-state.ts'
import type { RequestArgs, Verb } from '../domain/request.ts'
import type { Effect } from './ask.ts'
import type { Standing } from './standing.ts'
import { accept, back } from './verbs/accept.ts'
import { claim, takeover } from './verbs/claim.ts'
import { decline } from './verbs/decline.ts'
import { dismiss, release, waive } from './verbs/end.ts'
import { escalate, offer, withdraw } from './verbs/offer.ts'
import { check, evidence, note, pause, resume, sev, uncheck } from './verbs/work.ts'

/** One verb: who may, when, with what, and what it does. */
export interface VerbRow {
  /** One of these is enough; empty: whoever it is, the effect says. */
  readonly who: readonly Standing[]
  /** Who may while nobody holds it, beside `who`. */
  readonly unheld?: readonly Standing[]
  /** Who may in a contest instead of `who`: only the provisional holder acts, the duty officer decides. */
  readonly contested?: readonly Standing[]
  /** States of the baton in which it has a sense; absent: in any. */
  readonly while?: readonly BatonPhase[]
  /** Arguments without which it is not understood. */
  readonly needs: readonly (keyof RequestArgs)[]
  /** An asker who saw an older term is refused. */
  readonly isFenced: boolean
  /** It may be asked of one that has ended. */
  readonly afterTheEnd?: true
  /** The author of the change that is judged may not. */
  readonly notByAuthor?: true
  /** From the holder it is no sign of life. */
  readonly isSilent?: true
  readonly effect: Effect
}

const team: readonly Standing[] = ['holder', 'owner-team', 'duty-officer']
const contributors: readonly Standing[] = [...team, 'addressee', 'addressed-team', 'any-team', 'writer']
const commanders: readonly Standing[] = ['holder', 'duty-officer']

export const verbTable: Readonly<Record<Verb, VerbRow>> = {
  accept: { who: [], needs: [], isFenced: true, isSilent: true, effect: accept },
  decline: { who: [], needs: ['reason'], isFenced: true, isSilent: true, effect: decline },
  offer: { who: commanders, unheld: ['owner-team'], needs: ['to'], isFenced: true, effect: offer },
  withdraw: { who: ['holder'], needs: [], isFenced: true, while: ['handing_over'], effect: withdraw },
  escalate: { who: [...team, 'writer'], needs: [], isFenced: true, effect: escalate },
  claim: { who: ['any-team', 'duty-officer'], needs: [], isFenced: true, isSilent: true, effect: claim },
  takeover: {
    who: ['duty-officer', 'maintainer'],
    needs: [],
    isFenced: true,
    isSilent: true,
    effect: takeover,
  },
  back: { who: [], needs: [], isFenced: false, isSilent: true, effect: back },
  sev: { who: commanders, needs: ['severity'], isFenced: true, effect: sev },
  check: { who: team, contested: commanders, needs: ['item'], isFenced: true, effect: check },
  uncheck: { who: team, contested: commanders, needs: ['item'], isFenced: true, effect: uncheck },
  note: { who: contributors, needs: ['says'], isFenced: false, effect: note },
  evidence: { who: contributors, needs: ['says'], isFenced: false, effect: evidence },
  pause: { who: ['holder'], needs: ['says', 'until'], isFenced: true, effect: pause },
  resume: { who: commanders, needs: [], isFenced: true, effect: resume },
  dismiss: {
    who: [...team, 'maintainer'],
    contested: commanders,
    needs: [],
    isFenced: true,
    effect: dismiss,
  },
  waive: {
    who: ['duty-officer', 'maintainer'],
    needs: ['reason', 'until'],
    isFenced: true,
    notByAuthor: true,
    effect: waive,
  },
  release: {
    who: [...commanders, 'maintainer'],
    contested: commanders,
    needs: [],
    isFenced: true,
    notByAuthor: true,
    afterTheEnd: true,
    effect: release,
  },
  status: {
    who: ['reader', 'addressee', 'addressed-team', ...team],
    needs: [],
    isFenced: false,
    afterTheEnd: true,
    isSilent: true,
    effect: (course) => course,
  },
}
