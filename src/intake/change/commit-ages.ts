import type { CommitAge } from '../../domain/change.ts'
import type { Git, GitHub } from '../../domain/ports.ts'
import type { Ends } from './change-ends.ts'
import { findCommit, isAncestor, isCutOff, isShallow } from './commit-graph.ts'
import { compareCommits } from './compare-commits.ts'

interface Asked {
  readonly ends: Ends
  readonly git: Git
  readonly github: GitHub | null
  readonly repository: string | null
}

/**
 * Of commits that findings name, whether the base has them. No entry: the scanned commit itself, of which the lines
 * tell more, and one at which a shallow clone ends, since a tool takes all that is in it for added there.
 */
export async function commitAges(
  commits: ReadonlySet<string>,
  asked: Asked,
): Promise<ReadonlyMap<string, CommitAge>> {
  const ages = new Map<string, CommitAge>()
  if (commits.size === 0) return ages
  const shallow = await isShallow(asked.git)
  let requests = 0
  for (const named of commits) {
    const commit = (await findCommit(asked.git, named)) ?? named
    if (commit === asked.ends.head) continue
    const isBefore = await isAncestor(asked.git, commit, asked.ends.base)
    if (isBefore === false && shallow && (await isCutOff(asked.git, commit))) continue
    // History that is cut may hide the way from the base to a commit.
    const known = isBefore === false && shallow ? null : isBefore
    const age = known === null && requests++ < mostRequests ? await ageByApi(commit, asked) : ageOf(known)
    ages.set(named, age)
  }
  return ages
}

/** Each costs a request; of further ones it is not known. */
const mostRequests = 20

function ageOf(isBefore: boolean | null): CommitAge {
  if (isBefore === null) return 'unknown'
  return isBefore ? 'before' : 'after'
}

async function ageByApi(commit: string, { ends, github, repository }: Asked): Promise<CommitAge> {
  const compared = await compareCommits(github, repository, ends.base, commit)
  return ageOf(compared === null ? null : compared.mergeBase.startsWith(commit))
}
