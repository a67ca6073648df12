import { describe, expect, test } from 'vitest'
import { ciFacts } from '../../src/ci/ci-facts.ts'
import { gate } from '../../src/commands/gate/gate.ts'
import type { World } from '../../src/commands/world.ts'
import { sweep } from '../../src/commands/sweep.ts'
import type { GitHub } from '../../src/domain/ports.ts'
import type { ExitCode } from '../../src/domain/terms.ts'
import { openLedgerStore } from '../../src/entry/ledger-store.ts'
import { readInputs } from '../../src/settings/read-inputs.ts'
import { nodeFiles } from '../../src/world/files.ts'
import { nodeGit } from '../../src/world/git-node.ts'
import { openGitHub } from '../../src/world/github.ts'
import type { FaultKind } from '../support/forge/faults.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import { eventsOf } from '../support/ledger-events.ts'
import { pushEvent, type RunnerEvent } from '../support/runner-events.ts'
import { calm, checkOut, openShop, pushToMain, secret } from '../support/shop.ts'

// A gate that dies before or after each request that it makes of GitHub: the next one leaves one incident, one issue and
// each word said once. The requests are found by wrapping the client, not by hand.

const people = `version: 1
ownership: { fallback: "@acme/shop-team" }
teams: { "@acme/shop-team": { oncall: [{ login: ann, id: "github:11" }] } }
dutyOfficers: [{ login: sue, id: "github:13" }]
`
const may = { contents: 'write', issues: 'write', pull_requests: 'write' } as const
/** After which a claim that nobody settled is taken over. */
const later = 11 * 60_000

let event: RunnerEvent
let workspace: string

async function checkOutShop(): Promise<void> {
  const shop = await openShop({ ...calm, 'baton.yml': people, '.github/CODEOWNERS': '* @acme/shop-team\n' })
  event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
  workspace = checkOut(shop, event.sha)
}

class Killed extends Error {}

type Act = (world: World, token: string) => Promise<ExitCode>

interface Sketch {
  readonly step?: number
  /** Milliseconds that its clock is ahead. */
  readonly ahead?: number
  readonly id?: number
  readonly act?: Act
}

const gateIt: Act = (world, token) => {
  const given = new Map([
    ['sarif', 'scans/*.sarif'],
    ['github-token', token],
  ])
  const inputs = readInputs(given, 'action')
  if ('length' in inputs) throw new Error('the inputs are wrong')
  return gate(inputs, world)
}

const sweepIt: Act = (world, githubToken) =>
  sweep({ config: 'baton.yml', ledger: null, hub: null, githubToken, hubToken: null, record: false }, world)

/** One run; it ends at its `step`th await: before a request (even steps), or after it and before anybody knows. */
async function run(
  forge: Forge,
  { step = Infinity, ahead = 0, id = 1, act = gateIt }: Sketch,
): Promise<{ readonly steps: number; readonly exitCode: number | null }> {
  let steps = 0
  let isDead = false
  const awaited = async <T>(act: () => Promise<T>): Promise<T> => {
    if (isDead || steps++ === step) {
      isDead = true
      throw new Killed('before')
    }
    const result = await act()
    if (steps++ === step) {
      isDead = true
      throw new Killed('after')
    }
    return result
  }
  const clock = {
    now: () => new Date(Date.now() + ahead),
    sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 100)),
  }
  const environment = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_REF: event.ref,
    GITHUB_SHA: event.sha,
    GITHUB_REPOSITORY: event.repository,
    GITHUB_API_URL: forge.url,
    GITHUB_SERVER_URL: forge.url,
    GITHUB_WORKSPACE: workspace,
    GITHUB_RUN_ID: String(id),
  }
  const ci = ciFacts(environment, event.payload, workspace)
  const random = { nonce: () => nonce(), fraction: Math.random }
  const open = (token: string): Promise<GitHub> => {
    const client = openGitHub({ token, apiUrl: forge.url, clock, random, budgetMs: 60_000 })
    return Promise.resolve({
      request: (route, parameters) => awaited(() => client.request(route, parameters)),
      all: (route, parameters) => awaited(() => client.all(route, parameters)),
    })
  }
  const world: World = {
    ci,
    files: nodeFiles(workspace),
    git: nodeGit(workspace, process.env),
    clock,
    random,
    output: {
      print: () => true,
      note: () => undefined,
      annotate: () => undefined,
      summarize: () => Promise.resolve(),
      output: () => undefined,
    },
    openStore: (place, how) =>
      openLedgerStore(place, how, { clock, openGitHub: open, environment: process.env }),
    openGitHub: open,
    event: event.payload,
    hashKey: null,
    user: null,
    terminal: { width: 80, colour: false },
  }
  const exitCode = await act(world, forge.token(may)).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error
    return null
  })
  return { steps, exitCode }
}

