import type { IssueEffect } from '../../../domain/effect.ts'
import { GitHubFailure } from '../../../domain/ports.ts'
import type { Facets, Handler, Outcome } from '../../handler.ts'
import type { Issue } from '../../shapes.ts'
import {
  claim,
  describeClaim,
  isFresh,
  labelOf,
  readClaim,
  release,
  takeOver,
  type Claim,
  type Held,
} from './claim.ts'
import { closeTwins } from './close-twins.ts'
import { createIssue } from './create-issue.ts'
import { findIssues, findUnlabelledIssue } from './find-issue.ts'
import { labelledWork, type LabelledWork } from './issue-work.ts'
import { notAllAround } from './not-all-around.ts'
import { redrawIssue } from './redraw-issue.ts'
import { reopenIssue } from './reopen-issue.ts'
import { tellOwner, type Telling } from './tell-owner.ts'

/** How long a run waits for another that opens the issue. */
const patienceMs = 20_000
const pollMs = 2_000

/**
 * Exactly one issue for an incident. Of all runs one creates the label `baton:INC-…` and leads: it looks, opens,
 * closes twins, and only then tells the owner. The others wait a while, then update what is there.
 */
export const githubIssue: Handler<'github-issue'> = { permission: 'issues: write', perform }

async function perform(
  effect: IssueEffect,
  facets: Pick<Facets, 'issues' | 'clock' | 'random' | 'run' | 'render'>,
): Promise<Outcome> {
  if (facets.issues === null) return { state: 'skipped', says: 'GitHub is not spoken to' }
  const work = labelledWork(effect, facets.issues, facets)
  const giveUp = work.now() + patienceMs
  for (;;) {
    const found = await readClaim(work, labelOf(work.incident))
    const held = found === null ? await claim(work, labelOf(work.incident)) : null
    if (held !== null) return lead(work, held, null)
    const outcome = found === null ? null : await follow(work, found)
    if (outcome !== null) return outcome
    if (work.now() >= giveUp) return stillOpening(work, found)
    await work.sleep(pollMs)
  }
}

/** Updates what another run opened, or takes over what it left. Null: it is still at it. */
async function follow(work: LabelledWork, found: Claim): Promise<Outcome | null> {
  const [issue] = await findIssues(work, found)
  const isAlive = isFresh(found, work.now())
  if (isAlive && issue !== undefined) return view(work, issue)
  if (isAlive && found.is === 'opening') return null
  const held = await takeOver(work)
  // Whoever held it before may have come to an end between our look and our claim.
  return held === null ? null : lead(work, held, await readClaim(work, labelOf(work.incident)))
}

async function lead(work: LabelledWork, held: Held, found: Claim | null): Promise<Outcome> {
  const issue = await findOrOpen(work, held, found)
  try {
    return await complete(work, held, found, issue)
  } catch (error) {
    return notAllAround(error, issue, issue.isNew)
  }
}

/** Twins first, the owner last: nobody is told of an issue that will be closed. */
async function complete(work: LabelledWork, held: Held, found: Claim | null, issue: Found): Promise<Outcome> {
  const [kept = issue, ...twins] = oldestFirst([issue, ...(await findIssues(work, found))])
  await closeTwins(work, kept, twins)
  const wasSettled = found?.is === 'settled' && found.issue === kept.number
  if (!wasSettled) await describeClaim(work, 'opened', kept.number)
  const shown = await view(work, kept)
  const telling = wasSettled || shown.state === 'skipped' ? nothingToTell : await tellOwner(work, kept)
  if (telling.settled && !wasSettled) await describeClaim(work, 'settled', kept.number)
  if (held.label !== labelOf(work.incident)) await release(work, held)
  return {
    ...shown,
    state: issue.isNew || telling.told.length > 0 ? 'done' : shown.state,
    told: telling.told,
    ...saying([...(shown.says === undefined ? [] : [shown.says]), ...telling.notes]),
  }
}

type Found = Issue & { readonly isNew: boolean }

async function findOrOpen(work: LabelledWork, held: Held, found: Claim | null): Promise<Found> {
  try {
    const [there = found === null ? await findUnlabelledIssue(work) : null] = await findIssues(work, found)
    return there === null ? { ...(await createIssue(work, held)), isNew: true } : { ...there, isNew: false }
  } catch (error) {
    // Nothing was made for sure, so nobody need wait for us.
    if (error instanceof GitHubFailure && error.kind !== 'uncertain') await release(work, held)
    throw error
  }
}

/** The issue open and as it shall be; or closed, when a person closed it again. */
async function view(work: LabelledWork, issue: Issue): Promise<Outcome> {
  const place = { number: issue.number, url: issue.url }
  const reopening = await reopenIssue(work, issue)
  if (reopening.is === 'closed') return { state: 'skipped', ...place, says: reopening.says }
  const drawn = await redrawIssue(work, issue)
  return {
    state: drawn.changed || reopening.changed ? 'done' : 'unchanged',
    ...place,
    ...saying(drawn.notes),
  }
}

const nothingToTell: Telling = { settled: true, told: [], notes: [] }

function stillOpening(work: LabelledWork, found: Claim | null): Outcome {
  const run = found?.is === 'opening' ? ` (${found.run})` : ''
  return { state: 'skipped', says: `the issue for ${work.incident} is being opened by another run${run}` }
}

function oldestFirst(issues: readonly Issue[]): Issue[] {
  const byNumber = new Map(issues.map((issue) => [issue.number, issue]))
  return [...byNumber.values()].sort((one, other) => one.number - other.number)
}

function saying(lines: readonly string[]): { readonly says?: string } {
  return lines.length === 0 ? {} : { says: lines.join('; ') }
}
