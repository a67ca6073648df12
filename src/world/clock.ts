import { randomBytes } from 'node:crypto'
import type { Clock, Random } from '../domain/ports.ts'

export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

export const systemRandom: Random = {
  nonce: () => randomBytes(8).toString('hex'),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
}
