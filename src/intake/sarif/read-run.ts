import { foreign } from '../../domain/foreign.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Scan } from '../../domain/scan.ts'
import { hasExternalResults } from './external-results.ts'
import { isFinding } from './fates.ts'
import type { Fault } from './file-problems.ts'
import { readInvocations } from './invocations.ts'
import { checkRevisions } from './provenance.ts'
import { readResult } from './read-result.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { maskPath, maskUserInfo } from './redact.ts'
import { runReader } from './run-reader.ts'
import { runContent } from './run-content.ts'
import { problemOf, runFaults, runNotes } from './scan-problems.ts'
import { listOf, objectOf, textOf, type Json } from './shape.ts'

/** Where a run stands: its file, and what holds for every run of the file. */
export interface RunPlace {
  readonly file: string
  readonly digest: string
  /** Index among the scans of this reading. */
  readonly scan: number
  /** What makes each run of the file incomplete. */
  readonly faults: readonly Fault[]
}

/** One run of one tool as a scan; its findings are added to `findings`, in the file's order. */
export function readRun(
  value: unknown,
  place: RunPlace,
  settings: ReaderSettings,
  findings: Finding[],
): Scan {
  const run = objectOf(value)
  if (run === null) return unreadableRun(place)
  const notes = new Map<string, number>()
  const note = (what: string, times = 1): void => {
    notes.set(what, (notes.get(what) ?? 0) + times)
  }
  const driver = objectOf(objectOf(run['tool'])?.['driver'])
  const tool = textOf(driver?.['name']) ?? ''
  const invocations = readInvocations(run, tool, settings, note)
  const results = readResults(run, tool, place, settings, note, findings)
  const faults = [
    ...place.faults,
    ...(tool.trim() === '' ? [runFaults.noToolName()] : []),
    ...results.faults,
    ...(hasExternalResults(run) ? [runFaults.externalResults()] : []),
    ...invocations.faults,
    ...checkRevisions(run, settings, note),
  ]
  const version = textOf(driver?.['semanticVersion']) ?? textOf(driver?.['version'])
  const category = textOf(objectOf(run['automationDetails'])?.['id'])
  return {
    file: foreign(place.file),
    digest: place.digest,
    ...(settings.comparesContent === true ? { content: runContent(run) } : {}),
    ...(tool === '' ? {} : { tool: foreign(maskUserInfo(tool)) }),
    ...(version === null ? {} : { toolVersion: foreign(maskUserInfo(version)) }),
    ...(category === null ? {} : { category: foreign(maskPath(maskUserInfo(category), [])) }),
    complete: faults.length === 0,
    problems: faults.map((fault) => problemOf(fault, place.file)),
    notes: [...notes].flatMap(([what, times]) => {
      const fault = runNotes[what]?.(times)
      return fault === undefined ? [] : [problemOf(fault, place.file)]
    }),
    counts: results.counts,
    ...(invocations.endedAt === null ? {} : { endedAt: invocations.endedAt }),
  }
}

interface Results {
  readonly faults: readonly Fault[]
  readonly counts: Scan['counts']
}

/** Every result gets exactly one fate; of incomplete scans too. */
function readResults(
  run: Json,
  tool: string,
  place: RunPlace,
  settings: ReaderSettings,
  note: (what: string) => void,
  findings: Finding[],
): Results {
  const { results } = run
  if (!Array.isArray(results)) return { faults: [runFaults.noResults()], counts: noCounts }
  const reader = runReader(run, tool, settings, note)
  const before = findings.length
  let unreadable = 0
  listOf(results).forEach((element, index) => {
    const result = objectOf(element)
    if (result === null) unreadable++
    else if (isFinding(result, note))
      findings.push(readResult(reader, result, { scan: place.scan, result: index }))
  })
  const found = findings.length - before
  const counts = {
    results: results.length,
    findings: found,
    notFindings: results.length - unreadable - found,
    elsewhere: 0,
  }
  return { faults: unreadable === 0 ? [] : [runFaults.badResult(unreadable)], counts }
}

const noCounts: Scan['counts'] = { results: 0, findings: 0, notFindings: 0, elsewhere: 0 }

function unreadableRun(place: RunPlace): Scan {
  const faults = [...place.faults, runFaults.notAnObject()]
  return {
    file: foreign(place.file),
    digest: place.digest,
    complete: false,
    problems: faults.map((fault) => problemOf(fault, place.file)),
    notes: [],
    counts: noCounts,
  }
}
