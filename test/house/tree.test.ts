import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/source-tree.ts'

/** Words, spelled apart so that this file does not hold them. */
const escapes = [
  'eslint-' + 'disable',
  '@ts-' + 'ignore',
  '@ts-' + 'nocheck',
  '@ts-' + 'expect-error',
  'as ' + 'any\\b',
]

const written = trackedFiles().filter(
  (path) =>
    !/^(dist|src\/generated|node_modules)\//.test(path) && /\.(ts|js|json|ya?ml|md|sh)$|\/run$/.test(path),
)

test('nobody opts out of a check', () => {
  const pattern = new RegExp(escapes.join('|'))
  const code = written.filter((path) => /\.(ts|js)$/.test(path))
  expect(code.filter((path) => pattern.test(read(path)))).toEqual([])
})

test('no file names a folder of somebody’s machine', () => {
  const homes = new RegExp(
    [
      '/home/(?!runner/)\\w+/',
      '/Users/(?!runner/)\\w+/',
      '/work/' + '(main|shared|\\.library)',
      'C:\\\\Users',
    ].join('|'),
  )
  const allowed = /^(test|examples|package-lock)/
  expect(written.filter((path) => !allowed.test(path) && homes.test(read(path)))).toEqual([])
})

test('everything that runs is named with an exact version', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>
  const groups = ['dependencies', 'devDependencies', 'optionalDependencies']
  const versions = groups.flatMap((group) => Object.entries(manifest[group] ?? {}))
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('what the source imports is installed for those who run it, what only builds is not', () => {
  const manifest = JSON.parse(read('package.json')) as { dependencies: object; devDependencies: object }
  const imported = new Set<string>()
  for (const path of written.filter((path) => path.startsWith('src/')))
    for (const [, name] of read(path).matchAll(/(?:from|import\()\s*'((?:@[\w.-]+\/)?[\w-]+)(?:\/[^']*)?'/g))
      if (name !== undefined && name !== 'node' && name !== 'sarif') imported.add(name)
  const missing = [...imported].filter((name) => !(name in manifest.dependencies))
  expect(missing).toEqual([])
})

/** Tracked, and new ones that git would take. */
function trackedFiles(): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const names = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0')
  return names.filter((name) => name !== '' && existsSync(join(root, name)))
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}
