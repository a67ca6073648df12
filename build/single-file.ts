import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rolldown } from 'rolldown'
import { pureOnImport } from './bundle.ts'

/** The single file, where it is looked for; and where the Jenkins library carries the same bytes. */
export const singleFile = 'dist/baton.mjs'
export const resource = 'jenkins-shared-lib/resources/baton/baton.mjs'

/**
 * Writes the command line as one file, and once more for the Jenkins library with its digest beside it. Minified,
 * since a controller keeps a copy with every build; ASCII, since it passes through a controller's and an agent's
 * encodings. Rejects when an import cannot be resolved.
 */
export async function buildSingleFile(root: string): Promise<void> {
  const code = toAscii(await compile(root))
  write(join(root, singleFile), code)
  write(join(root, resource), code)
  write(join(root, `${resource}.sha256`), `${createHash('sha256').update(code).digest('hex')}\n`)
}

async function compile(root: string): Promise<string> {
  const build = await rolldown({
    cwd: root,
    input: { baton: 'src/entry/cli.ts' },
    platform: 'node',
    resolve: { symlinks: false },
    transform: { target: 'node20' },
    treeshake: { moduleSideEffects: [{ test: pureOnImport, sideEffects: false }] },
    onLog(level, log, handle) {
      if (level === 'warn' && log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT')
        throw new Error(`rolldown: ${log.message}`)
      handle(level, log)
    },
  })
  try {
    const { output } = await build.generate({
      format: 'esm',
      minify: true,
      codeSplitting: false,
      comments: { legal: true, annotation: false, jsdoc: false },
    })
    if (output.length !== 1) throw new Error('The single file would have to be several.')
    return output[0].code
  } finally {
    await build.close()
  }
}

/**
 * The same program in ASCII: an escape means the character in strings, templates, patterns and names. Throws where it
 * would not, behind a backslash.
 */
export function toAscii(code: string): string {
  const behindBackslash = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code)
  if (behindBackslash !== null)
    throw new Error(`No ASCII for ${JSON.stringify(behindBackslash[0])}, which its source escapes.`)
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
