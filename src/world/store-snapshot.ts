import { StoreFailure, type Snapshot } from '../domain/ledger.ts'

/** Objects of Git by id. Rejects with StoreFailure when one is not to be had. */
export interface Objects {
  readonly trees: (ids: readonly string[]) => Promise<ReadonlyMap<string, readonly TreeEntry[]>>
  readonly texts: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
}

export interface TreeEntry {
  readonly name: string
  readonly id: string
  readonly isFolder: boolean
}

/** A snapshot that also says what it knows of paths without reading them. */
export interface FoundSnapshot extends Snapshot {
  readonly find: (paths: readonly string[]) => Promise<ReadonlyMap<string, TreeEntry | null>>
}

/** The files of one commit, folder by folder: what is not on the way to a path is not fetched. */
export function snapshotOf(head: string, root: string, objects: Objects): FoundSnapshot {
  const known = new Map<string, readonly TreeEntry[]>()
  const texts = new Map<string, string>()

  async function fetchFolders(ids: readonly string[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !known.has(id))
    if (unknown.length > 0) for (const [id, entries] of await objects.trees(unknown)) known.set(id, entries)
  }

  /** Entry of each path; all folders of one depth are fetched at once. */
  async function find(paths: readonly string[]): Promise<ReadonlyMap<string, TreeEntry | null>> {
    const at = new Map<string, TreeEntry | null>(
      paths.map((path) => [path, { name: '', id: root, isFolder: true }]),
    )
    for (let depth = 0; ; depth += 1) {
      const going = paths.filter((path) => depth < partsOf(path).length && at.get(path)?.isFolder === true)
      if (going.length === 0) return at
      await fetchFolders(going.map((path) => at.get(path)?.id ?? root))
      for (const path of going) {
        const folder = known.get(at.get(path)?.id ?? '') ?? []
        const parts = partsOf(path)
        const entry = folder.find(({ name }) => name === parts[depth]) ?? null
        at.set(path, entry !== null && (entry.isFolder || depth === parts.length - 1) ? entry : null)
      }
    }
  }

  return {
    head,
    find,
    read: async (paths) => {
      const found = await find(paths)
      const ids = [...found.values()].flatMap((entry) =>
        entry === null || entry.isFolder || texts.has(entry.id) ? [] : [entry.id],
      )
      if (ids.length > 0) for (const [id, text] of await objects.texts([...new Set(ids)])) texts.set(id, text)
      return new Map(
        paths.map((path) => {
          const entry = found.get(path) ?? null
          return [path, entry === null || entry.isFolder ? null : textOf(texts, entry.id)]
        }),
      )
    },
    list: async (folder) => {
      const entry = (await find([folder])).get(folder) ?? null
      if (entry?.isFolder !== true) return []
      await fetchFolders([entry.id])
      return (known.get(entry.id) ?? []).map(({ name }) => name)
    },
  }
}

function partsOf(path: string): string[] {
  return path === '' ? [] : path.split('/')
}

function textOf(texts: ReadonlyMap<string, string>, id: string): string {
  const text = texts.get(id)
  if (text === undefined) throw new StoreFailure('an object did not come')
  return text
}
