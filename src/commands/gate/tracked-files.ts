import type { Git } from '../../domain/ports.ts'
import type { TrackedFiles } from '../../intake/sarif/is-tracked.ts'
import type { World } from '../world.ts'

const listBytes = 256 * 2 ** 20

/**
 * What HEAD tracks, and in a pull request its head too, since a step may have moved HEAD; nothing outside of a
 * repository. The index may have been edited since. A commit that is not here is skipped.
 */
export async function trackedFiles({
  git,
  files,
  ci,
}: Pick<World, 'git' | 'files' | 'ci'>): Promise<TrackedFiles> {
  const commits = new Set(['HEAD', ...(ci.pullRequest === null ? [] : [ci.pullRequest.headCommit])])
  const [root, ...listed] = await Promise.all([
    topOf(git, files),
    ...[...commits].map((commit) => pathsAt(git, commit)),
  ])
  return { root, paths: new Set(listed.flat()) }
}

async function topOf(git: Git, files: World['files']): Promise<string | null> {
  const answer = await git.run(['rev-parse', '--show-toplevel'])
  const top = Buffer.from(answer.stdout)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  return answer.code !== 0 || top === '' ? null : files.real(top)
}

async function pathsAt(git: Git, commit: string): Promise<readonly string[]> {
  const listed = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit], {
    bytes: listBytes,
  })
  if (listed.code !== 0) return []
  const paths = Buffer.from(listed.stdout).toString('utf8').split('\0')
  return paths.filter((path) => path !== '').flatMap((path) => [...new Set([path, path.normalize('NFC')])])
}
