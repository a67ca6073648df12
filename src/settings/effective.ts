import type { CiFacts, StageRule } from '../domain/ci.ts'
import { foreign } from '../domain/foreign.ts'
import type { Problem } from '../domain/problem.ts'
import type { Config, ConfigReading, Inputs, LoadedConfig, Settings } from '../domain/settings.ts'
import type { Mode, Stage } from '../domain/terms.ts'
import { commentForgeOf } from './comment-forge-of.ts'
import { defaultConfig } from './config/default-config.ts'
import { issuesMistakes, issuesOf } from './issues-of.ts'
import { ledgerOf } from './ledger-of.ts'
import * as said from './notices.ts'
import { subjectOf } from './subject-of.ts'
import { toolsOf } from './tools-of.ts'
import { isUnderReview, usualConfig } from './trust.ts'

export interface Sayings {
  readonly inputs: Inputs
  /** The configuration that counts: the base commit's, or the working tree's outside a review. */
  readonly base: ConfigReading
  /** That of the change itself, checked and told only; null: there is none beside `base`. */
  readonly head: ConfigReading | null
  readonly ci: CiFacts
  readonly stageOf: StageRule
}

/**
 * Who may say what: baton.yml of the base demands, inputs add, and the pipeline's event decides how far they are
 * trusted. Problems: nothing can be decided, exit 2.
 */
export function effectiveSettings(sayings: Sayings): Settings | readonly Problem[] {
  const { inputs, base, head, ci } = sayings
  if (base.is === 'broken' && head?.is !== 'loaded') return base.problems
  const mistakes = [...configMistakes(sayings), ...issuesMistakes(inputs, ci)]
  if (mistakes.length > 0) return mistakes
  const loaded = base.is === 'loaded' ? base.loaded : builtIn
  const { config } = loaded
  /** Somebody may have demanded something, whether it can be read or not. */
  const demands = base.is !== 'absent'
  const stage = stageFor(sayings, config)
  const mode = modeFor(sayings, config, demands)
  const tools = toolsOf(inputs, config, demands)
  const subject = subjectOf(inputs, config, ci, demands)
  const isPublic = ci.visibility !== 'private'
  const view = ci.inPipeline && isPublic ? 'public' : 'full'
  /** A change cannot choose the record that is to vouch for it. */
  const mayName = !isUnderReview(ci)
  const ledger = ledgerOf(mayName ? inputs : { ...inputs, ledger: null, hub: null }, base, ci)
  const commentOn = commentForgeOf(inputs, ci)
  const isQuiet = mode === 'observe' || ci.event === 'merge_group'
  return {
    stage,
    mode,
    view,
    service: subject.service,
    subjects: subject.subjects,
    environment: inputs.environment,
    artifacts: inputs.artifacts,
    commit: subject.commit,
    sarif: inputs.sarif,
    baseline: inputs.baseline,
    requiredTools: tools.required,
    skippedTools: tools.skipped,
    onIncomplete: stage === 'pr' ? config.scans.onIncomplete : 'block',
    exposure: subject.exposure,
    criticality: config.service.criticality,
    data: config.service.data,
    production: subject.production,
    published: inputs.artifacts.length > 0,
    repositoryVisibility: isPublic ? 'public' : 'private',
    issues: isQuiet ? 'off' : issuesOf(inputs, ci),
    comment: commentOn === null ? 'off' : inputs.comment,
    commentOn: commentOn ?? 'github',
    dryRun: inputs.dryRun,
    format: inputs.format,
    output: inputs.output,
    outputFull: inputs.outputFull,
    githubToken: inputs.githubToken,
    gitlabToken: inputs.gitlabToken,
    hubToken: inputs.hubToken,
    ledger,
    config: loaded,
    cannotTell: base.is === 'unreadable' ? [base.problem] : [],
    notices: [
      ...(stage === wantedStage(inputs, config) ? [] : said.stageIgnored(inputs, ci)),
      ...(mode === (inputs.mode ?? mode) ? [] : [said.modeIgnored]),
      ...tools.notices,
      ...subject.notices,
      ...(mayName ? [] : said.ledgerIgnored(inputs, ledger)),
      ...said.hubTokenMissing(ledger, inputs.hubToken, ci),
      ...(inputs.outputFull && view === 'public' ? [said.outputWhole] : []),
      ...(base.is === 'absent' && head?.is === 'loaded' ? [said.headBringsConfig] : []),
      ...(base.is === 'broken' ? [said.builtInJudges, ...base.problems] : []),
      ...(head?.is === 'broken' && base.is !== 'broken' ? [said.headBroken, ...head.problems] : []),
    ],
  }
}

/** Outside a review the file is at hand: one that was asked for and is not there, or cannot be read, is wrong. */
function configMistakes({ inputs, base, ci }: Sayings): readonly Problem[] {
  if (isUnderReview(ci)) return []
  if (base.is === 'unreadable') return [base.problem]
  return base.is === 'absent' && inputs.config !== usualConfig ? [said.configMissing(inputs.config)] : []
}

/** Under review the change cannot say how far it has come. */
function stageFor({ inputs, ci, stageOf }: Sayings, config: Config): Stage {
  if (ci.event === 'pull_request' || ci.event === 'merge_group') return 'pr'
  const given = { environment: inputs.environment !== null, artifact: inputs.artifacts.length > 0 }
  return wantedStage(inputs, config) ?? stageOf(ci, given)
}

function wantedStage(inputs: Inputs, config: Config): Stage | null {
  return inputs.stage ?? config.stage
}

/** `enforce` can always be added; `observe` relaxes, and needs the word of those who own the base. */
function modeFor({ inputs, ci }: Sayings, config: Config, demands: boolean): Mode {
  if (inputs.mode !== 'observe') return inputs.mode ?? config.mode ?? 'enforce'
  if (isUnderReview(ci) && demands) return config.mode ?? 'enforce'
  return ci.inPipeline && config.mode === 'enforce' ? 'enforce' : 'observe'
}

/** The built-in policy, nothing waived, nothing relaxed. */
const builtIn: LoadedConfig = {
  config: defaultConfig,
  digest: null,
  commit: null,
  file: foreign('baton.yml'),
  present: false,
}
