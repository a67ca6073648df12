import type { Basis, Judged } from './decision.ts'
import type { Incident } from './incident.ts'
import type { Problem } from './problem.ts'
import type { FindingClass } from './terms.ts'
import { ours, text, type Text } from './text.ts'

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
  const broughtIn = stage === 'pr' && judged.newness === 'new' && byTheChange.has(judged.newSource)
  return broughtIn ? 'whole' : 'withheld'
}

/** An incident says where to look in its title, steps and owner's pattern: it is withheld with any finding of it. */
export function isWithheld(incident: Incident, judged: readonly Judged[], audience: Audience): boolean {
  if (audience.view === 'full') return false
  const inside = new Set(incident.findings)
  return judged.some((one) => inside.has(one.id) && shownAs(one, audience) === 'withheld')
}

/** What an incident is called for an audience. */
export function shownTitle(incident: Incident, judged: readonly Judged[], audience: Audience): Text {
  if (!isWithheld(incident, judged, audience)) return incident.title
  return text`finding of class ${ours(incident.class)}, ${ours(incident.tier)}`
}

/** In place of a step that would tell what and where: the way to it. `id` is of a finding. */
export function withheldStep(id: string): Text {
  return text`run scanner and ${'baton gate'} locally to see ${id}`
}

/** Problems as an audience may read them: of one that is about a withheld finding the code alone. */
export function shownProblems(
  problems: readonly Problem[],
  judged: readonly Judged[],
  audience: Audience,
): readonly Problem[] {
  if (audience.view === 'full' || problems.every(({ about }) => about === undefined)) return problems
  const withheld = new Set(
    judged.filter((one) => shownAs(one, audience) === 'withheld').map(({ finding }) => finding.identity),
  )
  return problems.map((problem) =>
    problem.about?.some((identity) => withheld.has(identity)) === true
      ? { code: problem.code, ...notInPublic }
      : problem,
  )
}

const notInPublic = {
  sentence: text`what was noticed here is about a finding that is not named in public`,
  remedy: text`run the scanner and ${'baton gate'} locally, where everything is shown`,
}

/** Its diff, or scans of the merge base without it. */
const byTheChange: ReadonlySet<Judged['newSource']> = new Set(['change', 'baseline-scan'])

/** A package with a known CVE is public anyway; malware must be recognisable to whoever has it, too. */
const findable: ReadonlySet<FindingClass> = new Set(['secret', 'code', 'iac', 'pipeline'])
