import { Inability, type Problem } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import type { Signals, VexStatement } from '../../domain/signals.ts'
import { text } from '../../domain/text.ts'
import { readKev } from '../../intake/signals/read-kev.ts'
import { readOpenVex } from '../../intake/signals/read-open-vex.ts'
import { countingText, type Counting } from '../counting-text.ts'

const fileBytes = 64 * 2 ** 20

export interface SignalSources {
  readonly counting: Counting
  /** What HEAD tracks. */
  readonly tracked: ReadonlySet<string>
}

/**
 * KEV and VEX, as baton.yml names them. A file that is named and cannot be read is a mistake of the configuration
 * (exit 2): read as "nothing known" it would soften every verdict in silence.
 */
export async function gatherSignals(signals: Config['signals'], sources: SignalSources): Promise<Signals> {
  const problems: Problem[] = []
  const kev = signals.kev === null ? null : await readSignal(signals.kev, sources, readKev, problems)
  const vex: VexStatement[] = []
  for (const path of signals.vex)
    vex.push(...((await readSignal(path, sources, readOpenVex, problems)) ?? []))
  if (problems.length > 0) throw new Inability(2, problems)
  return { kev, vex, epss: null }
}

async function readSignal<Content extends object>(
  path: string,
  sources: SignalSources,
  parse: (bytes: Uint8Array) => Content | Problem,
  problems: Problem[],
): Promise<Content | null> {
  const bytes = await signalBytes(path, sources)
  const content = bytes === null ? missing(path) : parse(bytes)
  if (!('remedy' in content)) return content
  problems.push(content)
  return null
}

/**
 * A file that the repository tracks counts as the base commit has it: a change could drop its own findings by a VEX
 * statement of its own. What a step before this one fetched is no part of the change.
 */
async function signalBytes(path: string, { counting, tracked }: SignalSources): Promise<Uint8Array | null> {
  const plain = path.replace(/^(?:\.\/)+/, '')
  const { commit } = counting
  if (!commit.known || (commit.value !== null && tracked.has(plain))) {
    const read = await countingText(plain, fileBytes, counting)
    return read.known && read.value !== null ? Buffer.from(read.value) : null
  }
  const read = await counting.files.read(path, fileBytes)
  return read.is === 'bytes' ? read.bytes : null
}

function missing(path: string): Problem {
  return {
    code: 'signal-missing',
    sentence: text`the signal file ${path} that ${'baton.yml'} names cannot be read`,
    remedy: text`let a step before this one write it, or remove it from ${'signals'}`,
  }
}
