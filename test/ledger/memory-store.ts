import type { Snapshot, Store, StoreChange } from '../../src/domain/ledger.ts'

type Outcome = Awaited<ReturnType<Store['swap']>>

/** A store of this process: states by number, each a whole set of files. */
export interface MemoryStore extends Store {
  /** Files of the newest state; null: there is no branch. */
  readonly files: () => Map<string, string> | null
  /** As somebody would who edits the branch by hand. */
  readonly edit: (path: string, change: (text: string) => string | null) => void
  /** What the next swaps say; `deed`: the change is made all the same. */
  readonly plan: (...outcomes: readonly { readonly says: Outcome; readonly deed: boolean }[]) => void
  readonly asked: string[]
}

export function openMemoryStore(): MemoryStore {
  const states: Map<string, string>[] = []
  const asked: string[] = []
  const planned: { readonly says: Outcome; readonly deed: boolean }[] = []
  const newest = (): Map<string, string> | null => states.at(-1) ?? null

  function write(change: StoreChange): void {
    const next = new Map(newest())
    for (const [path, text] of change.files)
      if (text === null) {
        if (!next.delete(path)) throw new Error(`${path} is removed and was not there`)
      } else next.set(path, text)
    states.push(next)
  }

  function snapshotOf(head: number): Snapshot {
    const files = states[head - 1] ?? new Map<string, string>()
    return {
      head: String(head),
      read: (paths) => {
        asked.push(...paths)
        return Promise.resolve(new Map(paths.map((path) => [path, files.get(path) ?? null])))
      },
      list: (folder) => {
        const inside = [...files.keys()].filter((path) => path.startsWith(`${folder}/`))
        return Promise.resolve([
          ...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')),
        ])
      },
    }
  }

  return {
    name: 'memory',
    isDefault: false,
    asked,
    files: newest,
    edit: (path, change) => {
      const text = change(newest()?.get(path) ?? '')
      write({ files: new Map([[path, text]]), message: 'by hand' })
    },
    plan: (...outcomes) => {
      planned.push(...outcomes)
    },
    open: () =>
      Promise.resolve(
        states.length === 0
          ? { known: false, why: 'none-yet' }
          : { known: true, value: snapshotOf(states.length) },
      ),
    swap: (from, change) => {
      const plan = planned.shift()
      const isHead = from === (states.length === 0 ? null : String(states.length))
      if (isHead && plan?.deed !== false) write(change)
      return Promise.resolve(plan?.says ?? (isHead ? 'done' : 'lost'))
    },
  }
}