function nonce(): string {
  return Array.from({ length: 16 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
}

async function freshForge(): Promise<Forge> {
  const forge = await startForge()
  forge.repo('acme/shop', { isPrivate: true })
  return forge
}

function expectOneOfEach(forge: Forge, where: string): void {
  const { issues, git } = forge.repo('acme/shop')
  const opened = [...issues.values()].filter(({ isPullRequest }) => !isPullRequest)
  const open = opened.filter(({ state }) => state === 'open')
  expect(open, where).toHaveLength(1)
  for (const twin of opened.filter(({ state }) => state === 'closed'))
    expect(`${twin.comments.map(({ body }) => body).join()}${twin.body}`, where).toContain(
      `#${open[0]?.number}`,
    )
  const declared = eventsOf(git).filter(({ what }) => what.is === 'declared')
  expect(declared, where).toHaveLength(1)
  // Later it is reminded of, too.
  const bodies = (open[0]?.comments ?? []).map(({ body }) => body)
  const said = bodies.flatMap((body) => body.match(/<!-- baton:word:\S+ -->/g) ?? [])
  expect(said.length, where).toBeGreaterThan(0)
  expect(new Set(said).size, where).toBe(said.length)
  const asked = bodies.filter((body) => body.includes('@ann, you are asked to take'))
  expect(asked, where).toHaveLength(1)
  expect(forge.violations, where).toEqual([])
}

describe('a gate that dies', () => {
  test(
    'at any request leaves one incident, one issue, and each word said once',
    { timeout: 600_000 },
    async () => {
      await checkOutShop()
      const whole = await freshForge()
      const { steps } = await run(whole, {})
      await whole.close()
      expect(steps).toBeGreaterThan(20)
      for (let step = 0; step < steps; step += 1) {
        const forge = await freshForge()
        await run(forge, { step })
        await run(forge, { ahead: later, id: 2 })
        expectOneOfEach(forge, `after step ${step}`)
        await forge.close()
      }
    },
  )
})

describe('a sweep that dies', () => {
  test(
    'at any request ends the offer once, asks the next one once, and says each word once',
    { timeout: 600_000 },
    async () => {
      await checkOutShop()
      const minutes = (count: number) => count * 60_000
      const whole = await freshForge()
      await run(whole, {})
      const { steps } = await run(whole, { act: sweepIt, ahead: minutes(16) })
      await whole.close()
      expect(steps).toBeGreaterThan(10)
      for (let step = 0; step < steps; step += 1) {
        const forge = await freshForge()
        await run(forge, {})
        await run(forge, { act: sweepIt, ahead: minutes(16), step })
        await run(forge, { act: sweepIt, ahead: minutes(16) + later })
        const where = `after step ${step}`
        expectOneOfEach(forge, where)
        const happened = eventsOf(forge.repo('acme/shop').git).map(({ what }) => what.is)
        expect(
          happened.filter((is) => is === 'lapsed'),
          where,
        ).toHaveLength(1)
        expect(
          happened.filter((is) => is === 'offered'),
          where,
        ).toHaveLength(2)
        await forge.close()
      }
    },
  )
})

describe('a gate whose request', () => {
  test.each<[string, FaultKind]>([
    ['is executed, and its answer lost', 'lost'],
    ['is executed, and answered 502', 'done-502'],
    ['is not executed, and answered 503', { answer: 503 }],
    ['is cut off in its answer', 'truncated'],
  ])('%s, whichever it is: the same verdict, and nothing doubled', { timeout: 600_000 }, async (_, is) => {
    await checkOutShop()
    const whole = await freshForge()
    await run(whole, {})
    const requests = whole.log.length
    await whole.close()
    for (let after = 0; after < requests; after += 1) {
      const forge = await freshForge()
      forge.fail({ is, after })
      const { exitCode } = await run(forge, {})
      const where = `request ${after}, ${forge.log[after]?.method ?? ''} ${forge.log[after]?.path ?? ''}`
      expect(exitCode, where).toBe(20)
      await run(forge, { ahead: later, id: 2 })
      expectOneOfEach(forge, where)
      await forge.close()
    }
  })
})
