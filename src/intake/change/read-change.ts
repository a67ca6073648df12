import type { Change, ChangedFile } from '../../domain/change.ts'
import type { CiFacts } from '../../domain/ci.ts'
import { known, unknown, type Known } from '../../domain/known.ts'
import type { Git, GitHub } from '../../domain/ports.ts'
import { readAtCommit } from '../base/read-at-commit.ts'
import { blobAtCommit } from '../base/read-by-api.ts'
import type { Ends } from './change-ends.ts'
import { commitAges } from './commit-ages.ts'
import { dependenciesBefore, lockCandidates } from './dependencies-before.ts'
import { mayBeIncluded } from './dependencies/included-requirements.ts'
import { dependencyFormat } from './dependencies/parse-dependencies.ts'
import { presentPaths } from './present-paths.ts'
import { readChangeByApi, type ApiChange } from './read-change-api.ts'
import { readChangeByGit } from './read-change-git.ts'
import { uncommittedFiles } from './uncommitted-files.ts'

export interface ChangeQuestion {
  readonly ci: Pick<CiFacts, 'repository' | 'platform'>
  readonly ends: Ends
  readonly git: Git
  readonly github: GitHub | null
  /** Paths in the repository in which findings of class vuln are (`dependencyFilesOf`). */
  readonly dependencyFiles: ReadonlySet<string>
  /** All paths in the repository that findings name (`pathsOf`). */
  readonly paths: ReadonlySet<string>
  /** Commits that findings name (`commitsOf`). */
  readonly commits?: ReadonlySet<string>
}

/**
 * What lies between two commits: by git where it has both, else by GitHub's comparison. Nothing is fetched. What is
 * missing makes the answer unreadable or incomplete, never empty.
 */
export async function readChange(question: ChangeQuestion): Promise<Known<Change>> {
  const { ends, git, github, paths } = question
  const found = await differences(question)
  if (found === null) return unknown('unreadable')
  const { base, source } = found
  // Only by hand: a pipeline builds into its working tree, and scans what was committed.
  const uncommitted = question.ci.platform === 'local' ? await uncommittedFiles(git, ends.head) : []
  const files = new Map([...found.files, ...(uncommitted ?? [])])
  const complete = found.complete && uncommitted !== null
  const asked = new Set([...paths, ...question.dependencyFiles, ...lockCandidates(question.dependencyFiles)])
  const repository = question.ci.repository
  const present = await presentPaths(asked, ends.head, { git, github, repository })
  const before = await dependenciesBefore({
    dependencyFiles: question.dependencyFiles,
    files,
    present: present?.paths ?? null,
    read: (end, path) => {
      const commit = end === 'base' ? base : ends.head
      return readAtCommit({ path, commit, git, github, repository })
    },
  })
  const commits = await commitAges(question.commits ?? new Set(), { ends, git, github, repository })
  return known({
    base,
    head: ends.head,
    source,
    againstMergeBase: ends.againstMergeBase,
    files,
    complete,
    dependenciesBefore: before,
    ...(present === null ? {} : { present: present.paths }),
    ...(present === null || present.linked.size === 0 ? {} : { linked: present.linked }),
    ...(commits.size === 0 ? {} : { commits }),
  })
}

type Differences = Pick<Change, 'base' | 'source' | 'files' | 'complete'>

async function differences(question: ChangeQuestion): Promise<Differences | null> {
  const { ends, git, github, dependencyFiles } = question
  const keepText = (path: string) =>
    dependencyFiles.has(path) || dependencyFormat(path) !== null || mayBeIncluded(path)
  const byGit = await readChangeByGit(git, ends, keepText)
  const whole = { base: ends.base, source: 'git', complete: true } as const
  if (byGit?.detailed === true) return { ...whole, files: byGit.files }
  const byApi = await readChangeByApi(github, question.ci.repository, ends, keepText)
  if (byApi === null) return byGit === null ? null : { ...whole, files: byGit.files }
  const { base, complete } = byApi
  return { base, source: 'api', files: await withRenamesSettled(byApi, question), complete }
}

/** A renamed file without a patch is unchanged only where its blob is the one that the old path had. */
async function withRenamesSettled(
  change: ApiChange,
  question: ChangeQuestion,
): Promise<ReadonlyMap<string, ChangedFile>> {
  const files = new Map(change.files)
  for (const { path, oldPath, blob } of change.renamedUnshown.slice(0, renamesAsked)) {
    const { github, ci } = question
    const file = files.get(path)
    if (file === undefined || blob === null) continue
    const place = { path: oldPath, commit: change.base, github, repository: ci.repository }
    if ((await blobAtCommit(place)) === blob) files.set(path, { ...file, shown: true })
  }
  return files
}

/** Each costs a request; further ones count as changed anywhere. */
const renamesAsked = 30
