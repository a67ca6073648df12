import type { ExitCode } from '../../domain/terms.ts'
import { text } from '../../domain/text.ts'
import { commentEvent } from '../../intake/request/comment-event.ts'
import { issueEvent } from '../../intake/request/issue-event.ts'
import { requestFrom } from '../../intake/request/request-from.ts'
import type { AtLedger } from '../../settings/command.ts'
import type { World } from '../world.ts'
import { tell } from './tell.ts'
import { doorOf } from './door-of.ts'

/**
 * `command: comment`: answers what somebody asked for in a comment, by a ticked box, or by closing an issue. Whatever
 * asks for nothing is told apart by the event alone: nothing is loaded for it and nothing is asked.
 */
export async function comment(command: AtLedger, world: World): Promise<ExitCode> {
  const repository = world.ci.repository ?? ''
  const said = commentEvent(world.event, repository)
  if (said !== null && requestFrom(said.body, doorOf(said, null)) !== null) {
    const { answerComment } = await import('./answer-comment.ts')
    return answerComment(said, repository, command, world)
  }
  const done = issueEvent(world.event, repository)
  if (done !== null) {
    const { answerIssue } = await import('./answer-issue.ts')
    return answerIssue(done, repository, command, world)
  }
  return tell(world, text`Nothing is asked here.`)
}
