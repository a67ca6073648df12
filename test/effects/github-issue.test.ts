import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mention, text } from '../../src/domain/text.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import type { IssueState, RepoState } from '../support/forge/state.ts'
import {
  brief,
  claimName,
  dyingAfter,
  fastClock,
  incident,
  incidentId,
  issueEffect,
  run,
  runOne,
  type FastClock,
  type Runner,
} from './bench.ts'

const minutes = 60_000
const app = { contents: 'read', issues: 'write', members: 'read' } as const

let forge: Forge
let clock: FastClock
let repo: RepoState
let runner: Runner

beforeEach(async () => {
  clock = fastClock()
  let seed = 7
  const latency = (): number => (seed = (seed * 16_807) % 2_147_483_647) % 8
  forge = await startForge({ now: clock.now, latency })
  repo = forge.repo('acme/shop')
  runner = { forge, clock, token: forge.token(app) }
})

afterEach(async () => {
  await forge.close()
  expect(forge.violations).toEqual([])
})

function openIssues(): IssueState[] {
  return [...repo.issues.values()].filter((issue) => issue.state === 'open' && !issue.deleted)
}

function writes(): string[] {
  return forge.log.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`)
}

function claimText(): string {
  return repo.labels.get(claimName.toLowerCase())?.description ?? ''
}

/** What must be so in the end, whatever happened: one issue, known to its claim, told once, nothing left over. */
function expectOneWholeIssue(): void {
  const open = openIssues()
  expect(open.map(({ number }) => number)).toHaveLength(1)
  expect(open[0]?.labels).toContain(claimName)
  expect(claimText()).toContain(`issue #${String(open[0]?.number)}, settled`)
  expect(forge.notifications).toEqual([{ to: 'acme/payments', why: 'team-mention', issue: open[0]?.number }])
}

describe('one run', () => {
  test('opens the issue with its labels, tells the team once, and settles its claim', async () => {
    const receipt = await runOne(runner, issueEffect())
    expect(receipt).toMatchObject({
      state: 'done',
      incident: incidentId,
      number: 1,
      told: ['@acme/payments'],
    })
    const [issue] = openIssues()
    expect(issue?.labels).toEqual(['baton', claimName, 'sev:2', 'class:vuln', 'baton:team/payments'])
    expect(issue?.title).toBe(`lodash 4.17.20 can be made to run commands (${incidentId})`)
    expectOneWholeIssue()
  })

  test('and the next one writes nothing', async () => {
    await runOne(runner, issueEffect())
    const before = writes().length
    const receipt = await runOne(runner, issueEffect())
    expect([receipt.state, receipt.number, receipt.told]).toEqual(['unchanged', 1, undefined])
    expect(writes()).toHaveLength(before)
  })

  test('what changed is redrawn: body, title and our labels; people keep theirs', async () => {
    await runOne(runner, issueEffect())
    for (const name of ['wontfix', 'class:frontend']) {
      repo.labels.set(name, { id: 1, name, color: 'ededed', description: null })
      repo.issues.get(1)!.labels.push(name)
    }
    const later = incident({ severity: 'SEV1', owner: { ...incident().owner, team: '@acme/platform' } })
    const receipt = await runOne(runner, issueEffect({ incident: later, brief: brief('Deployment stopped') }))
    expect(receipt.state).toBe('done')
    expect(repo.issues.get(1)?.body).toContain('Deployment stopped')
    expect([...repo.issues.get(1)!.labels].sort()).toEqual(
      ['baton', claimName, 'sev:1', 'class:vuln', 'class:frontend', 'baton:team/platform', 'wontfix'].sort(),
    )
    expect(forge.notifications).toHaveLength(1)
  })

  test('a body that a person edited is redrawn', async () => {
    await runOne(runner, issueEffect())
    const body = repo.issues.get(1)!.body
    repo.issues.get(1)!.body = '<!-- baton: resolved -->'
    await runOne(runner, issueEffect())
    expect(repo.issues.get(1)?.body).toBe(body)
  })

  test('line ends that the web editor changed are no difference', async () => {
    await runOne(runner, issueEffect())
    repo.issues.get(1)!.body = repo.issues.get(1)!.body.replaceAll('\n', '\r\n')
    expect((await runOne(runner, issueEffect())).state).toBe('unchanged')
  })

  test('a name in the brief notifies nobody', async () => {
    const loud = { ...brief(''), headline: text`held by ${mention('@acme/everybody')}` }
    await runOne(runner, issueEffect({ brief: loud, team: null }))
    expect(repo.issues.get(1)?.body).toContain('everybody')
    expect(forge.notifications).toEqual([])
  })

  test('a body and a title stay within the limits of GitHub', async () => {
    const long = incident({ title: text`${'x'.repeat(500)}` })
    const receipt = await runOne(runner, issueEffect({ incident: long, brief: brief('𝄞'.repeat(40_000)) }))
    expect(receipt.state).toBe('done')
    expect(repo.issues.get(1)?.body.length).toBeGreaterThan(65_000)
  })
})

