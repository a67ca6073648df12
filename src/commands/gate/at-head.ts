import type { Problem } from '../../domain/problem.ts'
import type { Settings } from '../../domain/settings.ts'
import { text } from '../../domain/text.ts'
import { headCommit } from '../../intake/change/commit-graph.ts'
import type { World } from '../world.ts'

/** Where nothing else names the commit, it is the one that is checked out; what is changed on top of it is said. */
export async function atHead(settings: Settings, { git }: Pick<World, 'git'>): Promise<Settings> {
  const commit = await headCommit(git)
  if (commit === null) return settings
  const changed = await git.run(['diff-index', '--quiet', commit, '--'])
  const notices = changed.code === 1 ? [...settings.notices, notClean(commit)] : settings.notices
  return { ...settings, commit, notices }
}

function notClean(commit: string): Problem {
  return {
    code: 'commit-not-clean',
    sentence: text`tracked files differ from ${commit.slice(0, 7)}, so what was scanned may be more than that commit`,
    remedy: text`commit first where the decision is to stand for a commit, or name another one by ${'commit'}`,
  }
}
