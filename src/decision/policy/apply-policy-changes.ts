import type { ConditionMistake, Policy, RowCondition } from '../../domain/policy.ts'
import type { Problem, ProblemCode } from '../../domain/problem.ts'
import type { PolicyChanges, PolicyRule } from '../../domain/settings-policy.ts'
import { findingClasses, type FindingClass } from '../../domain/terms.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { severityActionOf, stageActionOf, tierActionOf, type ReadAction } from './changed-rule.ts'

export interface ChangedPolicy {
  readonly policy: Policy
  /** Rules that were replaced, added or disabled. */
  readonly differs: number
  readonly problems: readonly PolicyMistake[]
}

/** A problem and where it is under `policy` of baton.yml: `['rules', 'vuln', 0, 'when']`. */
export interface PolicyMistake {
  readonly problem: Problem
  readonly path: readonly (string | number)[]
  /** Within the text of a condition, from 0. */
  readonly range?: ConditionMistake['range']
}

/** What it takes to read a change; the compiler loads CEL, so it is handed in. */
export interface PolicyTools {
  readonly compile: (source: string, kind: 'tier' | 'row') => RowCondition | readonly ConditionMistake[]
  readonly nearest: (word: string, known: readonly string[]) => string | null
}

interface AnyRule {
  readonly id: string
  readonly source: string
  readonly why: string
  readonly action: object
  readonly when: RowCondition
}

/**
 * The policy in force: the base with rules replaced by id, put before another, added at the end or disabled. With
 * any problem the returned policy is the base; nothing is half applied.
 */
export function applyPolicyChanges(base: Policy, changes: PolicyChanges, tools: PolicyTools): ChangedPolicy {
  const problems: PolicyMistake[] = []
  const lists = listsOf(base)
  const home = new Map([...lists].flatMap(([name, rules]) => rules.map(({ id }) => [id, name] as const)))
  /** Ids of rules that are wrong themselves: who names one is not told that it is unknown. */
  const broken = new Set<string>()
  let differs = 0
  for (const [name, rules] of Object.entries(changes.rules)) {
    const list = lists.get(name)
    if (list === undefined) {
      problems.push(unknownList(name, [...lists.keys()], tools))
      continue
    }
    for (const [at, rule] of rules.entries()) {
      const found = readRule(rule, name, ['rules', name, at], list, home, tools)
      if ('mistakes' in found) {
        const namesBroken = rule.before !== undefined && broken.has(rule.before)
        problems.push(
          ...found.mistakes.filter(({ problem }) => !namesBroken || problem.code !== 'policy-id-unknown'),
        )
        broken.add(rule.id)
      } else {
        insert(list, found.rule, rule.before)
        home.set(rule.id, name)
        differs += 1
      }
    }
  }
  for (const [at, id] of changes.disable.entries()) {
    if (broken.has(id)) continue
    const list = lists.get(home.get(id) ?? '')
    const place = list?.findIndex((rule) => rule.id === id) ?? -1
    if (list === undefined || place < 0)
      problems.push(unknownId(id, ['disable', at], [...home.keys()], tools))
    else {
      list.splice(place, 1)
      differs += 1
    }
  }
  if (problems.length > 0) return { policy: base, differs: 0, problems }
  return { policy: policyOf(base, lists), differs, problems }
}

function listsOf(base: Policy): Map<string, AnyRule[]> {
  return new Map<string, AnyRule[]>([
    ...findingClasses.map((name): [string, AnyRule[]] => [name, [...base.rules[name]] as AnyRule[]]),
    ['stages', [...base.stages]],
    ['severity', [...base.severity]],
  ])
}

/** Each list was filled by the reader of its own actions. */
function policyOf(base: Policy, lists: ReadonlyMap<string, readonly AnyRule[]>): Policy {
  const list = (name: string): readonly AnyRule[] => lists.get(name) ?? []
  return {
    ...base,
    rules: Object.fromEntries(findingClasses.map((name) => [name, list(name)])) as Policy['rules'],
    stages: list('stages') as Policy['stages'],
    severity: list('severity') as Policy['severity'],
  }
}