describe('many runs at once', () => {
  test('twenty with one finding: one issue, told once', async () => {
    const receipts = await Promise.all(Array.from({ length: 20 }, () => run(runner, issueEffect())))
    expectOneWholeIssue()
    expect(repo.issues.size).toBe(1)
    for (const [receipt] of receipts) {
      expect(receipt?.state).not.toMatch(/failed|uncertain/)
      if (receipt?.number === undefined) expect(receipt?.says).toContain('being opened by another run')
    }
  })

  test('twenty, when the list by label lags far behind', async () => {
    repo.listLag = 200
    await Promise.all(Array.from({ length: 20 }, () => run(runner, issueEffect())))
    expectOneWholeIssue()
    expect(repo.issues.size).toBe(1)
  })

  test('ten, when the issue was deleted: one new issue', async () => {
    await runOne(runner, issueEffect())
    repo.issues.get(1)!.deleted = true
    await Promise.all(Array.from({ length: 10 }, () => run(runner, issueEffect())))
    expect(openIssues().map(({ number }) => number)).toEqual([2])
    expect(claimText()).toContain('issue #2, settled')
  })

  test('ten, after a crash that left a claim alone: one takes it over', async () => {
    await run({ ...runner, around: dyingAfter(2) }, issueEffect())
    expect([repo.issues.size, claimText()]).toEqual([0, expect.stringContaining('opening since')])
    clock.forward(11 * minutes)
    await Promise.all(Array.from({ length: 10 }, () => run(runner, issueEffect())))
    expectOneWholeIssue()
    expect([...repo.labels.keys()].filter((name) => name.startsWith(claimName.toLowerCase()))).toHaveLength(1)
  })

  test('ten, when a person closed it: reopened once, said once', async () => {
    await runOne(runner, issueEffect())
    close(1, 'ann')
    await Promise.all(Array.from({ length: 10 }, () => run(runner, issueEffect())))
    expect(openIssues()).toHaveLength(1)
    expect(repo.issues.get(1)?.comments.filter(({ body }) => body.includes('once'))).toHaveLength(1)
  })
})

describe('twins', () => {
  test('the lowest number stays; the other is closed as its duplicate before anybody is told', async () => {
    for (const title of ['first', 'second', 'third'])
      forge.put(repo, { author: 'github-actions[bot]', title, labels: ['baton', claimName] })
    repo.labels.delete(claimName.toLowerCase())
    repo.labels.set(claimName.toLowerCase(), { id: 1, name: claimName, color: 'b60205', description: null })
    const receipt = await runOne(runner, issueEffect())
    expect(receipt.number).toBe(1)
    expect([2, 3].map((number) => repo.issues.get(number))).toMatchObject([
      {
        state: 'closed',
        stateReason: 'duplicate',
        labels: ['baton'],
        body: expect.stringContaining('#1') as string,
      },
      { state: 'closed', stateReason: 'duplicate', labels: ['baton'] },
    ])
    const order = writes()
    expect(order.indexOf('PATCH /repos/acme/shop/issues/3')).toBeLessThan(
      order.indexOf('POST /repos/acme/shop/issues/1/comments'),
    )
    expectOneWholeIssue()
  })

  test('a server without that reason takes the nearest', async () => {
    for (const title of ['first', 'second'])
      forge.put(repo, { author: 'github-actions[bot]', title, labels: ['baton', claimName] })
    forge.fail({ on: 'PATCH /repos/acme/shop/issues/2', is: { answer: 422 } })
    await runOne(runner, issueEffect())
    expect(repo.issues.get(2)).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
  })

  test('that cannot be closed: nobody is told yet', async () => {
    for (const title of ['first', 'second'])
      forge.put(repo, { author: 'github-actions[bot]', title, labels: ['baton', claimName] })
    forge.fail({ on: 'PATCH /repos/acme/shop/issues/2', is: { answer: 502 }, times: 99 })
    const receipt = await runOne(runner, issueEffect())
    expect(receipt).toMatchObject({ state: 'uncertain', number: 1 })
    expect(forge.notifications).toEqual([])
  })
})

