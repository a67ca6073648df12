import type { Reply } from '../../brief/record/reply.ts'
import type { Rights } from '../../domain/request.ts'
import { ensureReply, react } from '../../effects/issue-reply.ts'
import type { CommentEvent } from '../../intake/request/comment-event.ts'
import { markdownLine } from '../../render/markdown-block.ts'
import type { AtForge } from './at-forge.ts'
import { isStranger, rightsHere } from './rights-there.ts'

/**
 * Answers on the comment itself and below it, once; a stranger gets the reaction alone. Gives what could not be said, in
 * lines. `more` tells several answers to one comment apart.
 */
export async function saysTo(
  at: AtForge,
  { id, by, issue, at: since }: CommentEvent,
  { reaction, says }: Reply,
  more = '',
  known: Rights | null = null,
): Promise<readonly string[]> {
  const { github, repository } = at
  const unsaid = [reaction === null ? null : await react(github, repository, id, reaction)]
  if (says.length > 0 && !isStranger(by, known ?? (await rightsHere(by, at)), at)) {
    const place = { repository, issue: issue.number, occasion: `comment:${id}${more}`, since }
    unsaid.push(await ensureReply(github, place, says.map((line) => markdownLine(line)).join('\n\n')))
  }
  return unsaid.filter((line) => line !== null)
}
