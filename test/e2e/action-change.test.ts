import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pullRequestEvent, pushEvent } from '../support/runner-events.ts'
import {
  calm,
  checkOut,
  commentsOf,
  decisionOf,
  gateStep,
  injection,
  issuesOf,
  lockFile,
  mattersOf,
  newFlaw,
  oldFlaw,
  openShop,
  propose,
  pushMore,
  pushToMain,
  secret,
  verdictsOf,
  type Shop,
} from '../support/shop.ts'

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('')

/** As gitleaks writes what it finds in the history: the line is that of the commit. */
function historyScan(commit: string): string {
  const found = {
    ruleId: 'aws-access-token',
    message: { text: 'aws-access-token has detected secret' },
    partialFingerprints: { commitSha: commit, author: 'A' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'src/config.js' },
          region: { startLine: 5, endLine: 5 },
        },
      },
    ],
  }
  const driver = { name: 'gitleaks', rules: [{ id: 'aws-access-token' }] }
  return JSON.stringify({ version: '2.1.0', runs: [{ tool: { driver }, results: [found] }] })
}

/** What GitHub says of the files of a commit, and of what a change adds. */
function tellForge(
  { origin, state }: Shop,
  base: string,
  head: string,
  files: Readonly<Record<string, string>>,
): void {
  for (const path of origin.run('ls-tree', '-r', '--name-only', base).split('\n'))
    state.files.set(`${base}:${path}`, `${origin.run('show', `${base}:${path}`)}\n`)
  state.comparisons.set(
    `${base}...${head}`,
    Object.entries(files).map(([filename, text]) => {
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => `+${line}`)
      const patch = `@@ -0,0 +1,${lines.length} @@\n${lines.join('\n')}`
      return {
        filename,
        status: 'added' as const,
        patch,
        additions: lines.length,
        deletions: 0,
        changes: lines.length,
      }
    }),
  )
}

describe('a clone of one commit, as actions/checkout makes it by default', () => {
  test('of a pull request: the compare API says what it brings in', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'src/exports.js': newFlaw })
    tellForge(shop, proposal.base, proposal.merge, { 'src/exports.js': newFlaw })
    const result = await gateStep(shop, { event: proposal.event, depth: 1 })
    expect(mattersOf(result)).toEqual(['src/exports.js new block', 'src/orders/search.js existing track'])
    expect(verdictsOf(decisionOf(result)).filter((line) => line.endsWith('block'))).toHaveLength(1)
    expect([result.exitCode, decisionOf(result).incomplete]).toEqual([10, []])
  })

  test('of a push: what came in is new by the compare API', async () => {
    const shop = await openShop()
    const pushed = pushToMain(shop, { 'src/exports.js': newFlaw })
    tellForge(shop, pushed.before, pushed.after, { 'src/exports.js': newFlaw })
    const result = await gateStep(shop, { event: pushEvent(pushed), depth: 1 })
    expect(mattersOf(result)).toEqual(['src/exports.js new block', 'src/orders/search.js unknown track'])
    expect([result.exitCode, issuesOf(shop).length > 0]).toEqual([10, true])
  })
})

