import { readdirSync, readFileSync } from 'node:fs'
import { readSarif, type ReaderSettings, type Reading } from '../../src/intake/sarif/read-sarif.ts'
import { shared, sharedIsThere } from '../support/shared.ts'

export const settings: ReaderSettings = {
  now: '2026-11-24T12:00:00Z',
  classes: [],
  accept: [],
  maxAge: null,
  repository: 'acme/shop',
  serverUrl: 'https://github.com',
  commits: [],
  workspace: '/home/ci/shop',
  repositoryFiles: new Set<string>(),
  hashKey: 'corpus',
}

/** Names of the real files beside the project; none when they are not there. */
export const corpus: readonly string[] = sharedIsThere
  ? readdirSync(shared('corpus'))
      .filter((name) => name.endsWith('.sarif'))
      .sort()
  : []

export function bytesOf(name: string): Uint8Array {
  return readFileSync(shared(`corpus/${name}`))
}

export function readCorpus(name: string): Reading {
  return readSarif(name, bytesOf(name), settings)
}

export interface Log {
  readonly version?: unknown
  readonly runs: readonly Run[]
}

export interface Run {
  readonly tool?: { readonly driver?: { readonly name?: unknown } }
  readonly results?: readonly Record<string, unknown>[] | null
}

/** The file as `JSON.parse` sees it, when it is a 2.1.0 log with runs; else null. */
export function parsed(name: string): Log | null {
  try {
    const log = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(name)),
    ) as Partial<Log> | null
    return log?.version === '2.1.0' && Array.isArray(log.runs) && log.runs.length > 0 ? (log as Log) : null
  } catch {
    return null
  }
}
