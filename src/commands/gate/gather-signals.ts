import type { Files } from '../../domain/ports.ts'
import { Inability, type Problem } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import type { Signals, VexStatement } from '../../domain/signals.ts'
import { text } from '../../domain/text.ts'
import { readKev } from '../../intake/signals/read-kev.ts'
import { readOpenVex } from '../../intake/signals/read-open-vex.ts'

const fileBytes = 64 * 2 ** 20

/**
 * KEV and VEX, as baton.yml names them. A file that is named and cannot be read is a mistake of the configuration
 * (exit 2): read as "nothing known" it would soften every verdict in silence.
 */
export async function gatherSignals(
  signals: Config['signals'],
  files: Pick<Files, 'read'>,
): Promise<Signals> {
  const problems: Problem[] = []
  const kev = signals.kev === null ? null : await readSignal(signals.kev, files, readKev, problems)
  const vex: VexStatement[] = []
  for (const path of signals.vex) vex.push(...((await readSignal(path, files, readOpenVex, problems)) ?? []))
  if (problems.length > 0) throw new Inability(2, problems)
  return { kev, vex, epss: null }
}

async function readSignal<Content extends object>(
  path: string,
  files: Pick<Files, 'read'>,
  parse: (bytes: Uint8Array) => Content | Problem,
  problems: Problem[],
): Promise<Content | null> {
  const read = await files.read(path, fileBytes)
  const content = read.is === 'bytes' ? parse(read.bytes) : missing(path)
  if (!('remedy' in content)) return content
  problems.push(content)
  return null
}

function missing(path: string): Problem {
  return {
    code: 'signal-missing',
    sentence: text`the signal file ${path} that ${'baton.yml'} names cannot be read`,
    remedy: text`let a step before this one write it, or remove it from ${'signals'}`,
  }
}
