import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import {
  filesUnder,
  parse,
  root,
  sourceFiles,
  visit,
  type Import,
  type SourceFile,
} from './support/source-tree.ts'

const pureRooms = ['intake', 'decision', 'incident', 'ledger', 'plan', 'brief', 'render', 'settings', 'ci']

/** Which rooms the files of a room may import from, beside their own. `generated` is data made at build. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  generated: ['domain'],
  ...Object.fromEntries(pureRooms.map((room) => [room, ['domain', 'generated']])),
  world: ['domain'],
  effects: ['domain', 'brief', 'render'],
  commands: ['domain', 'generated', ...pureRooms, 'effects'],
  entry: ['domain', 'generated', ...pureRooms, 'effects', 'commands', 'world'],
}

/** Packages, by the rooms that may import them. `node:` modules of the pure rooms compute and touch nothing. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    pureRooms.map((room) => [room, ['node:crypto', 'node:buffer', 'node:util', 'node:path/posix']]),
  ),
  intake: ['node:crypto', 'node:buffer', 'node:util', 'node:zlib', 'node:path/posix', 'sarif', 'yaml'],
  settings: ['node:crypto', 'node:buffer', 'node:util', 'yaml'],
  effects: ['node:crypto'],
  commands: ['node:crypto', 'node:path/posix'],
  decision: ['node:crypto', 'node:util', '@marcbachmann/cel-js', 'semver'],
}

/** Loaded when a run needs them, never before: only by `import()`. */
const lateOnly = ['yaml', '@marcbachmann/cel-js', '@actions/github']

const files = sourceFiles('src')

describe('rooms', () => {
  test('every import of the source stays within what its room may know', () => {
    expect(files.flatMap(forbiddenImports)).toEqual([])
  })

  test('a forbidden import is seen in every form that it can take', () => {
    const forms = [
      `import { x } from '../world/clock.ts'`,
      `import type { x } from '../world/clock.ts'`,
      `const x = await import('../world/clock.ts')`,
      `export { x } from '../world/clock.ts'`,
      `type X = import('../world/clock.ts').X`,
      `import 'node:fs'`,
      `import * as yaml from 'yaml'`,
    ]
    for (const form of forms) expect(forbiddenImports(parse('src/decision/x.ts', form)), form).toHaveLength(1)
  })

  test('each room that exists is one of ours, and has an inhabitant', () => {
    const rooms = readdirSync(join(root, 'src'))
    expect(rooms.filter((room) => !(room in mayImport))).toEqual([])
    expect(emptyFolders('src')).toEqual([])
  })

  test('handlers do not import one another', () => {
    expect(files.flatMap(importsOfOtherHandlers)).toEqual([])
    const other = `import { x } from '../tell/github-comment.ts'`
    expect(importsOfOtherHandlers(parse('src/effects/track/incident-file.ts', other))).toHaveLength(1)
    expect(importsOfOtherHandlers(parse('src/effects/track/a/b.ts', `import { x } from './c.ts'`))).toEqual(
      [],
    )
  })

  test('what starts a gate does not bring heavy libraries along', () => {
    expect(broughtAlong(files)).toEqual([])
  })

  test('a heavy library is seen behind a chain of imports, and not behind import()', () => {
    const read = parse('src/settings/read.ts', `import { parseDocument } from 'yaml'`)
    const gate = parse('src/commands/gate.ts', `import { read } from '../settings/read.ts'`)
    const lateGate = parse('src/commands/gate.ts', `const { read } = await import('../settings/read.ts')`)
    expect(broughtAlong([gate, read])).toEqual(['src/settings/read.ts: yaml'])
    expect(broughtAlong([lateGate, read])).toEqual([])
  })

  test('no two files need each other', () => {
    expect(cycles(files)).toEqual([])
    const one = parse('src/ci/a.ts', `import { b } from './b.ts'`)
    const other = parse('src/ci/b.ts', `import { a } from './a.ts'`)
    expect(cycles([one, other])).toEqual(['src/ci/a.ts → src/ci/b.ts → src/ci/a.ts'])
  })
})

describe('foreign text', () => {
  test('is opened in intake, decision and render alone', () => {
    const openers = files.filter((file) => file.imports.some((one) => one.names.includes('reveal')))
    const rooms = new Set(openers.map((file) => roomOf(file.path)))
    expect([...rooms].filter((room) => !['intake', 'decision', 'render'].includes(room))).toEqual([])
  })

  test('is never turned into a string by force', () => {
    const forced = files.filter(
      (file) => file.path !== 'src/domain/foreign.ts' && /as unknown as string\b/.test(file.text),
    )
    expect(forced.map((file) => file.path)).toEqual([])
  })
})

describe('output', () => {
  test('is written by src/world/output… alone', () => {
    const writers = files
      .filter((file) => !/^src\/world\/output[^/]*\.ts$/.test(file.path))
      .flatMap(writesOutput)
    expect(writers).toEqual([])
  })

  test('is seen in every form that it can take', () => {
    const forms = [
      `process.stdout.write('x')`,
      `console.log('x')`,
      `import { stdout } from 'node:process'`,
      `use(process.stderr)`,
      `writeSync(1, 'x')`,
    ]
    for (const form of forms) expect(writesOutput(parse('src/entry/x.ts', form)), form).toHaveLength(1)
    expect(writesOutput(parse('src/entry/x.ts', 'const width = process.stdout.columns'))).toEqual([])
  })
})

