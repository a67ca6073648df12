import type { ChangedFile } from '../../domain/change.ts'
import type { Git } from '../../domain/ports.ts'
import { headCommit } from './commit-graph.ts'
import { fieldsOf, namesOf } from './read-raw-diff.ts'

/**
 * Files of a working tree that are not as the commit that is checked out has them: what was scanned there is not what
 * was committed, and no line of it can be told from another. None, when another commit is meant. Null: it cannot be told.
 */
export async function uncommittedFiles(
  git: Git,
  commit: string,
): Promise<readonly (readonly [path: string, file: ChangedFile])[] | null> {
  if ((await headCommit(git)) !== commit) return []
  const status = [
    'status',
    '--porcelain=v1',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--ignore-submodules=none',
  ]
  const answer = await git.run(status, { bytes: 32 * 2 ** 20, seconds: 120 })
  if (answer.code !== 0) return null
  // `XY path`, paths from the root.
  const paths = fieldsOf(answer.stdout).flatMap((field) => namesOf(field.subarray(3)))
  return paths.map((path) => [path, anywhere])
}

const anywhere: ChangedFile = { status: 'modified', added: [], deletedAfter: [], shown: false }
