import { writeSync } from 'node:fs'
import type { Output } from '../domain/ports.ts'
import { guarded } from './output-guard.ts'

/** stdout and stderr of a command line. `deliver` failing (a closed pipe) is told by `print`'s answer. */
export function consoleOutput(): Output {
  return {
    print: (lines) => write(1, `${guarded(lines)}\n`),
    note: (line) => void write(2, `${guarded(line)}\n`),
    annotate: () => undefined,
    summarize: () => Promise.resolve(),
    output: () => undefined,
  }
}

/** Synchronous, since a process that is about to exit must not lose the end of a report. */
function write(stream: 1 | 2, lines: string): boolean {
  const bytes = Buffer.from(lines, 'utf8')
  let from = 0
  while (from < bytes.length) {
    try {
      from += writeSync(stream, bytes, from)
    } catch (error) {
      // A full pipe of a slow reader: try again. A closed one never takes the rest.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return false
    }
  }
  return true
}
