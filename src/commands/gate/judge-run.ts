import type { Decision } from '../../domain/decision.ts'
import type { BaselineScans, Waiver } from '../../domain/baseline.ts'
import { known } from '../../domain/known.ts'
import type { LedgerInRun } from '../../domain/ledger.ts'
import { incidentsByIdentity, type OpenIncidents } from '../../domain/open-incidents.ts'
import type { Policy } from '../../domain/policy.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Scan } from '../../domain/scan.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Signals } from '../../domain/signals.ts'
import { text } from '../../domain/text.ts'
import type { NewnessSources } from '../../decision/finding/newness.ts'
import { decisionFileOf } from '../../decision/adopt-words.ts'
import { factsOf } from '../../decision/facts.ts'
import { readOwnership, type Ownership } from '../../decision/owner/owner.ts'
import { policyDigest } from '../../decision/policy/policy-digest.ts'
import { tierOf } from '../../decision/policy/tier-of.ts'
import { settle, type TieredFindings } from '../../decision/settle.ts'
import { manifestFoldersOf } from '../../decision/incident/manifest-folders.ts'
import { signalBasis } from '../../intake/signals/signal-basis.ts'
import type { TrackedFiles } from '../../intake/sarif/is-tracked.ts'
import { requiredToolProblems, skippedTools } from '../../intake/sarif/required-tools.ts'
import type { World } from '../world.ts'
import type { PolicyInForce } from '../load-policy.ts'
import type { Counting } from '../counting-text.ts'
import { gatherOwners } from './gather-owners.ts'
import { gatherPast } from './gather-past.ts'
import { gatherScans } from './gather-scans.ts'
import { gatherSignals } from './gather-signals.ts'
import { readerSettings } from './reader-settings.ts'
import { trackedFiles } from './tracked-files.ts'

export interface RunJudged {
  readonly decision: Decision
  readonly policy: Policy
  readonly ownership: Ownership
  /** Absent: it was not asked yet. */
  readonly ledger?: LedgerInRun
}

export interface RunQuestion {
  readonly settings: Settings
  readonly counting: Counting
  /** The commit that the step's author says was scanned. */
  readonly commit: string | null
  readonly world: World
  readonly policy: PolicyInForce
  readonly github: GitHub | null
  /** ISO 8601 date-time: the clock of the whole run. */
  readonly now: string
  /** As decision.json records them. */
  readonly inputs: Decision['basis']['inputs']
}

/** Everything that was asked of the world, before the first line that decides. */
export interface Gathered {
  readonly question: RunQuestion
  readonly rows: TieredFindings
  readonly scans: readonly Scan[]
  readonly past: NewnessSources
  readonly signals: Signals
  readonly tracked: TrackedFiles
  readonly ownership: Ownership
  readonly notices: readonly Problem[]
}

/** What the record proves; null: there is no record. It may only soften, and only this. */
export interface Recorded {
  readonly openIncidents: OpenIncidents
  readonly baselines: BaselineScans
  readonly waivers: readonly Waiver[]
}

export async function gatherRun(question: RunQuestion): Promise<Gathered> {
  const { settings, counting, world, policy, now } = question
  const { config } = settings.config
  const tracked = await trackedFiles(world)
  const reader = await readerSettings(settings, world, tracked, now)
  const signals = await gatherSignals(config.signals, { counting, files: world.files, tracked })
  const { scans, findings } = await gatherScans(settings.sarif, world.files, world.output, reader)
  const facts = findings.map((finding) => factsOf(finding, factContext(question, signals)))
  const tiered = facts.map((fact) => tierOf(fact, policy.policy))
  const isUrgent = tiered.some(({ tier }) => tier === 'T0' || tier === 'T1' || tier === 'T2')
  // Who owns baton.yml decides on what could not be told, too.
  const isIncomplete = scans.some(({ complete }) => !complete)
  const needsOwners = isUrgent || isIncomplete || requiredOf(scans, settings).length > 0
  const [{ sources: past, notices: ofPast }, ownerTexts] = await Promise.all([
    gatherPast({ ...question, reader, scans, findings, isUrgent }),
    needsOwners ? gatherOwners(counting) : known({ codeowners: null, refused: new Set<string>() }),
  ])
  const nobody = { codeowners: null, refused: new Set<string>() }
  const ownership = readOwnership(ownerTexts.known ? ownerTexts.value : nobody, config.ownership)
  const notices = [
    ...settings.notices,
    ...ownership.notices,
    ...(ownerTexts.known ? [] : [ownersUnreadable]),
    ...ofPast,
    ...scans.flatMap(({ notes }) => notes),
    ...skippedTools(scans, settings.skippedTools),
  ]
  return { question, rows: { findings, facts, tiered }, scans, past, signals, tracked, ownership, notices }
}

