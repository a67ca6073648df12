import { known } from '../domain/known.ts'
import type { Policy } from '../domain/policy.ts'
import { Inability, type Problem } from '../domain/problem.ts'
import type { LoadedConfig } from '../domain/settings.ts'
import { defaultPolicy } from '../generated/default-policy.ts'
import { configMissing } from '../settings/notices.ts'
import { usualConfig } from '../settings/trust.ts'
import { readConfig } from './read-config.ts'
import type { World } from './world.ts'

export interface PolicyInForce {
  readonly policy: Policy
  /** How many rules differ from the built-in one. */
  readonly differs: number
}

export interface PolicyRead extends PolicyInForce {
  readonly problems: readonly Problem[]
}

/** The built-in policy, and what baton.yml changes of it. CEL is loaded only where it changes something. */
export async function loadPolicy(loaded: LoadedConfig, source: string | null): Promise<PolicyInForce> {
  const read = await readPolicy(loaded, source)
  if (read.problems.length > 0) throw new Inability(2, read.problems)
  return read
}

/** The policy of a configuration file, at a commit or (null) in the working tree; no file: the built-in one. */
export async function policyOfFile(
  path: string,
  commit: string | null,
  world: World,
): Promise<PolicyInForce> {
  const read = await readPolicyFile(path, commit, world)
  if (read.problems.length > 0) throw new Inability(2, read.problems)
  return read
}

/** The same, with every mistake as a value. A file that cannot be read is one: it may ask for more than the default. */
export async function readPolicyFile(path: string, commit: string | null, world: World): Promise<PolicyRead> {
  const counting = { ...world, commit: known(commit), github: null, repository: null }
  const { reading, source } = await readConfig(path, counting, world.clock.now())
  switch (reading.is) {
    case 'absent':
      return {
        policy: defaultPolicy,
        differs: 0,
        problems: path === usualConfig ? [] : [configMissing(path)],
      }
    case 'loaded':
      return readPolicy(reading.loaded, source)
    case 'broken':
      return { policy: defaultPolicy, differs: 0, problems: reading.problems }
    case 'unreadable':
      return { policy: defaultPolicy, differs: 0, problems: [reading.problem] }
  }
}

async function readPolicy(
  { config, file }: Pick<LoadedConfig, 'config' | 'file'>,
  source: string | null,
): Promise<PolicyRead> {
  const changes = config.policy
  if (Object.keys(changes.rules).length === 0 && changes.disable.length === 0)
    return { policy: defaultPolicy, differs: 0, problems: [] }
  const { changedPolicy } = await import('./changed-policy.ts')
  return changedPolicy(changes, file, source ?? '')
}
