import type { Baseline, BaselineEntry, BaselineScans } from '../../domain/baseline.ts'
import type { Change } from '../../domain/change.ts'
import type { NewnessSource } from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import type { Known } from '../../domain/known.ts'
import type { OpenIncidents } from '../../domain/open-incidents.ts'
import type { Scan } from '../../domain/scan.ts'
import type { Newness, Stage } from '../../domain/terms.ts'
import { askChange, type Saying } from './newness-change.ts'
import { matchRemembered, type Matched } from './newness-memory.ts'
import { repositoryPath } from '../repository-path.ts'
import { pathOf } from './newness-paths.ts'
import { isWeak } from './weak-identity.ts'

/** From what the age of findings is told, the best first. */
export interface NewnessSources {
  readonly stage: Stage
  /** What the record knows of the target branch, by tool. Absent: there is no record. */
  readonly ledger?: Known<BaselineScans>
  readonly baselineScans: Known<BaselineScans>
  readonly baseline: Known<Baseline>
  readonly change: Known<Change>
  readonly openIssues: Known<OpenIncidents>
  readonly scans: readonly Scan[]
  /** Outside a pipeline. */
  readonly isLocal?: boolean
  /** Paths of the baseline's entries that are no longer at the head (`gonePaths`): renamed by an earlier change. */
  readonly gone?: ReadonlySet<string>
}

export interface Aged {
  readonly newness: Newness
  readonly source: NewnessSource
  readonly confidence: 'high' | 'medium' | 'low'
  /** Of the baseline's entry, else of our issue; ISO 8601. Absent: it starts today. */
  readonly firstSeen?: string
  readonly due?: string
  /** An entry of the committed baseline file covers it. */
  readonly adopted: boolean
}

/**
 * New, existing or unknown, for each finding (domain.md c.3). A source that does not hold says nothing, and the next
 * one is asked: scans of the merge base, the committed baseline file, the change, our open issues. `neverDebt`:
 * identities that the baseline file cannot hold, so that it says nothing by not holding them.
 */
export function ageFindings(
  findings: readonly Finding[],
  sources: NewnessSources,
  neverDebt: ReadonlySet<string>,
): readonly Aged[] {
  const { stage, scans } = sources
  const tools = findings.map((finding) => reveal(scans[finding.scan]?.tool ?? finding.rule.tool))
  const change = sources.change.known ? askChange(sources.change.value, stage) : null
  const sayings = new Map<number, Saying | null>()
  const saysChange = (at: number): Saying | null => {
    const finding = findings[at]
    if (change === null || finding === undefined) return null
    const known = sayings.get(at)
    if (known !== undefined) return known
    const said = change(finding)
    sayings.set(at, said)
    return said
  }
  const isNewByChange = (at: number) => saysChange(at)?.newness === 'new'
  const moved = renamesOf(sources.change)
  const question = {
    findings,
    tools,
    cameFrom: (at: number) => {
      const place = findings[at]?.place
      return (place && moved.from.get(repositoryPath(place) ?? pathOf(place))) ?? null
    },
    isAstray: (path: string) => sources.gone?.has(path) === true && !moved.gone.has(path),
    isBarred: (at: number) => {
      const finding = findings[at]
      return finding !== undefined && isWeak(finding) && isPlainlyNew(saysChange(at))
    },
    comesLast: isNewByChange,
  }
  const base = sources.baselineScans.known ? sources.baselineScans.value : null
  const file = sources.baseline.known ? sources.baseline.value : null
  const open = sources.openIssues.known ? sources.openIssues.value.identities : null
  const record = sources.ledger?.known === true ? sources.ledger.value : null
  const inRecord = record === null ? null : matchRemembered(rememberedScans(record), question)
  const inBase = base === null ? null : matchRemembered(rememberedScans(base), question)
  const inFile = file === null ? null : matchRemembered(file.entries.map(rememberedEntry), question)
  const inIssues =
    open === null ? null : matchRemembered(rememberedIssues(open), { ...question, isBarred: () => false })
  const covered = { record: new Set(record?.tools), base: new Set(base?.tools), file: new Set(file?.tools) }

  /** The creation of our issue, or what the record says. */
  const sinceOf = (at: number): Pick<Aged, 'firstSeen'> => {
    const [first] = [inIssues?.get(at)?.item.since, inRecord?.get(at)?.item, inBase?.get(at)?.item]
      .filter((since) => since !== undefined && since !== null)
      .sort()
    return first === undefined ? {} : { firstSeen: first }
  }
  const fromChange = (at: number, said: Saying): Aged => ({
    ...plain(said.newness, 'change', said.confidence),
    ...sinceOf(at),
  })

  return findings.map((finding, at) => {
    const tool = tools[at] ?? ''
    const entry = inFile?.get(at)
    const recorded = inRecord?.get(at)
    const scanned = inBase?.get(at)
    if (recorded !== undefined) return { ...sinceOf(at), ...existing('ledger', recorded, entry) }
    const barring =
      scanned === undefined && entry === undefined && question.isBarred(at) ? saysChange(at) : null
    if (barring !== null) return fromChange(at, barring)
    if (finding.class !== 'vuln' && covered.record.has(tool))
      return { ...plain('new', 'ledger', 'high'), ...sinceOf(at) }
    if (scanned !== undefined) return { ...sinceOf(at), ...existing('baseline-scan', scanned, entry) }
    if (covered.base.has(tool)) return plain('new', 'baseline-scan', 'high')
    if (entry !== undefined) return existing('baseline-file', entry, entry)
    // Advisories appear by themselves: that one is not in the file says nothing.
    const mayBeAbsent = finding.class === 'vuln' || neverDebt.has(finding.identity)
    const fileSaysNew = stage !== 'pr' && !mayBeAbsent && covered.file.has(tool)
    if (fileSaysNew) return plain('new', 'baseline-file', 'high')
    const said = saysChange(at)
    if (said !== null) return fromChange(at, said)
    const hasBlocked = stage !== 'pr' && inIssues?.get(at)?.item.blocked === true
    return {
      ...(hasBlocked ? plain('new', 'open-issue', 'high') : plain('unknown', 'none', 'low')),
      ...sinceOf(at),
    }
  })
}

