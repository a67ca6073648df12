import type { Basis, Judged } from './decision.ts'
import type { Incident } from './incident.ts'
import type { FindingClass } from './terms.ts'

/** Who will read it, and at which stage it is told. */
export type Audience = Pick<Basis, 'view' | 'stage'>

/**
 * Whether a finding may be named by rule and path. In the public view that holds for what the pull request itself
 * brings in, which everybody can read in its diff; an urgent flaw that was there before would only help who looks
 * for one, so it shows as id, identity, class, tier, verdict and age alone.
 */
export function shownAs(judged: Judged, { view, stage }: Audience): 'whole' | 'withheld' {
  if (view === 'full' || !findable.has(judged.finding.class)) return 'whole'
  if (judged.tier !== 'T0' && judged.tier !== 'T1') return 'whole'
  const broughtIn = stage === 'pr' && judged.newness === 'new' && judged.newSource === 'change'
  return broughtIn ? 'whole' : 'withheld'
}

/** An incident says where to look in its title, steps and owner's pattern: it is withheld with any finding of it. */
export function isWithheld(incident: Incident, judged: readonly Judged[], audience: Audience): boolean {
  if (audience.view === 'full') return false
  const inside = new Set(incident.findings)
  return judged.some((one) => inside.has(one.id) && shownAs(one, audience) === 'withheld')
}

/** A package with a known CVE is public anyway; malware must be recognisable to whoever has it, too. */
const findable: ReadonlySet<FindingClass> = new Set(['secret', 'code', 'iac', 'pipeline'])
