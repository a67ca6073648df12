import { readFileSync } from 'node:fs'
import { digestOf } from '../commands/digest-of.ts'
import type { Asker } from '../commands/world.ts'
import type { Output } from '../domain/ports.ts'
import { Inability, isProblems } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import { jenkinsArguments, requestStep, type StepWords } from '../settings/jenkins-arguments.ts'
import { fileOutput } from '../world/output-file.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** `BATON_OUTPUTS`: where the caller looks for what came of it. */
export function outputFor(output: Output, { BATON_OUTPUTS: path }: Environment): Output {
  return path === undefined || path === '' ? output : fileOutput(output, path)
}

/** A call by a step of the shared library. */
export interface StepCall extends StepWords {
  /** Only of a step that asks for something. */
  readonly asker?: Asker
}

/** `BATON_PARAMETERS`: a file of what a step was called with; null: the command line is typed. */
export function callOf(environment: Environment, [command = '']: readonly string[]): StepCall | null {
  const { BATON_PARAMETERS: path } = environment
  if (path === undefined || path === '') return null
  const read = jenkinsArguments(command, linesOf(path))
  if (isProblems(read)) throw new Inability(2, read)
  return command === requestStep ? { ...read, asker: askerOf(environment, read) } : read
}

/**
 * `BATON_USER`: who started the build, as its cause says; no parameter can. The same words in the same build are the
 * same request, so that a stage which runs again asks for nothing twice.
 */
function askerOf(environment: Environment, { words }: StepWords): Asker {
  const { BATON_USER: user = '', BUILD_URL, BUILD_TAG, BATON_FOLDER } = environment
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(user)) throw new Inability(2, [nobodyKnown])
  const build = [BUILD_URL ?? '', BUILD_TAG ?? ''].join(' ').trim()
  const asked = digestOf(JSON.stringify([build === '' ? BATON_FOLDER : build, ...words]))
  return {
    by: { id: `jenkins:${user.toLowerCase()}`, login: user },
    source: `jenkins:${asked.replace('sha256:', '').slice(0, 32)}`,
  }
}

function linesOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
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

const nobodyKnown = {
  code: 'account-unknown',
  sentence: text`it is not known who asks`,
  remedy: text`let somebody start the build whose user id is of letters, digits, ${'. _ -'} alone`,
} as const
