import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute, pathWithoutOurs } from '../support/runner.ts'
import { filesUnder, root } from '../support/source-tree.ts'

/** Debian's `groovy` is Jenkins' own version, 2.4.21. */
const groovyJar = '/usr/share/java/groovy-all.jar'

export const library = join(root, 'jenkins-shared-lib')
export const stub = join(root, 'test/jenkins/stub')

const javaIsThere = spawnSync('java', ['-version']).status === 0
export const groovyIsThere = javaIsThere && existsSync(groovyJar)
export const whyNoGroovy = "skipped: Groovy 2.4 is not here; Debian's package groovy, with a Java, has it"

/** CodeNarc with its Jenkins rules, out of npm's package; Java is enough for it. */
const lint = join(root, 'node_modules/npm-groovy-lint/lib/java')
export const codeNarcIsThere = javaIsThere && existsSync(lint)
export const whyNoCodeNarc = 'skipped: no Java is here to run CodeNarc with'

const opens = ['lang', 'util', 'io'].map((name) => `--add-opens=java.base/java.${name}=ALL-UNNAMED`)

export interface Ended {
  readonly code: number | null
  readonly output: string
}

async function java(classpath: readonly string[], ...words: readonly string[]): Promise<Ended> {
  const environment = { PATH: pathWithoutOurs(), HOME: tmpdir(), LANG: 'C.UTF-8' }
  const args = [...opens, '-Xshare:auto', '-Dfile.encoding=UTF-8', '-cp', classpath.join(':'), ...words]
  const { exitCode, stdout, stderr } = await execute('java', args, { folder: root, env: environment })
  return { code: exitCode, output: stdout + stderr }
}

/** Compiles with Groovy 2.4.21. */
export function compileGroovy(
  files: readonly string[],
  into: string,
  classpath: readonly string[] = [],
): Promise<Ended> {
  const compiler = 'org.codehaus.groovy.tools.FileSystemCompiler'
  return java([groovyJar, ...classpath], compiler, '-d', into, '--classpath', classpath.join(':'), ...files)
}

/** Runs a script of Groovy 2.4.21. */
export function runGroovy(script: string, ...words: readonly string[]): Promise<Ended> {
  return java([groovyJar], 'groovy.ui.GroovyMain', script, ...words)
}

/** Looks at every Groovy file under a folder with these rules of CodeNarc. */
export function codeNarc(folder: string, rules: string): Promise<Ended> {
  const jars = [lint, join(lint, 'groovy/lib')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.jar'))
      .map((name) => join(place, name)),
  )
  return java(
    [...jars, stub, join(folder, 'src'), join(folder, 'vars')],
    'org.codenarc.CodeNarc',
    `-basedir=${folder}`,
    '-includes=**/*.groovy',
    `-rulesetfiles=file:${rules}`,
    '-report=console',
    '-maxPriority1Violations=0',
    '-maxPriority2Violations=0',
    '-maxPriority3Violations=0',
  )
}

/** A build: a Jenkinsfile, an agent, and what the controller knows. */
export interface Scenario {
  readonly name: string
  readonly jenkinsfile: string
  readonly workspace: string
  readonly env: Readonly<Record<string, string>>
  readonly isUnix?: boolean
  /** Steps of plugins that are not installed. */
  readonly missing?: readonly string[]
  readonly credentials?: Readonly<Record<string, { readonly kind: string; readonly value: string }>>
  /** What `sh` returns without running, as a lost agent does. */
  readonly answer?: number
  /** A file that arrives with another byte. */
  readonly damage?: string
  /** What `checkout scm` says of the commit. */
  readonly checkout?: Readonly<Record<string, string>>
  /** What started the build, as Jenkins' JSON says it. */
  readonly causes?: readonly Readonly<Record<string, string | null>>[]
  /** What the build was given. */
  readonly params?: Readonly<Record<string, string>>
  /** Another library than the project's. */
  readonly library?: string
}

export interface Build {
  readonly name: string
  readonly result: 'SUCCESS' | 'UNSTABLE' | 'FAILURE'
  readonly error: string | null
  /** Class of the error. */
  readonly kind?: string
  /** What the Jenkinsfile returned, if it is a Map. */
  readonly returned: Readonly<Record<string, unknown>> | null
  readonly description: string | null
  readonly log: string
  readonly taken: readonly { readonly step: string; readonly arguments: readonly unknown[] }[]
  /** Bytes of the largest value that was saved. */
  readonly mostSaved: number
}

let compiled: Promise<string> | null = null

/** Runs builds one after another, in one Java. Throws when the harness itself fails. */
export async function play(scenarios: readonly Scenario[]): Promise<ReadonlyMap<string, Build>> {
  const classes = await (compiled ??= compileHarness())
  const folder = mkdtempSync(join(tmpdir(), 'baton-jenkins-'))
  try {
    const [asked, answered] = [join(folder, 'scenarios.json'), join(folder, 'builds.json')]
    writeFileSync(asked, JSON.stringify(scenarios))
    const { code, output } = await java([groovyJar, classes], 'Harness', asked, library, stub, answered)
    if (code !== 0) throw new Error(output)
    const builds = JSON.parse(readFileSync(answered, 'utf8')) as readonly Build[]
    return new Map(builds.map((build) => [build.name, build]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function compileHarness(): Promise<string> {
  const into = mkdtempSync(join(tmpdir(), 'baton-harness-'))
  process.on('exit', () => rmSync(into, { recursive: true, force: true }))
  const files = filesUnder('test/jenkins/harness').map((path) => join(root, path))
  const { code, output } = await compileGroovy(files, into)
  if (code !== 0) throw new Error(output)
  return into
}
