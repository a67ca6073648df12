import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventsOf } from '../support/ledger-events.ts'
import { temporaryFolder } from '../support/repository.ts'
import { pushEvent } from '../support/runner-events.ts'
import { runStep } from '../support/runner.ts'
import {
  calm,
  decisionOf,
  gateStep,
  issuesOf,
  openShop,
  propose,
  pushToMain,
  receiptsOf,
  secret,
} from '../support/shop.ts'

// One hub for many repositories: ledger and issues are there, by a token of its own; the comment is here.

const hubPeople = `version: 1
teams: { "@acme/shop-team": { oncall: [{ login: ann, id: "github:11" }] } }
dutyOfficers: [{ login: sue, id: "github:13" }]
`
const may = { contents: 'read', issues: 'write', pull_requests: 'write' } as const
const product = {
  ...calm,
  'baton.yml': 'version: 1\nhub: acme/hub\n',
  '.github/CODEOWNERS': '* @acme/shop-team\n',
}

async function openHub({ isPrivate = true } = {}) {
  const shop = await openShop(product)
  const hub = shop.forge.repo('acme/hub', { isPrivate })
  hub.files.set('HEAD:baton.yml', hubPeople)
  const token = shop.forge.token({ contents: 'write', issues: 'write' })
  return { shop, hub, token }
}

function checkOutOfHub(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'baton.yml'), hubPeople)
  return folder
}

describe('with a hub', () => {
  test('its issue and record are there, its people are asked, and nothing of it stands here', async () => {
    const { shop, hub, token } = await openHub()
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    const result = await gateStep(shop, { event, permissions: may, with: { 'hub-token': token } })
    expect(result.exitCode).toBe(20)
    expect(issuesOf(shop)).toEqual([])
    const [issue, ...others] = [...hub.issues.values()]
    expect(others).toEqual([])
    expect(issue?.body).toContain('`@\u200bann` is asked until')
    expect(issue?.body).not.toContain('was not reached')
    expect(issue?.comments).toHaveLength(1)
    expect(eventsOf(hub.git).map(({ what }) => what.is)).toContain('issue-opened')
    expect(shop.state.git.refs.has('refs/heads/baton-ledger')).toBe(false)
    expect(receiptsOf(result)[0]?.url).toContain('acme/hub')
  })

  test('the sweep of the hub opens again what a person closed there, and says why', async () => {
    const { shop, hub, token } = await openHub()
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    await gateStep(shop, { event, permissions: may, with: { 'hub-token': token } })
    const [issue] = hub.issues.values()
    if (issue === undefined) throw new Error('no issue')
    issue.state = 'closed'
    issue.closedBy = shop.forge.user('dana')
    const swept = await runStep({
      workspace: checkOutOfHub(),
      token,
      apiUrl: shop.forge.url,
      event: { ...event, name: 'schedule', repository: 'acme/hub', payload: { schedule: '0 * * * *' } },
      with: { command: 'sweep' },
    })
    expect([swept.exitCode, issue.state]).toEqual([0, 'open'])
    expect(issue.comments.at(-1)?.body).toContain('Closing the issue does not end the incident')
  })

  test('a pull request’s comment stands here and names the issue there', async () => {
    const { shop, hub, token } = await openHub()
    const proposal = propose(shop, { 'deploy/prod.env': secret })
    const result = await gateStep(shop, {
      event: proposal.event,
      permissions: may,
      with: { 'hub-token': token },
    })
    expect(result.exitCode).toBe(10)
    expect(hub.issues.size).toBe(1)
    expect(shop.state.issues.get(proposal.number)?.comments[0]?.body).toContain('acme/hub')
  })

  test('whose issues everybody may read says nothing of where to look', async () => {
    const { shop, hub, token } = await openHub({ isPrivate: false })
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }), { isPublic: true })
    await gateStep(shop, { event, permissions: may, with: { 'hub-token': token } })
    const [issue] = hub.issues.values()
    for (const word of ['prod.env', 'AWS']) expect(`${issue?.title} ${issue?.body}`).not.toContain(word)
  })

  test('that everybody may read holds opaque ids, also of a private repository', async () => {
    const { shop, hub, token } = await openHub({ isPrivate: false })
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    await gateStep(shop, { event, permissions: may, with: { 'hub-token': token } })
    const [issue] = hub.issues.values()
    for (const told of [`${issue?.title} ${issue?.body}`, JSON.stringify(eventsOf(hub.git))])
      for (const word of ['prod.env', 'AWS', '"about"', 'CVE-']) expect(told).not.toContain(word)
  })

  test('that is private has it in full, also of a public repository, whose own pages say nothing', async () => {
    const { shop, hub, token } = await openHub()
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }), { isPublic: true })
    const result = await gateStep(shop, { event, permissions: may, with: { 'hub-token': token } })
    const [issue] = hub.issues.values()
    expect(issue?.body).toContain('deploy/prod.env')
    for (const page of [result.stdout, result.summary]) expect(page).not.toContain('prod.env')
  })

  test('a fork has no token of it: the same verdict, and nobody has been told yet', async () => {
    const { shop, hub } = await openHub()
    const proposal = propose(shop, { 'deploy/prod.env': secret }, { fork: true })
    const result = await gateStep(shop, { event: proposal.event, permissions: { contents: 'read' } })
    expect(result.exitCode).toBe(10)
    expect(result.stdout).toContain('Nobody has been told yet')
    expect([hub.issues.size, eventsOf(hub.git).length]).toEqual([0, 0])
    expect(decisionOf(result).incidents).toHaveLength(1)
  })
})
