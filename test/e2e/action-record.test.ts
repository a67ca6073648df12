import { describe, expect, test } from 'vitest'
import type { Event, Happening } from '../../src/domain/event.ts'
import { eventsOf as ledgerEvents } from '../support/ledger-events.ts'
import { pushEvent, tagEvent } from '../support/runner-events.ts'
import {
  calm,
  checkOut,
  decisionOf,
  gateStep,
  issuesOf,
  newFlaw,
  openShop,
  propose,
  pushToBranch,
  pushToMain,
  receiptsOf,
  secret,
  type Shop,
  type StepSketch,
} from '../support/shop.ts'

// A repository on GitHub that named no ledger: with the right to write, its own branch is it.

const may = { contents: 'write', issues: 'write', pull_requests: 'write' } as const
const people = `version: 1
ownership: { fallback: "@acme/shop-team" }
teams: { "@acme/shop-team": { oncall: [{ login: ann, id: "github:11" }, { login: bob, id: "github:12" }] } }
dutyOfficers: [{ login: sue, id: "github:13" }]
`

const step = (shop: Shop, sketch: StepSketch) => gateStep(shop, { permissions: may, ...sketch })

const eventsOf = ({ state }: Shop): readonly Event[] => ledgerEvents(state.git)

function happened(shop: Shop): readonly Happening['is'][] {
  return eventsOf(shop).map(({ what }) => what.is)
}