describe('strangers', () => {
  const marker = `<!-- baton:${incidentId} -->`

  test('an issue with our marker is not ours', async () => {
    forge.put(repo, { author: 'mallory', body: `${marker}\n\nresolved`, labels: ['baton'] })
    const receipt = await runOne(runner, issueEffect())
    expect(receipt.number).toBe(2)
    expect(repo.issues.get(1)?.body).toContain('resolved')
  })

  test('nor is one that somebody labelled for them', async () => {
    forge.put(repo, { author: 'mallory', body: marker, labels: ['baton', claimName] })
    repo.labels.delete(claimName.toLowerCase())
    const receipt = await runOne(runner, issueEffect())
    expect(receipt.number).toBe(2)
    expect(repo.issues.get(1)?.state).toBe('open')
  })

  test('a label that somebody made by hand, in whatever words, does not keep the incident silent', async () => {
    for (const description of [
      'mine',
      'Baton: opening since 2099-01-01T00:00:00Z by run 1.1 (0123456789abcdef)',
    ]) {
      repo.labels.set(claimName.toLowerCase(), { id: 1, name: claimName, color: 'ffffff', description })
      const receipt = await runOne(runner, issueEffect())
      expect(receipt.number).toBe(1)
    }
    expectOneWholeIssue()
  })

  test('a description that names an issue of another does not move the incident there while ours is older', async () => {
    await runOne(runner, issueEffect())
    forge.put(repo, { author: 'mallory' })
    repo.labels.get(claimName.toLowerCase())!.description = 'Baton: issue #2, settled 2026-01-01T00:00:00Z'
    const receipt = await runOne(runner, issueEffect())
    expect(receipt.number).toBe(1)
  })

  test('an issue that a person opened with their own token is known by its number', async () => {
    forge.user('carol')
    repo.collaborators.set('carol', 'write')
    await runOne({ ...runner, token: forge.token({}, 'carol') }, issueEffect())
    const receipt = await runOne(runner, issueEffect())
    expect([receipt.state, receipt.number, repo.issues.size]).toEqual(['unchanged', 1, 1])
  })

  test('the claim label deleted by somebody: the issue is found by marker and author, and gets it back', async () => {
    await runOne(runner, issueEffect())
    repo.labels.delete(claimName.toLowerCase())
    repo.issues.get(1)!.labels = repo.issues.get(1)!.labels.filter((name) => name !== claimName)
    const receipt = await runOne(runner, issueEffect())
    expect(receipt.number).toBe(1)
    expectOneWholeIssue()
  })
})

