import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { filesUnder, root } from '../support/source-tree.ts'
import {
  codeNarc,
  codeNarcIsThere,
  compileGroovy,
  groovyIsThere,
  library,
  runGroovy,
  whyNoCodeNarc,
  whyNoGroovy,
} from './groovy.ts'
import {
  adapterCalls,
  allowedGlobals,
  allowedMethods,
  allowedTypes,
  ofCompiler,
  refused,
  steps,
} from './sandbox.ts'

const folder = mkdtempSync(join(tmpdir(), 'baton-groovy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sources = filesUnder('jenkins-shared-lib')
  .filter((path) => path.endsWith('.groovy'))
  .map((path) => join(root, path))
const stubs = filesUnder('test/jenkins/stub').map((path) => join(root, path))

describe.skipIf(!groovyIsThere)(`Groovy of Jenkins (${groovyIsThere ? '2.4.21' : whyNoGroovy})`, () => {
  test('compiles the library', async () => {
    const into = emptyFolder('library')
    const { code, output } = await compileGroovy([...stubs, ...sources], into, [join(library, 'src')])
    expect({ code, output }).toEqual({ code: 0, output: '' })
    const sites = await callSites(into)
    expect(sites.length).toBeGreaterThan(100)
    expect(
      sites.filter(({ of }) => of !== 'NonCPS').filter((site) => !isAllowed(site, namesIn(sites))),
    ).toEqual([])
  })

  test('refuses what Groovy 4 would take', async () => {
    const file = write('Later.groovy', "class Later { static Object x(List a) { 'b' !in a } }")
    expect((await compileGroovy([file], emptyFolder('later'))).code).not.toBe(0)
  })

  test('sees each use of what the sandbox refuses', async () => {
    const files = Object.entries(refused).map(([name, body]) =>
      write(`${name}.groovy`, `class ${name} { ${body} }`),
    )
    files.push(write('Kinds.groovy', 'enum Kinds { ONE, TWO }'))
    const into = emptyFolder('refused')
    const { code, output } = await compileGroovy([...jenkinsTypes(), ...files], into)
    expect({ code, output }).toEqual({ code: 0, output: '' })
    const sites = await callSites(into)
    const seen = new Set(sites.filter((site) => !isAllowed(site, new Set())).map(({ of }) => of))
    expect([...Object.keys(refused), 'Kinds'].filter((name) => !seen.has(name))).toEqual([])
  })
})

describe.skipIf(!codeNarcIsThere)(
  `CodeNarc's rules for Jenkins (${codeNarcIsThere ? 'all seven' : whyNoCodeNarc})`,
  () => {
    const rules = join(root, 'test/jenkins/cps-rules.groovy')

    test('find nothing in the library, and read all of it', async () => {
      const { code, output } = await codeNarc(library, rules)
      expect(output).toContain(`TotalFiles=${sources.length} FilesWithViolations=0`)
      expect(output).not.toMatch(/Compilation failed|\bWARN\b|\bERROR\b/)
      expect(code).toBe(0)
    })

    test('find each of these', async () => {
      const planted = join(folder, 'planted')
      cpSync(library, planted, { recursive: true, filter: (path) => !path.includes('resources') })
      for (const [rule, body] of Object.entries(violations)) {
        const source = `package baton\nimport com.cloudbees.groovy.cps.NonCPS\n${body.replaceAll('NAME', rule)}\n`
        writeFileSync(join(planted, 'src/baton', `${rule}.groovy`), source)
      }
      const { code, output } = await codeNarc(planted, rules)
      const found = new Map(
        [...output.matchAll(/File: src\/baton\/(\w+)\.groovy\n(?: {4}Violation: Rule=(\w+).*\n?)+/g)].map(
          ([text, file = '']) => [file, [...text.matchAll(/Rule=(\w+)/g)].map(([, rule = '']) => rule)],
        ),
      )
      for (const rule of Object.keys(violations)) expect(found.get(rule), output).toContain(rule)
      expect(output).not.toContain('Compilation failed')
      expect(code).not.toBe(0)
    })
  },
)

/** One breach of each rule, in a class that is called after it. */
const violations: Readonly<Record<string, string>> = {
  ParameterOrReturnTypeNotSerializable:
    'class NAME implements Serializable { static java.util.regex.Matcher x(String a) { null } }',
  ObjectOverrideOnlyNonCpsMethods:
    "class NAME implements Serializable { @Override String toString() { 'x' } }",
  ForbiddenCallInCpsMethod:
    'class NAME implements Serializable { static void x(List a) { a.sort { one, other -> one <=> other } } }',
  ExpressionInCpsMethodNotSerializable:
    "class NAME implements Serializable { static void x(String a) { java.util.regex.Matcher found = a =~ 'x' } }",
  CpsCallFromNonCpsMethod:
    'class NAME implements Serializable { static void y() { }\n @NonCPS static void x() { y() } }',
  ClosureInGString: 'class NAME implements Serializable { static String x(String a) { "${-> a}" } }',
  ClassNotSerializable: 'class NAME { static String x() { null } }',
}

interface Site {
  readonly of: string
  readonly kind: string
  readonly what: string
}

async function callSites(classes: string): Promise<readonly Site[]> {
  const { code, output } = await runGroovy(join(root, 'test/jenkins/call-sites.groovy'), classes)
  if (code !== 0) throw new Error(output)
  return output
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([of = '', kind = '', ...what]) => ({ of, kind, what: what.join(' ') }))
}

/** Methods of the library itself, its steps, and the keys of its own Maps. */
function namesIn(sites: readonly Site[]): ReadonlySet<string> {
  const own = sites.filter(({ kind, what }) => kind === 'call' && /^(baton\.|baton[A-Z])/.test(what))
  return new Set([...own.map(({ what }) => what.replace(/^.*\./, '')), ...ownMethods, ...ownKeys])
}

const ownMethods = declaredMethods()

/** Results, outputs and parameters: read from Maps that the library or its caller made. */
const ownKeys = [
  ...['verdict', 'exitCode', 'incidents', 'holder', 'url', 'wrong', 'problem', 'says', 'due', 'incident'],
  ...['node', 'onBlock', 'lock', 'id', 'variable'],
]

function declaredMethods(): readonly string[] {
  const texts = filesUnder('jenkins-shared-lib')
    .filter((path) => path.endsWith('.groovy'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
  return texts.flatMap((text) =>
    [...text.matchAll(/^ {4}(?:private )?static \S+ (\w+)\(/gm)].map(([, name = '']) => name),
  )
}

function isAllowed({ kind, what }: Site, own: ReadonlySet<string>): boolean {
  if (kind === 'name')
    return (
      own.has(what) ||
      steps.includes(what) ||
      allowedGlobals.includes(what) ||
      Object.hasOwn(allowedMethods, what)
    )
  if (kind === 'type')
    return /^baton(\.|[A-Z])/.test(what) || allowedTypes.includes(what) || ofCompiler.test(what)
  const [, place = '', method = ''] = /^(.*)\.([^.]+)$/.exec(what) ?? []
  if (/^baton(\.|[A-Z])/.test(place)) return true
  return ofCompiler.test(place) && (!/Adapter$|typehandling/.test(place) || adapterCalls.test(method))
}

function emptyFolder(name: string): string {
  mkdirSync(join(folder, name), { recursive: true })
  return join(folder, name)
}

function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Types that are on a controller and not in Debian's Groovy. */
function jenkinsTypes(): readonly string[] {
  return [
    write('JsonSlurperClassic.groovy', 'package groovy.json\nclass JsonSlurperClassic { }'),
    write('Jenkins.groovy', 'package jenkins.model\nclass Jenkins { static Object get() { null } }'),
  ]
}
