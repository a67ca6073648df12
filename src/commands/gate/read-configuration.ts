import { known, type Known } from '../../domain/known.ts'
import type { GitHub } from '../../domain/ports.ts'
import { Inability, isProblems, type Problem } from '../../domain/problem.ts'
import type { Inputs, Settings } from '../../domain/settings.ts'
import { text } from '../../domain/text.ts'
import { stageOf } from '../../ci/stage-of.ts'
import { changeEnds } from '../../intake/change/change-ends.ts'
import { effectiveSettings } from '../../settings/effective.ts'
import { configPaths, isUnderReview } from '../../settings/trust.ts'
import type { World } from '../world.ts'
import type { Counting } from '../counting-text.ts'
import { atHead } from './at-head.ts'
import { readConfig, type ConfigRead } from '../read-config.ts'

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
  const head = await readFirst(paths, here, now)
  const base = isUnderReview(ci) ? await readFirst(paths, counting, now) : head
  const settings = effectiveSettings({
    inputs,
    base: base.reading,
    head: isUnderReview(ci) ? head.reading : null,
    ci,
    stageOf,
  })
  if (isProblems(settings)) throw new Inability(2, settings)
  const counted = settings.commit === null && !isUnderReview(ci) ? await atHead(settings, world) : settings
  return { settings: counted, counting, source: base.source }
}

/**
 * The event names it; on a branch it is the merge base. Never taken from the checked-out history of a pull request
 * alone: a head may be a merge commit that its author made.
 */
async function baseCommit({ ci, git }: World, github: GitHub | null): Promise<Known<string>> {
  const named = ci.pullRequest?.baseCommit ?? null
  if (named !== null) return known(named)
  if (ci.mergeGroup !== null) return known(ci.mergeGroup.base)
  const ends = await changeEnds({ ci, stage: 'pr', git, github })
  return ends.known ? known(ends.value.base) : ends
}

/** The first path that exists counts. */
async function readFirst(paths: readonly string[], counting: Counting, now: Date): Promise<ConfigRead> {
  if (!counting.commit.known) return { reading: { is: 'unreadable', problem: baseUnknown }, source: null }
  for (const path of paths) {
    const read = await readConfig(path, counting, now)
    if (read.reading.is !== 'absent') return read
  }
  return { reading: { is: 'absent' }, source: null }
}

const baseUnknown: Problem = {
  code: 'base-unknown',
  sentence: text`the commit that this change starts from could not be found, so what its ${'baton.yml'} demands is not known`,
  remedy: text`check out with ${'fetch-depth: 0'}, or grant ${'contents: read'} and give ${'github-token'}`,
}
