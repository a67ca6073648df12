import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ageFindings } from '../../../src/decision/finding/newness.ts'
import { dependencyFilesOf, isDependency, pathsOf } from '../../../src/decision/finding/newness-paths.ts'
import type { Finding, Place } from '../../../src/domain/finding.ts'
import { foreign, reveal } from '../../../src/domain/foreign.ts'
import { unknown } from '../../../src/domain/known.ts'
import { readChange } from '../../../src/intake/change/read-change.ts'
import { readSarif } from '../../../src/intake/sarif/read-sarif.ts'
import { ciOf } from '../../support/ci.ts'
import { makeRepository } from '../../support/repository.ts'
import { shared, sharedIsThere } from '../../support/shared.ts'

const settings = {
  now: '2026-01-01T00:00:00Z',
  classes: [],
  accept: [],
  maxAge: null,
  repository: null,
  serverUrl: 'https://github.com',
  commits: [],
  workspace: '/nowhere',
  repositoryFiles: new Set<string>(),
  hashKey: null,
}

/** Findings of a corpus file that lie in lines of files inside the repository, and how long these files must be. */
function fromCorpus(name: string) {
  const reading = readSarif(name, readFileSync(shared(`corpus/${name}`)), settings)
  const findings = reading.findings.filter(
    (finding) => !isDependency(finding) && finding.places.every(isOrdinary) && finding.place !== null,
  )
  const lengths = new Map<string, number>()
  for (const { places } of findings)
    for (const { path, line = 1, endLine = line } of places)
      lengths.set(reveal(path), Math.max(lengths.get(reveal(path)) ?? 0, endLine))
  const paths = [...lengths.keys()]
  const clash = paths.some((path) => paths.some((other) => other.startsWith(`${path}/`)))
  const size = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  return findings.length === 0 || clash || size > 100_000 || paths.length > 200
    ? null
    : { ...reading, findings, lengths }
}

function isOrdinary({ inside, line, path }: Place): boolean {
  const name = reveal(path)
  return (
    inside &&
    line !== undefined &&
    name.split('/').every((part) => part !== '' && part.length < 200) &&
    !name.includes('%')
  )
}

function moved(finding: Finding, by: number, rename: (path: string) => string): Finding {
  const at = (place: Place): Place => ({
    ...place,
    path: foreign(rename(reveal(place.path))),
    ...(place.line === undefined ? {} : { line: place.line + by }),
    ...(place.endLine === undefined ? {} : { endLine: place.endLine + by }),
  })
  return {
    ...finding,
    place: finding.place === null ? null : at(finding.place),
    places: finding.places.map(at),
  }
}

/** Every third of those that qualify: the machine's time, not the method, is the limit. */
const chosen = sharedIsThere
  ? readdirSync(shared('corpus'))
      .filter((name) => name.endsWith('.sarif') && statSync(shared(`corpus/${name}`)).size < 400_000)
      .filter((name) => fromCorpus(name) !== null)
      .filter((_, at) => at % 3 === 0)
  : ['the corpus is not beside the project']

describe.skipIf(!sharedIsThere)('real findings in real repositories', () => {
  test.each(chosen)('%s: shifted, renamed, copied', async (name) => {
    const corpus = fromCorpus(name)
    if (corpus === null) throw new Error('it was chosen')
    const { findings, lengths, scans } = corpus
    // Short lines: git compares files for a rename by line, or by 64 bytes of a longer one.
    const textOf = (file: number, length: number) =>
      Array.from({ length }, (_, at) => `${at + 1} of ${file}\n`).join('')
    const files = [...lengths].map(([path, length], at) => ({ path, text: textOf(at, length + 20) }))
    const repository = makeRepository()
    const base = repository.commit(Object.fromEntries(files.map(({ path, text }) => [path, text])))
    const renamed = new Set(files.filter((_, at) => at % 2 === 0).map(({ path }) => path))
    const newPath = (path: string) => (renamed.has(path) ? `${path}.moved` : path)
    const copyPath = (path: string) => `copies/${path}`
    const head = repository.commit({
      ...Object.fromEntries([...renamed].map((path) => [path, null])),
      ...Object.fromEntries(files.map(({ path, text }) => [newPath(path), `above\n\nthis\n${text}`])),
      ...Object.fromEntries(
        files.map(({ path, text }) => [copyPath(path), text.replaceAll(' of ', ' copied from ')]),
      ),
    })
    const shifted = findings.map((finding) => moved(finding, 3, newPath))
    const copies = findings.map((finding) => moved(finding, 0, copyPath))
    const all = [...shifted, ...copies]
    const change = await readChange({
      ci: ciOf({}),
      ends: { base, head, againstMergeBase: true },
      git: repository.git,
      github: null,
      paths: pathsOf(all),
      dependencyFiles: dependencyFilesOf(all),
    })
    const ask = {
      stage: 'pr' as const,
      change,
      scans,
      baselineScans: unknown<never>('none-yet'),
      baseline: unknown<never>('none-yet'),
      openIssues: unknown<never>('not-configured'),
    }
    const said = (list: readonly Finding[]) => [
      ...new Set(ageFindings(list, ask, new Set()).map(({ newness }) => newness)),
    ]
    expect(said(shifted)).toEqual(['existing'])
    expect(said(copies)).toEqual(['new'])
  })
})
