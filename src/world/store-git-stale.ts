import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Git holds a ref's lock for milliseconds; one so old is of a process that was killed. */
const staleMs = 60_000

/** Frees a ref that a killed Git left locked, which it would be for ever. */
export async function freeStaleRef(folder: string, ref: string): Promise<void> {
  const lock = join(folder, `${ref}.lock`)
  try {
    const { mtimeMs } = await stat(lock)
    if (Date.now() - mtimeMs > staleMs) await rm(lock, { force: true })
  } catch {
    // There is none, as nearly always.
  }
}