/** Decides from what was gathered and what the record proves; again from a newer record, when somebody was faster. */
export function decideRun(gathered: Gathered, recorded: Recorded | null): RunJudged {
  const { question, rows, scans, signals, tracked, ownership, notices } = gathered
  const { settings, policy, now } = question
  const { config } = settings.config
  const past = recorded === null ? gathered.past : pastWith(gathered.past, recorded)
  const basis = basisOf(question, signals)
  const decision = settle(rows, {
    past,
    scans,
    policy: policy.policy,
    waivers: [...config.waivers, ...(recorded?.waivers ?? [])],
    trustSuppressions: config.scans.trustSuppressions,
    incidents: {
      ...settings,
      now,
      decisionFile: decisionFileOf(basis),
      ownership,
      manifestFolders: manifestFoldersOf(tracked.paths),
      newIncidentsPerRun: config.limits.newIncidentsPerRun,
      opened: past.openIssues.known ? past.openIssues.value.opened : new Map(),
      ...(past.openIssues.known ? { openIdentities: incidentsByIdentity(past.openIssues.value) } : {}),
      deadlines: policy.policy.terms.deadlines,
      kev: signals.kev,
    },
    failedReads: settings.cannotTell,
    isIncompleteRelaxed: settings.onIncomplete === 'warn',
    incomplete: [...scans.flatMap(({ problems }) => problems), ...requiredOf(scans, settings)],
    notices,
    basis,
  })
  return { decision, policy: policy.policy, ownership }
}

function requiredOf(scans: readonly Scan[], { requiredTools, skippedTools: skipped }: Settings): Problem[] {
  return requiredToolProblems(scans, requiredTools, skipped)
}

/** With a record its incidents count, and the issues are views of it. */
function pastWith(past: NewnessSources, { openIncidents, baselines }: Recorded): NewnessSources {
  return { ...past, openIssues: known(openIncidents), ledger: known(baselines) }
}

function factContext({ settings, now }: RunQuestion, signals: Signals): Parameters<typeof factsOf>[1] {
  return {
    ...settings,
    signals,
    now,
    scope: 'unknown',
    visibility: settings.repositoryVisibility,
    // A step cannot see which secrets its runner holds.
    runnerSecrets: true,
  }
}

function basisOf(
  { settings, counting, world, policy, now, inputs }: RunQuestion,
  signals: Signals,
): Decision['basis'] {
  const configured = settings.config.config.signals
  const gathered = {
    ...signals,
    vexConfigured: configured.vex.length > 0,
    epssConfigured: configured.epss !== null,
  }
  return {
    stage: settings.stage,
    mode: settings.mode,
    view: settings.view,
    now,
    service: settings.service,
    repository: world.ci.repository,
    commit: settings.commit,
    environment: settings.environment,
    artifacts: settings.artifacts,
    policy: {
      name: policy.policy.name,
      digest: policyDigest(policy.policy),
      commit: counting.commit.known ? counting.commit.value : null,
      differs: policy.differs,
    },
    signals: signalBasis(gathered, now, policy.policy.terms.signals),
    inputs,
  }
}

const ownersUnreadable: Problem = {
  code: 'codeowners-unreadable',
  sentence: text`CODEOWNERS of the base commit could not be read, so no owner is taken from it`,
  remedy: text`check out with ${'fetch-depth: 2'}, or grant ${'contents: read'}`,
}
