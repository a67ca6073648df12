import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from './repository.ts'
import { root } from './source-tree.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

/** A folder that is no repository, with a copy of the examples and these files. */
export function placeWithExamples(files: Files = {}): string {
  const folder = temporaryFolder()
  cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** The scan of one of the examples' tools. */
export function exampleScan(name: string): string {
  return readFileSync(join(root, `examples/scans/${name}.sarif`), 'utf8')
}

/** A scan of a tool that came to its end. */
export function scanWith(results: readonly object[], more: object = {}): string {
  const tool = { driver: { name: 'Semgrep' } }
  const run = { tool, invocations: [{ executionSuccessful: true }], results, ...more }
  return JSON.stringify({ version: '2.1.0', runs: [run] })
}

/** Lines joined again that were broken for the width. */
export function flat(lines: string): string {
  return lines.replaceAll(/\n +/g, ' ').replaceAll(/([^\n])\n(?=[^\n])/g, '$1 ')
}
