import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { root } from '../support/source-tree.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-record-'))
  cpSync(join(root, 'examples/scans'), join(folder, 'scans'), { recursive: true })
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function configure(more: string): void {
  const people = `teams: { "@acme/shop": { oncall: ["@ann", "@bob"], lead: "@cat" } }\ndutyOfficers: ["@sue"]`
  writeFileSync(
    join(folder, 'baton.yml'),
    `version: 1\nservice: { name: shop }\nownership: { fallback: "@acme/shop" }\n${people}\n${more}`,
  )
}

const run = (...args: string[]) => baton(args, { folder })
const gate = () => run('gate', '--sarif', 'scans/*.sarif', '--issues', 'off')

interface Told {
  readonly id: string
  readonly holder: { readonly login: string } | null
  readonly term: number
}

async function incidents(): Promise<readonly Told[]> {
  const { stdout } = await run('status', '--format', 'json')
  return (JSON.parse(stdout) as { incidents: readonly Told[] }).incidents
}

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'the record', () => {
  test('is begun by the first gate, and a second one of the same doubles nothing', async () => {
    configure('')
    expect((await run('status')).stdout).toContain('0 open incidents')
    const began = await gate()
    expect(began.exitCode).toBe(20)
    expect(began.stdout.replace(/\s+/g, ' ')).toContain('Record: .baton/ledger.git')
    const [first] = await incidents()
    expect(first).toMatchObject({ holder: null })
    expect((await gate()).exitCode).toBe(20)
    expect((await incidents()).map(({ id }) => id)).toEqual([first?.id])
    expect(await run('ledger', 'check')).toMatchObject({ exitCode: 0 })
  })

  test('is not begun by a look', async () => {
    configure('')
    const looked = await run('gate', '--sarif', 'scans/*.sarif', '--mode', 'observe')
    expect(looked.exitCode).toBe(0)
    expect(looked.stdout.replace(/\s+/g, ' ')).toContain('ledger: observe writes none')
    expect(await run('ledger', 'check')).toMatchObject({ exitCode: 2 })
  })

  test('has exactly one holder, who took it; whoever comes second is told who', async () => {
    configure('')
    await gate()
    const [{ id } = { id: '' }] = await incidents()
    expect((await run('accept', id, '--as', 'mallory')).exitCode).toBe(2)
    const accepted = await run('accept', id, '--as', 'bob')
    expect(accepted.exitCode).toBe(0)
    expect(accepted.stdout).toContain('Held by @bob since')
    const late = await run('accept', id, '--as', 'ann')
    expect(late.exitCode).toBe(2)
    expect(late.stdout).toContain('Held by @bob since')
    await gate()
    expect(await incidents()).toMatchObject([{ id, holder: { login: 'bob' } }])
    expect((await run('show', id)).stdout).toContain('Held by @bob since')
    expect((await run('log', id)).stdout).toContain('@bob: accepted')
  })

  test('is handed on by an offer, and the giver has it until somebody accepts', async () => {
    configure('')
    await gate()
    const [{ id } = { id: '' }] = await incidents()
    await run('accept', id, '--as', 'ann')
    expect((await run('offer', id, '@bob', '--as', 'ann')).exitCode).toBe(0)
    expect(await incidents()).toMatchObject([{ holder: { login: 'ann' } }])
    expect((await run('accept', id, '--as', 'bob')).exitCode).toBe(0)
    expect(await incidents()).toMatchObject([{ holder: { login: 'bob' }, term: 2 }])
  })

  test('twelve gates at once leave one incident, and all say the same', async () => {
    const bare = join(folder, 'ledger.git')
    execFileSync('git', ['init', '--quiet', '--bare', bare])
    configure(`ledger: { repository: "file://${bare}" }\n`)
    const runs = await Promise.all(Array.from({ length: 12 }, () => gate()))
    expect(runs.map(({ exitCode }) => exitCode)).toEqual(runs.map(() => 20))
    expect(await incidents()).toHaveLength(1)
    const checked = await run('ledger', 'check')
    expect(checked.stdout).toContain('The chain holds')
    expect(checked.exitCode).toBe(0)
  }, 120_000)

  test('that cannot be read is no first run', async () => {
    configure(`ledger: { repository: "file://${folder}/gone.git" }\n`)
    const told = await run('gate', '--sarif', 'scans/eslint.sarif', '--issues', 'off', '--output', 'd.json')
    expect(told.exitCode).toBe(30)
    const { next, incomplete } = JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8')) as {
      readonly next: string
      readonly incomplete: readonly { readonly code: string; readonly remedy: string }[]
    }
    expect(incomplete[0]?.code).toBe('ledger-unreadable')
    expect(next).toBe(incomplete[0]?.remedy)
    const said = told.stdout.replace(/\s+/g, ' ')
    expect(said).toContain(`Next ${next}`)
    expect(said).toMatch(/Record: d\.json, not in \S+gone\.git: it cannot be read/)
    expect((await run('status')).exitCode).toBe(30)
  })

  test('that was rolled back is noticed, where baton.yml knows how far it was', async () => {
    const bare = join(folder, 'ledger.git')
    execFileSync('git', ['init', '--quiet', '--bare', bare])
    const since = `since: { seq: 5, hash: "${'a'.repeat(64)}" }`
    configure(`ledger: { repository: "file://${bare}", ${since} }\n`)
    expect((await run('gate', '--sarif', 'scans/eslint.sarif', '--issues', 'off')).exitCode).toBe(30)
  })

  test('is measured, reported and swept', async () => {
    configure('')
    await gate()
    expect((await run('sweep')).exitCode).toBe(0)
    expect((await run('sweep')).stdout).toContain('Nothing was due.')
    expect((await run('status')).stdout).toContain('last swept')
    expect((await run('metrics')).stdout).toMatch(/^Metric/)
    const dates = ['--since', '2020-01-01', '--until', '2099-12-31']
    const report = await run('report', ...dates)
    expect(report.exitCode).toBe(0)
    expect(report.stdout).toContain('every event follows from the one before it')
    const csv = await run('report', ...dates, '--format', 'csv')
    expect(csv.stdout).toContain('"record","id","incident"')
    expect(JSON.parse((await run('report', ...dates, '--format', 'json')).stdout)).toHaveProperty('ledger')
  })
})