describe('a pull request', () => {
  test('whose head is checked out, with all history, is read from the merge base', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'src/exports.js': newFlaw })
    const workspace = checkOut(shop, proposal.head, 0)
    const result = await gateStep(shop, { event: proposal.event, workspace })
    expect(mattersOf(result)).toEqual(['src/exports.js new block', 'src/orders/search.js existing track'])
  })

  test('is not stopped for what main got after the branch was made', async () => {
    const shop = await openShop()
    const { head } = propose(shop, { 'README.md': 'shop' })
    const { after } = pushToMain(shop, { 'src/exports.js': newFlaw })
    shop.origin.run('checkout', '--quiet', '--detach', after)
    shop.origin.run('merge', '--quiet', '--no-ff', '--message=test merge', head)
    const merge = shop.origin.run('rev-parse', 'HEAD')
    // The event may name an older tip of main than the merge was made with.
    tellForge(shop, shop.base, merge, {})
    for (const base of [after, shop.base]) {
      const result = await gateStep(shop, { event: pullRequestEvent({ base, head, merge }, { number: 1 }) })
      expect([result.exitCode, ...mattersOf(result)]).toEqual([
        0,
        'src/exports.js existing track',
        'src/orders/search.js existing track',
      ])
    }
  })

  test('that renames a file brings nothing in; one that copies it does', async () => {
    const shop = await openShop()
    const renamed = propose(shop, { 'src/orders/search.js': null, 'src/orders/find.js': oldFlaw })
    const moved = await gateStep(shop, { event: renamed.event })
    expect([moved.exitCode, ...mattersOf(moved)]).toEqual([0, 'src/orders/find.js existing track'])
    const copied = propose(shop, { 'src/orders/copy.js': oldFlaw })
    const twice = await gateStep(shop, { event: copied.event })
    expect([twice.exitCode, ...mattersOf(twice)]).toEqual([
      10,
      'src/orders/copy.js new block',
      'src/orders/search.js existing track',
    ])
  })

  test('that pushed a secret and took it away again has pushed it, whatever the base had in that line', async () => {
    const shop = await openShop({ ...calm, 'src/config.js': lines(20) })
    const proposal = propose(shop, { 'src/config.js': lines(20).replace('line 5\n', `line 5\n${secret}`) })
    const pushed = proposal.head
    const removed = pushMore(shop, proposal, { 'src/config.js': lines(20) })
    const workspace = checkOut(shop, removed.merge, 0)
    for (const [commit, expected] of [
      [pushed, [10, 'src/config.js new block']],
      [shop.base, [0, 'src/config.js existing track']],
      ['f'.repeat(40), [10, 'src/config.js unknown block']],
    ] as const) {
      writeFileSync(`${workspace}/scans/gitleaks.sarif`, historyScan(commit))
      const result = await gateStep(shop, { event: removed.event, workspace })
      expect([result.exitCode, ...mattersOf(result)]).toEqual(expected)
    }
  })

  test('that pastes the flaw once more into its file brings one in, and not both', async () => {
    const shop = await openShop()
    const proposal = propose(shop, {
      'src/orders/search.js': `${oldFlaw}\n${oldFlaw.replace('search', 'again')}`,
    })
    const result = await gateStep(shop, { event: proposal.event })
    expect([result.exitCode, ...mattersOf(result)]).toEqual([
      10,
      'src/orders/search.js existing track',
      'src/orders/search.js new block',
    ])
  })

  test('that takes a package away leaves the others as old as they were', async () => {
    const shop = await openShop()
    const without = JSON.parse(lockFile()) as { packages: Record<string, object> }
    delete without.packages['node_modules/old-0']
    const proposal = propose(shop, { 'package-lock.json': JSON.stringify(without, null, 4) })
    const result = await gateStep(shop, { event: proposal.event })
    expect(result.exitCode).toBe(0)
    expect(new Set(verdictsOf(decisionOf(result)).map((line) => line.replace(/^\S+ /, '')))).toEqual(
      new Set(['existing track']),
    )
  })

  test('with 3,000 flaws keeps within the limits of every place', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'src/exports.js': `${injection}\n`.repeat(3_000) })
    const result = await gateStep(shop, { event: proposal.event })
    expect(result.exitCode).toBe(10)
    expect(decisionOf(result).findings.filter(({ verdict }) => verdict === 'block')).toHaveLength(3_000)
    expect(Buffer.byteLength(result.summary)).toBeLessThan(1_048_576)
    expect(result.annotations.length).toBeLessThanOrEqual(10)
    expect(result.annotations.at(-1)?.message).toContain('2,991 more')
    const [comment = ''] = commentsOf(shop, proposal)
    expect(comment.length).toBeLessThanOrEqual(65_536)
    expect(comment).toContain('2,999 others stop it, too')
  })
})
