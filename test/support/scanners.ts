import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log, Result, Run } from 'sarif'

/** The value of the secret in a scanned tree; it must get nowhere. */
export const canary = 'Zq8vRt3Lw0Yx5Kd7'

/**
 * Three small scanners, which read the files that git tracks and write SARIF as CodeQL, TruffleHog and Trivy do.
 * They lie beside the tracked files, in `scans/`.
 */
export function scanTree(folder: string, tools: readonly (keyof typeof scanners)[] = allTools): void {
  const paths = execFileSync('git', ['ls-files', '-z'], { cwd: folder, encoding: 'utf8' }).split('\0')
  const tree = paths.filter((path) => path !== '').map((path) => ({ path, lines: linesOf(folder, path) }))
  mkdirSync(join(folder, 'scans'), { recursive: true })
  for (const tool of tools) {
    const log: Log = { version: '2.1.0', runs: [scanners[tool](tree)] }
    writeFileSync(join(folder, `scans/${tool}.sarif`), JSON.stringify(log, null, 1))
  }
}

type Tree = readonly { readonly path: string; readonly lines: readonly string[] }[]

const scanners = { codeql, trufflehog, trivy }
const allTools = ['codeql', 'trufflehog', 'trivy'] as const

function linesOf(folder: string, path: string): string[] {
  try {
    return readFileSync(join(folder, path), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** A query that is put together: `db.query('…' + name)`. */
function codeql(tree: Tree): Run {
  const rule = {
    id: 'js/sql-injection',
    shortDescription: { text: 'Database query built from user-controlled sources' },
    defaultConfiguration: { level: 'error' as const },
    properties: {
      tags: ['security', 'external/cwe/cwe-089'],
      precision: 'high',
      'security-severity': '9.8',
    },
  }
  return runOf(
    'CodeQL',
    [rule],
    found(tree, /db\.query\('[^']*' \+/).map((hit) => ({
      ruleId: rule.id,
      ruleIndex: 0,
      message: { text: 'This query depends on a user-provided value.' },
      ...placeOf(hit, true),
      partialFingerprints: { primaryLocationLineHash: `${hashOf(hit.text.trim())}:1` },
    })),
  )
}

/** A verified key; the message holds the value, as some tools' do. */
function trufflehog(tree: Tree): Run {
  const rule = {
    id: 'AWS',
    shortDescription: { text: 'AWS credential' },
    properties: { tags: ['security', 'secret'] },
  }
  return runOf(
    'TruffleHog',
    [rule],
    found(tree, /^AWS_SECRET_ACCESS_KEY=/).map((hit) => ({
      ruleId: rule.id,
      ruleIndex: 0,
      level: 'error',
      message: { text: `AWS credential found and verified: ${hit.text.slice(hit.text.indexOf('=') + 1)}` },
      ...placeOf(hit, false),
      properties: { verified: true, detectorName: 'AWS' },
    })),
  )
}

/** Old versions in a package-lock.json, one CVE for each of `vulnerable`. */
function trivy(tree: Tree): Run {
  const hits = tree
    .filter(({ path }) => path.endsWith('package-lock.json'))
    .flatMap(({ path, lines }) => {
      const lock = JSON.parse(lines.join('\n')) as { packages: Record<string, { version: string }> }
      return Object.entries(lock.packages).flatMap(([place, { version }]) => {
        const name = place.replace('node_modules/', '')
        const flaw = vulnerable[name]
        const line = lines.findIndex((one) => one.includes(`"${place}"`)) + 1
        return flaw === undefined || version === flaw.fixedIn ? [] : [{ name, version, path, line, ...flaw }]
      })
    })
  const rules = hits.map((hit) => ({
    id: hit.cve,
    name: 'LanguageSpecificPackageVulnerability',
    shortDescription: { text: `${hit.name}: a flaw` },
    defaultConfiguration: { level: 'error' as const },
    properties: {
      'security-severity': hit.score,
      tags: ['vulnerability', 'security', 'HIGH'],
      precision: 'very-high',
    },
  }))
  return runOf(
    'Trivy',
    rules,
    hits.map((hit, ruleIndex) => ({
      ruleId: hit.cve,
      ruleIndex,
      level: 'error',
      message: {
        text: `Package: ${hit.name}\nInstalled Version: ${hit.version}\nVulnerability ${hit.cve}\nSeverity: HIGH\nFixed Version: ${hit.fixedIn}`,
      },
      locations: [
        { physicalLocation: { artifactLocation: { uri: hit.path }, region: { startLine: hit.line } } },
      ],
    })),
  )
}

interface Vulnerable {
  readonly cve: string
  readonly score: string
  readonly fixedIn: string
}

const old = Array.from({ length: 40 }, (_, at): [string, Vulnerable] => [
  `old-${at}`,
  { cve: `CVE-2019-${10_000 + at}`, score: '7.5', fixedIn: '2.0.0' },
])

/** Packages that the third scanner knows. */
export const vulnerable: Readonly<Record<string, Vulnerable>> = {
  minimist: { cve: 'CVE-2021-44906', score: '9.8', fixedIn: '1.2.6' },
  ...Object.fromEntries(old),
}

interface Hit {
  readonly path: string
  readonly line: number
  readonly text: string
}

function found(tree: Tree, pattern: RegExp): Hit[] {
  return tree.flatMap(({ path, lines }) =>
    lines.flatMap((text, at) => (pattern.test(text) ? [{ path, line: at + 1, text }] : [])),
  )
}

function placeOf({ path, line, text }: Hit, withSnippet: boolean): Pick<Result, 'locations'> {
  const snippet = withSnippet ? { snippet: { text } } : {}
  return {
    locations: [
      { physicalLocation: { artifactLocation: { uri: path }, region: { startLine: line, ...snippet } } },
    ],
  }
}

function runOf(name: string, rules: Run['tool']['driver']['rules'], results: Result[]): Run {
  return {
    tool: { driver: { name, version: '1.0.0', rules } },
    invocations: [{ executionSuccessful: true }],
    results,
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
