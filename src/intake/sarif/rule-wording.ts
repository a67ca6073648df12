import type { FindingClass } from '../../domain/terms.ts'
import { categoryWords } from './category-classes.ts'
import { classOfRule, isSecurityRule } from './rule-families.ts'
import type { FoundRule } from './rule-table.ts'
import { ruleSaysMalware } from './malware-wording.ts'
import { saysSecret } from './secret-wording.ts'
import { objectOf, textOf } from './shape.ts'

/** What the words of a rule say about its class, worked out once per rule. */
export interface RuleWording {
  /** By a table of known rules. */
  readonly class: FindingClass | null
  /** Its id, name or description says that a secret was found. */
  readonly saysSecret: boolean
  /** Its texts say that the package that it is about is malicious. */
  readonly saysMalware: boolean
  /** The run describes it, so that no message need be asked. */
  readonly isDescribed: boolean
  readonly isSecurity: boolean
  /** The tool's own words: tags, category members, the rule's name. */
  readonly categories: readonly string[]
}

export function ruleWording(family: string, { id, facts }: FoundRule): RuleWording {
  const lastPart = id.slice(Math.max(id.lastIndexOf('.'), id.lastIndexOf('/')) + 1)
  const described = textOf(objectOf(facts.descriptor?.['shortDescription'])?.['text'])
  return {
    class: classOfRule(family, id),
    saysSecret:
      saysSecret(lastPart) || saysSecret(facts.name) || (described !== null && saysSecret(described)),
    saysMalware: ruleSaysMalware(facts.descriptor),
    isDescribed: described !== null,
    isSecurity: isSecurityRule(family, id),
    categories: categoryWords(facts.name, facts.bag, objectOf(facts.bag?.['problem'])),
  }
}
