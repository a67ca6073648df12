import { spawnSync } from 'node:child_process'

/** One program to time as a whole process. */
export interface Subject {
  readonly name: string
  readonly args: readonly string[]
  readonly cwd: string
}

/** Wall time in milliseconds: median, least, most. */
export interface Figures {
  readonly median: number
  readonly least: number
  readonly most: number
}

/**
 * Times every subject once a round, forwards and backwards in turn, so that what the machine does beside it falls
 * on all of them. One round more than asked is run first and thrown away. Throws when a subject fails.
 */
export function timeInTurn(
  node: string,
  subjects: readonly Subject[],
  rounds: number,
): Map<string, number[]> {
  const times = new Map<string, number[]>(subjects.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    const order = round % 2 === 0 ? subjects : [...subjects].reverse()
    for (const subject of order) {
      const time = timeOnce(node, subject)
      if (round > 0) times.get(subject.name)?.push(time)
    }
  }
  return times
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  }
}

/** Round by round, since two processes that ran side by side in time met the same machine. */
export function ratios(of: readonly number[], to: readonly number[]): number[] {
  return of.map((value, round) => value / (to[round] ?? Number.NaN))
}

function timeOnce(node: string, { name, args, cwd }: Subject): number {
  // Not inherited: NODE_EXTRA_CA_CERTS alone would add 35 ms to each start.
  const env = { PATH: process.env.PATH, HOME: cwd }
  const start = performance.now()
  const run = spawnSync(node, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  const time = performance.now() - start
  if (run.status !== 0) throw new Error(`${name} ended with ${String(run.status)}: ${run.stderr.slice(-500)}`)
  return time
}
