import { foreign } from '../domain/foreign.ts'
import { known } from '../domain/known.ts'
import type { Policy } from '../domain/policy.ts'
import { Inability, isProblems, type Problem } from '../domain/problem.ts'
import type { LoadedConfig } from '../domain/settings.ts'
import { defaultPolicy } from '../generated/default-policy.ts'
import { countingText } from './gate/counting-text.ts'
import type { World } from './world.ts'

export interface PolicyInForce {
  readonly policy: Policy
  /** How many rules differ from the built-in one. */
  readonly differs: number
}

export interface PolicyRead extends PolicyInForce {
  readonly problems: readonly Problem[]
}

const configBytes = 256 * 1024

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

export async function readPolicyFile(path: string, commit: string | null, world: World): Promise<PolicyRead> {
  const counting = { ...world, commit: known(commit), github: null, repository: null }
  const content = await countingText(path, configBytes, counting)
  if (!content.known || content.value === null) return { policy: defaultPolicy, differs: 0, problems: [] }
  const { loadConfig } = await import('../settings/config/load-config.ts')
  const config = loadConfig(content.value, path, world.clock.now())
  if (isProblems(config)) return { policy: defaultPolicy, differs: 0, problems: config }
  return readPolicy({ config, file: foreign(path) }, content.value)
}

/** The same, with every mistake as a value. */
async function readPolicy(
  { config, file }: Pick<LoadedConfig, 'config' | 'file'>,
  source: string | null,
): Promise<PolicyRead> {
  const changes = config.policy
  if (Object.keys(changes.rules).length === 0 && changes.disable.length === 0)
    return { policy: defaultPolicy, differs: 0, problems: [] }
  const [{ applyPolicyChanges }, { conditionCompiler }, { locate }, { nearest }] = await Promise.all([
    import('../decision/policy/apply-policy-changes.ts'),
    import('../decision/policy/cel.ts'),
    import('../settings/config/load-config.ts'),
    import('../settings/nearest.ts'),
  ])
  const compile = conditionCompiler(defaultPolicy.tables)
  const { policy, differs, problems } = applyPolicyChanges(defaultPolicy, changes, { compile, nearest })
  const placed = problems.map(({ problem, path, range }) => ({
    ...problem,
    at: { file, ...locate(source ?? '', ['policy', ...path], range?.start) },
  }))
  return { policy, differs, problems: placed }
}
