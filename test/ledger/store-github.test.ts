import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, onTestFinished, test } from 'vitest'
import type { Store } from '../../src/domain/ledger.ts'
import { systemClock, systemRandom } from '../../src/world/clock.ts'
import { openGitHub } from '../../src/world/github.ts'
import { openGitHubStore } from '../../src/world/store-github.ts'
import type { FaultKind } from '../support/forge/faults.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import { addCommit, changeTree, addBlob } from '../support/forge/git-state.ts'
import { declareOnce, hastyClock, incidentId } from './drafts.ts'
import { describeStore, type Site, type Trouble } from './store-contract.ts'

const ref = 'refs/heads/baton-ledger'
const forges: Forge[] = []

afterEach(() => {
  for (const forge of forges.splice(0)) expect(forge.violations).toEqual([])
})

const faults: Readonly<Record<Trouble, FaultKind>> = {
  refuses: { answer: 503, body: { message: 'Service unavailable' } },
  dies: 'reset',
  'dies after the deed': 'lost',
}

describeStore({
  name: 'GitHub',
  writers: 20,
  hasRights: true,
  troubles: ['refuses', 'dies', 'dies after the deed'],
  steps: 6,
  make: () => make(),
})

interface ForgeSite extends Site {
  readonly forge: Forge
}

async function make({ isPrivate = true } = {}): Promise<ForgeSite> {
  const forge = await startForge({ latency: () => Math.random() * 5 })
  forges.push(forge)
  onTestFinished(forge.close)
  const repo = forge.repo('acme/hub', { isPrivate })
  const clock = hastyClock()
  const open = (as: 'writer' | 'reader' | 'stranger' = 'writer'): Store => {
    const contents = as === 'writer' ? 'write' : 'read'
    const token = as === 'stranger' ? forge.token({}, 'mallory') : forge.token({ contents })
    const github = openGitHub({ token, apiUrl: forge.url, clock, random: systemRandom, budgetMs: 1e9 })
    const place = { owner: 'acme', repo: 'hub', branch: 'baton-ledger', isDefault: false }
    // Its time stands, so that equal commits are told apart by their nonce alone.
    return openGitHubStore({ ...place, github, clock: hastyClock() })
  }
  return {
    forge,
    open,
    inspect: () => open(),
    force: (head) => {
      if (head === null) repo.git.refs.delete(ref)
      else repo.git.refs.set(ref, head)
    },
    trouble: (is, after, times) => {
      forge.fail({ is: faults[is], after, times })
    },
  }
}

describe('store GitHub, by its own', () => {
  test('reads what is open in two requests, however much is closed, and writes in three', async () => {
    const { forge, open } = await make()
    for (const name of ['A', 'B', 'C']) await declareOnce(open(), incidentId(name))
    const before = forge.log.length
    await declareOnce(open(), incidentId('D'))
    const asked = forge.log.slice(before).map(({ path }) => path.replace('/repos/acme/hub/git/', ''))
    expect(asked).toEqual(['/graphql', '/graphql', 'trees', 'commits', '/graphql'])
  })

  test('texts that GraphQL cuts come whole', async () => {
    const { forge, open } = await make()
    await declareOnce(open(), incidentId('A'))
    forge.repo('acme/hub').git.longestText = 20
    expect(await declareOnce(open(), incidentId('B'))).toMatchObject({ is: 'recorded', isFirst: false })
    expect(await declareOnce(open(), incidentId('A'))).toMatchObject({ is: 'nothing' })
  })

  test('an empty repository takes no ledger, and says so', async () => {
    const { forge, open } = await make()
    forge.repo('acme/hub').git.isEmpty = true
    expect(await open().open()).toEqual({ known: false, why: 'none-yet' })
    expect(await declareOnce(open(), incidentId('A'))).toMatchObject({ is: 'closed', why: 'denied' })
  })

  test('a swap without an answer is done where it stands, and not where it does not', async () => {
    for (const [is, outcome] of [
      ['lost', 'done'],
      ['done-502', 'done'],
      ['reset', 'unreachable'],
    ] as const) {
      const { forge, open } = await make()
      await declareOnce(open(), incidentId('A'))
      const store = open()
      const read = await store.open()
      forge.fail({ on: 'POST /graphql', is })
      const change = { files: new Map([['head.json', '2']]), message: 'm' }
      expect(await store.swap(read.known ? read.value.head : '', change), is).toBe(outcome)
    }
  })

  test('a swap without an answer that others built upon is done', async () => {
    const { forge, open } = await make()
    await declareOnce(open(), incidentId('A'))
    const store = open()
    const read = await store.open()
    const head = read.known ? read.value.head : ''
    forge.fail({ on: 'POST /graphql', is: 'lost' })
    const { git } = forge.repo('acme/hub')
    const swapping = store.swap(head, { files: new Map([['head.json', 'ours']]), message: 'ours' })
    while (git.refs.get(ref) === head) await new Promise((resolve) => setImmediate(resolve))
    const ours = git.refs.get(ref) ?? ''
    const tree = changeTree(git, git.commits.get(ours)?.tree ?? null, 'head.json', addBlob(git, 'theirs'))
    const author = { name: 'x', email: 'x@example.invalid', date: '2026-11-25T08:00:00Z' }
    git.refs.set(ref, addCommit(git, { tree: tree ?? '', parents: [ours], message: 'theirs', author }))
    expect(await swapping).toBe('done')
  })

  test('a repository that takes no change of this branch denies it', async () => {
    const { forge, open } = await make()
    await declareOnce(open(), incidentId('A'))
    const body = { data: { updateRefs: null }, errors: [{ type: 'UNPROCESSABLE', message: 'protected' }] }
    const store = open()
    const read = await store.open()
    forge.fail({ on: 'POST /graphql', is: { answer: 200, body } })
    const change = { files: new Map([['head.json', '2']]), message: 'm' }
    expect(await store.swap(read.known ? read.value.head : '', change)).toBe('denied')
  })

  test.each([
    ['RATE_LIMITED', 'unreadable'],
    ['FORBIDDEN', 'denied'],
    ['NOT_FOUND', 'denied'],
    [undefined, 'unreadable'],
  ])('an answer with an error of type %s is no answer: %s', async (type, why) => {
    const { forge, open } = await make()
    await declareOnce(open(), incidentId('A'))
    const body = { data: { repository: { id: 'R', ref: null } }, errors: [{ type, message: 'no' }] }
    forge.fail({ on: 'POST /graphql', is: { answer: 200, body } })
    expect(await open().open()).toEqual({ known: false, why })
  })

  test('at GitHub Enterprise Server GraphQL is beside the REST API', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`)
      response.setHeader('content-type', 'application/json')
      response.end('{"data":{"repository":{"id":"R","ref":null}}}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v3`
    const github = openGitHub({
      token: 't',
      apiUrl,
      clock: hastyClock(),
      random: systemRandom,
      budgetMs: 1e6,
    })
    const place = { owner: 'acme', repo: 'hub', branch: 'baton-ledger', isDefault: true }
    const store = openGitHubStore({ ...place, github, clock: systemClock })
    expect(await store.open()).toEqual({ known: false, why: 'none-yet' })
    expect(asked).toEqual(['POST /api/graphql'])
  })
})
