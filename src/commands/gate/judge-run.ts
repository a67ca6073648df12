import type { Decision } from '../../domain/decision.ts'
import { known } from '../../domain/known.ts'
import type { Policy } from '../../domain/policy.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Signals } from '../../domain/signals.ts'
import { text } from '../../domain/text.ts'
import { factsOf } from '../../decision/facts.ts'
import { readOwnership, type Ownership } from '../../decision/owner/owner.ts'
import { policyDigest } from '../../decision/policy/policy-digest.ts'
import { tierOf } from '../../decision/policy/tier-of.ts'
import { settle } from '../../decision/settle.ts'
import { manifestFoldersOf } from '../../decision/incident/manifest-folders.ts'
import { signalBasis } from '../../intake/signals/signal-basis.ts'
import { requiredToolProblems } from '../../intake/sarif/required-tools.ts'
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

/** Gather, then decide: everything that is asked of the world stands before the first line that decides. */
export async function judgeRun(question: RunQuestion): Promise<RunJudged> {
  const { settings, counting, world, policy, now } = question
  const { config } = settings.config
  const tracked = await trackedFiles(world.git)
  const reader = await readerSettings(settings, world, tracked, now)
  const signals = await gatherSignals(config.signals, { counting, tracked })
  const { scans, findings } = await gatherScans(settings.sarif, world.files, world.output, reader)
  const facts = findings.map((finding) => factsOf(finding, factContext(question, signals)))
  const tiered = facts.map((fact) => tierOf(fact, policy.policy))
  const isUrgent = tiered.some(({ tier }) => tier === 'T0' || tier === 'T1' || tier === 'T2')
  const [past, ownerTexts] = await Promise.all([
    gatherPast({ ...question, reader, scans, findings, isUrgent }),
    isUrgent ? gatherOwners(counting) : known({ codeowners: null, refused: new Set<string>() }),
  ])

  const nobody = { codeowners: null, refused: new Set<string>() }
  const ownership = readOwnership(ownerTexts.known ? ownerTexts.value : nobody, config.ownership)
  const decision = settle(
    { findings, facts, tiered },
    {
      past,
      scans,
      policy: policy.policy,
      waivers: config.waivers,
      trustSuppressions: config.scans.trustSuppressions,
      incidents: {
        ...settings,
        now,
        ownership,
        manifestFolders: manifestFoldersOf(tracked),
        newIncidentsPerRun: config.limits.newIncidentsPerRun,
        opened: past.openIssues.known ? past.openIssues.value.opened : new Map(),
        kev: signals.kev,
      },
      failedReads: settings.cannotTell,
      isIncompleteRelaxed: settings.onIncomplete === 'warn',
      incomplete: [
        ...scans.flatMap(({ problems }) => problems),
        ...requiredToolProblems(scans, settings.requiredTools, settings.skippedTools),
      ],
      notices: [
        ...settings.notices,
        ...ownership.notices,
        ...(ownerTexts.known ? [] : [ownersUnreadable]),
        ...scans.flatMap(({ notes }) => notes),
      ],
      basis: basisOf(question, signals),
    },
  )
  return { decision, policy: policy.policy, ownership }
}

function factContext({ settings, world, now }: RunQuestion, signals: Signals): Parameters<typeof factsOf>[1] {
  const { service, artifacts, repositoryVisibility } = settings
  return {
    ...settings,
    signals,
    now,
    scope: 'unknown',
    visibility: repositoryVisibility,
    // A step cannot see which secrets its runner holds.
    runnerSecrets: true,
    subjects: [
      ...new Set([service, ...(world.ci.repository === null ? [] : [world.ci.repository]), ...artifacts]),
    ],
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
