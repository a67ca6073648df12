import type { Brief } from '../../domain/brief.ts'
import type { Effect, Receipt } from '../../domain/effect.ts'
import type { Incident } from '../../domain/incident.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { Settings } from '../../domain/settings.ts'
import { shownTitle } from '../../domain/shown-as.ts'
import { fixedBrief } from '../../brief/clean-brief.ts'
import { incidentBrief } from '../../brief/incident-brief.ts'
import { runBrief } from '../../brief/run-brief.ts'
import type { Exit } from '../../decision/exit-code.ts'
import { planComment, planIncidents } from '../../plan/plan-effects.ts'
import type { World } from '../world.ts'
import { act, type Outside } from './act.ts'
import { briefContext } from './brief-context.ts'
import type { RunDecided } from './decide-with-record.ts'
import { outsideOf } from './outside-of.ts'
import { withIdentities } from './with-identities.ts'

export interface Bringing {
  readonly settings: Settings
  readonly world: World
  readonly exit: Exit
  /** Of this repository. */
  readonly github: GitHub | null
}

/** Issues first, since the comment links to them; a failure of either is a receipt. */
export async function bringAbout(decided: RunDecided, bringing: Bringing): Promise<readonly Receipt[]> {
  const { run, recorded } = decided
  const { settings, world, github } = bringing
  const outside = await outsideOf(run.decision, settings, world, github)
  const receipts = await act(await incidentEffects(decided, bringing, outside), settings, world, outside)
  if (recorded !== null)
    await (await import('../record/note-receipts.ts')).noteReceipts(recorded, receipts, outside)
  const after = briefContext(decided, { ...bringing, receipts })
  const briefs = { run: runBrief(run.decision, after), free: fixedBrief(run.decision, after) }
  const comment = planComment(run.decision, settings, world.ci, briefs)
  return [...receipts, ...(await act(comment, settings, world, outside))]
}

/** One for each incident of the run, and one for each that the record of this run has changed. */
async function incidentEffects(
  decided: RunDecided,
  bringing: Bringing,
  { hub }: Outside,
): Promise<readonly Effect[]> {
  const { run, recorded } = decided
  const { settings } = bringing
  const context = briefContext(decided, { ...bringing, receipts: [] })
  /** Who reads the hub reads its issues, whoever reads this repository. */
  const view = hub === null ? run.decision.basis.view : hub === 'private' ? 'full' : 'public'
  const decision = { ...run.decision, basis: { ...run.decision.basis, view } as const }
  const briefOf = (incident: Incident, part: 'whole' | 'scan'): Brief =>
    withIdentities(incidentBrief(incident, decision, context, part), incident, decision)
  if (settings.issues !== 'github' || recorded === null)
    return planIncidents(decision, settings, (incident) => briefOf(incident, 'whole'))
  const { recordedIssues } = await import('../record/recorded-issues.ts')
  const isPublic = view === 'public'
  const ofRecord = recordedIssues(recorded, isPublic, (id) => {
    const incident = decision.incidents.find((one) => one.id === id)
    return incident === undefined
      ? null
      : { title: shownTitle(incident, decision.judged, decision.basis), brief: briefOf(incident, 'scan') }
  })
  const known = new Set(ofRecord.map(({ incident }) => incident))
  const others = { ...decision, incidents: decision.incidents.filter(({ id }) => !known.has(id)) }
  return [...ofRecord, ...planIncidents(others, settings, (incident) => briefOf(incident, 'whole'))]
}
