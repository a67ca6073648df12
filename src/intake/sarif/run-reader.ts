import type { Rule } from '../../domain/finding.ts'
import { artifactNames, type ArtifactNames } from './artifact-locations.ts'
import { digestOfRun } from './artifact-digests.ts'
import { advisoriesIn } from './advisory-ids.ts'
import { advisoriesOfRule } from './advisories.ts'
import { levelOverrides, type LevelOverrides } from './overrides.ts'
import { rootsOf } from './paths.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { ruleNaming, type RuleNaming } from './rule-naming.ts'
import { ruleTable, type FoundRule } from './rule-table.ts'
import type { Json } from './shape.ts'
import { ruleWording, type RuleWording } from './rule-wording.ts'
import { toolKind, type ToolKind } from './tool-classes.ts'
import { toolFamily } from './tool-families.ts'

/** What the results of one run share; each part is worked out once. */
export interface RunReader {
  readonly run: Json
  readonly tool: string
  /** Of `toolFamily`. */
  readonly family: string
  readonly kind: ToolKind
  readonly settings: ReaderSettings
  readonly ruleOf: (result: Json) => FoundRule
  readonly names: ArtifactNames
  readonly overrideOf: LevelOverrides
  /** Advisories that the rule itself states. */
  readonly advisoriesOf: (rule: FoundRule) => readonly string[]
  readonly wordingOf: (rule: FoundRule) => RuleWording
  readonly namingOf: (rule: FoundRule) => RuleNaming
  /** Image that the whole run is about. */
  readonly digest: string | null
  /** One `Rule` for all findings that share it. */
  readonly rules: Map<string, Rule>
  readonly note: (what: string) => void
}

export function runReader(
  run: Json,
  tool: string,
  settings: ReaderSettings,
  note: (what: string) => void,
): RunReader {
  const family = toolFamily(tool)
  return {
    run,
    tool,
    family,
    kind: toolKind(family),
    settings,
    ruleOf: ruleTable(run),
    names: artifactNames(run, rootsOf(settings.workspace, settings.repository), settings.repositoryFiles),
    overrideOf: levelOverrides(run),
    advisoriesOf: oncePerRule((rule) => [
      ...new Set([...advisoriesIn(rule.id), ...advisoriesOfRule(rule.facts.descriptor)]),
    ]),
    wordingOf: oncePerRule((rule) => ruleWording(family, rule)),
    namingOf: oncePerRule(ruleNaming),
    digest: digestOfRun(run),
    rules: new Map(),
    note,
  }
}

/** The same rule is asked about for every result. */
function oncePerRule<T>(make: (rule: FoundRule) => T): (rule: FoundRule) => T {
  const made = new Map<FoundRule, T>()
  return (rule) => {
    const known = made.get(rule)
    if (known !== undefined) return known
    const fresh = make(rule)
    made.set(rule, fresh)
    return fresh
  }
}