function readRule(
  rule: PolicyRule,
  listName: string,
  path: readonly (string | number)[],
  list: readonly AnyRule[],
  home: ReadonlyMap<string, string>,
  tools: PolicyTools,
): { rule: AnyRule } | { mistakes: readonly PolicyMistake[] } {
  const mistakes: PolicyMistake[] = []
  const elsewhere = home.get(rule.id)
  if (elsewhere !== undefined && elsewhere !== listName)
    mistakes.push(
      wrong('policy-id-taken', text`the id ${rule.id} is one of ${ours(elsewhere)}`, [...path, 'id']),
    )
  const ids = list.map(({ id }) => id)
  if (rule.before !== undefined && (rule.before === rule.id || !ids.includes(rule.before)))
    mistakes.push(unknownId(rule.before, [...path, 'before'], ids, tools))
  const action = actionOf(rule, listName)
  if ('wrong' in action)
    mistakes.push(wrong('policy-rule-wrong', text`${rule.id}: ${action.wrong}`, [...path, action.key]))
  const when = tools.compile(rule.when, isClass(listName) ? 'tier' : 'row')
  if (typeof when !== 'function') mistakes.push(...conditionMistakes(rule.id, when, path))
  if (typeof when !== 'function' || 'wrong' in action || mistakes.length > 0) return { mistakes }
  return { rule: { id: rule.id, source: rule.when, why: rule.why, action, when } }
}

/** A rule of which the schema refuses something else: its condition is checked all the same. */
export interface UnreadRule {
  readonly id: string | null
  readonly list: string
  readonly when: string
  /** Under `policy` of baton.yml. */
  readonly path: readonly (string | number)[]
}

/** All mistakes in the conditions of rules that do not count. */
export function unreadConditions(
  rules: readonly UnreadRule[],
  { compile }: Pick<PolicyTools, 'compile'>,
): readonly PolicyMistake[] {
  return rules.flatMap(({ id, list, when, path }) => {
    const read = compile(when, isClass(list) ? 'tier' : 'row')
    return typeof read === 'function' ? [] : conditionMistakes(id ?? 'a rule', read, path)
  })
}

function conditionMistakes(
  id: string,
  mistakes: readonly ConditionMistake[],
  path: readonly (string | number)[],
): readonly PolicyMistake[] {
  return mistakes.map(({ mistake, range }) =>
    wrong('policy-condition-wrong', text`${id}: ${mistake}`, [...path, 'when'], range),
  )
}

function actionOf(rule: PolicyRule, listName: string): ReadAction<object> {
  if (listName === 'stages') return stageActionOf(rule)
  return listName === 'severity' ? severityActionOf(rule) : tierActionOf(rule)
}

/** In place of the one with its id; with `before` it moves there; else it comes last. */
function insert(list: AnyRule[], rule: AnyRule, before: string | undefined): void {
  const same = list.findIndex(({ id }) => id === rule.id)
  if (before === undefined) {
    if (same < 0) list.push(rule)
    else list.splice(same, 1, rule)
    return
  }
  if (same >= 0) list.splice(same, 1)
  list.splice(
    list.findIndex(({ id }) => id === before),
    0,
    rule,
  )
}

function unknownList(name: string, known: readonly string[], tools: PolicyTools): PolicyMistake {
  const near = tools.nearest(name, known)
  return wrong(
    'policy-list-unknown',
    text`${name} is no class and no table of the policy${near === null ? text`` : text`; did you mean ${ours(near)}?`}`,
    ['rules', name],
  )
}

function unknownId(
  id: string,
  path: readonly (string | number)[],
  known: readonly string[],
  tools: PolicyTools,
): PolicyMistake {
  const near = tools.nearest(id, known)
  const hint = near === null ? text`` : text`; did you mean ${ours(near)}?`
  return wrong('policy-id-unknown', text`no rule has the id ${id}${hint}`, path)
}

function wrong(
  code: ProblemCode,
  sentence: Text,
  path: readonly (string | number)[],
  range?: ConditionMistake['range'],
): PolicyMistake {
  const remedy = text`correct it in baton.yml; docs/policy.md lists rules, fields and words`
  return { problem: { code, sentence, remedy }, path, ...(range && { range }) }
}

function isClass(name: string): name is FindingClass {
  return findingClasses.some((known) => known === name)
}
