import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/record.ts'
import { pushEvent } from '../support/runner-events.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { calm, decisionOf, gateStep, newFlaw, openShop, propose, pushToMain } from '../support/shop.ts'

// What a record remembers never makes a block a pass: not by another stage, branch, service or event, and not in time.

const may = { contents: 'write', issues: 'write', pull_requests: 'write' } as const

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'on a laptop', () => {
  test('a run at another stage does not teach a change that its flaw is old', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-memory-'))
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
        cwd: folder,
        stdio: 'pipe',
      })
    git('init', '--quiet', '-b', 'main')
    writeFileSync(join(folder, 'app.js'), 'a\nb\nc\n')
    git('add', '.')
    git('commit', '--quiet', '-m', 'base')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    git('checkout', '--quiet', '-b', 'feature')
    writeFileSync(join(folder, 'app.js'), 'a\nb\nc\neval(x)\n')
    git('commit', '--quiet', '-am', 'change')
    writeFileSync(join(folder, 's.sarif'), scan('app.js', 4))
    const gate = (...more: string[]) =>
      baton(['gate', '--sarif', 's.sarif', '--issues', 'off', ...more], { folder })
    expect((await gate('--stage', 'pr')).exitCode).toBe(10)
    expect((await gate()).exitCode).toBe(0)
    expect((await gate('--stage', 'pr')).exitCode).toBe(10)
    rmSync(folder, { recursive: true, force: true })
  })

  test('debt grows older, and a waiver that ended lets nothing in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-memory-'))
    writeFileSync(join(folder, 's.sarif'), scan('app.js', 4))
    execFileSync('git', ['init', '--quiet', '-b', 'main'], { cwd: folder })
    const gate = () =>
      baton(['gate', '--sarif', 's.sarif', '--issues', 'off', '--output', 'd.json'], { folder })
    const seen = () =>
      (JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8')) as DecisionRecord).findings[0]
    await gate()
    const first = seen()
    await gate()
    const second = seen()
    expect(second).toMatchObject({ new: 'existing', newSource: 'ledger', firstSeen: first?.firstSeen })
    expect(second?.dueAt).toBe(first?.dueAt)
    rmSync(folder, { recursive: true, force: true })
  })
})

describe('in a repository', () => {
  test(
    'another commit, a run by hand and another service teach a change nothing',
    { timeout: 120_000 },
    async () => {
      const shop = await openShop(calm)
      const proposal = propose(shop, { 'src/new.js': newFlaw })
      const change = () => gateStep(shop, { event: proposal.event, permissions: may })
      expect((await change()).exitCode).toBe(10)
      const main = pushEvent(pushToMain(shop, { 'README.md': 'x' }))
      // For another workflow: main's commit, the change's files.
      const byHand = { ...main, name: 'workflow_run' }
      await gateStep(shop, { event: byHand, permissions: may, with: { commit: proposal.head } })
      expect((await change()).exitCode).toBe(10)
      await gateStep(shop, {
        event: { ...main, name: 'workflow_dispatch' },
        permissions: may,
        with: { service: 'other' },
      })
      expect((await change()).exitCode).toBe(10)
    },
  )

  test(
    'what a push was stopped for stays stopped at the next one, packages too',
    { timeout: 120_000 },
    async () => {
      const shop = await openShop(calm)
      const push = async (files: Record<string, string>) => {
        const result = await gateStep(shop, { event: pushEvent(pushToMain(shop, files)), permissions: may })
        return result
      }
      expect((await push({ 'README.md': 'clean' })).exitCode).toBe(0)
      expect((await push({ 'src/new.js': newFlaw })).exitCode).toBe(10)
      const next = await push({ 'README.md': 'unrelated' })
      expect(next.exitCode).toBe(10)
      expect(
        decisionOf(next).findings.some(({ new: age, verdict }) => age === 'new' && verdict === 'block'),
      ).toBe(true)
    },
  )

  test('what a push was stopped for stops no change of somebody else', { timeout: 120_000 }, async () => {
    const shop = await openShop(calm)
    const pushed = pushEvent(pushToMain(shop, { 'src/new.js': newFlaw }))
    expect((await gateStep(shop, { event: pushed, permissions: may })).exitCode).toBe(10)
    const { event } = propose(shop, { 'README.md': 'of somebody else' })
    const result = await gateStep(shop, { event, permissions: may })
    expect([result.exitCode, result.outputs.allow]).toEqual([0, 'yes'])
  })
})

function scan(uri: string, startLine: number): string {
  const location = { physicalLocation: { artifactLocation: { uri }, region: { startLine } } }
  const rules = [
    { id: 'js/eval', properties: { 'security-severity': '8.0', tags: ['security', 'external/cwe/cwe-095'] } },
  ]
  const results = [{ ruleId: 'js/eval', ruleIndex: 0, message: { text: 'eval' }, locations: [location] }]
  return JSON.stringify({
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'CodeQL', rules } }, results }],
  })
}
