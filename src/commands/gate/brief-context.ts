import type { BriefContext } from '../../brief/context.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Receipt } from '../../domain/effect.ts'
import { foreign } from '../../domain/foreign.ts'
import type { Settings } from '../../domain/settings.ts'
import { text, value } from '../../domain/text.ts'
import type { Exit } from '../../decision/exit-code.ts'
import { findingTitle } from '../../decision/incident/title.ts'
import type { World } from '../world.ts'
import type { RunJudged } from './judge-run.ts'

export interface Told {
  readonly settings: Settings
  readonly world: World
  readonly exit: Exit
  /** Of the effects so far. */
  readonly receipts: readonly Receipt[]
}

/** What briefs say beside the decision: who is asked, where the record is, and what happened after. */
export function briefContext({ decision, policy, ownership }: RunJudged, told: Told): BriefContext {
  const { settings, world, exit, receipts } = told
  const { config, file } = settings.config
  const owners = new Map<string, Owner>()
  for (const { id, verdict, finding } of decision.judged) {
    if (verdict === 'block' || verdict === 'quarantine') owners.set(id, ownership.of(finding.place))
  }
  const fallback = config.ownership.fallback
  const decider = ownership.of({ path: file, inside: true })
  const issues = receipts.filter(({ url }) => url !== undefined)
  const names = [...new Set(receipts.flatMap((receipt) => receipt.told ?? []))]
  return {
    ...exit,
    ci: world.ci,
    titleOf: findingTitle,
    owners,
    fallbackOwner: fallback,
    contest: {
      file: 'baton.yml',
      decider: decider.team ?? decider.person ?? fallback,
      days: daysOf(policy.terms.waivers.maxDays),
    },
    links: {
      decision: world.ci.runUrl,
      record: settings.output,
      incidents: new Map(
        issues.flatMap(({ incident, url }) => (incident === null ? [] : [[incident, url ?? '']])),
      ),
    },
    told: { names, whyNobody: isReadOnly(world) ? readOnlyToken : null },
    missing: receipts
      .filter(
        ({ state, says }) =>
          says !== undefined && (state === 'failed' || state === 'skipped' || state === 'uncertain'),
      )
      .map(({ says }) => [value(foreign(says ?? ''))]),
    mentions: new Set(names),
  }
}

/** A fork's token may read only; so nothing that it would write is tried. */
export function isReadOnly({ ci }: World): boolean {
  return ci.pullRequest?.fromFork === true
}

const readOnlyToken = text`this run is of a fork, whose token may only read`

function daysOf(
  maxDays: RunJudged['policy']['terms']['waivers']['maxDays'],
): BriefContext['contest']['days'] {
  return Object.fromEntries(Object.entries(maxDays).filter(([, days]) => days !== null))
}
