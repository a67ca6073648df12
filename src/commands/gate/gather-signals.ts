import { normalize } from 'node:path/posix'
import type { Files } from '../../domain/ports.ts'
import { Inability, type Problem } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import type { Signals, VexStatement } from '../../domain/signals.ts'
import { text } from '../../domain/text.ts'
import { isTracked, type TrackedFiles } from '../../intake/sarif/is-tracked.ts'
import { readKev } from '../../intake/signals/read-kev.ts'
import { readOpenVex } from '../../intake/signals/read-open-vex.ts'
import { countingText, type Counting } from '../counting-text.ts'

const fileBytes = 64 * 2 ** 20

export interface SignalSources {
  readonly counting: Counting
  readonly files: Pick<Files, 'read' | 'real'>
  /** What the change tracks. */
  readonly tracked: TrackedFiles
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
  const content = 'remedy' in bytes ? bytes : parse(bytes)
  if (!('remedy' in content)) return content
  problems.push(content)
  return null
}

/**
 * Under review a file that the base has counts as it is there, and none that the change tracks does: a change could
 * drop its own findings by a VEX statement of its own. What a step before this one fetched is no part of the change.
 */
async function signalBytes(
  path: string,
  { counting, files, tracked }: SignalSources,
): Promise<Uint8Array | Problem> {
  const { commit } = counting
  if (!commit.known) return missing(path)
  if (commit.value !== null) {
    const own = pathFromTop(path, tracked.root)
    const atBase = own === null ? null : await countingText(own, fileBytes, counting)
    if (atBase?.known === false) return missing(path)
    if (typeof atBase?.value === 'string') return Buffer.from(atBase.value)
    const real = await files.real(path)
    if (real === null) return missing(path)
    if (isTracked(real, tracked)) return broughtAlong(path)
  }
  const read = await files.read(path, fileBytes)
  return read.is === 'bytes' ? read.bytes : missing(path)
}

/** As Git names it; null: it lies outside the repository, which the base says nothing of. */
function pathFromTop(path: string, root: string | null): string | null {
  const plain = normalize(path)
  if (!plain.startsWith('/')) return plain.startsWith('../') ? null : plain
  return root !== null && plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : null
}

function missing(path: string): Problem {
  return {
    code: 'signal-missing',
    sentence: text`the signal file ${path} that ${'baton.yml'} names cannot be read`,
    remedy: text`let a step before this one write it, or remove it from ${'signals'}`,
  }
}

function broughtAlong(path: string): Problem {
  return {
    code: 'signal-missing',
    sentence: text`the signal file ${path} is tracked by this change and not by its base, so it does not count`,
    remedy: text`name the file itself, no link to it; one that is new counts when it is merged`,
  }
}
