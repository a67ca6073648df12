import type { BaselineScans, Baseline } from '../../domain/baseline.ts'
import type { Change } from '../../domain/change.ts'
import type { Finding } from '../../domain/finding.ts'
import { known, unknown, type Known } from '../../domain/known.ts'
import type { GitHub } from '../../domain/ports.ts'
import { Inability, isProblems, type Problem } from '../../domain/problem.ts'
import type { OpenIncidents } from '../../domain/open-incidents.ts'
import type { Scan } from '../../domain/scan.ts'
import type { Settings } from '../../domain/settings.ts'
import { text } from '../../domain/text.ts'
import { commitsOf, dependencyFilesOf, pathsOf } from '../../decision/finding/newness-paths.ts'
import type { NewnessSources } from '../../decision/finding/newness.ts'
import { baselineScansOf } from '../../intake/baseline/baseline-scans.ts'
import { baselinePath, readBaseline } from '../../intake/baseline/read-baseline.ts'
import { changeEnds } from '../../intake/change/change-ends.ts'
import { headCommit } from '../../intake/change/commit-graph.ts'
import { gonePaths } from '../../intake/change/gone-paths.ts'
import { readChange } from '../../intake/change/read-change.ts'
import type { ReaderSettings } from '../../intake/sarif/reader-settings.ts'
import type { World } from '../world.ts'
import { countingText, type Counting } from '../counting-text.ts'
import { gatherScans } from './gather-scans.ts'

export interface PastQuestion {
  readonly settings: Settings
  readonly counting: Counting
  /** The commit that the step's author says was scanned. */
  readonly commit: string | null
  readonly world: World
  readonly reader: ReaderSettings
  readonly scans: readonly Scan[]
  readonly findings: readonly Finding[]
  /** Some finding is urgent enough for GitHub to be asked about it. */
  readonly isUrgent: boolean
  readonly github: GitHub | null
}

export interface Past {
  readonly sources: NewnessSources
  /** Baseline scans that do not hold, and so say nothing. */
  readonly notices: readonly Problem[]
}

/** Everything from which newness may be told, asked for at once. What cannot be had is unknown, with its reason. */
export async function gatherPast(question: PastQuestion): Promise<Past> {
  const { settings, scans, findings } = question
  const [change, baseline, openIssues] = await Promise.all([
    findings.length === 0 ? unknown<Change>('none-yet') : gatherChange(question),
    gatherBaseline(question),
    gatherOpenIssues(question),
  ])
  const { baselineScans, notices } = await gatherBaselineScans(
    question,
    change.known ? change.value.base : null,
  )
  const gone = await gatherGone(question, baseline, change.known ? change.value.head : null)
  const isLocal = !question.world.ci.inPipeline
  const sources = { stage: settings.stage, scans, change, baseline, baselineScans, openIssues, gone, isLocal }
  return { sources, notices }
}

/** An adopted finding follows its file: a rename counts only where the old path is gone. */
async function gatherGone(
  { world }: PastQuestion,
  baseline: Known<Baseline>,
  scanned: string | null,
): Promise<ReadonlySet<string>> {
  const commit = scanned ?? (await headCommit(world.git))
  if (!baseline.known || commit === null) return new Set()
  return gonePaths({ baseline: baseline.value, commit, git: world.git, repository: world.ci.repository })
}

async function gatherChange({
  settings,
  world,
  findings,
  isUrgent,
  github,
  commit,
}: PastQuestion): Promise<Known<Change>> {
  const asked = { ci: world.ci, git: world.git, github: isUrgent ? github : null }
  const ends = await changeEnds({ ...asked, stage: settings.stage, commit })
  if (!ends.known) return unknown(ends.why)
  const named = {
    dependencyFiles: dependencyFilesOf(findings),
    paths: pathsOf(findings),
    commits: commitsOf(findings),
  }
  return readChange({ ...asked, ...named, ends: ends.value })
}

/** `.baton/baseline.json` of the commit that counts. One that cannot be read softens nothing; a wrong one is exit 2. */
async function gatherBaseline({ counting }: PastQuestion): Promise<Known<Baseline>> {
  const read = await countingText(baselinePath, 64 * 2 ** 20, counting)
  if (!read.known) return unknown(read.why)
  if (read.value === null) return unknown('none-yet')
  const baseline = readBaseline(read.value)
  if (isProblems(baseline)) throw new Inability(2, baseline)
  return known(baseline)
}

/**
 * They are held to all that scans are, with the merge base as the only commit that they may name; and one that is a
 * scan of this run shows nothing of what was before.
 */
async function gatherBaselineScans(
  { settings, world, reader, scans }: PastQuestion,
  mergeBase: string | null,
): Promise<{ readonly baselineScans: Known<BaselineScans>; readonly notices: readonly Problem[] }> {
  if (settings.baseline.length === 0) return { baselineScans: unknown('not-configured'), notices: [] }
  const commits = mergeBase === null ? [] : [mergeBase]
  const read = await gatherScans(settings.baseline, world.files, world.output, { ...reader, commits })
  const ours = new Set(scans.flatMap(({ digest, content }) => [digest ?? [], content ?? []].flat()))
  const own = read.scans.map((scan) =>
    [scan.digest, scan.content].some((one) => one !== undefined && ours.has(one))
      ? { ...scan, complete: false, problems: [...scan.problems, itself(scan)] }
      : scan,
  )
  const notices = own.flatMap(({ complete, problems }) => (complete ? [] : problems))
  return { baselineScans: known(baselineScansOf([{ ...read, scans: own }])), notices }
}

function itself({ file }: Scan): Problem {
  return {
    code: 'baseline-is-scan',
    sentence: text`${file} is a scan of this run, so as a baseline it says nothing`,
    remedy: text`name scans of the merge base in ${'baseline'}`,
    at: { file },
  }
}

/** What an earlier push was stopped for stays new, though no later change shows it; and clocks go on from our issue. */
async function gatherOpenIssues({
  settings,
  world,
  isUrgent,
  github,
}: PastQuestion): Promise<Known<OpenIncidents>> {
  const { repository } = world.ci
  if (settings.issues !== 'github' || !isUrgent || github === null || repository === null)
    return unknown('not-configured')
  const { openIncidents } = await import('../../effects/track/open-incidents.ts')
  return openIncidents(github, repository)
}
