import { incidentBrief } from '../../src/brief/incident-brief.ts'
import { problemBrief } from '../../src/brief/problem-brief.ts'
import { runBrief } from '../../src/brief/run-brief.ts'
import type { Brief } from '../../src/domain/brief.ts'
import type { Decision, Judged } from '../../src/domain/decision.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { text } from '../../src/domain/text.ts'
import { aContext, aDecision, aFinding, aJudged, aPlace, aScan, anIncident } from './decisions.ts'

/** A decision in which every place that a stranger's text can come to holds this one. */
export function nastyDecision(nasty: string): Decision {
  const strange = foreign(nasty)
  const code = aJudged({
    id: 'F-1',
    finding: aFinding({
      rule: { id: strange, tool: strange, cwe: [], precision: 'unknown' },
      place: aPlace(nasty, 7),
      classEvidence: nasty,
    }),
    waived: { id: nasty, approver: strange, expires: '2026-12-01', reason: 'test_code' },
    tiered: { tier: 'T1', rules: [nasty], policyError: nasty },
    row: nasty,
    incident: 'INC-1',
  })
  const vulnerable: Judged = aJudged({
    id: 'F-2',
    finding: aFinding({
      class: 'vuln',
      rule: { id: strange, tool: strange, cwe: [], precision: 'unknown' },
      place: { path: strange, inside: false },
      package: { name: strange, installed: strange, fixed: strange },
      advisories: [nasty],
    }),
    incident: 'INC-1',
  })
  return aDecision(
    {
      judged: [code, vulnerable],
      incidents: [nastyIncident(nasty)],
      incomplete: [nastyProblem(nasty)],
      notices: [nastyProblem(nasty)],
      scans: [aScan({ file: strange, tool: strange, toolVersion: strange, complete: false })],
      next: { says: text`do ${strange} now` },
    },
    {
      service: nasty,
      artifacts: [nasty],
      signals: [{ name: 'kev', state: 'used', says: text`read from ${strange}` }],
    },
  )
}

function nastyIncident(nasty: string) {
  return anIncident({
    id: 'INC-1',
    title: text`a flaw in ${nasty}`,
    owner: {
      team: nasty,
      person: nasty,
      evidence: [{ source: 'codeowners', says: foreign(nasty), line: 3 }],
      confidence: 'low',
    },
    findings: ['F-1', 'F-2'],
    firstAid: [{ state: 'not-contained', says: text`${nasty} is still there`, ofFinding: true }],
    nextStep: text`${nasty}`,
    checklist: [
      { id: 'x', phase: 'scope', says: text`look at ${nasty}`, role: 'holder', dueAt: null, blocks: 'no' },
    ],
  })
}

function nastyProblem(nasty: string): Problem {
  return {
    code: 'scan-truncated',
    sentence: text`${nasty} ends early`,
    remedy: text`write ${nasty} again`,
    at: { file: foreign(nasty), line: 1, column: 2 },
  }
}

export function nastyBriefs(nasty: string): readonly Brief[] {
  const decision = nastyDecision(nasty)
  const context = aContext({
    contest: { file: 'baton.yml', decider: nasty, days: { T1: 7 } },
    told: { names: [nasty], whyNobody: text`since ${nasty}` },
    missing: [text`add ${nasty}`],
    links: {
      decision: `https://github.com/acme/orders/x?y=${nasty}`,
      record: nasty,
      incidents: new Map([['INC-1', `.baton/${nasty}`]]),
    },
    mentions: new Set(['@pr-author']),
  })
  const [incident] = decision.incidents
  return [
    runBrief(decision, context),
    runBrief({ ...decision, judged: [], incidents: [] }, context),
    ...(incident === undefined ? [] : [incidentBrief(incident, decision, context)]),
    problemBrief([nastyProblem(nasty), nastyProblem(nasty)], 2),
  ]
}
