import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { flat } from '../support/places.ts'
import { openRecordFolder, type RecordFolder } from '../support/record-folder.ts'

const people = `teams: { "@acme/shop": { oncall: ["@ann"] } }\ndutyOfficers: ["@sue", "@max"]`
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

interface Baseline {
  readonly tool: string
  readonly identities: object
  readonly stopped: readonly string[]
}

interface Judged {
  readonly verdict: string
  readonly waived: { readonly id: string; readonly expires: string } | null
}

function decisionOf({ folder }: RecordFolder) {
  const text = readFileSync(join(folder, 'out/decision.json'), 'utf8')
  return JSON.parse(text) as { verdict: string; findings: readonly Judged[] }
}

function baselinesOf({ folder }: RecordFolder) {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', join(folder, 'outside/ledger.git'), ...args], { encoding: 'utf8' })
  const listed = git('ls-tree', '-r', '--name-only', 'baton-ledger', 'baselines/').trim().split('\n')
  return listed.map((path) => JSON.parse(git('show', `baton-ledger:${path}`)) as Baseline)
}

function commit({ folder }: RecordFolder, author: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, env: identity(author), stdio: 'pipe' })
  git('init', '--quiet', '--initial-branch=main')
  git('commit', '--quiet', '--allow-empty', '--message=a change')
}

function identity(author: string): NodeJS.ProcessEnv {
  const [name, email] = [author, `${author}@example.com`]
  return {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  }
}

/** A ledger beside the folder, so that nothing of it is in the checkout. */
function withLedger(): RecordFolder {
  const here = openRecordFolder(people)
  const bare = join(here.folder, 'outside/ledger.git')
  mkdirSync(bare, { recursive: true })
  execFileSync('git', ['init', '--quiet', '--bare', bare])
  here.configure(`ledger: { repository: "file://${bare}" }\n`)
  return here
}

describe.skipIf(nodeOfMachine === null)(
  nodeOfMachine === null ? whyNoNode : 'a waiver that was asked for',
  () => {
    test('lets its findings pass at its commit, and at no other', async () => {
      const here = withLedger()
      commit(here, 'ann')
      expect((await here.gate('--output', 'out/decision.json')).exitCode).toBe(20)
      const [{ id } = { id: '' }] = await here.incidents()
      const words = ['until', tomorrow, 'reason', 'the', 'key', 'is', 'dead']
      const granted = await here.run('waive', id, ...words, '--as', 'sue')
      expect(granted).toMatchObject({ exitCode: 0 })

      const passed = await here.gate('--output', 'out/decision.json')
      expect(passed.exitCode).toBe(0)
      expect(flat(passed.stdout)).toContain(', waived by W-')
      const waived = decisionOf(here).findings.filter((finding) => finding.waived !== null)
      expect(waived).toMatchObject([{ verdict: 'track', waived: { expires: tomorrow } }])
      expect((await here.incidents()).map((incident) => incident.id)).toEqual([id])

      // What passes at one commit is not debt from then on.
      const ofSecrets = baselinesOf(here).filter(({ tool }) => tool === 'TruffleHog')
      expect(ofSecrets.map(({ identities, stopped }) => [identities, Object.keys(stopped).length])).toEqual([
        [{}, 1],
      ])

      commit(here, 'ann')
      expect((await here.gate('--output', 'out/decision.json')).exitCode).toBe(20)
      expect(decisionOf(here).findings.every((finding) => finding.waived === null)).toBe(true)
      expect((await here.run('ledger', 'check')).exitCode).toBe(0)
    }, 60_000)

    test('is not for who wrote the commit, nor for who may not waive', async () => {
      const here = withLedger()
      commit(here, 'Sue')
      await here.gate()
      const [{ id } = { id: '' }] = await here.incidents()
      const waive = (...more: string[]) => here.run('waive', id, 'until', tomorrow, 'reason', 'x', ...more)
      const author = await waive('--as', 'sue')
      expect(author.exitCode).toBe(2)
      expect(author.stdout).toContain('Who wrote the change cannot let it pass; somebody else decides.')
      expect((await waive('--as', 'ann')).stdout).toContain('You may not do this here')
      expect((await waive('--as', 'max')).exitCode).toBe(0)
    }, 60_000)

    test('is not what a dismissal is: that ends the incident, and nothing passes', async () => {
      const here = withLedger()
      commit(here, 'ann')
      expect((await here.gate()).exitCode).toBe(20)
      const [{ id } = { id: '' }] = await here.incidents()
      await here.run('dismiss', id, 'false_positive', 'a', 'training', 'key', '--as', 'sue')
      expect((await here.run('dismiss', id, '--as', 'max')).exitCode).toBe(0)
      expect(await here.incidents()).toEqual([])
      expect((await here.gate()).exitCode).toBe(20)
      commit(here, 'ann')
      expect((await here.gate()).exitCode).toBe(20)
      expect(await here.incidents()).toEqual([])
    }, 60_000)

    test('is bound to a commit, so where none is checked out there is none, and it is said what to do', async () => {
      const here = withLedger()
      await here.gate()
      const [{ id } = { id: '' }] = await here.incidents()
      const refused = await here.run('waive', id, 'until', tomorrow, 'reason', 'x', '--as', 'sue')
      expect(refused.exitCode).toBe(2)
      expect(refused.stderr).toContain('no commit is checked out here, and a waiver is bound to one')
      expect(refused.stderr).toContain('ask for it in a checkout of that commit')
    }, 60_000)
  },
)
