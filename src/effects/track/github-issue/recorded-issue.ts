import type { RecordedIssueEffect } from '../../../domain/effect.ts'
import { GitHubFailure } from '../../../domain/ports.ts'
import { isSameText, markerOf, titleOf } from '../../body.ts'
import { sayFailure } from '../../explain-failure.ts'
import type { Facets, GitHubFacet, Handler, Outcome } from '../../handler.ts'
import { issueLabels } from '../../issue-labels.ts'
import type { Issue } from '../../shapes.ts'
import { closeTwins } from './close-twins.ts'
import { createIssue } from './create-issue.ts'
import { findIssues } from './find-issue.ts'
import { means, type IssueWork } from './issue-work.ts'
import { notAllAround } from './not-all-around.ts'
import { recordedBody } from './recorded-body.ts'
import { relabel } from './redraw-issue.ts'
import { sayWords, sayWhyOpen } from './say-words.ts'
import { canBeAssigned } from './tell-owner.ts'

/**
 * The issue of a recorded incident. Whoever holds the claim in the record opens it; everybody makes it what the record
 * says, and closes what a crash left beside it. It comes to an end with the incident, and by nobody's hand before.
 */
export const recordedIssue: Handler<'recorded-issue'> = { permission: 'issues: write', perform }

type Means = Pick<Facets, 'issues' | 'clock' | 'render'>

async function perform(effect: RecordedIssueEffect, facets: Means): Promise<Outcome> {
  if (facets.issues === null) return { state: 'skipped', says: 'GitHub is not spoken to' }
  const work = recordedWork(effect, facets.issues, facets)
  const found = keptFirst(await issuesOf(work, effect), effect.number)
  const [there] = found
  if (there === undefined && (effect.end !== null || !isToBeOpened(effect)))
    return { state: 'skipped', says: `the issue for ${effect.incident} is being opened by another run` }
  const issue = there ?? (await createIssue(work, { at: work.now() }))
  const isNew = there === undefined
  try {
    // Another run may have made one since we looked.
    const [kept = issue, ...twins] = isNew
      ? keptFirst([issue, ...(await issuesOf(work, effect))], effect.number)
      : found
    await closeTwins(work, kept, twins)
    const drawn = await draw(work, kept, effect, facets)
    const said = await sayWords(work, kept, effect.words, facets.render)
    return {
      state: isNew || drawn.changed || twins.length > 0 || said.told.length > 0 ? 'done' : 'unchanged',
      number: kept.number,
      url: kept.url,
      told: said.told,
      said: said.keys,
      twins: twins.map(({ number }) => number),
      ...(drawn.notes.length === 0 ? {} : { says: drawn.notes.join('; ') }),
    }
  } catch (error) {
    return notAllAround(error, issue, isNew)
  }
}

/** One that the record names and nobody can find was deleted: it is opened anew, as if it were claimed. */
function isToBeOpened({ mayOpen, number }: RecordedIssueEffect): boolean {
  return mayOpen || number !== null
}

function issuesOf(work: IssueWork, { number }: RecordedIssueEffect): Promise<Issue[]> {
  return findIssues(work, number === null ? null : { is: 'settled', issue: number })
}

/** The one that the record names, else the oldest; every other one is a twin. */
function keptFirst(issues: readonly Issue[], named: number | null): Issue[] {
  const byNumber = new Map(issues.map((issue) => [issue.number, issue]))
  return [...byNumber.values()].sort(
    (one, other) =>
      Number(other.number === named) - Number(one.number === named) || one.number - other.number,
  )
}

function recordedWork(
  effect: RecordedIssueEffect,
  github: GitHubFacet,
  { clock, render }: Pick<Facets, 'clock' | 'render'>,
): IssueWork {
  const { incident, title, labelled } = effect
  const marker = markerOf(incident)
  return {
    incident,
    marker,
    title: titleOf(title === null ? '' : render.line(title), incident),
    body: recordedBody(effect, '', marker, render),
    labels: issueLabels({ id: incident, ...labelled }),
    ...means(github, clock),
  }
}

interface DrawnIssue {
  readonly changed: boolean
  /** What could not be done; nothing else hangs on it. */
  readonly notes: readonly string[]
}

/** Title, text, assignee and state by one request, and labels. What people wrote into the text goes. */
async function draw(
  work: IssueWork,
  issue: Issue,
  effect: RecordedIssueEffect,
  { render }: Pick<Facets, 'render'>,
): Promise<DrawnIssue> {
  const body = recordedBody(effect, issue.body, work.marker, render)
  const assigned = await assignees(work, issue, effect.holder)
  const isReopened = !issue.isOpen && effect.end === null
  const change = {
    ...(effect.title === null || issue.title === work.title ? {} : { title: work.title }),
    ...(isSameText(issue.body, body) ? {} : { body }),
    ...(assigned.change === null ? {} : { assignees: assigned.change }),
    ...(isReopened ? { state: 'open', state_reason: 'reopened' } : {}),
    ...(issue.isOpen && effect.end !== null ? { state: 'closed', state_reason: effect.end } : {}),
  }
  const differs = Object.keys(change).length > 0
  if (differs)
    await work.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
      issue_number: issue.number,
      ...change,
    })
  if (isReopened) await sayWhyOpen(work, issue, effect.whyOpen, render)
  try {
    return { changed: (await relabel(work, issue)) || differs, notes: assigned.notes }
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return { changed: differs, notes: [...assigned.notes, `labels: ${sayFailure(error, 'issues: write')}`] }
  }
}

/** The holder alone; null: they are it already. */
async function assignees(
  work: IssueWork,
  issue: Issue,
  holder: string | null,
): Promise<{ readonly change: readonly string[] | null; readonly notes: readonly string[] }> {
  const login = holder?.replace(/^@/, '') ?? null
  const [only, ...others] = issue.assignees
  if (others.length === 0 && only?.toLowerCase() === login?.toLowerCase()) return { change: null, notes: [] }
  if (login === null || (await canBeAssigned(work, login)))
    return { change: login === null ? [] : [login], notes: [] }
  return {
    change: issue.assignees.length === 0 ? null : [],
    notes: [`@${login} cannot be assigned in this repository`],
  }
}
