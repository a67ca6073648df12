import type { Git, GitHub } from '../../domain/ports.ts'
import { listAtCommit } from '../base/read-by-api.ts'
import { ancestorsOf } from '../../domain/ancestors-of.ts'
import { meantByLinks, readTree } from './symbolic-links.ts'

export interface PresentPaths {
  readonly paths: ReadonlySet<string>
  /** Of them, those behind a symbolic link: the path that is meant; null: it cannot be told. */
  readonly linked: ReadonlyMap<string, string | null>
}

/**
 * Which of the asked paths are at a commit: as a file, a folder, or below a submodule or link. By git, also where only
 * this one commit is here; else by listing folders, a bounded number of them. Null: it cannot be told.
 */
export async function presentPaths(
  asked: ReadonlySet<string>,
  commit: string,
  { git, github, repository }: { git: Git; github: GitHub | null; repository: string | null },
): Promise<PresentPaths | null> {
  if (asked.size === 0) return { paths: new Set(), linked: new Map() }
  const listed = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit], {
    bytes: 256 * 2 ** 20,
    seconds: 120,
  })
  if (listed.code === 0) {
    const tree = readTree(listed.stdout)
    const paths = amongTree(asked, tree.names)
    return { paths, linked: await meantByLinks(paths, tree, git) }
  }
  return github === null ? null : amongListings(asked, commit, github, repository)
}

function amongTree(asked: ReadonlySet<string>, tree: ReadonlySet<string>): ReadonlySet<string> {
  const present = new Set<string>()
  const others: string[] = []
  for (const path of asked) {
    if (tree.has(path) || ancestorsOf(path).some((folder) => tree.has(folder))) present.add(path)
    else others.push(path)
  }
  if (others.length === 0) return present
  const folders = new Set<string>()
  for (const file of tree) for (const folder of ancestorsOf(file)) folders.add(folder)
  for (const path of others) if (folders.has(path.replace(/\/$/, ''))) present.add(path)
  return present
}

async function amongListings(
  asked: ReadonlySet<string>,
  commit: string,
  github: GitHub,
  repository: string | null,
): Promise<PresentPaths> {
  const byFolder = new Map<string, string[]>()
  for (const path of asked) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const paths = byFolder.get(folder)
    if (paths === undefined) byFolder.set(folder, [path])
    else paths.push(path)
  }
  const present = new Set<string>()
  const linked = new Map<string, null>()
  for (const [folder, paths] of [...byFolder].slice(0, foldersListed)) {
    const entries = await listAtCommit({ path: folder, commit, github, repository })
    const types = new Map(entries?.map(({ name, type }) => [name.normalize('NFC'), type]))
    for (const path of paths) {
      const type = types.get(path.slice(path.lastIndexOf('/') + 1))
      if (type !== undefined) present.add(path)
      if (type === 'symlink') linked.set(path, null)
    }
  }
  return { paths: present, linked }
}

/** Each costs a request; findings in further folders are of unknown age. */
const foldersListed = 50
