import { readFileSync } from 'node:fs'
import type { Output } from '../domain/ports.ts'
import { Inability } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import { jenkinsArguments } from '../settings/jenkins-arguments.ts'
import { fileOutput } from '../world/output-file.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** `BATON_OUTPUTS`: where the caller looks for what came of it. */
export function outputFor(output: Output, { BATON_OUTPUTS: path }: Environment): Output {
  return path === undefined || path === '' ? output : fileOutput(output, path)
}

/** `BATON_PARAMETERS`: a file of what a step of the shared library was called with; null: the command line is typed. */
export function parametersOf({ BATON_PARAMETERS: path }: Environment): readonly string[] | null {
  if (path === undefined || path === '') return null
  try {
    return jenkinsArguments(readFileSync(path, 'utf8'))
  } catch {
    throw new Inability(2, [
      {
        code: 'input-missing',
        sentence: text`the file that ${'BATON_PARAMETERS'} names cannot be read`,
        remedy: text`run the step again; it writes the file itself`,
      },
    ])
  }
}
