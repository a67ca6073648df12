import type { Decision, Judged, WaivedBy } from '../domain/decision.ts'
import { reveal } from '../domain/foreign.ts'
import type { Incident } from '../domain/incident.ts'
import type { Problem } from '../domain/problem.ts'
import type {
  DecisionRecord,
  FindingRecord,
  IncidentRecord,
  ProblemRecord,
  ScanRecord,
} from '../domain/record.ts'
import type { Scan } from '../domain/scan.ts'
import type { View } from '../domain/terms.ts'
import { flatten, withoutValues } from '../domain/text.ts'
import type { Exit } from './exit-code.ts'
import { findingTitle } from './incident/title.ts'
import {
  isWithheld,
  shownAs,
  shownProblems,
  shownTitle,
  withheldStep,
  type Audience,
} from '../domain/shown-as.ts'
import { leadOf, worstOf } from './next.ts'

/** Writes the decision down in the order of schema/decision.schema.json; what `view` withholds is not in it. */
export function recordOf(decision: Decision, exit: Exit, view: View): DecisionRecord {
  const { basis } = decision
  const audience = { view, stage: basis.stage }
  return {
    version: 1,
    verdict: decision.verdict,
    exitCode: exit.exitCode,
    wouldExit: exit.wouldExit,
    stage: basis.stage,
    mode: basis.mode,
    view,
    decidedAt: basis.now,
    inputs: basis.inputs,
    subject: {
      service: basis.service,
      repository: basis.repository,
      commit: basis.commit,
      environment: basis.environment,
      artifacts: basis.artifacts,
    },
    policy: basis.policy,
    signals: basis.signals.map(({ name, state, asOf, says }) => ({
      name,
      state,
      asOf: asOf ?? null,
      says: flatten(says),
    })),
    incomplete: decision.incomplete.map(problemRecord),
    notices: shownProblems(decision.notices, decision.judged, audience).map(problemRecord),
    scans: decision.scans.map(scanRecord),
    findings: decision.judged.map((judged) => findingRecord(judged, basis.stage, view)),
    incidents: decision.incidents.map((incident) => incidentRecord(incident, decision.judged, audience)),
    next: shownNext(decision, audience),
  }
}

/** The step says what the finding is that it is about. */
function shownNext(decision: Decision, audience: Audience): string {
  const { next, judged } = decision
  if (next === null) return 'nothing'
  const lead = leadOf(decision)
  if (lead === null) return flatten(next.says)
  const { worst, incident } = lead
  const withheld =
    shownAs(worst, audience) === 'withheld' || (incident !== null && isWithheld(incident, judged, audience))
  return flatten(withheld ? withheldStep(worst.id) : next.says)
}

function problemRecord({ code, sentence, remedy, at }: Problem): ProblemRecord {
  return {
    code,
    says: flatten(sentence),
    remedy: flatten(remedy),
    ...(at === undefined ? {} : { file: reveal(at.file) }),
    ...(at?.line === undefined ? {} : { line: at.line }),
    ...(at?.column === undefined ? {} : { column: at.column }),
  }
}

function scanRecord(scan: Scan): ScanRecord {
  return {
    file: reveal(scan.file),
    digest: scan.digest ?? null,
    tool: scan.tool === undefined ? null : reveal(scan.tool),
    toolVersion: scan.toolVersion === undefined ? null : reveal(scan.toolVersion),
    category: scan.category === undefined ? null : reveal(scan.category),
    complete: scan.complete,
    problems: scan.problems.map(problemRecord),
    notes: scan.notes.map(problemRecord),
    counts: scan.counts,
  }
}

