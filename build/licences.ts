import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundle } from './bundle.ts'

/**
 * The licences of everything that the bundle contains and that is not ours, as MIT and Apache-2.0 ask of whoever
 * passes copies on. Throws when a package has no licence text.
 */
export function licencesOf(bundle: Bundle, root: string): string {
  const folders = new Set<string>()
  for (const chunk of bundle.chunks) for (const id of chunk.moduleIds) addFolder(id, folders)
  const sections = [...folders].sort().map((folder) => section(folder, root))
  return ['The files of this folder contain parts of these packages.\n', ...sections].join('\n')
}

function addFolder(moduleId: string, folders: Set<string>): void {
  const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(moduleId)?.[0]
  if (folder !== undefined) folders.add(folder)
}

function section(folder: string, root: string): string {
  const { name, version, license } = manifestOf(join(root, folder))
  const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  const text =
    file === undefined ? licenceWords(name, license) : readFileSync(join(root, folder, file), 'utf8')
  return `${'='.repeat(80)}\n${name} ${version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`
}

/** A package whose archive forgot the text: the name of the licence and its author stand in its manifest. */
function licenceWords(name: string, license: string | undefined): string {
  if (license === undefined) throw new Error(`${name} states no licence, so it must not be bundled.`)
  return `Licence: ${license} (its archive holds no licence text; see https://spdx.org/licenses/${license}.html)`
}

function manifestOf(folder: string): { name: string; version: string; license?: string } {
  const path = join(folder, 'package.json')
  if (!existsSync(path)) throw new Error(`${path} is missing.`)
  return JSON.parse(readFileSync(path, 'utf8')) as { name: string; version: string; license?: string }
}
