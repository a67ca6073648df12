import type { Git } from '../../domain/ports.ts'

const listBytes = 256 * 2 ** 20

/** What HEAD tracks, from the root of the repository; empty outside of one. The index may have been edited since. */
export async function trackedFiles(git: Git): Promise<ReadonlySet<string>> {
  const listed = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD'], {
    bytes: listBytes,
  })
  if (listed.code !== 0) return new Set()
  const paths = Buffer.from(listed.stdout).toString('utf8').split('\0')
  return new Set(paths.filter((path) => path !== ''))
}
