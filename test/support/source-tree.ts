import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The project's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

export interface SourceFile {
  /** Relative to the project, forward slashes: `src/intake/sarif/read.ts`. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
  readonly imports: readonly Import[]
}

export interface Import {
  /** A path relative to the project for a file of ours, else the specifier. */
  readonly target: string
  readonly ours: boolean
  /** Erased: `import type`, or every name in it is a type. */
  readonly typeOnly: boolean
  /** `import()`. */
  readonly late: boolean
  /** Names taken from it; empty for `* as` and `import()`. */
  readonly names: readonly string[]
}

/** All TypeScript files under a folder of the project, in a stable order. */
export function sourceFiles(folder: string): SourceFile[] {
  return filesUnder(folder)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')))
}

export function filesUnder(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  return paths.map((path) => path.replaceAll('\\', '/')).sort()
}

export function parse(path: string, text: string): SourceFile {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const imports: Import[] = []
  visit(tree, (node) => {
    const found = importOf(node, path)
    if (found !== null) imports.push(found)
  })
  return { path, text, tree, imports }
}

/** Calls `see` for a node and everything below it. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => {
    visit(child, see)
  })
}

function importOf(node: ts.Node, from: string): Import | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = namesOf(node.importClause)
    return { ...targetOf(node.moduleSpecifier.text, from), late: false, ...names }
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  )
    return { ...targetOf(node.moduleSpecifier.text, from), late: false, typeOnly: node.isTypeOnly, names: [] }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments
    const text = specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '(computed)'
    return { ...targetOf(text, from), late: true, typeOnly: false, names: [] }
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  )
    return { ...targetOf(node.argument.literal.text, from), late: false, typeOnly: true, names: [] }
  return null
}

function namesOf(clause: ts.ImportClause | undefined): Pick<Import, 'typeOnly' | 'names'> {
  if (clause === undefined) return { typeOnly: false, names: [] }
  const bindings = clause.namedBindings
  const elements = bindings !== undefined && ts.isNamedImports(bindings) ? [...bindings.elements] : []
  const erased = clause.phaseModifier === ts.SyntaxKind.TypeKeyword
  const allTypes =
    elements.length > 0 && elements.every((element) => element.isTypeOnly) && clause.name === undefined
  return {
    typeOnly: erased || allTypes,
    names: elements.map((element) => (element.propertyName ?? element.name).text),
  }
}

function targetOf(specifier: string, from: string): Pick<Import, 'target' | 'ours'> {
  if (!specifier.startsWith('.')) return { target: specifier, ours: false }
  return { target: posix.join(posix.dirname(from), specifier), ours: true }
}
