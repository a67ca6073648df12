import { foreign } from '../../domain/foreign.ts'
import { known, type Known } from '../../domain/known.ts'
import type { GitHub } from '../../domain/ports.ts'
import { Inability, isProblems, type Problem } from '../../domain/problem.ts'
import type { Config, ConfigReading, Inputs, Settings } from '../../domain/settings.ts'
import { text } from '../../domain/text.ts'
import { stageOf } from '../../ci/stage-of.ts'
import { changeEnds } from '../../intake/change/change-ends.ts'
import { effectiveSettings } from '../../settings/effective.ts'
import { configPaths, isUnderReview } from '../../settings/trust.ts'
import type { World } from '../world.ts'
import { countingText, type Counting } from './counting-text.ts'
import { digestOf } from './digest-of.ts'

const configBytes = 256 * 1024

export interface Configuration {
  readonly settings: Settings
  /** From where baton.yml, the baseline file and CODEOWNERS count. */
  readonly counting: Counting
  /** Text of the baton.yml in force, to find the place of a mistake in it. Null: there is none. */
  readonly source: string | null
}

/** What holds for this run: inputs, the baton.yml that counts, and the pipeline's event. */
export async function readConfiguration(
  inputs: Inputs,
  world: World,
  github: GitHub | null,
  now: Date,
): Promise<Configuration> {
  const { ci } = world
  const paths = configPaths(inputs.config, ci)
  const here = { ...world, github, repository: ci.repository, commit: known(null) }
  const counting = isUnderReview(ci) ? { ...here, commit: await baseCommit(world, github) } : here
  const head = await readConfig(paths, here, now)
  const base = isUnderReview(ci) ? await readConfig(paths, counting, now) : head
  const settings = effectiveSettings({
    inputs,
    base: base.reading,
    head: isUnderReview(ci) ? head.reading : null,
    ci,
    stageOf,
  })
  if (isProblems(settings)) throw new Inability(2, settings)
  return { settings, counting, source: base.source }
}

interface Read {
  readonly reading: ConfigReading
  readonly source: string | null
}

/**
 * The event names it; on a branch it is the merge base. Never taken from the checked-out history of a pull request
 * alone: a head may be a merge commit that its author made.
 */
async function baseCommit({ ci, git }: World, github: GitHub | null): Promise<Known<string>> {
  if (ci.pullRequest !== null) return known(ci.pullRequest.baseCommit)
  if (ci.mergeGroup !== null) return known(ci.mergeGroup.base)
  const ends = await changeEnds({ ci, stage: 'pr', git, github })
  return ends.known ? known(ends.value.base) : ends
}

/** The first path that exists counts. */
async function readConfig(paths: readonly string[], counting: Counting, now: Date): Promise<Read> {
  if (!counting.commit.known) return { reading: { is: 'unreadable', problem: baseUnknown }, source: null }
  const commit = counting.commit.value
  for (const path of paths) {
    const content = await countingText(path, configBytes, counting)
    if (!content.known) return { reading: { is: 'unreadable', problem: unreadable(path) }, source: null }
    if (content.value === null) continue
    return { reading: await load(content.value, path, commit, now), source: content.value }
  }
  return { reading: { is: 'absent' }, source: null }
}

/** YAML and the schema are loaded only where there is a file. */
async function load(source: string, path: string, commit: string | null, now: Date): Promise<ConfigReading> {
  const { loadConfig } = await import('../../settings/config/load-config.ts')
  const config: Config | readonly Problem[] = loadConfig(source, path, now)
  if (isProblems(config)) return { is: 'broken', problems: config }
  const file = foreign(path)
  return { is: 'loaded', loaded: { config, digest: digestOf(source), commit, file, present: true } }
}

function unreadable(path: string): Problem {
  return {
    code: 'config-unreadable',
    sentence: text`${path} of the base commit could not be read, so what it demands is not known`,
    remedy: text`check out with ${'fetch-depth: 2'}, or grant ${'contents: read'} and give ${'github-token'}`,
    at: { file: foreign(path) },
  }
}

const baseUnknown: Problem = {
  code: 'base-unknown',
  sentence: text`the commit that this change starts from could not be found, so what its ${'baton.yml'} demands is not known`,
  remedy: text`check out with ${'fetch-depth: 0'}, or grant ${'contents: read'} and give ${'github-token'}`,
}
