import type { Snapshot, Store } from '../../src/domain/ledger.ts'
import type { LedgerWorld } from '../../src/ledger/transact.ts'

export class Killed extends Error {
  override readonly name = 'Killed'
}

/**
 * A run that ends at its `step`th await: before what it awaits is begun (even steps), or after it is done and before
 * anybody knows (odd ones). Every await of the store and the world is found by wrapping them.
 */
export function killAt(
  step: number,
  store: Store,
  world: LedgerWorld,
): { readonly store: Store; readonly world: LedgerWorld; readonly log: readonly string[] } {
  const log: string[] = []
  let steps = 0

  async function awaited<T>(name: string, act: () => Promise<T>): Promise<T> {
    log.push(name)
    if (steps++ === step) throw new Killed(`before ${name}`)
    const result = await act()
    if (steps++ === step) throw new Killed(`after ${name}`)
    return result
  }

  const wrapped = (snapshot: Snapshot): Snapshot => ({
    head: snapshot.head,
    read: (paths) => awaited('read', () => snapshot.read(paths)),
    list: (folder) => awaited('list', () => snapshot.list(folder)),
  })
  return {
    log,
    world: {
      ...world,
      clock: { ...world.clock, sleep: (ms) => awaited('sleep', () => world.clock.sleep(ms)) },
    },
    store: {
      ...store,
      open: async () => {
        const read = await awaited('open', store.open)
        return read.known ? { known: true, value: wrapped(read.value) } : read
      },
      swap: (from, change) => awaited('swap', () => store.swap(from, change)),
    },
  }
}
