import { describe, expect, test } from 'vitest'
import type { Waiver } from '../../src/domain/baseline.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { DecisionRecord } from '../../src/domain/record.ts'
import { text } from '../../src/domain/text.ts'
import { recordOf } from '../../src/decision/record.ts'
import { waive } from '../../src/decision/waive.ts'
import { anIncident, aDecision, aFinding, aJudged, aPlace, aSecret, now } from '../support/decisions.ts'

/** In everything that would say what a withheld finding is, or where. */
const tells = 'tell-tale'

const waiver: Waiver = {
  id: tells,
  scope: { rule: foreign('AWS'), path: foreign('deploy/**'), line: 1 },
  reason: 'mitigated',
  requester: foreign('@ann'),
  approver: foreign(`@${tells}`),
  expires: '2026-11-01',
} as unknown as Waiver

const place = { ...aPlace(`deploy/${tells}.env`, 3), real: () => foreign(`deploy/${tells}`) }
const secret = aSecret({
  finding: aFinding({
    class: 'secret',
    classEvidence: tells,
    rule: {
      id: foreign(tells),
      name: foreign(tells),
      tool: foreign('TruffleHog'),
      cwe: [798],
      precision: 'high',
    },
    place,
    places: [place, aPlace(tells)],
    hints: { validity: 'active' },
    identity: 'a'.repeat(64),
    aliases: [tells],
    renameKey: tells,
    claims: { suppressed: 'external', baselineState: tells },
  }),
  waived: { id: tells, approver: foreign(tells), expires: '2026-12-01', reason: tells },
})
const open = aJudged({ id: 'F-OPEN000001', tier: 'T2', incident: null })

function recordIn(view: 'public' | 'full'): DecisionRecord {
  const judged = [{ ...secret, waived: null }]
  const { notices } = waive(judged, [{ ...waiver, scope: { ...waiver.scope, rule: foreign(tells) } }], {
    now,
    maxDays: {},
  })
  expect(notices).toHaveLength(1)
  const incident = anIncident({
    key: foreign(tells),
    title: text`${tells}`,
    contributors: [`@acme/${tells}`],
    checklist: [
      {
        id: 'sec-2',
        phase: 'first_aid',
        says: text`Take it out of ${tells}`,
        role: 'holder',
        dueAt: null,
        blocks: 'close',
      },
    ],
    nextStep: text`${tells}`,
    firstAid: [
      { state: 'contained', says: text`the pipeline stops here`, ofFinding: false },
      { state: 'not-contained', says: text`the ${tells} still works`, ofFinding: true },
    ],
    owner: {
      team: '@acme/payments',
      person: null,
      evidence: [{ source: 'codeowners', says: foreign(`/deploy/${tells} @acme/payments`), line: 12 }],
      confidence: 'medium',
    },
  })
  const decision = aDecision(
    {
      judged: [secret, open],
      incidents: [incident],
      notices,
      next: { says: text`${tells}` },
      verdict: 'quarantine',
    },
    { stage: 'mainline', view },
  )
  return recordOf(decision, { exitCode: 20, wouldExit: 20 }, view)
}

describe('the public view of decision.json', () => {
  const record = recordIn('public')

  test('of a withheld finding it has id, identity, class, tier, verdict and age, and nothing else', () => {
    expect(record.findings[0]).toEqual({
      id: 'F-SECRET0001',
      identity: 'a'.repeat(64),
      class: 'secret',
      tier: 'T0',
      verdict: 'quarantine',
      new: 'new',
      newSource: 'change',
      firstSeen: now,
      dueAt: '2026-11-24T09:12:00.000Z',
      overdue: false,
      suppressed: false,
      waived: {
        id: 'withheld in the public view',
        approver: 'withheld in the public view',
        expires: '2026-12-01',
        reason: 'withheld in the public view',
      },
      incident: 'INC-7K2QF0M3XA9B',
      withheld: true,
    })
  })

  test('no other field tells of it: incident, notices, checklist, next', () => {
    expect(JSON.stringify(recordIn('full'))).toContain(tells)
    expect(JSON.stringify(record)).not.toContain(tells)
    expect(record.incidents[0]).toMatchObject({
      title: 'finding of class secret, T0',
      contributors: [],
      firstAid: [
        { state: 'contained', says: 'the pipeline stops here' },
        { state: 'not-contained', says: 'what is already there stays as it is' },
      ],
    })
    expect(record.notices).toMatchObject([{ code: 'waiver-expired' }])
  })

  test('what is not withheld is whole', () => {
    expect(record.findings[1]).toMatchObject({ withheld: false, scan: 0, ruleId: 'js/sql-injection' })
  })
})
