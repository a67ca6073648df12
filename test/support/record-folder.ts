import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finished } from './runner.ts'
import { baton } from './command-line.ts'
import { temporaryFolder } from './repository.ts'
import { root } from './source-tree.ts'

/** A folder with the examples' scans and a `baton.yml`, and the command line in it. */
export interface RecordFolder {
  readonly folder: string
  readonly configure: (more: string) => void
  readonly run: (...args: string[]) => Promise<Finished>
  readonly gate: (...more: string[]) => Promise<Finished>
  /** `baton status --format json`. */
  readonly incidents: () => Promise<readonly ToldIncident[]>
}

export interface ToldIncident {
  readonly id: string
  readonly severity: string
  readonly lifecycle: string
  readonly phase: string
  readonly term: number
  readonly holder: { readonly id: string; readonly login: string } | null
  readonly offer: { readonly to: { readonly id: string; readonly login: string } } | null
}

export function openRecordFolder(people: string, env: Readonly<Record<string, string>> = {}): RecordFolder {
  const folder = temporaryFolder()
  cpSync(join(root, 'examples/scans'), join(folder, 'scans'), { recursive: true })
  const run = (...args: string[]) => baton(args, { folder, env })
  const configure = (more: string) => {
    const service = `version: 1\nservice: { name: shop }\nownership: { fallback: "@acme/shop" }\n`
    writeFileSync(join(folder, 'baton.yml'), `${service}${people}\n${more}`)
  }
  configure('')
  return {
    folder,
    configure,
    run,
    gate: (...more) => run('gate', '--sarif', 'scans/*.sarif', '--issues', 'off', ...more),
    incidents: async () => {
      const { stdout } = await run('status', '--format', 'json')
      return (JSON.parse(stdout) as { incidents: readonly ToldIncident[] }).incidents
    },
  }
}
