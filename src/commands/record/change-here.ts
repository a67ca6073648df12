import type { Account } from '../../domain/account.ts'
import { Inability } from '../../domain/problem.ts'
import type { Rights } from '../../domain/request.ts'
import { text } from '../../domain/text.ts'
import type { JudgedChange } from '../../effects/change-facts.ts'
import { headCommit } from '../../intake/change/commit-graph.ts'
import { commitWriters } from '../../intake/change/commit-writers.ts'
import { forgeServer } from '../../settings/forge-server.ts'
import type { World } from '../world.ts'

/** Which commit would pass, as far as this checkout says, and whether somebody wrote it. */
export async function writtenHere(
  { git }: Pick<World, 'git'>,
  { login }: Account,
): Promise<Pick<Rights, 'isAuthor' | 'headCommit'>> {
  const head = await headCommit(git)
  const writers = head === null ? null : await commitWriters(git, head)
  if (head === null || writers === null) return { isAuthor: false }
  return { isAuthor: writers.has(login.toLowerCase()), headCommit: head }
}

/** At GitHub: the commit that is checked out, where this is the repository, else the head of its default branch. */
export async function changeAt(repository: string, world: Pick<World, 'git' | 'ci'>): Promise<JudgedChange> {
  const here = await repositoryHere(world)
  const head = here?.toLowerCase() === repository.toLowerCase() ? await headCommit(world.git) : null
  return { commit: head ?? 'HEAD' }
}

/** Nobody can say which commit a waiver would be for. */
export function commitUnknown(isAtForge: boolean): Inability {
  const sentence = isAtForge
    ? text`GitHub does not say who wrote the commit that would pass, and a waiver is bound to one`
    : text`no commit is checked out here, and a waiver is bound to one`
  const remedy = isAtForge
    ? text`push the commit, and give a token that may read the repository`
    : text`ask for it in a checkout of that commit, or write a waiver into ${'baton.yml'}`
  return new Inability(2, [{ code: 'commit-unknown', sentence, remedy }])
}

/** `owner/name` on the forge, as the pipeline or the remote `origin` says; null: neither does. */
async function repositoryHere({ git, ci }: Pick<World, 'git' | 'ci'>): Promise<string | null> {
  if (ci.repository !== null) return ci.repository
  const answer = await git.run(['config', '--get', 'remote.origin.url'])
  const url = Buffer.from(answer.stdout).toString('utf8').trim()
  const [, host, name] =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/git@|git@)([^/:@]+(?::\d+)?)[/:]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(
      url,
    ) ?? []
  return name !== undefined && host === new URL(forgeServer(ci)).host ? name : null
}
