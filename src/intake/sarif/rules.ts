import type { Rule } from '../../domain/finding.ts'
import { levelOf, worseLevel, type Level } from './levels.ts'
import { noScores, scoresOf, worseScores, type Scores } from './scores.ts'
import { listOf, objectOf, textOf, type Json } from './shape.ts'
import { normalWord } from './category-classes.ts'
import {
  weaknessesOfBag,
  weaknessesOfLink,
  weaknessesOfRelationships,
  weaknessesOfText,
} from './weaknesses.ts'

/** What a rule's metadata says, read once per rule. */
export interface RuleFacts {
  /** `reportingDescriptor`, for texts that serve extraction alone; null: the run does not describe the rule. */
  readonly descriptor: Json | null
  /** `toolComponent` that it is of, for its global messages. */
  readonly component: Json | null
  readonly id: string | null
  readonly name: string
  readonly level: Level | null
  readonly scores: Scores
  readonly cwe: readonly number[]
  readonly precision: Rule['precision']
  readonly bag: Json | null
  /** Tags, normalised as `normalWord` says. */
  readonly tags: readonly string[]
}

export function ruleFacts(descriptor: Json, component: Json | null, run: Json): RuleFacts {
  const bag = objectOf(descriptor['properties'])
  const configuration = objectOf(descriptor['defaultConfiguration'])
  const parameters = objectOf(objectOf(configuration?.['parameters'])?.['properties'])
  const id = textOf(descriptor['id'])
  const cwe = [
    ...weaknessesOfBag(bag),
    ...weaknessesOfBag(parameters),
    ...weaknessesOfRelationships(descriptor['relationships'], run),
    ...weaknessesOfText(id),
    ...weaknessesOfLink(descriptor['helpUri']),
    ...weaknessesOfText(leadOf(descriptor['shortDescription'])),
  ]
  return {
    descriptor,
    component,
    id,
    name: textOf(descriptor['name']) ?? '',
    level: levelOf(configuration?.['level']),
    scores: scoresOf(bag),
    cwe: [...new Set(cwe)],
    precision: precisionOf(bag),
    bag,
    tags: tagsOf(bag),
  }
}

/** `CWE-78: …` at the start of a description; one that is only mentioned further on is not meant. */
function leadOf(description: unknown): string {
  return (textOf(objectOf(description)?.['text']) ?? '').slice(0, 12)
}

/** A rule that the run does not describe. */
export function undescribedRule(id: string | null, component: Json | null): RuleFacts {
  return {
    descriptor: null,
    component,
    id,
    name: '',
    level: null,
    scores: noScores,
    cwe: weaknessesOfText(id),
    precision: 'unknown',
    bag: null,
    tags: [],
  }
}

/** Where the index and the id of a result name two rules: each of them may be meant, so the worse one counts. */
export function worseRule(one: RuleFacts, other: RuleFacts): RuleFacts {
  return {
    ...one,
    level: worseLevel(one.level ?? 'warning', other.level ?? 'warning'),
    scores: worseScores(one.scores, other.scores),
    cwe: [...new Set([...one.cwe, ...other.cwe])],
    precision: precisions.find((word) => word === one.precision || word === other.precision) ?? 'unknown',
    tags: [...new Set([...one.tags, ...other.tags])],
  }
}

function tagsOf(bag: Json | null): readonly string[] {
  if (bag === null) return []
  const tags = listOf(bag['tags'])
  return tags.length === 0 ? [] : tags.filter((tag) => typeof tag === 'string').map(normalWord)
}

const precisions = ['very-high', 'high', 'medium', 'low'] as const

/** Members and tags in which tools state how sure they are, by their words. */
const confidenceMembers: readonly string[] = [
  'precision',
  'confidence',
  'issue_confidence',
  'DevSkimConfidence',
]
const confidenceTags: ReadonlyMap<string, Rule['precision']> = new Map([
  ['high confidence', 'high'],
  ['medium confidence', 'medium'],
  ['low confidence', 'low'],
])

export function precisionOf(bag: Json | null): Rule['precision'] {
  if (bag === null) return 'unknown'
  for (const member of confidenceMembers) {
    const word = textOf(bag[member])?.toLowerCase()
    const precision = precisions.find((one) => one === word)
    if (precision !== undefined) return precision
  }
  for (const tag of tagsOf(bag)) {
    const precision = confidenceTags.get(tag)
    if (precision !== undefined) return precision
  }
  return 'unknown'
}
