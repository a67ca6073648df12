import type { Decision, Judged, NextStep } from '../domain/decision.ts'
import { counted } from '../domain/counted.ts'
import { asStep } from '../domain/as-step.ts'
import { isFirstRun } from '../domain/first-run.ts'
import { reveal } from '../domain/foreign.ts'
import type { Incident } from '../domain/incident.ts'
import { mostPressing } from '../domain/most-pressing.ts'
import { ours, text } from '../domain/text.ts'
import { whyNotAdoptable } from '../domain/why-not-adoptable.ts'
import { adoptWords, decisionFileOf } from './adopt-words.ts'
import { liveStep } from './incident/live-step.ts'
import { nextStepOf } from './incident/next-step.ts'
import { stepByAge } from './step-by-age.ts'

type Settled = Pick<Decision, 'incomplete' | 'judged' | 'incidents' | 'basis'>

/** What the one next step is about: the worst of what stops, else of the first incident. Null: of no finding. */
export interface Lead {
  readonly worst: Judged
  readonly incident: Incident | null
}

export function leadOf({ incomplete, judged, incidents }: Omit<Settled, 'basis'>): Lead | null {
  const stopping = judged.filter(stops)
  const [worst] = mostPressing(stopping, 1)
  if (worst !== undefined)
    return { worst, incident: incidents.find(({ id }) => id === worst.incident) ?? null }
  const [incident] = incidents
  if (incident === undefined || incomplete.length > 0) return null
  const first = worstOf(incident, judged)
  return first === undefined ? null : { worst: first, incident }
}

/** The one next step of a run: what ends the worst of what stops it, else what makes it tell, else what dates the rest. */
export function nextOf(decision: Settled): NextStep | null {
  const lead = leadOf(decision)
  if (lead !== null) return lead.incident === null ? stepOfStop(lead.worst, decision) : stepOf(lead.incident)
  const [unclear] = decision.incomplete
  return unclear === undefined ? adoption(decision) : { says: asStep(unclear.remedy) }
}

/** Of an incident's findings the one that every text leads with. */
export function worstOf({ findings }: Incident, judged: readonly Judged[]): Judged | undefined {
  const inside = new Set(findings)
  const members = judged.filter(({ id }) => inside.has(id))
  return mostPressing(members, 1)[0]
}

/** The incident, with how its age can be told where it stops for that alone. */
export function withStepByAge(incident: Incident, decision: Omit<Settled, 'incidents'>): Incident {
  const worst = worstOf(incident, decision.judged)
  const step = worst === undefined ? null : stepByAge(worst, incident.nextStep, decision)
  if (step === null) return incident
  return {
    ...incident,
    nextStep: step.says,
    ...(step.short === undefined ? {} : { nextStepShort: step.short }),
  }
}

function stepOfStop(worst: Judged, decision: Settled): NextStep {
  const stopping = decision.judged.filter(stops)
  const same = mostPressing(stopping, stopping.length).filter((one) => isSameFix(one, worst))
  const fix = liveStep(nextStepOf(same), same, decision.basis)
  return stepByAge(worst, fix, decision) ?? { says: fix }
}

function stepOf({ nextStep, nextStepShort }: Incident): NextStep {
  return nextStepShort === undefined ? { says: nextStep } : { says: nextStep, short: nextStepShort }
}

/** What is not urgent and has no date yet must not stay so in silence; what cannot be dated must be mended. */
function adoption({ judged, basis }: Settled): NextStep | null {
  if (basis.stage === 'pr') return null
  const undated = judged.filter(isUndated)
  const left = undated.filter((one) => !isAdoptable(one)).length
  const count = undated.length - left
  const way = adoptWords(decisionFileOf(basis), isFirstRun({ judged }))
  if (undated.length === 0) return null
  if (count === 0)
    return { says: text`fix or waive ${ours(counted(left, ...noun))}, which cannot be adopted` }
  const rest =
    left === 0 ? [] : text`; ${ours(counted(left, 'more', 'more'))} cannot be adopted: fix or waive`
  return { says: text`to date ${ours(counted(count, ...noun))}, ${way}${rest}` }
}

const noun = ['finding of unknown age', 'findings of unknown age'] as const

/** Tier T4 goes with the next upgrade, adopted or not. */
function isUndated({ newness, tier, waived, suppressed, verdict }: Judged): boolean {
  const isOpen = waived === null && !suppressed && verdict !== 'ignore'
  return newness === 'unknown' && tier !== null && tier !== 'T4' && isOpen
}

function isAdoptable({ finding, facts, ...one }: Judged): boolean {
  return whyNotAdoptable({ ...one, class: finding.class, kev: facts.kev }) === null
}

function stops({ verdict }: Judged): boolean {
  return verdict === 'block' || verdict === 'quarantine'
}

/** One upgrade ends all flaws of a package; of everything else the worst stands for itself. */
function isSameFix({ finding }: Judged, worst: Judged): boolean {
  if (finding === worst.finding) return true
  const [one, other] = [finding.package, worst.finding.package]
  if (finding.class !== 'vuln' || worst.finding.class !== 'vuln' || one === null || other === null)
    return false
  return reveal(one.name) === reveal(other.name)
}
