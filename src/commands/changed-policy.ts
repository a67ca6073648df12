import {
  applyPolicyChanges,
  unreadConditions,
  type UnreadRule,
} from '../decision/policy/apply-policy-changes.ts'
import { conditionCompiler } from '../decision/policy/cel.ts'
import type { Foreign } from '../domain/foreign.ts'
import type { Policy } from '../domain/policy.ts'
import type { Problem } from '../domain/problem.ts'
import type { PolicyChanges } from '../domain/settings-policy.ts'
import { defaultPolicy } from '../generated/default-policy.ts'
import { locate } from '../settings/config/load-config.ts'
import type { Path } from '../settings/config/tree.ts'
import { nearest } from '../settings/nearest.ts'

// This module loads YAML and CEL: commands take it by `import()`, and only when a baton.yml changes the policy.

export interface ChangedPolicyRead {
  readonly policy: Policy
  readonly differs: number
  /** Each with its place in the file. */
  readonly problems: readonly Problem[]
}

/**
 * The built-in policy with what a baton.yml changes of it. `placeOf` finds what stands elsewhere in the file than in
 * `changes`, under `policy` both. `unread`: rules that do not count, whose conditions are checked all the same.
 */
export function changedPolicy(
  changes: PolicyChanges,
  file: Foreign,
  source: string,
  placeOf: (path: Path) => Path = (path) => path,
  unread: readonly UnreadRule[] = [],
): ChangedPolicyRead {
  const tools = { compile: conditionCompiler(defaultPolicy.tables, nearest), nearest }
  const { policy, differs, problems } = applyPolicyChanges(defaultPolicy, changes, tools)
  const all = [
    ...problems.map((one) => ({ ...one, path: placeOf(one.path) })),
    ...unreadConditions(unread, tools),
  ]
  const placed = all.map(({ problem, path, range }) => ({
    ...problem,
    at: { file, ...locate(source, ['policy', ...path], range?.start) },
  }))
  return { policy, differs, problems: placed }
}
