import { counted } from '../../domain/counted.ts'
import type { EventDraft, Happening } from '../../domain/event.ts'
import type { Store } from '../../domain/ledger.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Settings } from '../../domain/settings.ts'
import { text, type Text } from '../../domain/text.ts'
import { fold } from '../../incident/fold.ts'
import { isTracked, type TrackedFiles } from '../../intake/sarif/is-tracked.ts'
import { printSpill, readSpill, unrecorded, type Spill } from '../../ledger/spill.ts'
import { transact } from '../../ledger/transact.ts'
import { isUnderReview } from '../../settings/trust.ts'
import type { World } from '../world.ts'
import { readerOf } from './at-ledger.ts'

/** What runs before this one could not record. */
export interface Spilled {
  readonly path: string
  readonly spill: Spill
  /** Why the file stays as it is; null: it is used, or there is none. */
  readonly refused: Problem | null
}

/** Where it is looked for, and by what it is judged. */
export interface SpillPlace {
  readonly settings: Pick<Settings, 'output' | 'ledger'>
  readonly tracked: TrackedFiles
}

const mostBytes = 16 * 2 ** 20
const nothing: Spill = { drafts: [], maybeIn: [] }

/**
 * The spill file beside the decision. Nothing in it may soften anything, whoever wrote it: one that Git tracks is
 * refused, as is one that says what only people say; a change under review reads none, since its own steps could
 * have made it.
 */
export async function readSpilled(place: SpillPlace, world: Pick<World, 'files' | 'ci'>): Promise<Spilled> {
  const path = (place.settings.output ?? '.baton/decision.json').replace(/[^/\\]*$/, 'baton-spill.json')
  const none: Spilled = { path, spill: nothing, refused: null }
  const refused = (sentence: Text): Spilled => ({ ...none, refused: unusable(sentence) })
  if (isUnderReview(world.ci)) return none
  const file = await world.files.read(path, mostBytes)
  if (file.is === 'absent') return none
  const real = await world.files.real(path)
  if (real === null || isTracked(real, place.tracked)) return refused(text`Git tracks ${path}`)
  const read = file.is === 'bytes' ? readSpill(Buffer.from(file.bytes).toString('utf8')) : 'broken'
  if (read === 'newer') return refused(text`a newer version of Baton wrote ${path}`)
  if (read === 'broken' || !read.drafts.every(isOfRun)) return refused(text`${path} holds what no run writes`)
  return { ...none, spill: { ...read, drafts: read.drafts.filter(isTaken) } }
}

/** Records it before the run decides, so that the run decides from it; then empties the file. What is left to record. */
export async function recordSpilled(
  { path, spill }: Spilled,
  store: Store,
  { settings }: SpillPlace,
  world: World,
): Promise<Spill> {
  if (spill.drafts.length === 0) return nothing
  const done = await transact(
    store,
    async (_, pages) => ({ drafts: await unrecorded(spill, pages, fold), isLate: true }),
    { ...world, ...readerOf(settings.ledger) },
  )
  if (done.is === 'closed')
    return { ...spill, maybeIn: [...new Set([...spill.maybeIn, ...done.maybeIn])].sort() }
  const count = done.is === 'recorded' ? done.events.length : 0
  world.output.note(
    `baton: ${counted(count, 'event of', 'events of')} ${path} ${count === 1 ? 'is' : 'are'} recorded now`,
  )
  await write(path, emptied, world)
  return nothing
}

/** What this run could not record, after what was left before it; one that was refused is never written over. */
export async function keepSpilled(
  { path, refused }: Spilled,
  left: Spill,
  spill: string | null,
  world: Pick<World, 'files' | 'output'>,
): Promise<void> {
  const own = spill === null ? nothing : readSpill(spill)
  if (typeof own === 'string' || own.drafts.length === 0) return
  if (refused !== null) {
    world.output.note(`baton: ${path} is left as it is, so what this run could not record is not kept`)
    return
  }
  const all = { drafts: [...left.drafts, ...own.drafts], maybeIn: [...left.maybeIn, ...own.maybeIn] }
  await write(path, printSpill(all) ?? emptied, world)
  world.output.note(
    `baton: what could not be recorded is kept in ${path}; the next run that finds it there records it`,
  )
}

const emptied = `{"drafts":[],"maybeIn":[],"version":1}\n`

async function write(
  path: string,
  content: string,
  { files, output }: Pick<World, 'files' | 'output'>,
): Promise<void> {
  try {
    await files.write(path, content)
  } catch {
    output.note(`baton: ${path} cannot be written`)
  }
}

/**
 * `taken`: what a run decided, which nobody could say again. `anew`: a run's own too, and the run that comes sees, proves or
 * does it again, by its own scans and clock and not by this file. `never`: what people do.
 */
const kinds: Readonly<Record<Happening['is'], 'taken' | 'anew' | 'never'>> = {
  declared: 'anew',
  offered: 'anew',
  lapsed: 'anew',
  'lease-expired': 'anew',
  reminded: 'anew',
  held: 'anew',
  'waiver-ended': 'anew',
  decided: 'taken',
  seen: 'anew',
  regressed: 'anew',
  worsened: 'anew',
  'verify-failed': 'anew',
  'fix-ready': 'anew',
  resolved: 'anew',
  reviewing: 'anew',
  closed: 'anew',
  resumed: 'anew',
  swept: 'anew',
  withdrawn: 'anew',
  arbitrated: 'anew',
  'lease-renewed': 'anew',
  'hold-lifted': 'anew',
  'issue-claimed': 'anew',
  'issue-opened': 'anew',
  'issue-twin-closed': 'anew',
  'effect-intended': 'anew',
  'effect-settled': 'anew',
  accepted: 'never',
  declined: 'never',
  claimed: 'never',
  'taken-over': 'never',
  back: 'never',
  'severity-set': 'never',
  begun: 'never',
  paused: 'never',
  'dismissal-asked': 'never',
  dismissed: 'never',
  checked: 'never',
  unchecked: 'never',
  noted: 'never',
  evidence: 'never',
  waived: 'never',
  refused: 'never',
  asked: 'never',
}

function isOfRun({ by, what }: EventDraft): boolean {
  return by === 'baton' && kinds[what.is] !== 'never'
}

/** Of decisions only a stop must not be lost; that something passed anybody could write. */
function isTaken({ what }: EventDraft): boolean {
  if (what.is === 'decided') return what.verdict === 'block' || what.verdict === 'quarantine'
  return kinds[what.is] === 'taken'
}

function unusable(sentence: Text): Problem {
  return {
    code: 'spill-unusable',
    sentence: text`${sentence}, so nothing of it is recorded, and it is left as it is`,
    remedy: text`look at what it holds, and move it away`,
  }
}
