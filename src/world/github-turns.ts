import type { Clock } from '../domain/ports.ts'

/** Takes turns: `turn(isWrite, work)` runs the work when it may. */
export type Turns = <T>(isWrite: boolean, work: () => Promise<T>) => Promise<T>

/** GitHub allows 100 requests at once and some 80 that create content in a minute. */
const readsAtOnce = 10
const briskWrites = 60
const slowedMs = 1_000

/**
 * GitHub's "Best practices": writes one after another, and with a second between them when there are many; reads
 * side by side within a bound.
 */
export function takeTurns(clock: Pick<Clock, 'sleep'>): Turns {
  const waiting: (() => void)[] = []
  let reading = 0
  let written = 0
  let lastWrite: Promise<unknown> = Promise.resolve()

  async function read<T>(work: () => Promise<T>): Promise<T> {
    if (reading >= readsAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else reading += 1
    try {
      return await work()
    } finally {
      // The place goes to who waits longest, without becoming free in between.
      const next = waiting.shift()
      if (next === undefined) reading -= 1
      else next()
    }
  }

  function write<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastWrite.then(async () => {
      written += 1
      if (written > briskWrites) await clock.sleep(slowedMs)
      return work()
    })
    lastWrite = turn.catch(() => undefined)
    return turn
  }

  return (isWrite, work) => (isWrite ? write(work) : read(work))
}
