import type { Finding } from '../../domain/finding.ts'
import type { FileRead, Files, Output } from '../../domain/ports.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Scan } from '../../domain/scan.ts'
import { text, value } from '../../domain/text.ts'
import { foreign } from '../../domain/foreign.ts'
import {
  readSarif,
  unreadableScan,
  type ReaderSettings,
  type Reading,
} from '../../intake/sarif/read-sarif.ts'
import { limits } from '../../intake/sarif/limits.ts'

/**
 * Reads all scans that the patterns name. Every pattern must match, unless written `optional:pattern`; what does
 * not match or cannot be read is a scan that is not complete. `-` is standard input.
 */
export async function gatherScans(
  patterns: readonly string[],
  files: Files,
  output: Pick<Output, 'note'>,
  settings: ReaderSettings,
): Promise<Reading> {
  const scans: Scan[] = []
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const pattern of patterns) {
    for (const source of await sourcesOf(pattern, files)) {
      if (seen.has(source.path)) continue
      seen.add(source.path)
      const reading = await readSource(source, files, output, settings)
      for (const finding of reading.findings) findings.push({ ...finding, scan: finding.scan + scans.length })
      scans.push(...reading.scans)
    }
  }
  if (scans.length === 0) scans.push(unreadableScan(patterns.join(', '), noScanLeft))
  return { scans, findings }
}

type Source = { readonly path: string; readonly problem?: Problem }

async function sourcesOf(pattern: string, files: Files): Promise<readonly Source[]> {
  if (pattern === '-') return [{ path: '-' }]
  const optional = pattern.startsWith('optional:')
  const wanted = optional ? pattern.slice('optional:'.length) : pattern
  const matched = await files.match(wanted)
  if (matched.length === 0) return optional ? [] : [{ path: wanted, problem: nothingMatches(wanted) }]
  return matched.map(({ path, kind }) => (kind === 'file' ? { path } : { path, problem: notAFile(path) }))
}

async function readSource(
  source: Source,
  files: Files,
  output: Pick<Output, 'note'>,
  settings: ReaderSettings,
): Promise<Reading> {
  const { path, problem } = source
  if (problem !== undefined) return { scans: [unreadableScan(path, problem)], findings: [] }
  const read = path === '-' ? await files.stdin(limits.fileBytes) : await files.read(path, limits.fileBytes)
  if (read.is !== 'bytes') return { scans: [unreadableScan(path, cannotRead(path, read.is))], findings: [] }
  if (read.bytes.length > noticeableBytes)
    output.note(`reading ${path}, ${Math.round(read.bytes.length / 2 ** 20)} MiB`)
  return readSarif(path, read.bytes, settings, path === '-' ? null : await files.real(path))
}

/** About a second's work (bench/RESULTS.md): from here on, say what takes so long before it does. */
const noticeableBytes = 32 * 2 ** 20

function nothingMatches(pattern: string): Problem {
  return {
    code: 'scan-missing',
    sentence: text`no file matches ${pattern}`,
    remedy: text`let the scanner write its SARIF there, or write ${`optional:${pattern}`} when this scan may be absent`,
    at: { file: foreign(pattern) },
  }
}

const noScanLeft: Problem = {
  code: 'no-scan',
  sentence: text`no scan is left to judge: nothing matched`,
  remedy: text`name at least one SARIF file that exists in ${'sarif'}`,
}

function notAFile(path: string): Problem {
  return {
    code: 'scan-not-a-file',
    sentence: text`${path} is not a regular file`,
    remedy: text`name the SARIF file itself; folders, links, what lies behind a link, and devices are not read as scans`,
    at: { file: foreign(path) },
  }
}

function cannotRead(path: string, why: Exclude<FileRead['is'], 'bytes'>): Problem {
  const reasons = {
    absent: text`${path} is not there`,
    'too-large': text`${path} is larger than ${limits.fileBytes / 2 ** 20} MiB`,
    'not-a-file': text`${path} is not a regular file`,
    unreadable: text`${path} cannot be read`,
  }
  return {
    code: why === 'too-large' ? 'scan-too-large' : 'scan-unreadable',
    sentence: reasons[why],
    remedy: [
      value(path),
      ...text` must be a readable SARIF file; split or filter one that is too large at its scanner`,
    ],
    at: { file: foreign(path) },
  }
}
