import type { NoteEffect } from '../../domain/effect.ts'
import { GitHubFailure } from '../../domain/ports.ts'
import { bodyOf, isMarked, isSameText, markerOf } from '../body.ts'
import type { Facets, GitLabFacet, Handler, Outcome } from '../handler.ts'
import { isRecord, numberIn } from '../shapes.ts'
import { sentOnce } from '../sent-once.ts'

const marker = markerOf('merge-request')
const notes = '/projects/{id}/merge_requests/{merge_request_iid}/notes'

interface Note {
  readonly id: number
  readonly body: string
  readonly author: number
}

interface Place {
  readonly gitlab: GitLabFacet
  readonly mergeRequest: number
}

/**
 * One note on a merge request of GitLab, made once and updated in place; the lowest id is it, later ones go. GitLab's
 * "Notes API", merge requests.
 */
export const gitlabNote: Handler<'gitlab-note'> = { permission: 'api', perform }

async function perform(
  { mergeRequest, brief, onlyUpdate }: NoteEffect,
  { gitlab, render }: Pick<Facets, 'gitlab' | 'render'>,
): Promise<Outcome> {
  if (gitlab === null) return { state: 'skipped', says: 'GitLab is not spoken to' }
  const place = { gitlab, mergeRequest }
  const self = await selfOf(gitlab)
  const body = withoutQuickActions(bodyOf(marker, brief, render))
  const [first, ...later] = await ours(place, self)
  if (first !== undefined) return keep(place, first, later, body)
  if (onlyUpdate) return { state: 'unchanged', says: 'nothing to say, and no note that says otherwise' }
  const made = await create(place, self, body)
  // Another run may have made one since we looked.
  const [kept = made, ...twins] = await ours(place, self)
  return { ...(await keep(place, kept, twins, body)), state: 'done' }
}

/** Whose token it is. When GitLab does not say, nothing is written: nobody could find it again. */
async function selfOf({ client }: GitLabFacet): Promise<number> {
  const { data } = await client.request('GET /user', {})
  if (!isRecord(data)) throw odd()
  return numberIn(data, 'id')
}

/** Our notes, the oldest first: the marker at its start, written by us. */
async function ours({ gitlab, mergeRequest }: Place, self: number): Promise<readonly Note[]> {
  const all = await gitlab.client.all(`GET ${notes}`, {
    id: gitlab.project,
    merge_request_iid: mergeRequest,
    sort: 'asc',
    order_by: 'created_at',
  })
  return all
    .map(noteFrom)
    .filter(({ body, author }) => author === self && isMarked(body, marker))
    .sort((one, other) => one.id - other.id)
}

/** Of the twins that may come of it, the first. */
async function create(place: Place, self: number, body: string): Promise<Note> {
  const { gitlab, mergeRequest } = place
  return sentOnce(
    async () => {
      const { data } = await gitlab.client.request(`POST ${notes}`, {
        id: gitlab.project,
        merge_request_iid: mergeRequest,
        body,
      })
      return noteFrom(data)
    },
    async () => (await ours(place, self))[0],
  )
}

async function keep(
  { gitlab, mergeRequest }: Place,
  kept: Note,
  twins: readonly Note[],
  body: string,
): Promise<Outcome> {
  const { client, project: id, url } = gitlab
  const at = { id, merge_request_iid: mergeRequest }
  const changed = !isSameText(kept.body, body)
  if (changed) await client.request(`PUT ${notes}/{note_id}`, { ...at, note_id: kept.id, body })
  for (const twin of twins) await remove({ gitlab, mergeRequest }, twin)
  return {
    state: changed || twins.length > 0 ? 'done' : 'unchanged',
    number: mergeRequest,
    url: `${url}/-/merge_requests/${mergeRequest}#note_${kept.id}`,
  }
}

async function remove({ gitlab, mergeRequest }: Place, { id: note_id }: Note): Promise<void> {
  try {
    await gitlab.client.request(`DELETE ${notes}/{note_id}`, {
      id: gitlab.project,
      merge_request_iid: mergeRequest,
      note_id,
    })
  } catch (error) {
    // Somebody else was faster; the oldest is kept up to date all the same.
    if (error instanceof GitHubFailure && (error.kind === 'missing' || error.kind === 'permission')) return
    throw error
  }
}

/** A line that begins with a slash is a command to GitLab, in code it is text (GitLab's "Quick actions"). */
function withoutQuickActions(body: string): string {
  let fence: string | null = null
  const lines = body.split('\n').map((line) => {
    const [, mark = null] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === null && mark !== null) fence = mark
    else if (fence !== null && mark?.startsWith(fence) === true) fence = null
    else if (fence === null) return line.replace(/^(\s*)\//, '$1\\/')
    return line
  })
  return lines.join('\n')
}

function noteFrom(data: unknown): Note {
  if (!isRecord(data) || !isRecord(data.author) || typeof data.body !== 'string') throw odd()
  // What GitLab says itself of the merge request is no note of anybody's.
  const body = data.system === true ? '' : data.body
  return { id: numberIn(data, 'id'), body, author: numberIn(data.author, 'id') }
}

function odd(): GitHubFailure {
  return new GitHubFailure('unreachable', null, "GitLab's answer is not understood (note)")
}
