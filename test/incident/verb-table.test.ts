import { describe, expect, test } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { verbs, type RequestArgs, type Rights, type Verb } from '../../src/domain/request.ts'
import { verbTable } from '../../src/incident/verb-table.ts'
import { incidentOf, ledgerOfOne, people, rightsOf, type LedgerOfOne } from './ledger-of-one.ts'

const { ana, ben, dan, eve, finn, gus, duty, night } = people
const words = foreign('words')

/** How it came to be as it is; ana is asked first, and holds it where somebody does. */
const states = {
  offered: () => undefined,
  held: (one: LedgerOfOne) => one.says(ana, 'accept', { says: words }),
  'handing over': (one: LedgerOfOne) => {
    states.held(one)
    one.says(ana, 'offer', { to: '@dan' })
  },
  contested: (one: LedgerOfOne) => {
    states.held(one)
    one.says(dan, 'claim')
  },
  'with the duty officer': (one: LedgerOfOne) => {
    for (let rung = 0; rung < 3; rung += 1) {
      one.pass(15)
      one.sweep()
    }
  },
  nobody: (one: LedgerOfOne) => {
    for (let rung = 0; rung < 5; rung += 1) {
      one.pass(15)
      one.sweep()
    }
  },
  paused: (one: LedgerOfOne) => {
    states.held(one)
    one.says(ana, 'pause', { says: words, until: '2026-11-24T20:00:00Z' })
  },
  dismissed: (one: LedgerOfOne) => {
    one.says(duty, 'dismiss', { reason: 'false_positive', says: words })
  },
} satisfies Record<string, (one: LedgerOfOne) => unknown>

type Row = readonly [
  state: keyof typeof states,
  by: Account,
  verb: Verb,
  args: RequestArgs,
  outcome: string | readonly string[],
  rights?: Partial<Rights>,
]