describe('files', () => {
  test('have one duty: at most 250 lines', () => {
    const long = files.filter(
      (file) => !file.path.startsWith('src/generated/') && file.text.split('\n').length - 1 > 250,
    )
    expect(long.map((file) => file.path)).toEqual([])
  })

  test('are named in kebab-case, after what is in them', () => {
    const drawers = /^(utils?|helpers?|common|misc|manager|service|index)$/
    const odd = filesUnder('src').filter((path) => {
      const name = basename(path).replace(/\.ts$/, '')
      return drawers.test(name) || !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?$/.test(name)
    })
    expect(odd).toEqual([])
  })
})

function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function forbiddenImports(file: SourceFile): string[] {
  const room = roomOf(file.path)
  return file.imports
    .filter((one) => !isAllowed(room, one))
    .map((one) => `${file.path} imports ${one.target}`)
}

function isAllowed(room: string, { target, ours }: Import): boolean {
  if (target === 'package.json') return room === 'entry'
  if (ours) return target.startsWith('src/') && [room, ...(mayImport[room] ?? [])].includes(roomOf(target))
  if (room === 'domain' || room === 'generated') return false
  // One function of a library is that library.
  const name = /^(?:@[^/]+\/)?(?:node:)?[^/]+/.exec(target)?.[0] ?? target
  const allowed = packagesOf[room]
  return allowed === undefined
    ? ['world', 'entry'].includes(room)
    : allowed.includes(target) || (!target.startsWith('node:') && allowed.includes(name))
}

/** A handler is a folder below effects/track, effects/tell …, or a file there; the rest of effects/ serves all of them. */
function importsOfOtherHandlers(file: SourceFile): string[] {
  if (roomOf(file.path) !== 'effects' || file.path === 'src/effects/registry.ts') return []
  const own = handlerOf(file.path)
  return file.imports
    .filter((one) => one.ours && handlerOf(one.target) !== null && handlerOf(one.target) !== own)
    .map((one) => `${file.path} imports ${one.target}`)
}

function handlerOf(path: string): string | null {
  const [, effects, , handler] = path.split('/')
  return effects === 'effects' && handler !== undefined ? path.split('/').slice(0, 4).join('/') : null
}

/** Libraries for `import()` that a start of the gate loads all the same, and the file that does it. */
function broughtAlong(all: readonly SourceFile[]): string[] {
  const byPath = new Map(all.map((file) => [file.path, file]))
  const reached = new Set(
    all.map((file) => file.path).filter((path) => /^src\/(entry\/|commands\/gate)/.test(path)),
  )
  for (const path of reached)
    for (const one of byPath.get(path)?.imports ?? [])
      if (one.ours && !one.late && !one.typeOnly) reached.add(one.target)
  return [...reached].flatMap((path) => {
    const imports = byPath.get(path)?.imports ?? []
    const heavy = imports.filter((one) => lateOnly.includes(one.target) && !one.late && !one.typeOnly)
    return heavy.map((one) => `${path}: ${one.target}`)
  })
}

function emptyFolders(folder: string): string[] {
  const inside = readdirSync(join(root, folder), { withFileTypes: true })
  const below = inside
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => emptyFolders(`${folder}/${entry.name}`))
  return inside.length === 0 ? [folder] : below
}

/** Cycles of imports that happen at run time; types are erased, so they may point back. */
function cycles(all: readonly SourceFile[]): string[] {
  const needs = new Map(
    all.map((file) => [file.path, file.imports.filter((one) => one.ours && !one.typeOnly && !one.late)]),
  )
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path)
    if (start >= 0) found.push([...way.slice(start), path].join(' → '))
    if (start >= 0 || done.has(path)) return
    for (const one of needs.get(path) ?? []) walk(one.target, [...way, path])
    done.add(path)
  }
  for (const file of all) walk(file.path, [])
  return found
}

function writesOutput(file: SourceFile): string[] {
  const found: string[] = []
  const readable = ['columns', 'isTTY', 'getColorDepth', 'hasColors']
  visit(file.tree, (node) => {
    if (ts.isPropertyAccessExpression(node) && /^process\.(stdout|stderr)$/.test(node.getText())) {
      const { parent } = node
      if (!ts.isPropertyAccessExpression(parent) || !readable.includes(parent.name.text))
        found.push(node.getText())
    }
    if (ts.isIdentifier(node) && node.text === 'console') found.push('console')
    if (ts.isCallExpression(node) && /^(fs\.)?writeSync\([12]\b/.test(node.getText())) found.push('writeSync')
  })
  const taken = file.imports.filter((one) => one.names.some((name) => name === 'stdout' || name === 'stderr'))
  return [...found, ...taken.map((one) => one.target)].map((what) => `${file.path}: ${what}`)
}