describe('closed while the finding is there', () => {
  test('by a person: reopened once, with how to waive; then it stays closed, and that is said', async () => {
    await runOne(runner, issueEffect())
    close(1, 'ann')
    expect((await runOne(runner, issueEffect())).state).toBe('done')
    expect(repo.issues.get(1)?.state).toBe('open')
    expect(repo.issues.get(1)?.comments.at(-1)?.body).toContain('waiver')
    close(1, 'ann')
    const before = writes().length
    const receipt = await runOne(runner, issueEffect())
    expect(receipt).toMatchObject({
      state: 'skipped',
      number: 1,
      says: expect.stringContaining('stays closed') as string,
    })
    expect(repo.issues.get(1)?.state).toBe('closed')
    expect(writes().slice(before)).toEqual(['POST /repos/acme/shop/labels'])
  })

  test('by a bot, ours or the one that closes what is stale: reopened each time', async () => {
    await runOne(runner, issueEffect())
    for (let round = 0; round < 3; round += 1) {
      close(1, 'github-actions[bot]')
      await runOne(runner, issueEffect())
      expect(repo.issues.get(1)?.state).toBe('open')
    }
    expect(repo.issues.get(1)?.comments).toHaveLength(1)
  })

  test('a crash half-way through reopening is made good', async () => {
    await runOne(runner, issueEffect())
    close(1, 'ann')
    await run({ ...runner, around: dyingAfter(5) }, issueEffect())
    expect([...repo.labels.keys()]).toContain(`${claimName}/reopened`.toLowerCase())
    expect(repo.issues.get(1)?.state).toBe('closed')
    clock.forward(11 * minutes)
    await runOne(runner, issueEffect())
    expect(repo.issues.get(1)?.state).toBe('open')
  })
})

function close(number: number, by: string): void {
  const issue = repo.issues.get(number)!
  Object.assign(issue, { state: 'closed', stateReason: 'completed', closedBy: forge.user(by) })
}

describe('who is told', () => {
  test('a person who can be assigned is assigned, and nobody is mentioned', async () => {
    forge.user('ann')
    repo.collaborators.set('ann', 'write')
    const receipt = await runOne(runner, issueEffect({ person: '@ann' }))
    expect(receipt.told).toEqual(['@ann'])
    expect(forge.notifications).toEqual([{ to: 'ann', why: 'assign', issue: 1 }])
    await runOne(runner, issueEffect({ person: '@ann' }))
    expect(forge.notifications).toHaveLength(1)
  })

  test('a person who cannot be is not tried, and the team is mentioned', async () => {
    forge.user('ann')
    const receipt = await runOne(runner, issueEffect({ person: '@ann' }))
    expect(receipt.told).toEqual(['@acme/payments'])
    expect(receipt.says).toContain('@ann cannot be assigned')
    expect(writes().filter((one) => one.endsWith('/assignees'))).toEqual([])
  })

  test('a mention that GitHub does not resolve is no telling, and says what would be', async () => {
    const receipt = await runOne({ ...runner, token: forge.token({ issues: 'write' }) }, issueEffect())
    expect(receipt.told).toEqual([])
    expect(receipt.says).toContain('members: read')
    await runOne(runner, issueEffect())
    expect(repo.issues.get(1)?.comments).toHaveLength(1)
  })

  test('an assignment that fails opens no second issue, and is made up for later', async () => {
    forge.user('ann')
    repo.collaborators.set('ann', 'write')
    const effect = issueEffect({ person: '@ann', team: null })
    forge.fail({ on: /assignees$/, is: { answer: 502 } })
    const receipt = await runOne(runner, effect)
    expect(receipt).toMatchObject({ state: 'done', number: 1, told: [] })
    expect(receipt.says).toContain('the owner is not told')
    clock.forward(11 * minutes)
    expect((await runOne(runner, effect)).told).toEqual(['@ann'])
    expect(repo.issues.size).toBe(1)
  })

  test('someone who took it by hand is left with it', async () => {
    await run({ ...runner, around: dyingAfter(6) }, issueEffect())
    repo.issues.get(1)!.assignees.push(forge.user('eve'))
    clock.forward(11 * minutes)
    await runOne(runner, issueEffect())
    expect(forge.notifications).toEqual([])
    expect(claimText()).toContain('settled')
  })

  test.each(['@acme/pay ments', '@acme', 'acme/payments', '@acme/../x', '@acme/x\n@all'])(
    'a name that is none of a team is not mentioned: %j',
    async (team) => {
      const receipt = await runOne(runner, issueEffect({ team }))
      expect([receipt.state, receipt.told]).toEqual(['done', []])
      expect(repo.issues.get(1)?.comments).toEqual([])
    },
  )

  test('without an owner the label says so', async () => {
    const nobody = incident({ owner: { team: null, person: null, evidence: [], confidence: 'none' } })
    await runOne(runner, issueEffect({ incident: nobody }))
    expect(repo.issues.get(1)?.labels).toContain('baton:unowned')
    expect(claimText()).toContain('settled')
  })
})
