import type { Judged } from '../../domain/decision.ts'
import type { Incident } from '../../domain/incident.ts'
import type { IncidentContext } from './context.ts'
import { fixKeyOf } from './fix-key.ts'
import { incidentId } from './incident-id.ts'

/** What makes findings one incident. */
export interface Fix {
  readonly kind: Incident['kind']
  /** The class, or for what mixes classes its own name. */
  readonly class: string
  readonly key: string
  /** Of an incident that is open and that nothing here gives a name to; else it follows from class and key. */
  readonly id?: string
}

/** What one fix ends (domain.md c.7). */
export function fixOf({ finding }: Judged, { manifestFolders }: IncidentContext): Fix {
  return { kind: 'incident', class: finding.class, key: fixKeyOf(finding, manifestFolders) }
}

/** What was there at a first run. */
export const adoptionFix: Fix = { kind: 'adoption', class: 'adoption', key: 'adoption' }

/** What is beyond the brake. */
export const floodFix: Fix = { kind: 'flood', class: 'flood', key: 'flood' }

/** Adopted debt past its date, of one owner and class. */
export function debtFix({ finding }: Judged, { ownership }: IncidentContext): Fix {
  const team = ownership.of(finding.place).team ?? ''
  return { kind: 'debt', class: finding.class, key: `debt:${team.toLowerCase()}` }
}

/** What stops an author and another team must mend. */
export function otherTeamFix(fix: Fix): Fix {
  return { ...fix, kind: 'other-team', key: `other-team:${fix.key}` }
}

export function idOfFix({ id, class: name, key }: Fix, { service }: IncidentContext): string {
  return id ?? incidentId(service, name, key)
}

/**
 * The open incident that a finding is in, which it stays in whatever it would be grouped by today; null: it is in none.
 * A new copy of what was adopted is not what is in there.
 */
export function openFixOf(one: Judged, context: IncidentContext): Fix | null {
  const { openIdentities } = context
  if (openIdentities === undefined || openIdentities.size === 0) return null
  const { identity, aliases } = one.finding
  const name = [identity, ...aliases].find((each) => openIdentities.has(each))
  const id = name === undefined ? undefined : openIdentities.get(name)
  if (id === undefined) return null
  const own = fixOf(one, context)
  const named = [own, adoptionFix, debtFix(one, context), floodFix, otherTeamFix(own)]
  const fix = named.find((each) => idOfFix(each, context) === id)
  if (fix === undefined) return { kind: 'incident', class: 'open', key: `open:${id}`, id }
  const isCopy = one.newness === 'new' && one.newSource !== 'open-issue'
  return isCopy && (fix.kind === 'adoption' || fix.kind === 'debt') ? null : fix
}
