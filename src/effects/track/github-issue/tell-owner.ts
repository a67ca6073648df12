import { GitHubFailure } from '../../../domain/ports.ts'
import { isMarked, markerOf } from '../../body.ts'
import { sayFailure } from '../../explain-failure.ts'
import { commentFrom, issueFrom, type Comment, type Issue } from '../../shapes.ts'
import { mayBeUs } from '../../whose.ts'
import { sentOnce } from '../../sent-once.ts'
import type { LabelledWork } from './issue-work.ts'

export interface Telling {
  /** Nothing is left to be tried again. */
  readonly settled: boolean
  /** `@login` or `@org/team` that was told now. */
  readonly told: readonly string[]
  readonly notes: readonly string[]
}

const marker = markerOf('owner')
const login = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?$/
const team = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?\/[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/

/**
 * Tells the owner, once: a person who can be assigned is assigned; else the team is mentioned in a comment of its
 * own, since an edited body notifies nobody reliably. Whoever is assigned already has it.
 */
export async function tellOwner(work: LabelledWork, issue: Issue): Promise<Telling> {
  if (issue.assignees.length > 0) return { settled: true, told: [], notes: [] }
  const assigned = await attempt(() => assign(work, issue))
  if (assigned.told.length > 0 || work.team === null || !team.test(work.team)) return assigned
  const mentioned = await attempt(() => mention(work, issue, work.team ?? ''))
  return { ...mentioned, notes: [...assigned.notes, ...mentioned.notes] }
}

async function attempt(tell: () => Promise<Telling>): Promise<Telling> {
  try {
    return await tell()
  } catch (error) {
    if (!(error instanceof GitHubFailure)) throw error
    return {
      settled: false,
      told: [],
      notes: [`the owner is not told: ${sayFailure(error, 'issues: write')}`],
    }
  }
}

async function assign(work: LabelledWork, issue: Issue): Promise<Telling> {
  const { person } = work
  if (person === null || !login.test(person)) return { settled: true, told: [], notes: [] }
  const name = person.slice(1)
  const refused: Telling = {
    settled: true,
    told: [],
    notes: [`${person} cannot be assigned in this repository`],
  }
  if (!(await canBeAssigned(work, name))) return refused
  const { data } = await work.request('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
    issue_number: issue.number,
    assignees: [name],
  })
  // GitHub drops whom it does not take, without an error.
  const taken = issueFrom(data).assignees.some((one) => one.toLowerCase() === name.toLowerCase())
  return taken ? { settled: true, told: [person], notes: [] } : refused
}

export async function canBeAssigned(work: Pick<LabelledWork, 'request'>, assignee: string): Promise<boolean> {
  try {
    await work.request('GET /repos/{owner}/{repo}/assignees/{assignee}', { assignee })
    return true
  } catch (error) {
    if (error instanceof GitHubFailure && error.kind === 'missing') return false
    throw error
  }
}

async function mention(work: LabelledWork, issue: Issue, name: string): Promise<Telling> {
  if (issue.comments > 0 && (await findTold(work, issue)) !== null)
    return { settled: true, told: [], notes: [] }
  const comment = await post(work, issue, name)
  const resolved = comment.html === null || comment.html.includes('team-mention')
  if (resolved) return { settled: true, told: [name], notes: [] }
  const note = `GitHub notifies nobody of ${name}: this token may not see teams, give one of an App with "members: read"`
  return { settled: true, told: [], notes: [note] }
}

async function post(work: LabelledWork, issue: Issue, name: string): Promise<Comment> {
  const until = work.takeUpBy.replace('T', ' ').replace(/:\d\d(?:\.\d+)?Z$/, ' UTC')
  const body = `${marker}\n\n${name} owns this. One of you takes it up by ${until}: assign yourself here.\n`
  return sentOnce(
    async () => {
      const { data } = await work.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: issue.number,
        body,
        // Rendered, it shows whether the mention reaches somebody.
        mediaType: { format: 'full' },
      })
      return commentFrom(data)
    },
    () => findTold(work, issue),
  )
}

async function findTold(work: LabelledWork, issue: Issue): Promise<Comment | null> {
  const all = await work.all('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    issue_number: issue.number,
  })
  for (const comment of all.map(commentFrom)) {
    if (isMarked(comment.body, marker) && (await mayBeUs(work.github, comment.author))) return comment
  }
  return null
}
