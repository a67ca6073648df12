import {
  replyToDone,
  replyToFailure,
  replyToHelp,
  replyToMistake,
  replyToRefused,
  type Reply,
} from '../../brief/record/reply.ts'
import type { Written } from '../../brief/record/command-form.ts'
import type { CommandMistake, HelpAsked } from '../../domain/command.ts'
import type { GitHub } from '../../domain/ports.ts'
import { Inability } from '../../domain/problem.ts'
import type { Request, Rights } from '../../domain/request.ts'
import type { ExitCode } from '../../domain/terms.ts'
import { ours, text, value, type Text } from '../../domain/text.ts'
import { commentStands } from '../../effects/comment-stands.ts'
import type { CommentEvent } from '../../intake/request/comment-event.ts'
import { requestFrom } from '../../intake/request/request-from.ts'
import type { AtLedger } from '../../settings/command.ts'
import { drawIssues } from '../record/draw-issues.ts'
import type { World } from '../world.ts'
import { answeredHere } from './answered-here.ts'
import { atForge, githubHere, isOurs, unread, type AtForge } from './at-forge.ts'
import { tell } from './tell.ts'
import { doorOf } from './door-of.ts'
import { readRecordAt } from './record-read.ts'
import { isStranger, rightsFor } from './rights-there.ts'
import { saysTo } from './says-to.ts'
import { settleRequests } from './settle-requests.ts'

/** Answers a comment that begins with a command. What was asked is done before it is answered. */
export async function answerComment(
  said: CommentEvent,
  repository: string,
  command: AtLedger,
  world: World,
): Promise<ExitCode> {
  const github = await githubHere(command, world)
  const counts = await isToBeCounted(said, github, repository)
  if (counts === null) throw unread()
  if (!counts)
    return tell(
      world,
      text`Nothing was done: the comment was edited or deleted, or this token's own account wrote it.`,
    )
  const at = await atForge(command, world, { github, repository })
  try {
    return await answered(said, at)
  } catch (error) {
    if (error instanceof Inability && error.exit === 30) await saysTo(at, said, replyToFailure(), ':failed')
    throw error
  }
}

/** As its event told, and not by ourselves. Null: GitHub does not say. */
async function isToBeCounted(
  said: CommentEvent,
  github: GitHub,
  repository: string,
): Promise<boolean | null> {
  const [stands, own] = await Promise.all([commentStands(github, repository, said), isOurs(said.by, github)])
  if (stands === false || own === true) return false
  return stands === null || own === null ? null : true
}

async function answered(said: CommentEvent, at: AtForge): Promise<ExitCode> {
  const alone = requestFrom(said.body, doorOf(said, null))
  if (alone === null) return 0
  if ('help' in alone || ('mistake' in alone && alone.mistake !== 'no-incident'))
    return answerWords(alone, 'elsewhere', said, at)
  const record = await readRecordAt(at)
  const incident = await record.incidentOf(said.issue)
  const written = incident === null ? 'elsewhere' : 'in-issue'
  const asked = requestFrom(said.body, doorOf(said, incident)) ?? alone
  if ('help' in asked || 'mistake' in asked) return answerWords(asked, written, said, at)
  const rights = await rightsFor(asked, said.issue, await record.eventsOf(asked.incident), at)
  return answerRequest(asked, rights, written, said, at)
}

/** Help, or what does not fit the grammar. */
async function answerWords(
  asked: HelpAsked | CommandMistake,
  written: Written,
  said: CommentEvent,
  at: AtForge,
): Promise<ExitCode> {
  const reply = 'help' in asked ? replyToHelp(asked) : replyToMistake(asked, written)
  const unsaid = await saysTo(at, said, reply)
  const what = 'help' in asked ? text`help` : text`a command that does not fit (${ours(asked.mistake)})`
  return tell(at.world, text`Answered: ${what}, by ${value(said.by.login)}.`, unsaid)
}

async function answerRequest(
  asked: Request,
  rights: Rights,
  written: Written,
  said: CommentEvent,
  at: AtForge,
): Promise<ExitCode> {
  const stranger = isStranger(said.by, rights, at)
  const { rulings, incident, isRecorded } = await settleRequests([asked], rights, !stranger, at)
  const refusal = rulings[0]?.refusal ?? null
  const shown = incident === null ? null : answeredHere(incident.state, at)
  const reply: Reply =
    refusal !== null
      ? replyToRefused(asked.verb, refusal, shown, rights, at.now, written)
      : shown === null
        ? { reaction: '+1', says: [] }
        : replyToDone(asked.verb, shown, at.now, written)
  const unsaid = await saysTo(at, said, reply, '', rights)
  const undrawn =
    isRecorded && refusal === null && incident !== null
      ? await drawIssues(new Set([incident.state.id]), at.ledger, at.world)
      : []
  const what = text`${ours(asked.verb)} of ${value(asked.incident)} by ${value(said.by.login)}`
  const ended: Text = refusal === null ? text`Done: ${what}.` : text`Refused (${ours(refusal.why)}): ${what}.`
  return tell(at.world, ended, [...unsaid, ...undrawn])
}