describe('a repository’s own ledger on GitHub', () => {
  test('is begun by the first run that has something to record, and its issue says who has it', async () => {
    const shop = await openShop({ ...calm, 'baton.yml': people, '.github/CODEOWNERS': '* @acme/shop-team\n' })
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    const result = await step(shop, { event })
    expect(result.exitCode).toBe(20)
    const [issue, ...others] = issuesOf(shop)
    expect(others).toEqual([])
    expect(issue?.assignees).toEqual([])
    expect(issue?.body).toContain('**Held by nobody**')
    expect(issue?.body).toContain('`@\u200bann` is asked until')
    expect(issue?.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- baton:word:E-[0-9a-f]{16} -->\n\n@ann, you are asked to take `INC-/),
    ])
    // No label is the claim any more.
    expect(
      shop.forge.log.filter(({ method, path }) => method === 'POST' && path === '/repos/acme/shop/labels'),
    ).toEqual([])
    expect(happened(shop)).toEqual(
      expect.arrayContaining(['declared', 'offered', 'issue-claimed', 'issue-opened', 'effect-settled']),
    )
    expect(decisionOf(result).incidents[0]?.id).toBe(eventsOf(shop)[0]?.incident)

    const again = await step(shop, { event, run: { id: 2, attempt: 1 } })
    expect(again.exitCode).toBe(20)
    expect(issuesOf(shop)).toHaveLength(1)
    expect(issuesOf(shop)[0]?.comments).toHaveLength(1)
    expect(receiptsOf(again)).toMatchObject([{ kind: 'recorded-issue', told: [], twins: [] }])
  })

  test('that this token may not write is none: one line, the same verdict, the label is the claim', async () => {
    const shop = await openShop(calm)
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    const result = await step(shop, { event, permissions: { ...may, contents: 'read' } })
    expect(result.exitCode).toBe(20)
    expect(issuesOf(shop)).toHaveLength(1)
    expect(decisionOf(result).notices.map(({ code }) => code)).toContain('ledger-unkept')
    expect(shop.state.git.refs.has('refs/heads/baton-ledger')).toBe(false)
  })

  test('twenty runs at once open one issue, and say each word once', { timeout: 240_000 }, async () => {
    const shop = await openShop(
      { ...calm, 'baton.yml': people, '.github/CODEOWNERS': '* @acme/shop-team\n' },
      { latency: () => Math.random() * 20 },
    )
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    const workspace = checkOut(shop, event.sha)
    const runs = Array.from({ length: 20 }, (_, at) =>
      step(shop, { event, workspace, run: { id: at + 1, attempt: 1 } }),
    )
    const results = await Promise.all(runs)
    expect(new Set(results.map(({ exitCode }) => exitCode))).toEqual(new Set([20]))
    const open = issuesOf(shop).filter(({ state }) => state === 'open')
    expect(open).toHaveLength(1)
    expect(open[0]?.comments).toHaveLength(1)
    expect(happened(shop).filter((is) => is === 'declared')).toHaveLength(1)
    expect(happened(shop).filter((is) => is === 'issue-opened')).toHaveLength(1)
  })

  test('a run that died between the issue and its record leaves one issue all the same', async () => {
    const shop = await openShop(calm)
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    // Opened, and its answer lost; then nothing more is written.
    shop.forge.fail({ is: 'lost', on: /POST .*\/issues$/, times: 1 })
    await step(shop, { event })
    await step(shop, { event, run: { id: 2, attempt: 1 } })
    expect(issuesOf(shop).filter(({ state }) => state === 'open')).toHaveLength(1)
  })

  test('an issue that a person closed is open again, with what is missing and how to dismiss', async () => {
    const shop = await openShop(calm)
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    await step(shop, { event })
    const [issue] = issuesOf(shop)
    if (issue === undefined) throw new Error('no issue')
    issue.state = 'closed'
    issue.closedBy = shop.forge.user('dana')
    await step(shop, { event, run: { id: 2, attempt: 1 } })
    expect(issue.state).toBe('open')
    expect(issue.comments.at(-1)?.body).toContain('Closing the issue does not end the incident')
    expect(issue.comments.at(-1)?.body).toContain('/baton dismiss REASON EVIDENCE')
  })

  test('what people wrote into the text goes, and a public repository’s ledger holds no title, rule or path', async () => {
    const shop = await openShop({ ...calm, 'src/pay.js': '' })
    const event = pushEvent(pushToMain(shop, { 'src/pay.js': newFlaw, 'deploy/prod.env': secret }), {
      isPublic: true,
    })
    await step(shop, { event })
    const [issue] = issuesOf(shop)
    if (issue === undefined) throw new Error('no issue')
    const before = issue.body
    issue.body = `${before}\n\nall is well`
    await step(shop, { event, run: { id: 2, attempt: 1 } })
    expect(issue.body).toBe(before)
    const kept = JSON.stringify(eventsOf(shop))
    for (const word of ['prod.env', 'pay.js', 'injection', 'AWS', 'sql', '"about"'])
      expect(kept).not.toContain(word)
  })

  test('a pull request records its incident, and no baseline', async () => {
    const shop = await openShop({ ...calm })
    const proposal = propose(shop, { 'deploy/prod.env': secret })
    const result = await step(shop, { event: proposal.event })
    expect(result.exitCode).toBe(10)
    expect(happened(shop)).toContain('declared')
    expect(happened(shop)).not.toContain('decided')
    const head = shop.state.git.refs.get('refs/heads/baton-ledger') ?? ''
    const tree = shop.state.git.trees.get(shop.state.git.commits.get(head)?.tree ?? '')
    expect([...(tree?.keys() ?? [])]).not.toContain('baselines')
  })

  test.each([{ answer: 401 }, { answer: 403 }, { answer: 404 }])(
    'that may not even be read is no first run: %j',
    async (is) => {
      const shop = await openShop(calm)
      shop.forge.fail({ on: 'POST /graphql', is, times: 99 })
      const event = pushEvent(pushToMain(shop, { 'README.md': 'x' }))
      const result = await step(shop, { event })
      expect([result.exitCode, result.outputs.allow]).toEqual([30, undefined])
      expect(decisionOf(result).incomplete.map(({ code }) => code)).toContain('ledger-unreadable')
    },
  )

  test('only its own branch and commit show that it is gone', { timeout: 120_000 }, async () => {
    const shop = await openShop(calm)
    const pushed = pushEvent(pushToMain(shop, { 'src/new.js': newFlaw }))
    expect((await step(shop, { event: pushed })).exitCode).toBe(10)
    const side = pushToBranch(shop, { 'src/new.js': '' })
    const { base } = shop
    const elsewhere = [
      tagEvent(base),
      { ...pushed, name: 'workflow_run' },
      { ...pushEvent(side), ref: 'refs/heads/side' },
    ]
    for (const [at, event] of elsewhere.entries()) {
      const workspace = checkOut(shop, side.after)
      await step(shop, { event: { ...event, sha: side.after }, workspace, run: { id: 10 + at, attempt: 1 } })
    }
    expect(happened(shop)).not.toContain('seen')
    const fixed = pushEvent(pushToMain(shop, { 'src/new.js': '' }))
    await step(shop, { event: fixed, run: { id: 20, attempt: 1 } })
    expect(happened(shop)).toContain('seen')
  })

  test('a fork reads it and writes nothing', async () => {
    const shop = await openShop({ ...calm })
    await step(shop, { event: pushEvent(pushToMain(shop, { 'deploy/prod.env': secret })) })
    const seen = eventsOf(shop).length
    const proposal = propose(shop, { 'src/new.js': newFlaw }, { fork: true })
    const result = await step(shop, { event: proposal.event, permissions: { contents: 'read' } })
    expect(result.exitCode).not.toBe(30)
    expect(eventsOf(shop)).toHaveLength(seen)
  })
})
