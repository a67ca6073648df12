import { notFound, textOf, withComment, type Asked, type Reply } from './asked.ts'
import { mayWrite, notAccessible, reading } from './rights.ts'
import type { IssueState, PullState } from './state.ts'
import { viewAuthored, viewPull, viewReaction } from './views.ts'

/** What GitHub says of people and of what they wrote, and what they get as a sign, by operation. */
export const peopleRoutes: Readonly<Record<string, (asked: Asked) => Reply>> = {
  'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': (asked) =>
    withComment(asked, (issue, comment) => {
      // Whoever may read may react; a workflow needs the right to write there.
      if (asked.actor.isApp && !mayWrite(asked, issue)) return notAccessible
      const { api, actor, newId, now } = asked
      const content = textOf(asked.body.content)
      const { reactions } = comment
      const there = reactions.find((one) => one.by.id === actor.user.id && one.content === content)
      if (there !== undefined) return { status: 200, data: viewReaction(api, there, now) }
      const reaction = { id: newId(), by: actor.user, content }
      reactions.push(reaction)
      return { status: 201, data: viewReaction(api, reaction, now) }
    }),
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': pullReading((asked, issue, pull) => ({
    status: 200,
    data: viewPull(asked.api, asked.repo, issue, pull),
  })),
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits': pullReading((asked, _, { commits }) => ({
    status: 200,
    list: commits.map((commit) => viewAuthored(asked.api, asked.repo, commit)),
  })),
}

type PullHandle = (asked: Asked, issue: IssueState, pull: PullState) => Reply

function pullReading(handle: PullHandle): (asked: Asked) => Reply {
  return reading((asked) => {
    const number = Number(asked.parameters.pull_number)
    const issue = asked.repo.issues.get(number)
    const pull = asked.repo.pulls.get(number)
    return issue === undefined || pull === undefined ? notFound : handle(asked, issue, pull)
  })
}
