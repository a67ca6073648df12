import type { Place } from '../../domain/finding.ts'
import { foreign } from '../../domain/foreign.ts'
import type { Owner, OwnerTexts, OwnershipEvidence } from '../../domain/owner.ts'
import { matches } from '../../domain/pattern.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import { repositoryPath } from '../repository-path.ts'
import { ownersOf, parseCodeowners, type CodeownersFile } from './codeowners.ts'
import { ownerKindOf } from './owner-name.ts'

/** Who owns what in one repository: read once, asked for each place. */
export interface Ownership {
  readonly of: (place: Place | null) => Owner
  /** Lines of CODEOWNERS that are skipped. */
  readonly notices: readonly Problem[]
}

const nobody: CodeownersFile = { rules: [], notices: [] }

/** Exactly one owner of a place, or a said nobody: overrides, CODEOWNERS, the fallback, in this order. */
export function ownerOf(place: Place | null, texts: OwnerTexts, ownership: Config['ownership']): Owner {
  return readOwnership(texts, ownership).of(place)
}

/** Parses CODEOWNERS once and remembers each path that was asked for. */
export function readOwnership(texts: OwnerTexts, ownership: Config['ownership']): Ownership {
  const file =
    texts.codeowners === null ? nobody : parseCodeowners(texts.codeowners.text, texts.codeowners.path)
  const answers = new Map<string, Owner>()
  const nowhere = withFallback([], ownership.fallback)
  const of = (place: Place | null): Owner => {
    // A path outside the repository may look like one inside; nobody here owns it.
    const path = place === null ? null : repositoryPath(place)
    if (path === null) return nowhere
    const known = answers.get(path)
    if (known !== undefined) return known
    const answer = ask(path, file, texts, ownership)
    answers.set(path, answer)
    return answer
  }
  return { of, notices: file.notices }
}

function ask(path: string, file: CodeownersFile, texts: OwnerTexts, ownership: Config['ownership']): Owner {
  const override = ownership.overrides.find(
    (row) => isNamed(row.owner) && matches(row.path.normalize('NFC'), path),
  )
  if (override !== undefined) {
    const evidence = { source: 'override', says: foreign(override.path), line: override.line } as const
    return named([override.owner], [evidence], 'high')
  }
  const rule = ownersOf(file, path)
  if (rule === null) return withFallback([], ownership.fallback)
  const evidence: OwnershipEvidence = {
    source: 'codeowners',
    says: foreign([rule.pattern, ...rule.owners.slice(0, 10)].join(' ')),
    line: rule.line,
  }
  const reachable = rule.owners.filter((owner) => isNamed(owner) && !texts.refused.has(owner.toLowerCase()))
  return reachable.length === 0
    ? withFallback([evidence], ownership.fallback)
    : named(reachable, [evidence], 'medium')
}

/** Several owners: the first team; a person beside it is the one to ask for. */
function named(
  owners: readonly string[],
  evidence: readonly OwnershipEvidence[],
  confidence: Owner['confidence'],
): Owner {
  const team = owners.find((owner) => ownerKindOf(owner) === 'team')
  const person = owners.find((owner) => ownerKindOf(owner) === 'person') ?? null
  return { team: team ?? person, person, evidence, confidence }
}

function withFallback(evidence: readonly OwnershipEvidence[], fallback: string | null): Owner {
  if (fallback === null || !isNamed(fallback))
    return { team: null, person: null, evidence, confidence: 'none' }
  return named([fallback], [...evidence, { source: 'fallback', says: foreign('ownership.fallback') }], 'low')
}

/** An e-mail address names somebody whom nobody can assign or mention. */
function isNamed(owner: string): boolean {
  const kind = ownerKindOf(owner)
  return kind === 'team' || kind === 'person'
}
