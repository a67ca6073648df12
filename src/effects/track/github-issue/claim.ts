import { GitHubFailure } from '../../../domain/ports.ts'
import { claimLabel } from '../../issue-labels.ts'
import { descriptionFrom } from '../../shapes.ts'
import type { LabelledWork } from './issue-work.ts'

/** What the description of a claim's label says; people can write there, so an unreadable one is nobody's claim. */
export type Claim =
  | { readonly is: 'opening'; readonly at: number; readonly run: string; readonly nonce: string }
  /** The issue is there, its owner is not told yet. */
  | { readonly is: 'opened'; readonly at: number; readonly issue: number }
  /** The issue is there, and nothing is left to do. */
  | { readonly is: 'settled'; readonly issue: number }
  | { readonly is: 'unreadable' }

/** A claim that somebody holds: its label, and since when. */
export interface Held {
  readonly label: string
  readonly at: number
}

/** After this time a claim is taken over: no run takes so long. */
export const staleMs = 10 * 60_000
/** Clocks of runners differ; a claim from further ahead is none. */
const skewMs = 5 * 60_000
/** Enough for crashes, and an end for whoever keeps making labels by hand. */
const mostTakeOvers = 9
const colour = 'b60205'

/** The label of an incident's claim, or of the n-th that took it over. */
export function labelOf(incident: string, taker = 1): string {
  return taker === 1 ? claimLabel(incident) : `${claimLabel(incident)}/${taker}`
}

/**
 * Creates the label, which succeeds for one caller alone (GitHub answers 422 `already_exists` to all others).
 * Null: somebody else has it. When the answer is lost, the nonce in the description tells whose it is; sending it
 * again does nothing twice.
 */
export async function claim(work: LabelledWork, label: string): Promise<Held | null> {
  const at = work.now()
  const nonce = work.nonce()
  const description = describeOpening(at, work.run, nonce)
  for (let tries = 0; ; tries += 1) {
    try {
      await work.request('POST /repos/{owner}/{repo}/labels', { name: label, color: colour, description })
      return { label, at }
    } catch (error) {
      if (!(error instanceof GitHubFailure) || !['uncertain', 'invalid'].includes(error.kind)) throw error
      const there = await readClaim(work, label)
      if (there?.is === 'opening' && there.nonce === nonce) return { label, at }
      if (there !== null || error.codes.includes('already_exists')) return null
      if (error.kind === 'invalid' || tries > 0) throw error
    }
  }
}

/** Null: there is no such label. */
export async function readClaim(work: LabelledWork, label: string): Promise<Claim | null> {
  try {
    const { data } = await work.request('GET /repos/{owner}/{repo}/labels/{name}', { name: label })
    return claimFrom(descriptionFrom(data))
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'missing') return null
    throw error
  }
}

/** Whether somebody may still be at work on it. */
export function isFresh(found: Claim, now: number): boolean {
  if (found.is === 'unreadable') return false
  return found.is === 'settled' || (found.at > now - staleMs && found.at < now + skewMs)
}

/**
 * Takes over an incident whose claim has come to nothing. Deleting the label and creating it again would let two
 * takers delete each other's; so the next label in a row is created, which again only one can. Null: another has.
 */
export async function takeOver(work: LabelledWork): Promise<Held | null> {
  for (let taker = 2; taker <= mostTakeOvers; taker += 1) {
    const label = labelOf(work.incident, taker)
    const other = await readClaim(work, label)
    if (other === null) return claim(work, label)
    if (isFresh(other, work.now())) return null
  }
  throw new GitHubFailure(
    'invalid',
    null,
    `${mostTakeOvers} claims to ${work.incident} came to nothing: delete its labels`,
  )
}

/** Says in the first label what has become of the claim. Somebody may have deleted it. */
export async function describeClaim(
  work: LabelledWork,
  state: Extract<Claim, { is: 'opened' | 'settled' }>['is'],
  issue: number,
): Promise<void> {
  const time = timeOf(work.now())
  const description =
    state === 'opened'
      ? `Baton: issue #${issue} opened ${time}, owner not told yet`
      : `Baton: issue #${issue}, settled ${time}`
  const name = labelOf(work.incident)
  try {
    await work.request('PATCH /repos/{owner}/{repo}/labels/{name}', { name, description })
  } catch (error) {
    if (!(error instanceof GitHubFailure) || error.kind !== 'missing') throw error
    await work.request('POST /repos/{owner}/{repo}/labels', { name, color: colour, description })
  }
}

/** Gives up a claim under which nothing was done, or that served its end. Deleting a label takes it off issues. */
export async function release(work: LabelledWork, { label, at }: Held): Promise<void> {
  if (work.now() - at > staleMs / 2) return
  try {
    await work.request('DELETE /repos/{owner}/{repo}/labels/{name}', { name: label })
  } catch (error) {
    // It only costs whoever comes next ten minutes.
    if (!(error instanceof GitHubFailure)) throw error
  }
}

function describeOpening(at: number, run: string, nonce: string): string {
  return `Baton: opening since ${timeOf(at)} by run ${run.slice(0, 28)} (${nonce})`
}

function claimFrom(description: string): Claim {
  const opening = /^Baton: opening since (\S{20}) by run ([\w.-]{1,28}) \(([0-9a-f]{16})\)$/.exec(description)
  if (opening?.[1] !== undefined && opening[2] !== undefined && opening[3] !== undefined)
    return dated(opening[1], (at) => ({ is: 'opening', at, run: opening[2] ?? '', nonce: opening[3] ?? '' }))
  const opened = /^Baton: issue #([0-9]{1,9}) opened (\S{20}), owner not told yet$/.exec(description)
  if (opened?.[1] !== undefined && opened[2] !== undefined)
    return dated(opened[2], (at) => ({ is: 'opened', at, issue: Number(opened[1]) }))
  const settled = /^Baton: issue #([0-9]{1,9}), settled /.exec(description)
  return settled === null ? { is: 'unreadable' } : { is: 'settled', issue: Number(settled[1]) }
}

function dated(time: string, make: (at: number) => Claim): Claim {
  const at = Date.parse(time)
  return Number.isNaN(at) ? { is: 'unreadable' } : make(at)
}

/** Seconds suffice, and a label's description has room for 100 characters. */
function timeOf(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}