/** A file may be hidden from the change on purpose (an attribute, an odd line end), a list is cut by its length. */
function isPlainlyNew(said: Saying | null): boolean {
  return said?.newness === 'new' && said.confidence !== 'low'
}

/** New path → old path of what the change renames, and the paths that it leaves empty. */
function renamesOf(change: Known<Change>) {
  const [from, gone] = [new Map<string, string>(), new Set<string>()]
  for (const [path, { status, oldPath }] of change.known ? change.value.files : []) {
    if (status === 'deleted') gone.add(path)
    if (status !== 'renamed' || oldPath === undefined) continue
    from.set(path, oldPath)
    gone.add(oldPath)
  }
  return { from, gone }
}

function plain(newness: Newness, source: NewnessSource, confidence: Aged['confidence']): Aged {
  return { newness, source, confidence, adopted: false }
}

function existing(
  source: NewnessSource,
  match: Matched<unknown>,
  entry: Matched<BaselineEntry | null> | undefined,
): Aged {
  const confidence = match.by === 'identity' ? 'high' : 'medium'
  const { firstSeen, due } = entry?.item ?? {}
  const dates = { ...(firstSeen === undefined ? {} : { firstSeen }), ...(due === undefined ? {} : { due }) }
  return { newness: 'existing', source, confidence, ...dates, adopted: entry !== undefined }
}

function rememberedScans({ counts, names, since }: BaselineScans) {
  return [...counts].map(([identity, count]) => ({
    identity,
    count,
    ...names?.get(identity),
    item: since?.get(identity) ?? null,
  }))
}

function rememberedEntry(entry: BaselineEntry) {
  const { identity, count, aliases, renameKey, path } = entry
  return {
    identity,
    count,
    ...(aliases === undefined ? {} : { aliases }),
    ...(renameKey === undefined || path === undefined ? {} : { renameKey, path }),
    item: entry,
  }
}

function rememberedIssues(identities: OpenIncidents['identities']) {
  return [...identities].map(([identity, open]) => ({ identity, count: open.count, item: open }))
}
