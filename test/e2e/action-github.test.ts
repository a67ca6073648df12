import { describe, expect, test } from 'vitest'
import type { Fault } from '../support/forge/faults.ts'
import { isWrite } from '../support/forge/is-write.ts'
import { pushEvent } from '../support/runner-events.ts'
import {
  checkOut,
  commentsOf,
  decisionOf,
  gateStep,
  issuesOf,
  newFlaw,
  openShop,
  propose,
  pushToMain,
  receiptsOf,
  secret,
  verdictsOf,
} from '../support/shop.ts'

const limited = { 'retry-after': '3600' }

interface Row {
  readonly faults: readonly Fault[]
  /** Issues and comments afterwards. */
  readonly there: readonly [issues: number, comments: number]
  /** States of the receipts, issue first. */
  readonly states: readonly string[]
  /** What summary or receipt say of it. */
  readonly says?: RegExp
}

const rows: Readonly<Record<string, Row>> = {
  'is not reached': {
    faults: [{ is: 'reset', times: 999 }],
    there: [0, 0],
    states: ['failed', 'failed'],
    says: /could not be reached/,
  },
  'answers 403': {
    faults: [{ is: { answer: 403 }, times: 999 }],
    there: [0, 0],
    states: ['failed', 'failed'],
    says: /"issues: write"/,
  },
  'answers 422 to what is written': {
    faults: [{ on: /^(POST|PATCH)/, is: { answer: 422 }, times: 999 }],
    there: [0, 0],
    states: ['failed', 'failed'],
    says: /GitHub refuses it/,
  },
  'limits for an hour (429)': {
    faults: [{ is: { answer: 429, headers: limited }, times: 999 }],
    there: [0, 0],
    states: ['failed', 'failed'],
    says: /could not be reached/,
  },
  'limits for a second': {
    faults: [{ on: /^POST/, is: { answer: 429, headers: { 'retry-after': '1' } }, times: 2 }],
    there: [1, 1],
    states: ['done', 'done'],
  },
  'is slow': { faults: [{ is: { slow: 150 }, times: 999 }], there: [1, 1], states: ['done', 'done'] },
  'does not know the token': {
    faults: [{ is: { answer: 401 }, times: 999 }],
    there: [0, 0],
    states: ['failed', 'failed'],
    says: /does not accept the token/,
  },
  'loses the answer to the issue': {
    faults: [{ on: /^POST .*\/issues$/, is: 'lost' }],
    there: [1, 1],
    states: ['done', 'done'],
  },
  'loses the answer to the comment': {
    faults: [{ on: /^POST .*\/issues\/1\/comments$/, is: 'lost' }],
    there: [1, 1],
    states: ['done', 'done'],
  },
  'does what it is asked for the issue, and answers 502': {
    faults: [{ on: /^POST .*\/issues$/, is: 'done-502' }],
    there: [1, 1],
    states: ['done', 'done'],
  },
  'may have commented': {
    faults: [
      { on: /^POST .*\/issues\/1\/comments$/, is: 'lost' },
      { on: /^GET .*\/issues\/1\/comments$/, after: 1, times: 999, is: { answer: 502 } },
    ],
    there: [1, 1],
    states: ['done', 'failed'],
  },
}

describe('when GitHub', () => {
  test.each(Object.entries(rows))(
    '%s: the verdict stands, nothing is doubled, and it is said',
    async (_, row) => {
      const shop = await openShop()
      const proposal = propose(shop, { 'src/exports.js': newFlaw, 'deploy/prod.env': secret })
      for (const fault of row.faults) shop.forge.fail(fault)
      const result = await gateStep(shop, { event: proposal.event })
      expect([result.exitCode, result.outputs.verdict, result.outputs.allow]).toEqual([
        10,
        'block',
        undefined,
      ])
      expect(verdictsOf(decisionOf(result)).filter((line) => line.endsWith('block'))).toHaveLength(2)
      expect([issuesOf(shop).length, commentsOf(shop, proposal).length]).toEqual(row.there)
      const receipts = receiptsOf(result)
      expect(receipts.map(({ state }) => state)).toEqual(row.states)
      for (const { state, says = '' } of receipts) if (state !== 'done') expect(says).not.toBe('')
      if (row.says !== undefined) expect(result.summary).toMatch(row.says)
      if (row.says !== undefined) expect(result.stdout).toMatch(/(?:issue|comment)[^.]* was not written/)
      expect(result.stderr).not.toMatch(/internal error/)
    },
  )

  test('is down on the default branch, what cannot be looked up is no pass', async () => {
    const shop = await openShop()
    shop.forge.fail({ is: { answer: 503 }, times: 999 })
    const event = pushEvent(pushToMain(shop, { 'README.md': 'shop' }))
    const result = await gateStep(shop, { event })
    expect([result.exitCode, result.outputs.allow]).toEqual([30, undefined])
    expect(decisionOf(result).incomplete.map(({ code }) => code)).toEqual([
      'ledger-unreadable',
      'open-issues-unreadable',
    ])
  })

  test('is down and nothing depends on it, a clean change passes', async () => {
    const shop = await openShop()
    shop.forge.fail({ is: { answer: 503 }, times: 999 })
    const proposal = propose(shop, { 'README.md': 'shop' })
    const result = await gateStep(shop, { event: proposal.event })
    expect([result.exitCode, result.outputs.allow]).toEqual([0, 'yes'])
  })
})

test('a dry run writes nothing, and says what it would', async () => {
  const shop = await openShop()
  const proposal = propose(shop, { 'deploy/prod.env': secret })
  const result = await gateStep(shop, { event: proposal.event, with: { 'dry-run': 'true' } })
  expect(result.exitCode).toBe(10)
  expect(shop.forge.log.filter(isWrite)).toEqual([])
  expect(receiptsOf(result).map(({ says }) => says)).toEqual([
    expect.stringContaining('would ensure one issue for INC-'),
    expect.stringContaining('would ensure one comment'),
  ])
})

test(
  'twenty runs at once with one incident open one issue, and all end alike',
  { timeout: 120_000 },
  async () => {
    const shop = await openShop({}, { latency: () => Math.random() * 40 })
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    const workspace = checkOut(shop, event.sha)
    const runs = Array.from({ length: 20 }, (_, at) =>
      gateStep(shop, { event, workspace, run: { id: 1_000 + at, attempt: 1 } }),
    )
    const results = await Promise.all(runs)
    expect(new Set(results.map(({ exitCode, outputs }) => `${exitCode} ${outputs.verdict}`))).toEqual(
      new Set(['20 quarantine']),
    )
    const incidents = new Set(results.map(({ outputs }) => outputs.incidents))
    expect(incidents.size).toBe(1)
    for (const id of [...incidents].flatMap((ids) => (ids ?? '').split(',')))
      expect(issuesOf(shop).filter(({ labels }) => labels.includes(`baton:${id}`))).toHaveLength(1)
    const told = shop.forge.notifications.map(({ to, issue }) => `${to} ${issue}`)
    expect(told).toEqual([...new Set(told)])
    expect(
      results.flatMap(receiptsOf).filter(({ state }) => state === 'failed' || state === 'uncertain'),
    ).toEqual([])
  },
)
