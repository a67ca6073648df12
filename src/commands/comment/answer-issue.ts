import { closedSays } from '../../brief/record/closed-says.ts'
import { putBackSays } from '../../brief/record/put-back-says.ts'
import { replyToFailure } from '../../brief/record/reply.ts'
import { Inability } from '../../domain/problem.ts'
import type { Request } from '../../domain/request.ts'
import type { ExitCode } from '../../domain/terms.ts'
import { text, value, type Text } from '../../domain/text.ts'
import { ensureReply } from '../../effects/issue-reply.ts'
import { fold } from '../../incident/fold.ts'
import { hasEnded } from '../../domain/life-stage.ts'
import { checkboxRequests } from '../../intake/request/checkbox-requests.ts'
import type { IssueEvent, TextChange } from '../../intake/request/issue-event.ts'
import { markdownLine } from '../../render/markdown-block.ts'
import type { AtLedger } from '../../settings/command.ts'
import { drawIssues } from '../record/draw-issues.ts'
import type { Drawn } from '../record/drawn.ts'
import type { World } from '../world.ts'
import { answeredHere } from './answered-here.ts'
import { atForge, githubHere, isOurs, unread, type AtForge } from './at-forge.ts'
import { tell } from './tell.ts'
import { readRecordAt } from './record-read.ts'
import { isStranger, rightsHere } from './rights-there.ts'
import { settleRequests } from './settle-requests.ts'

/** Answers what somebody did to an incident's issue: ticked boxes, changed its text, closed it. */
export async function answerIssue(
  done: IssueEvent,
  repository: string,
  command: AtLedger,
  world: World,
): Promise<ExitCode> {
  const github = await githubHere(command, world)
  const own = await isOurs(done.by, github)
  if (own === null) throw unread()
  if (own) return tell(world, text`Nothing was done: this token's own account did it.`)
  const at = await atForge(command, world, { github, repository })
  try {
    return await answered(done, at)
  } catch (error) {
    if (error instanceof Inability && error.exit === 30) await tellFailure(done, at)
    throw error
  }
}

async function answered(done: IssueEvent, at: AtForge): Promise<ExitCode> {
  const record = await readRecordAt(at)
  const id = await record.incidentOf(done.issue)
  if (id === null) return tell(at.world, text`Nothing was done: it is no incident's issue.`)
  const events = await record.eventsOf(id)
  const incident = { state: fold(events), events }
  if (done.did.is === 'closed') return answerClosed(done, incident, at)
  return answerEdited(done, done.did.text, incident, at)
}

/** Who only wrote into the text asked for nothing. */
async function tellFailure(done: IssueEvent, at: AtForge): Promise<void> {
  const { did, by } = done
  const asks = did.is === 'closed' || (did.text !== null && boxesOf(done, did.text, '', at).length > 0)
  if (asks && !isStranger(by, await rightsHere(by, at), at))
    await saysBelow(at, done, replyToFailure().says, ':failed')
}

function boxesOf(
  { by, issue, at: when }: IssueEvent,
  { before, after }: TextChange,
  incident: string,
  { repository }: AtForge,
): readonly Request[] {
  const source = `issue:${repository.toLowerCase()}#${issue.number}:${when}`
  return checkboxRequests(before, after, { by, source }, incident)
}

async function answerClosed(done: IssueEvent, incident: Drawn, at: AtForge): Promise<ExitCode> {
  const { state } = incident
  if (hasEnded(state.lifecycle)) return tell(at.world, text`Nothing was done: ${state.id} has ended.`)
  const unsaid = await saysBelow(at, done, closedSays(answeredHere(state, at), at.now))
  const undrawn = await drawIssues(new Set([incident.state.id]), at.ledger, at.world)
  return tell(
    at.world,
    text`Answered: ${state.id} has not ended, and its issue was closed by ${value(done.by.login)}.`,
    [...unsaid, ...undrawn],
  )
}

/** Boxes that differ are asked for; whatever else was changed is drawn again. */
async function answerEdited(
  done: IssueEvent,
  change: TextChange | null,
  incident: Drawn,
  at: AtForge,
): Promise<ExitCode> {
  const { id } = incident.state
  const restored = change === null ? new Map<string, string>() : new Map([[id, change.before]])
  const [first, ...rest] = change === null ? [] : boxesOf(done, change, id, at)
  if (first === undefined) {
    const undrawn = await drawIssues(new Set([incident.state.id]), at.ledger, at.world, restored)
    return tell(
      at.world,
      text`Drawn again: the issue of ${id}, which ${value(done.by.login)} edited.`,
      undrawn,
    )
  }
  const { refused, unsaid } = await answerBoxes([first, ...rest], done, incident, at)
  const undrawn = await drawIssues(new Set([id]), at.ledger, at.world, restored)
  const count = 1 + rest.length
  const says = text`${count - refused} of ${count} boxes of ${id} were set by ${value(done.by.login)}, ${refused} put back.`
  return tell(at.world, says, [...unsaid, ...undrawn])
}

async function answerBoxes(
  requests: readonly [Request, ...Request[]],
  done: IssueEvent,
  before: Drawn,
  at: AtForge,
): Promise<{ readonly refused: number; readonly unsaid: readonly string[] }> {
  const rights = await rightsHere(done.by, at)
  const stranger = isStranger(done.by, rights, at)
  const { rulings, incident } = await settleRequests(requests, rights, !stranger, at)
  const refusals = rulings.flatMap(({ refusal }) => (refusal === null ? [] : [refusal]))
  const [first] = refusals.filter(({ why }) => why !== 'replayed')
  const after = incident ?? before
  const unsaid =
    first === undefined || stranger
      ? []
      : await saysBelow(at, done, putBackSays(first, answeredHere(after.state, at), at.now))
  return { refused: refusals.length, unsaid }
}

/** One comment for what was done; gives what could not be said, in lines. */
async function saysBelow(
  at: AtForge,
  done: IssueEvent,
  says: readonly Text[],
  more = '',
): Promise<readonly string[]> {
  const { github, repository } = at
  const occasion = `${done.did.is}:${done.at}${more}`
  const place = { repository, issue: done.issue.number, occasion, since: done.at }
  const unsaid = await ensureReply(github, place, says.map((line) => markdownLine(line)).join('\n\n'))
  return unsaid === null ? [] : [unsaid]
}
