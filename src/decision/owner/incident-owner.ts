import type { Finding } from '../../domain/finding.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Ownership } from './owner.ts'

/** One owner for all findings of an incident, and who else has a part in it. */
export interface IncidentOwner {
  readonly owner: Owner
  /** Teams or people of the other findings, in their order, each once. */
  readonly contributors: readonly string[]
}

/** `findings`: the worst first, at least one. The worst one's owner; where it has none, the next that has. */
export function ownerOfIncident(
  findings: readonly Pick<Finding, 'place'>[],
  ownership: Ownership,
): IncidentOwner {
  const names = new Set<string>()
  let owner: Owner | null = null
  for (const { place } of findings) {
    const one = ownership.of(place)
    if (one.team === null) continue
    owner ??= one
    names.add(one.team)
  }
  const holder = owner ?? ownership.of(findings[0]?.place ?? null)
  return { owner: holder, contributors: [...names].filter((name) => name !== holder.team) }
}
