import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import { initialized } from '../support/repository.ts'
import { openRecordFolder, type RecordFolder } from '../support/record-folder.ts'

let forge: Forge

beforeEach(async () => {
  forge = await startForge()
})

afterEach(async () => {
  await forge.close()
  expect(forge.violations).toEqual([])
})

/** The command line of somebody, by their token; the ledger is at GitHub in acme/hub. */
function by(token: string | null, people: string, env: Readonly<Record<string, string>> = {}): RecordFolder {
  const here = openRecordFolder(people, {
    GITHUB_API_URL: forge.url,
    USER: 'somebody',
    ...(token === null ? {} : { GITHUB_TOKEN: token }),
    ...env,
  })
  here.configure('ledger: { repository: acme/hub }\n')
  return here
}

/** ann is asked, bob and the team stand behind her; sue and max are on duty, one named by her account. */
function people(): string {
  const [ann, sue] = [forge.user('ann'), forge.user('sue')]
  forge.user('max')
  forge.teams.set('acme/shop', ['bob'])
  const hub = forge.repo('acme/hub', { isPrivate: true })
  for (const [login, role] of Object.entries({
    ann: 'write',
    bob: 'write',
    sue: 'maintain',
    max: 'write',
    eve: 'read',
  })) {
    forge.user(login)
    hub.collaborators.set(login, role)
  }
  return [
    `teams: { "@acme/shop": { oncall: [{ login: ann, id: "github:${ann.id}" }] } }`,
    `dutyOfficers: [{ login: sue, id: "github:${sue.id}" }, "@max", "@gone"]`,
  ].join('\n')
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const token = (login: string) => forge.token({}, login)

async function declared(named: string): Promise<string> {
  const ann = by(token('ann'), named)
  expect((await ann.gate('--record')).exitCode).toBe(20)
  const [incident] = await ann.incidents()
  expect(incident).toMatchObject({ holder: null, offer: { to: { login: 'ann' } } })
  return incident?.id ?? ''
}

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'who asks at GitHub', () => {
  test('is whose token it is, whatever --as says', async () => {
    const named = people()
    const id = await declared(named)
    const bob = by(token('bob'), named)
    const asAnn = await bob.run('accept', id, '--record', '--as', 'ann')
    expect(asAnn.exitCode).toBe(2)
    expect(asAnn.stderr).toContain('the token is of bob, who cannot ask as somebody else')
    const eve = await by(token('eve'), named).run('accept', id, '--record')
    expect([eve.exitCode, eve.stdout]).toEqual([2, expect.stringContaining('It is not offered to you')])
    const ann = by(token('ann'), named)
    expect((await ann.run('status', '--mine', '--format', 'json')).stdout).toContain(id)
    expect((await by(token('eve'), named).run('status', '--mine')).stdout).not.toContain(id)
    const accepted = await ann.run('accept', id, '--record', '--as', 'Ann')
    expect(accepted.exitCode).toBe(0)
    const account = { id: `github:${forge.user('ann').id}`, login: 'ann' }
    expect(await ann.incidents()).toMatchObject([{ holder: account }])
  }, 60_000)

  test.each([
    ['a workflow’s token', () => forge.token({ contents: 'write' }), 'the token has no account'],
    ['a token of no worth', () => 'ghp_stale', 'the token has no account'],
    ['no token at all', () => null, 'no token says who you are'],
  ])('is nobody by %s', async (_, make, says) => {
    const named = people()
    const here = by(make(), named)
    for (const args of [
      ['accept', 'INC-7K2QF3M9XA4T', '--record', '--as', 'ann'],
      ['note', 'INC-7K2QF3M9XA4T', 'x', '--record'],
    ]) {
      const asked = await here.run(...args)
      expect(asked.exitCode).toBe(2)
      expect(asked.stderr).toContain(says)
      expect(asked.stderr).toContain('put a token of your own into GITHUB_TOKEN')
    }
  })

  test('may what GitHub says at that time, of the repository of the incident', async () => {
    const named = people()
    const id = await declared(named)
    const check = (login: string) => by(token(login), named).run('check', id, 'all-2', '--record')
    expect((await check('eve')).exitCode).toBe(2)
    expect((await check('bob')).exitCode).toBe(0)
    forge.teams.set('acme/shop', [])
    expect((await check('bob')).exitCode).toBe(2)
    const takeover = (login: string) => by(token(login), named).run('takeover', id, '--record')
    expect((await takeover('bob')).exitCode).toBe(2)
    forge.repo('acme/hub').collaborators.set('bob', 'admin')
    expect((await takeover('bob')).exitCode).toBe(0)
  }, 60_000)

  test('is known by the account that GitHub has for a login; who has none is left out, and it is said', async () => {
    const named = people()
    const id = await declared(named)
    const max = by(token('max'), named)
    const swept = await max.run('sweep', '--record')
    expect(swept.exitCode).toBe(0)
    expect(swept.stderr).toContain('GitHub does not say who @gone is')
    expect((await max.run('status')).stderr).toContain('@gone')
    const claimed = await max.run('takeover', id, '--record')
    expect(claimed.exitCode).toBe(0)
    expect((await max.incidents())[0]?.holder?.id).toBe(`github:${forge.user('max').id}`)
  }, 60_000)

  test('of a waiver is not who wrote the commit; GitHub says both', async () => {
    const named = people()
    const id = await declared(named)
    const waive = (login: string, ...how: string[]) => {
      const here = by(token(login), named)
      return here.run('waive', id, 'until', tomorrow(), 'reason', 'x', '--record', ...how)
    }
    const unknown = await waive('sue')
    expect(unknown.exitCode).toBe(2)
    expect(unknown.stderr).toContain('GitHub does not say who wrote the commit that would pass')
    const sha = 'b'.repeat(40)
    forge.repo('acme/hub').writers.set('HEAD', { sha, by: forge.user('sue') })
    expect((await waive('sue')).stdout).toContain('Who wrote the change cannot let it pass')
    expect((await waive('max')).exitCode).toBe(0)
    const log = await by(token('max'), named).run('log', id)
    expect(log.stdout).toContain('@max: ')
  }, 60_000)

  test('of a waiver asks for the commit that is checked out, where that is the repository', async () => {
    const named = people()
    const id = await declared(named)
    const here = by(token('sue'), named)
    const checkout = initialized(here.folder)
    const head = checkout.commit({ x: '1' })
    const waive = () => here.run('waive', id, 'until', tomorrow(), 'reason', 'x', '--record')
    expect((await waive()).stderr).toContain('push the commit')
    checkout.run('remote', 'add', 'origin', `${forge.url}/acme/hub.git`)
    forge.repo('acme/hub').writers.set(head, { sha: head, by: forge.user('ann') })
    expect((await waive()).exitCode).toBe(0)
    expect(forge.log.map(({ path }) => path)).toContain(`/repos/acme/hub/commits/${head}`)
  }, 60_000)
})

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'who asks elsewhere', () => {
  const at = (env: Readonly<Record<string, string>>) => {
    const here = openRecordFolder('', env)
    here.configure('ledger: { repository: "ssh://git@ledger.invalid/acme/ledger.git" }\n')
    return here
  }
  const accept = ['accept', 'INC-7K2QF3M9XA4T', '--record']

  test('over the network is who is logged in here, and nobody else', async () => {
    const other = await at({ USER: 'ann' }).run(...accept, '--as', 'bob')
    expect(other.exitCode).toBe(2)
    expect(other.stderr).toContain('ann is logged in here, who cannot ask as somebody else')
    const nobody = await at({}).run(...accept, '--as', 'bob')
    expect([nobody.exitCode, nobody.stderr]).toEqual([2, expect.stringContaining('it is not known who you')])
  })
})
