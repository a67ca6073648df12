import type { Event } from '../../src/domain/event.ts'
import type { GitState } from './forge/git-state.ts'

/** Everything in the ledger's branch of a repository at the forge, in its order. */
export function eventsOf(git: GitState): readonly Event[] {
  const head = git.refs.get('refs/heads/baton-ledger')
  if (head === undefined) return []
  const files: string[] = []
  const visit = (tree: string): void => {
    for (const { isFolder, sha } of git.trees.get(tree)?.values() ?? []) {
      if (isFolder) visit(sha)
      else files.push(git.blobs.get(sha) ?? '')
    }
  }
  visit(git.commits.get(head)?.tree ?? '')
  const parsed = files.map((text) => JSON.parse(text) as { readonly events?: readonly Event[] })
  return parsed.flatMap(({ events = [] }) => events).sort((one, other) => one.seq - other.seq)
}