function findingRecord(judged: Judged, stage: Decision['basis']['stage'], view: View): FindingRecord {
  const withheld = shownAs(judged, { view, stage }) === 'withheld'
  const { waived } = judged
  return {
    id: judged.id,
    identity: judged.finding.identity,
    class: judged.finding.class,
    tier: judged.tier,
    verdict: judged.verdict,
    new: judged.newness,
    newSource: judged.newSource,
    firstSeen: judged.firstSeen,
    dueAt: judged.dueAt,
    overdue: judged.overdue,
    suppressed: judged.suppressed,
    waived: waived === null ? null : waivedRecord(waived, withheld),
    incident: judged.incident,
    withheld,
    ...(withheld ? {} : detailsOf(judged)),
  }
}

/** baton.yml says where a waiver's finding is, so by its name the finding could be looked up. */
function waivedRecord(
  { id, approver, expires, reason }: WaivedBy,
  withheld: boolean,
): FindingRecord['waived'] {
  return withheld
    ? { id: notInPublic, approver: notInPublic, expires, reason: notInPublic }
    : { id, approver: reveal(approver), expires, reason }
}

const notInPublic = 'withheld in the public view'

function detailsOf({ finding, facts, tiered, row, adopted }: Judged): Partial<FindingRecord> {
  const { rule, place, severity } = finding
  const inPackage = finding.package
  return {
    scan: finding.scan,
    ruleId: reveal(rule.id),
    title: flatten(findingTitle(finding)),
    tool: reveal(rule.tool),
    classEvidence: finding.classEvidence,
    location: place === null ? null : { path: reveal(place.path), line: place.line ?? null },
    severity: {
      score: severity.score,
      level: severity.level,
      source: severity.source,
      assumed: severity.assumed || facts.assumed,
    },
    cves: finding.advisories,
    cwe: rule.cwe.map((number) => `CWE-${number}`),
    package: inPackage === null ? null : reveal(inPackage.name),
    installed: inPackage?.installed === undefined ? null : reveal(inPackage.installed),
    fixed: inPackage?.fixed === undefined ? null : reveal(inPackage.fixed),
    claims: finding.claims,
    why: [...tiered.rules, row],
    facts: { ...facts },
    adopted,
    ...(finding.renameKey === undefined ? {} : { renameKey: finding.renameKey }),
    ...(finding.aliases.length === 0 ? {} : { aliases: finding.aliases }),
  }
}

/** Rule, path, kind and owners' evidence of what the public view withholds would say where to look. */
function incidentRecord(incident: Incident, judged: readonly Judged[], audience: Audience): IncidentRecord {
  const withheld = isWithheld(incident, judged, audience)
  const lead = worstOf(incident, judged)?.id ?? incident.id
  return {
    id: incident.id,
    kind: incident.kind,
    title: flatten(shownTitle(incident, judged, audience)),
    class: incident.class,
    tier: incident.tier,
    severity: incident.severity,
    owner: {
      team: incident.owner.team,
      person: incident.owner.person,
      evidence: incident.owner.evidence.map(({ source, says }) => ({
        source,
        says: withheld ? notInPublic : reveal(says),
      })),
      confidence: incident.owner.confidence,
    },
    contributors: withheld ? [] : incident.contributors,
    findings: incident.findings,
    firstAid: withheld
      ? [...firstAidRecord(incident.firstAid.filter(({ ofFinding }) => !ofFinding)), whatIsThere]
      : firstAidRecord(incident.firstAid),
    nextStep: flatten(withheld ? withheldStep(lead) : incident.nextStep),
    checklist: incident.checklist.map((item) => ({
      id: item.id,
      phase: item.phase,
      says: flatten(withheld ? withoutValues(item.says) : item.says),
      role: item.role,
      dueAt: item.dueAt,
      after: item.after ?? null,
      blocks: item.blocks,
    })),
    firstSeen: incident.firstSeen,
    takeUpBy: incident.takeUpBy,
    dueAt: incident.dueAt,
  }
}

function firstAidRecord(firstAid: Incident['firstAid']): IncidentRecord['firstAid'] {
  return firstAid.map(({ state, says }) => ({ state, says: flatten(says) }))
}

/** Whatever it is, this run has not ended it. */
const whatIsThere = { state: 'not-contained', says: 'what is already there stays as it is' } as const