const rows: readonly Row[] = [
  // accept
  ['offered', ana, 'accept', {}, ['accepted']],
  ['offered', ben, 'accept', {}, ['accepted']],
  ['offered', dan, 'accept', {}, 'not-addressed'],
  ['offered', duty, 'accept', {}, 'not-addressed'],
  ['offered', ana, 'accept', {}, ['accepted'], { role: 'none', teams: [] }],
  ['held', ana, 'accept', {}, []],
  ['held', dan, 'accept', {}, 'no-offer'],
  ['handing over', dan, 'accept', {}, ['accepted']],
  ['handing over', eve, 'accept', {}, 'not-addressed'],
  ['with the duty officer', night, 'accept', {}, ['accepted']],
  ['with the duty officer', ana, 'accept', {}, 'not-addressed'],
  ['nobody', ana, 'accept', {}, ['accepted']],
  ['nobody', duty, 'accept', {}, ['accepted']],
  ['nobody', dan, 'accept', {}, 'no-offer'],
  ['dismissed', ana, 'accept', {}, 'closed'],
  // decline
  ['offered', ana, 'decline', { reason: 'no_capacity' }, ['declined', 'offered']],
  ['offered', ana, 'decline', { reason: 'need_info' }, ['declined']],
  ['offered', ana, 'decline', { reason: 'not_mine', to: '@acme/web' }, ['declined', 'offered']],
  ['offered', ana, 'decline', { reason: 'not_mine', to: '@evil/team' }, 'unknown-owner'],
  ['offered', ana, 'decline', { reason: 'not_mine', to: '@acme/unlisted' }, 'unknown-owner'],
  ['offered', ana, 'decline', { reason: 'lazy' }, 'not-now'],
  ['offered', ana, 'decline', {}, 'not-now'],
  ['offered', ben, 'decline', { reason: 'not_mine' }, 'not-addressed'],
  ['held', dan, 'decline', { reason: 'not_mine' }, 'no-offer'],
  ['held', ana, 'decline', { reason: 'no_capacity' }, 'no-offer'],
  ['held', ana, 'decline', { reason: 'off_duty' }, ['declined', 'offered']],
  ['handing over', dan, 'decline', { reason: 'no_capacity' }, ['declined']],
  ['handing over', ana, 'decline', { reason: 'off_duty' }, ['declined']],
  ['with the duty officer', duty, 'decline', { reason: 'no_capacity' }, 'cannot-decline'],
  ['with the duty officer', duty, 'decline', { reason: 'not_mine', to: '@acme/web' }, 'cannot-decline'],
  ['with the duty officer', duty, 'decline', { reason: 'need_info' }, ['declined']],
  // offer, withdraw, escalate
  ['held', ana, 'offer', { to: '@acme/web' }, ['offered']],
  ['held', ana, 'offer', { to: '@gus' }, ['offered']],
  ['held', ana, 'offer', { to: '@ana' }, 'not-now'],
  ['held', ana, 'offer', { to: '@ghost' }, 'unknown-owner'],
  ['held', ana, 'offer', { to: '@evil/team' }, 'unknown-owner'],
  ['held', ana, 'offer', {}, 'not-now'],
  ['held', ben, 'offer', { to: '@acme/web' }, 'not-allowed'],
  ['held', duty, 'offer', { to: '@acme/web' }, ['offered']],
  ['offered', ben, 'offer', { to: '@acme/web' }, ['withdrawn', 'offered']],
  ['offered', dan, 'offer', { to: '@acme/web' }, 'not-allowed'],
  ['handing over', ana, 'offer', { to: '@finn' }, ['withdrawn', 'offered']],
  ['nobody', duty, 'offer', { to: '@ana' }, 'not-now'],
  ['nobody', duty, 'offer', { to: '@acme/web' }, ['offered']],
  ['contested', duty, 'offer', { to: '@dan' }, ['arbitrated']],
  ['contested', duty, 'offer', { to: '@acme/platform' }, ['arbitrated']],
  ['contested', duty, 'offer', { to: '@ana' }, ['arbitrated']],
  ['contested', duty, 'offer', { to: '@finn' }, 'not-now'],
  ['contested', ana, 'offer', { to: '@dan' }, ['arbitrated']],
  ['contested', dan, 'offer', { to: '@dan' }, 'not-allowed'],
  ['handing over', ana, 'withdraw', {}, ['withdrawn']],
  ['handing over', dan, 'withdraw', {}, 'not-allowed'],
  ['held', ana, 'withdraw', {}, 'not-now'],
  ['offered', gus, 'escalate', {}, 'not-allowed'],
  ['offered', dan, 'escalate', {}, ['withdrawn', 'offered']],
  ['held', ben, 'escalate', {}, ['offered']],
  ['with the duty officer', eve, 'escalate', {}, ['withdrawn', 'offered']],
  ['nobody', eve, 'escalate', {}, 'not-now'],
  // claim, takeover, back
  ['offered', dan, 'claim', {}, ['withdrawn', 'claimed', 'accepted']],
  ['nobody', dan, 'claim', {}, ['claimed', 'accepted']],
  ['held', dan, 'claim', {}, ['claimed']],
  ['held', ana, 'claim', {}, 'not-now'],
  ['held', gus, 'claim', {}, 'not-allowed'],
  ['contested', dan, 'claim', {}, 'not-now'],
  ['contested', finn, 'claim', {}, ['claimed']],
  ['held', duty, 'takeover', {}, ['taken-over']],
  ['handing over', duty, 'takeover', {}, ['withdrawn', 'taken-over']],
  ['offered', duty, 'takeover', {}, ['withdrawn', 'taken-over']],
  ['held', dan, 'takeover', {}, 'not-allowed'],
  ['held', dan, 'takeover', {}, ['taken-over'], { role: 'admin' }],
  ['held', ana, 'takeover', {}, 'not-now', { role: 'admin' }],
  ['nobody', ana, 'back', {}, ['back', 'offered']],
  ['held', ben, 'back', {}, 'not-now'],
  // sev
  ['held', ana, 'sev', { severity: 'SEV1' }, ['severity-set', 'lease-renewed']],
  ['offered', duty, 'sev', { severity: 'SEV1' }, ['severity-set']],
  ['held', ana, 'sev', { severity: 'SEV3', says: words }, 'not-allowed'],
  ['held', duty, 'sev', { severity: 'SEV3' }, 'not-now'],
  ['held', duty, 'sev', { severity: 'SEV3', says: words }, ['severity-set', 'lease-renewed']],
  ['held', duty, 'sev', { severity: 'SEV2', says: words }, 'not-now'],
  ['held', ben, 'sev', { severity: 'SEV1' }, 'not-allowed'],
  // work
  ['held', ana, 'check', { item: 'all-3' }, ['begun', 'checked']],
  ['held', ben, 'check', { item: 'all-3' }, ['checked']],
  ['held', dan, 'check', { item: 'all-3' }, 'not-allowed'],
  ['contested', ben, 'check', { item: 'all-3' }, 'not-allowed'],
  ['contested', ana, 'check', { item: 'all-3' }, ['begun', 'checked']],
  ['held', ana, 'uncheck', { item: 'all-3' }, []],
  ['held', gus, 'note', { says: words }, 'not-allowed'],
  ['held', dan, 'note', { says: words }, ['noted']],
  ['held', ana, 'note', {}, 'not-now'],
  ['held', ana, 'evidence', { says: words }, ['begun', 'evidence']],
  ['held', ana, 'pause', { says: words, until: '2026-11-24T20:00:00Z' }, ['paused']],
  ['held', ana, 'pause', { says: words, until: '2026-11-24T08:00:00Z' }, 'past'],
  ['held', ana, 'pause', { says: words, until: '2026-11-26' }, 'too-long'],
  ['held', ana, 'pause', { says: words, until: 'soon' }, 'not-now'],
  ['held', ana, 'pause', { until: '2026-11-24T20:00:00Z' }, 'not-now'],
  ['held', ben, 'pause', { says: words, until: '2026-11-24T20:00:00Z' }, 'not-allowed'],
  ['offered', ana, 'pause', { says: words, until: '2026-11-24T20:00:00Z' }, 'not-allowed'],
  ['paused', ana, 'resume', {}, ['resumed']],
  ['held', ana, 'resume', {}, 'not-now'],
  // waive, release, status
  ['held', duty, 'waive', { reason: 'mitigated', until: '2026-12-20' }, ['waived']],
  ['held', dan, 'waive', { reason: 'mitigated', until: '2026-12-20' }, ['waived'], { role: 'maintain' }],
  ['held', dan, 'waive', { reason: 'mitigated', until: '2026-12-20' }, 'not-allowed'],
  ['held', dan, 'waive', { reason: 'mitigated', until: '2026-12-20' }, 'not-allowed', { role: 'triage' }],
  ['held', duty, 'waive', { reason: 'mitigated', until: '2026-12-20' }, 'author-may-not', { isAuthor: true }],
  ['held', duty, 'waive', { reason: 'mitigated', until: '2026-12-25' }, 'too-long'],
  ['held', duty, 'waive', { reason: 'mitigated', until: '2001-01-01' }, 'past'],
  ['held', duty, 'waive', { reason: 'mitigated' }, 'not-now'],
  ['held', duty, 'release', {}, 'not-now'],
  ['held', gus, 'status', {}, []],
  ['held', gus, 'status', {}, 'not-allowed', { role: 'none' }],
  ['dismissed', gus, 'status', {}, []],
  // dismiss, of a T2
  ['held', ana, 'dismiss', { reason: 'test_code', says: words }, ['dismissed']],
  ['handing over', ana, 'dismiss', { reason: 'test_code', says: words }, ['withdrawn', 'dismissed']],
  ['held', ana, 'dismiss', { reason: 'test_code' }, 'not-now'],
  ['held', ana, 'dismiss', { says: words }, 'not-now'],
  ['held', ana, 'dismiss', { reason: 'boring', says: words }, 'not-now'],
  ['held', ana, 'dismiss', { reason: 'test_code', says: words }, 'author-may-not', { isAuthor: true }],
  ['held', dan, 'dismiss', { reason: 'test_code', says: words }, 'not-allowed'],
]

describe('a request is ruled by one table', () => {
  for (const [state, by, verb, args, outcome, rights = {}] of rows)
    test(`${state}: @${by.login} ${verb} ${JSON.stringify({ ...args, ...rights })} → ${String(outcome)}`, () => {
      const ledger = ledgerOfOne()
      ledger.declare(incidentOf('SEV2', 'T2'))
      states[state](ledger)
      expect(ledger.says(by, verb, args, rightsOf(by, rights))).toEqual(outcome)
    })

  test('which has a row for every verb, and every verb is tried above', () => {
    expect(Object.keys(verbTable).toSorted()).toEqual(verbs.toSorted())
    expect(new Set(rows.map(([, , verb]) => verb))).toEqual(new Set(verbs))
  })
})
