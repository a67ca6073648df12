import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differences } from '../../build/differences.ts'
import { withFreshBuild } from '../../build/fresh-build.ts'
import { filesUnder, root } from '../support/source-tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'baton-house-'))
const fresh = join(folder, 'fresh')
const committed = ['dist', 'src/generated', 'schema', 'jenkins-shared-lib/resources']

beforeAll(() => {
  withFreshBuild(root, (built) => {
    for (const name of committed) cpSync(join(built, name), join(fresh, name), { recursive: true })
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the committed build', () => {
  test.each(committed)('%s is what a build in another folder gives', (name) => {
    expect(differences(join(root, name), join(fresh, name))).toEqual([])
  })

  test('names no folder of the machine that built it', () => {
    const naming = filesUnder('dist').filter((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return [root, tmpdir(), pathToFileURL(root).href].some(
        (place) => text.includes(`"${place}`) || text.includes(`${place}/node_modules`),
      )
    })
    expect(naming).toEqual([])
  })

  test('is readable: our code keeps its lines and names', () => {
    const lines = readFileSync(join(root, 'dist/cli.js'), 'utf8').split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2_000)
  })

  test('carries the licence of each package that is in it', () => {
    const licences = readFileSync(join(root, 'dist/third-party-licences.txt'), 'utf8')
    for (const name of ['@actions/core', '@octokit/core', '@marcbachmann/cel-js', 'yaml', 'undici'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'))
  })
})

test('differences are named: changed, missing and left over', () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')]
  mkdirSync(join(a, 'x'), { recursive: true })
  mkdirSync(b)
  for (const place of [a, b]) writeFileSync(join(place, 'same'), 'same')
  writeFileSync(join(a, 'changed'), '1')
  writeFileSync(join(b, 'changed'), '2')
  writeFileSync(join(a, 'x/old'), '')
  writeFileSync(join(b, 'new'), '')
  expect(differences(a, b)).toEqual(['changed: differs', 'new: missing', 'x/old: no build makes it'])
})

describe('what a run loads', () => {
  const heavy = ['yaml', 'cel', 'github', 'actions'].map((name) => `parts/libraries/${name}.js`)

  test('the libraries that only some runs need are files of their own', () => {
    expect(filesUnder('dist')).toEqual(expect.arrayContaining(heavy.map((name) => `dist/${name}`)))
  })

  test('a gate on the built-in policy loads neither YAML, CEL nor any client', () => {
    const loaded = filesLoadedBy(['gate', '--sarif', 'scan.sarif'])
    expect(loaded).toContain('cli.js')
    expect(loaded.filter((name) => heavy.includes(name))).toEqual([])
  })

  test('a gate with a baton.yml loads YAML; without a rule of its own no CEL, and never a client', () => {
    const loaded = filesLoadedBy(
      ['gate', '--sarif', 'scan.sarif'],
      'version: 1\nservice:\n  exposure: internal\n',
    )
    expect(loaded.filter((name) => heavy.includes(name))).toEqual(['parts/libraries/yaml.js'])
  })

  test('a rule of its own loads CEL', () => {
    const rule = "{ id: ours, before: code-low, when: 'f.score < 1.0', tier: T4, why: for this test }"
    const loaded = filesLoadedBy(
      ['gate', '--sarif', 'scan.sarif'],
      `version: 1\npolicy:\n  rules:\n    code:\n      - ${rule}\n`,
    )
    expect(loaded).toContain('parts/libraries/cel.js')
  })
})

/** Names in dist/ of the modules that a command loads, in a folder that holds one clean scan. */
function filesLoadedBy(args: readonly string[], config?: string): string[] {
  const place = mkdtempSync(join(folder, 'run-'))
  const list = join(place, 'loaded')
  const scan = { version: '2.1.0', runs: [{ tool: { driver: { name: 'Trivy' } }, results: [] }] }
  writeFileSync(join(place, 'scan.sarif'), JSON.stringify(scan))
  writeFileSync(list, '')
  if (config !== undefined) writeFileSync(join(place, 'baton.yml'), config)
  const hook = fileURLToPath(new URL('../support/list-loaded-modules.ts', import.meta.url))
  const environment = { PATH: process.env.PATH, LOADED_MODULES: list }
  execFileSync(process.execPath, ['--import', hook, join(root, 'dist/cli.js'), ...args], {
    cwd: place,
    env: environment,
  })
  const urls = readFileSync(list, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:'))
  return urls.map((url) => relative(join(root, 'dist'), fileURLToPath(url)).replaceAll('\\', '/'))
}
