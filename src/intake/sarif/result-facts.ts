import { sortAdvisories } from './advisory-ids.ts'
import { advisoriesInProse, advisoriesOfBag } from './advisories.ts'
import { messageText } from './messages.ts'
import { packageMembers } from './package-fields.ts'
import type { StatedPackage } from './package-urls.ts'
import { findPackage } from './packages.ts'
import type { FoundRule } from './rule-table.ts'
import type { RunReader } from './run-reader.ts'
import { scoresOf, worseScores, type Scores } from './scores.ts'
import { isGiven, objectOf, own, type Json } from './shape.ts'
import { weaknessesOfBag, weaknessesOfTaxa } from './weaknesses.ts'

/** What a result and its rule say together, before it is known which class it is of. */
export interface ResultFacts {
  readonly rule: FoundRule
  readonly bag: Json | null
  readonly scores: Scores
  readonly cwe: readonly number[]
  readonly advisories: readonly string[]
  readonly package: StatedPackage | null
  /** For extraction and identity alone; made when first asked for. */
  readonly message: () => string
}

export function resultFacts(reader: RunReader, result: Json): ResultFacts {
  const rule = reader.ruleOf(result)
  const bag = objectOf(result['properties'])
  let said: string | null = null
  const message = (): string =>
    (said ??= messageText(objectOf(result['message']), rule.facts.descriptor, rule.facts.component))
  const advisories = findAdvisories(reader, rule, bag, message)
  return {
    rule,
    bag,
    scores: bag === null ? rule.facts.scores : worseScores(rule.facts.scores, scoresOf(bag)),
    cwe: weaknesses(reader, rule, bag, result),
    advisories,
    package: mayNamePackage(reader, bag, advisories)
      ? findPackage({
          result,
          resultBag: bag,
          rule: rule.facts.descriptor,
          ruleBag: rule.facts.bag,
          ruleId: rule.id,
          message: message(),
        })
      : null,
    message,
  }
}

function weaknesses(reader: RunReader, rule: FoundRule, bag: Json | null, result: Json): readonly number[] {
  const { taxa } = result
  if (bag === null && !Array.isArray(taxa)) return rule.facts.cwe
  return [...new Set([...rule.facts.cwe, ...weaknessesOfBag(bag), ...weaknessesOfTaxa(taxa, reader.run)])]
}

function findAdvisories(
  reader: RunReader,
  rule: FoundRule,
  bag: Json | null,
  message: () => string,
): readonly string[] {
  const stated = [...reader.advisoriesOf(rule), ...advisoriesOfBag(bag)]
  if (stated.length === 0 && reader.kind.class !== 'vuln') return stated
  const hasCve = stated.some((id) => id.startsWith('CVE-'))
  return sortAdvisories([...stated, ...advisoriesInProse(rule.facts.descriptor, message(), hasCve)])
}

/** Packages are looked for where one may be: beside an advisory, of a tool for dependencies, or named as such. */
function mayNamePackage(reader: RunReader, bag: Json | null, advisories: readonly string[]): boolean {
  if (advisories.length > 0 || reader.kind.class === 'vuln') return true
  if (bag === null) return false
  return [...packageMembers.purl, ...packageMembers.name].some((member) => isGiven(own(bag, member)))
}
