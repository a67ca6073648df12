import ts from 'typescript'
import { expect, test } from 'vitest'
import { parse, sourceFiles, type SourceFile } from '../support/source-tree.ts'

const source = sourceFiles('src').filter((file) => !file.path.endsWith('.d.ts'))
/** What the build makes of the source counts as use, and so does a test of an export; a file that only tests reach is dead. */
const others = [...sourceFiles('test'), ...sourceFiles('build'), ...sourceFiles('bench')]

test('every file of the source is reached from an entry or the build', () => {
  const built = new Set(sourceFiles('build').flatMap((file) => file.imports.map((one) => one.target)))
  expect(unreached(source, (path) => path.startsWith('src/entry/') || built.has(path))).toEqual([])
})

test('every value that is exported is imported somewhere', () => {
  expect(unused(source, others)).toEqual([])
})

test('an orphan and an unused export are seen', () => {
  const entry = parse('src/entry/a.ts', `import { b } from '../ci/b.ts'; export const main = b`)
  const used = parse('src/ci/b.ts', `export const b = 1; export function c() {}`)
  const orphan = parse('src/ci/d.ts', `export type D = 1`)
  expect(unreached([entry, used, orphan], (path) => path === entry.path)).toEqual(['src/ci/d.ts'])
  expect(unused([entry, used, orphan], [])).toEqual(['src/ci/b.ts: c'])
  expect(unused([entry, used, orphan], [parse('build/x.ts', `import { c } from '../src/ci/b.ts'`)])).toEqual(
    [],
  )
})

function unreached(files: readonly SourceFile[], isEntry: (path: string) => boolean): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const reached = new Set(files.map((file) => file.path).filter(isEntry))
  for (const path of reached) for (const one of byPath.get(path)?.imports ?? []) reached.add(one.target)
  return files.map((file) => file.path).filter((path) => !reached.has(path))
}

/** Exported functions and constants that nobody else takes. */
function unused(files: readonly SourceFile[], tools: readonly SourceFile[]): string[] {
  const taken = new Set<string>()
  const whole = new Set<string>()
  for (const file of [...files, ...tools])
    for (const one of file.imports) {
      if (one.names.length === 0) whole.add(one.target)
      for (const name of one.names) taken.add(`${one.target}: ${name}`)
    }
  const candidates = files.filter(
    (file) => !/^src\/(entry|generated)\//.test(file.path) && !whole.has(file.path),
  )
  return candidates
    .flatMap((file) => exportedValues(file).map((name) => `${file.path}: ${name}`))
    .filter((name) => !taken.has(name))
}

function exportedValues({ tree }: SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
      return [statement.name?.text ?? 'default']
    if (!ts.isVariableStatement(statement)) return []
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    )
  })
}
