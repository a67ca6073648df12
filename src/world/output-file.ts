import { appendFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Output } from '../domain/ports.ts'

/**
 * Also hands outputs on in a file, `key=value` a line, for a caller that must tell an answer from a crash (Jenkins):
 * what is wrong with the call as `problem`, other files in the same folder. Throws when the file cannot be written.
 */
export function fileOutput(output: Output, path: string): Output {
  const write = (key: string, value: string): void => {
    appendFileSync(path, `${key}=${value.replaceAll(/[\p{C}\p{Z}]+/gu, ' ')}\n`)
  }
  return {
    ...output,
    output: (key, value) => {
      write(key, value)
      output.output(key, value)
    },
    annotate: (annotation) => {
      if (annotation.level === 'error') write('problem', `${annotation.title}: ${annotation.message}`)
      output.annotate(annotation)
    },
    attach: (name, content) => writeFile(join(dirname(path), name), content),
  }
}
