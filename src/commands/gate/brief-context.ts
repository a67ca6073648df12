import type { BriefContext } from '../../brief/context.ts'
import { undoneOf } from '../../brief/receipt-words.ts'
import type { Answered } from '../../domain/answer.ts'
import type { Decision } from '../../domain/decision.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Receipt } from '../../domain/effect.ts'
import { text } from '../../domain/text.ts'
import { exitOf } from '../../decision/exit-code.ts'
import { findingTitle } from '../../decision/incident/title.ts'
import { answerOf } from '../../incident/answer.ts'
import type { RunRecorded } from '../record/run-recorded.ts'
import { isReadOnly } from './is-read-only.ts'
import { toldBy, type Told } from './told-by.ts'
import type { RunDecided } from './decide-with-record.ts'
import type { RunJudged } from './judge-run.ts'

/** What briefs say beside the decision: who is asked, where the record is, and what happened after. */
export function briefContext({ run, recorded }: RunDecided, told: Told): BriefContext {
  const { decision, policy, ownership, ledger } = run
  const { settings, world, exit, receipts } = told
  const { config, file } = settings.config
  const owners = new Map<string, Owner>()
  for (const { id, tier, verdict, finding } of decision.judged) {
    const isUrgent = verdict !== 'ignore' && (tier === 'T0' || tier === 'T1')
    if (isUrgent || verdict === 'block' || verdict === 'quarantine')
      owners.set(id, ownership.of(finding.place))
  }
  const fallback = config.ownership.fallback
  const decider = ownership.of({ path: file, inside: true })
  const toldOf = toldBy(decision, recorded, told)
  const undelivered = isDelivered(decision, told) ? null : settings.output
  return {
    ...exit,
    ci: world.ci,
    titleOf: findingTitle,
    owners,
    opensNothing: settings.issues === 'off',
    fallbackOwner: fallback,
    contest: {
      file: 'baton.yml',
      decider: decider.team ?? decider.person ?? fallback,
      days: daysOf(policy.terms.waivers.maxDays),
    },
    links: {
      decision: world.ci.runUrl,
      record: undelivered === null ? settings.output : null,
      incidents: new Map(receipts.flatMap(placeOf)),
      ...(ledger === undefined ? {} : { ledger }),
    },
    told: { ...toldOf, whyNobody: isReadOnly(world) ? readOnlyToken : null },
    ...undoneOf(receipts, readOnlySays),
    undelivered,
    answers: answersOf(recorded),
    mentions: new Set([...toldOf.ofIncident.values()].flat()),
  }
}

function answersOf(recorded: RunRecorded | null): ReadonlyMap<string, Answered> {
  if (recorded === null) return new Map()
  const { incidents, keeping } = recorded
  return new Map(
    [...incidents].map(([id, { state }]) => [id, { state, answer: answerOf(state, keeping.incidents) }]),
  )
}

/** What hardened the exit beyond what the decision says can only be that it was not handed over. */
function isDelivered({ verdict, cannotTell }: Decision, { settings, exit, record }: Told): boolean {
  if (settings.output === null || record === null) return record !== null
  const alone = exitOf({ verdict, cannotTell, undelivered: false, mode: settings.mode })
  return alone.wouldExit === exit.wouldExit
}

/** The issue of an incident, else the file that it was written to. */
function placeOf({ kind, incident, state, url }: Receipt): [string, string][] {
  if (incident !== null && url !== undefined) return [[incident, url]]
  const isThere = kind === 'incident-file' && (state === 'done' || state === 'unchanged')
  return isThere && incident !== null ? [[incident, `.baton/incidents/${incident}.md`]] : []
}

/** As receipts say it. */
export const readOnlySays = 'skipped: the token of a fork may only read'
const readOnlyToken = text`this run is of a fork, whose token may only read`

function daysOf(
  maxDays: RunJudged['policy']['terms']['waivers']['maxDays'],
): BriefContext['contest']['days'] {
  return Object.fromEntries(Object.entries(maxDays).filter(([, days]) => days !== null))
}
