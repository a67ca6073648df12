import { reveal } from '../../domain/foreign.ts'
import type { Hints, Place } from '../../domain/finding.ts'
import type { FindingClass } from '../../domain/terms.ts'
import { isMalwareAdvisory } from './advisory-ids.ts'
import { isManifest } from './ecosystems.ts'
import { iacKindOf } from './iac-kinds.ts'
import { isKnownPipelineRule, saysCompromised } from './pipeline-rules.ts'
import type { RuleFacts } from './rules.ts'
import type { Scores } from './scores.ts'
import {
  activeSentences,
  genericDetectors,
  notActive,
  unsureMembers,
  validityMembers,
  validityWords,
} from './secret-tables.ts'
import { objectOf, own, textOf, type Json } from './shape.ts'
import { namesTool } from './tool-families.ts'

export interface HintSources {
  readonly class: FindingClass
  readonly family: string
  readonly ruleId: string
  readonly rule: RuleFacts
  readonly resultBag: Json | null
  readonly scores: Scores
  readonly advisories: readonly string[]
  readonly place: Place | null
  readonly hasPackage: boolean
  readonly message: () => string
}

const noHints: Hints = {}

/** What the scanner says beside severity, by class; nothing is assumed here. */
export function hintsOf(sources: HintSources): Hints {
  const { vector } = sources.scores
  const ofVector = vector === null ? {} : { automatable: vector.automatable, totalImpact: vector.totalImpact }
  switch (sources.class) {
    case 'vuln':
      return { ...ofVector, ...vulnerabilityHints(sources) }
    case 'secret':
      return secretHints(sources)
    case 'malware':
      return malwareHints(sources)
    case 'iac': {
      const kind = iacKindOf(sources.ruleId) ?? iacKindOf(sources.rule.id ?? '')
      return kind === undefined ? noHints : { iacKind: kind }
    }
    case 'pipeline':
      return pipelineHints(sources)
    case 'code':
    case 'quality':
      return vector === null ? noHints : ofVector
    default:
      return noHints
  }
}

/** Members in which tools say whether the vulnerable code is reached, and that an exploit is public. */
const reachMembers: readonly string[] = [
  'reachability',
  'reachable',
  'isReachable',
  'exposure',
  'applicability',
]
const reached: Readonly<Record<string, NonNullable<Hints['reach']>>> = {
  true: 'reachable',
  reachable: 'reachable',
  applicable: 'reachable',
  'not reachable': 'not_reachable',
  not_reachable: 'not_reachable',
  unreachable: 'not_reachable',
  'not applicable': 'not_reachable',
  not_applicable: 'not_reachable',
}
const exploitMembers: readonly string[] = [
  'exploitAvailable',
  'exploit_available',
  'hasExploit',
  'exploitMaturity',
  'exploit',
]
const exploited: ReadonlySet<string> = new Set([
  ...[
    'true',
    'yes',
    'proof of concept',
    'proof-of-concept',
    'poc',
    'functional',
    'mature',
    'high',
    'attacked',
  ],
])

function vulnerabilityHints({ resultBag, rule, family, message }: HintSources): Hints {
  const reach =
    reached[wordIn(resultBag, reachMembers) ?? ''] ?? reached[wordIn(rule.bag, reachMembers) ?? '']
  const called = namesTool(family, 'govulncheck') && /\bcalls vulnerable functions\b/.test(message())
  const poc = exploited.has(wordIn(resultBag, exploitMembers) ?? wordIn(rule.bag, exploitMembers) ?? '')
  return {
    ...(called ? { reach: 'reachable' } : reach === undefined ? {} : { reach }),
    ...(poc ? { poc: true } : {}),
  }
}

function secretHints(sources: HintSources): Hints {
  const validity = validityOf(sources)
  const generic =
    genericDetectors.some((form) => form.test(sources.ruleId.slice(0, 300))) ||
    (sources.rule.name !== '' && genericDetectors.some((form) => form.test(sources.rule.name.slice(0, 300))))
  return { ...(validity === undefined ? {} : { validity }), ...(generic ? { generic } : {}) }
}

function validityOf({ resultBag, message }: HintSources): Hints['validity'] {
  for (const member of validityMembers) {
    const value = own(resultBag, member)
    const word = wordOf(objectOf(value)?.['status'] ?? value)
    if (word === null) continue
    const validity = Object.hasOwn(validityWords, word) ? validityWords[word] : undefined
    if (validity === 'inactive' && unsureMembers.has(member)) continue
    if (validity !== undefined) return validity
  }
  const said = message().slice(0, 2_000)
  return !notActive.test(said) && activeSentences.some((form) => form.test(said)) ? 'active' : undefined
}

/** Scanners that recognise by likeness, not by a signature of something known. */
const heuristicScanners: readonly string[] = [
  'guarddog',
  'yara',
  'yara x',
  'yarax',
  'malcontent',
  'bincapz',
  'packj',
  'loki',
]
const heuristicNames = /heuristic|suspicious|suspected|\bpua\b|possible|potential|generic|anomal|risk/i

function malwareHints({ advisories, family, ruleId, rule, place, hasPackage }: HintSources): Hints {
  const isKnown = advisories.some(isMalwareAdvisory)
  const isHeuristic =
    heuristicScanners.some((tool) => namesTool(family, tool)) ||
    heuristicNames.test(`${ruleId} ${rule.name}`.slice(0, 300))
  const isNamedOnly =
    place !== null && isManifest(reveal(place.path)) && (hasPackage || advisories.length > 0)
  return {
    ...(isKnown ? { confidence: 'confirmed' } : isHeuristic ? { confidence: 'suspected' } : {}),
    evidence: isNamedOnly ? 'referenced' : 'present',
  }
}

function pipelineHints({ ruleId, rule }: HintSources): Hints {
  const ioc = saysCompromised(ruleId, rule.tags)
  const known = isKnownPipelineRule(ruleId)
  return { ...(ioc ? { ioc } : {}), ...(known ? { pipelineRule: true } : {}) }
}

function wordIn(bag: Json | null, members: readonly string[]): string | null {
  for (const member of members) {
    const word = wordOf(own(bag, member))
    if (word !== null) return word
  }
  return null
}

function wordOf(value: unknown): string | null {
  if (typeof value === 'boolean') return String(value)
  const text = textOf(value)
  return text === null || text.trim() === '' || text.length > 60 ? null : text.trim().toLowerCase()
}
