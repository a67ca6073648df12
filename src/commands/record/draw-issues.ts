import type { Receipt } from '../../domain/effect.ts'
import { text, value } from '../../domain/text.ts'
import { dispatch } from '../../effects/dispatch.ts'
import type { Moment } from '../../incident/moment.ts'
import { transact } from '../../ledger/transact.ts'
import { plain } from '../../render/plain.ts'
import { facetsOf } from '../facets.ts'
import { isOpenToAll } from '../is-open-to-all.ts'
import type { World } from '../world.ts'
import { readerOf, type LedgerHere } from './at-ledger.ts'
import { drawnFrom, type Drawn } from './drawn.ts'
import { incidentsHere } from './incident-settings.ts'
import { intents } from './intents.ts'
import { receiptDrafts } from './receipt-drafts.ts'
import { recordedIssue } from './recorded-issue.ts'

/**
 * Makes the issues of these incidents what the record says, and tells whom it owes a word. Lines of what could not be
 * done, for the log: nothing of it changes what is recorded, and the next run tries again. `restored`: by incident, the
 * text to start from where somebody edited it.
 */
export async function drawIssues(
  ids: ReadonlySet<string>,
  here: LedgerHere,
  world: World,
  restored: ReadonlyMap<string, string> = new Map(),
): Promise<readonly string[]> {
  const { issues, store, settings } = here
  if (issues === null || ids.size === 0) return []
  const ledger = { ...world, ...readerOf(settings) }
  const moment = momentOf(world)
  const drawn = new Map<string, Drawn>()
  const intended = await transact(
    store,
    async (record, pages) => {
      drawn.clear()
      for (const id of ids) {
        const one = await drawnFrom(id, record, pages)
        if (one !== null) drawn.set(id, one)
      }
      return intents([], ids, record, pages, moment)
    },
    ledger,
  )
  if (intended.is === 'closed') return [notDrawn(intended.why)]
  const news = intended.is === 'recorded' ? intended.events : []
  const words = new Set(news.flatMap(({ what }) => (what.is === 'effect-intended' ? [what.key] : [])))
  const reached = { client: await world.openGitHub(issues.token), repository: issues.repository }
  const incidents = await incidentsHere(here, world)
  const isPublic = await isOpenToAll(reached, world.ci)
  const effects = [...drawn].map(([id, before]) => {
    const now = intended.record?.open.get(id)
    const events = [...before.events, ...news.filter(({ incident }) => incident === id)]
    const restoredText = restored.get(id)
    return recordedIssue(now === undefined ? before : { state: now, events }, {
      settings: incidents,
      moment,
      isPublic,
      hasHub: settings.hub !== null,
      words,
      ...(restoredText === undefined ? {} : { restored: restoredText }),
    })
  })
  const facets = facetsOf(world, { github: null, issues: reached })
  const receipts = await dispatch(effects, facets, { dryRun: false, readOnly: null })
  const noted = await transact(
    store,
    (record, pages) => receiptDrafts(receipts, issues.repository, record, pages, moment),
    ledger,
  )
  return [...receipts.flatMap(lineOf), ...(noted.is === 'closed' ? [notDrawn(noted.why)] : [])]
}

function momentOf({ ci, clock, random }: World): Moment {
  const run = ci.runId === null ? {} : { run: ci.runId }
  return { at: clock.now().toISOString(), nonce: random.nonce(), ...run }
}

function lineOf({ incident, says }: Receipt): readonly string[] {
  return says === undefined ? [] : [plain(text`the issue of ${incident ?? ''}: ${value(says)}`)]
}

function notDrawn(why: string): string {
  return plain(
    text`the record could not be written (${why}), so what came of its issues is noted by the next run`,
  )
}
