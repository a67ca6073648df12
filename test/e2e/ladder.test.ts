import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/record.ts'
import type { RepoState } from '../support/forge/state.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { dispatchEvent, pushEvent } from '../support/runner-events.ts'
import {
  checkOut,
  commentsOf,
  decisionOf,
  everything,
  gateStep,
  issuesOf,
  lockFile,
  newFlaw,
  openShop,
  propose,
  pushToMain,
  receiptsOf,
  secret,
  verdictsOf,
  type Shop,
} from '../support/shop.ts'

/** What every step's pull request brings: a flaw, a working key, and a bump that moves forty old packages. */
const change = {
  'src/exports.js': newFlaw,
  'deploy/prod.env': secret,
  'package-lock.json': lockFile({ express: '4.18.0' }),
}
const broughtIn = ['src/exports.js new block', 'deploy/prod.env new block']

describe.skipIf(nodeOfMachine === null)(
  `the ladder${nodeOfMachine === null ? ` (${whyNoNode})` : ''}`,
  () => {
    test('step 0: a decision on their own files; nothing is written outside, nor asked of anybody', async () => {
      const shop = await openShop()
      const folder = checkOut(shop, pushToMain(shop, change).after)
      const tree = shop.origin.run('-C', folder, 'status', '--porcelain', '--ignored')
      const result = await baton(['gate', '--sarif', '**/*.sarif', '--mode', 'observe'], {
        folder,
        env: {
          GITHUB_TOKEN: shop.forge.token(everything),
          GITHUB_REPOSITORY: 'acme/shop',
          GITHUB_API_URL: shop.forge.url,
        },
      })
      expect([result.exitCode, result.stderr]).toEqual([0, ''])
      const [, lastLine = ''] = /\n(Exit [\s\S]*)\n$/.exec(result.stdout) ?? []
      expect(lastLine.replaceAll('\n', ' ')).toMatch(
        /^Exit 0: only observed; enforce would have ended with 20: /,
      )
      expect(shop.origin.run('-C', folder, 'status', '--porcelain', '--ignored')).toBe(tree)
      expect(shop.forge.log.filter(({ method }) => method !== 'GET')).toEqual([])
    })

    test('step 1: what a change brings in is blocked, what was there is shown; what lacks a permission is said', async () => {
      const shop = await openShop()
      const proposal = propose(shop, change)
      const result = await gateStep(shop, { event: proposal.event, permissions: { contents: 'read' } })
      expect(result.exitCode).toBe(10)
      expectOnlyBroughtIn(decisionOf(result))
      expect([issuesOf(shop).length, commentsOf(shop, proposal).length]).toEqual([0, 0])
      expect(receiptsOf(result).map(({ kind, state }) => [kind, state])).toEqual([
        ['github-issue', 'failed'],
        ['github-comment', 'failed'],
      ])
      expect(result.summary).toContain('`issues: write`'.replaceAll('`', ''))
      expect(result.summary).toContain('pull-requests: write')
    })

    test('step 2: one comment, one owned issue for the incident; the rest is the comment’s', async () => {
      const shop = await openShop()
      const proposal = propose(shop, change)
      const result = await gateStep(shop, { event: proposal.event })
      expect(result.exitCode).toBe(10)
      expectOnlyBroughtIn(decisionOf(result))
      const [comment = '', ...comments] = commentsOf(shop, proposal)
      expect(comments).toEqual([])
      const [issue, ...issues] = issuesOf(shop)
      expect(issues).toEqual([])
      expect(issue?.labels).toContain('baton:team/shop-team')
      expect(comment).toContain(decisionOf(result).incidents[0]?.id)
      expect(decisionOf(result).incidents[0]?.findings).toHaveLength(1)
    })

    test('step 3: known debt with dates: a ratchet', async () => {
      const shop = await openShop()
      await adoptDebt(shop)
      const baseline = JSON.parse(shop.origin.run('show', 'main:.baton/baseline.json')) as {
        entries: { identity: string; due?: string }[]
      }
      expect(baseline.entries).toHaveLength(41)
      expect(baseline.entries.filter(({ due }) => due === undefined)).toEqual([])

      const proposal = propose(shop, change)
      const proposed = await gateStep(shop, { event: proposal.event })
      expect(proposed.exitCode).toBe(10)
      expectOnlyBroughtIn(decisionOf(proposed))
      const old = decisionOf(proposed).findings.find(
        ({ location }) => location?.path === 'src/orders/search.js',
      )
      const adopted = baseline.entries.find(({ identity }) => identity === old?.identity)
      expect([old?.newSource, old?.adopted]).toEqual(['baseline-file', true])
      expect(adopted?.due).toBe(old?.dueAt ?? '')

      const calm = await gateStep(shop, { event: pushEvent(pushToMain(shop, { 'README.md': 'shop' })) })
      expect([calm.exitCode, calm.outputs.allow]).toEqual([0, 'yes'])
      // Not in the push itself, but in the tree and not in the baseline: on mainline that is new.
      pushToMain(shop, { 'src/exports.js': newFlaw })
      const later = await gateStep(shop, { event: pushEvent(pushToMain(shop, { 'README.md': 'shop!' })) })
      expect(later.exitCode).toBe(10)
      expectOnlyBroughtIn(decisionOf(later), ['src/exports.js new block'])
    })

    test('step 4: nobody is unowned, and tiers fit the service', async () => {
      const config = 'version: 1\nservice:\n  exposure: internal\nownership:\n  fallback: "@acme/appsec"\n'
      const bare = { '.github/CODEOWNERS': '# nobody yet\n' }
      const [before, after] = [await openShop(bare), await openShop({ ...bare, 'baton.yml': config })]
      const run = async (shop: Shop) => {
        const event = pushEvent(pushToMain(shop, { 'src/exports.js': newFlaw, 'deploy/prod.env': secret }))
        return gateStep(shop, { event, with: { environment: 'production' } })
      }
      const [unowned, owned] = [await run(before), await run(after)]
      expect([unowned.exitCode, owned.exitCode]).toEqual([20, 20])
      expect(labelsOf(before).filter((label) => /unowned|team/.test(label))).toEqual(['baton:unowned'])
      expect(labelsOf(after).filter((label) => /unowned|team/.test(label))).toEqual(['baton:team/appsec'])
      expect(issuesOf(before)[0]?.body).toMatch(
        /no owner is named: the repository's administrators must take it up/,
      )
      const tiers = (record: DecisionRecord) =>
        record.findings.filter(({ class: kind }) => kind === 'code').map(({ tier }) => tier)
      expect(tiers(decisionOf(unowned))).toEqual(['T1', 'T1'])
      expect(tiers(decisionOf(owned))).toEqual(['T2', 'T2'])
    })

    test('step 5: one hub holds the record; this repository keeps none', async () => {
      const shop = await openShop({ 'baton.yml': 'version: 1\nhub: acme/security-hub\n' })
      const hub = shop.forge.repo('acme/security-hub', { isPrivate: true })
      const token = shop.forge.token({ contents: 'write', issues: 'write' })
      const proposal = propose(shop, change)
      const proposed = await gateStep(shop, { event: proposal.event, with: { 'hub-token': token } })
      expect(proposed.exitCode).toBe(10)
      const [incident] = decisionOf(proposed).incidents
      expect(ledgerOf(hub)).toContain(`open/${incident?.id ?? ''}.json`)
      expect(ledgerOf(shop.state)).toEqual([])
      const folder = checkOut(shop, shop.base)
      const status = await baton(['status', '--format', 'json'], {
        folder,
        env: { BATON_HUB_TOKEN: token, GITHUB_API_URL: shop.forge.url, GITHUB_SERVER_URL: shop.forge.url },
      })
      const { incidents } = JSON.parse(status.stdout) as { incidents: { id: string; repository: string }[] }
      expect(incidents).toMatchObject([{ id: incident?.id, repository: 'acme/shop' }])
    })

    test('step 5, in a fork: no token of the hub, the same verdict, and nobody has been told yet', async () => {
      const shops = [
        await openShop(),
        await openShop({ 'baton.yml': 'version: 1\nhub: acme/security-hub\n' }),
      ]
      const results = []
      for (const shop of shops) {
        const hub = shop.forge.repo('acme/security-hub', { isPrivate: true })
        const { event } = propose(shop, change, { fork: true })
        const result = await gateStep(shop, { event, permissions: { contents: 'read' } })
        results.push(result)
        expect(result.exitCode).toBe(10)
        for (const place of [result.stdout, result.summary])
          expect(place).toContain('Nobody has been told yet')
        expect([ledgerOf(hub), ledgerOf(shop.state)]).toEqual([[], []])
        expect(decisionOf(result).notices.map(({ code }) => code)).not.toContain('hub-token-missing')
      }
      const [without, withHub] = results.map((result) => verdictsOf(decisionOf(result)))
      expect(withHub).toEqual(without)
    })
  },
)

/** New and blocked is what the change brought; all else is there, tracked and of an age. */
function expectOnlyBroughtIn(record: DecisionRecord, expected: readonly string[] = broughtIn): void {
  const verdicts = verdictsOf(record)
  expect(verdicts.filter((line) => line.endsWith('block'))).toEqual(expected)
  const rest = new Set(
    verdicts.filter((line) => !line.endsWith('block')).map((line) => line.replace(/^\S+ /, '')),
  )
  expect([...rest]).toEqual(['existing track'])
}

/** Paths of the ledger's files in a repository; none without a ledger. */
function ledgerOf({ git }: RepoState): string[] {
  const tree = git.commits.get(git.refs.get('refs/heads/baton-ledger') ?? '')?.tree
  const within = (sha: string, path: string): string[] =>
    [...(git.trees.get(sha) ?? [])].flatMap(([name, entry]) =>
      entry.isFolder ? within(entry.sha, `${path}${name}/`) : [`${path}${name}`],
    )
  return tree === undefined ? [] : within(tree, '')
}

function labelsOf(shop: Shop): string[] {
  return [...new Set(issuesOf(shop).flatMap(({ labels }) => labels))]
}

/** As docs/start.md says: a run by hand, `adopt` on what it wrote, and a commit. */
async function adoptDebt(shop: Shop): Promise<void> {
  const workspace = checkOut(shop, shop.base)
  const first = await gateStep(shop, {
    workspace,
    event: dispatchEvent(shop.base),
    with: { mode: 'observe', output: 'decision.json', 'output-full': 'true' },
  })
  expect(first.exitCode).toBe(0)
  const { folder } = shop.origin
  shop.origin.write('decision.json', readFileSync(join(workspace, 'decision.json')))
  const adopted = await baton(['adopt', '--from', 'decision.json'], { folder })
  expect([adopted.exitCode, adopted.stderr]).toEqual([0, ''])
  expect(adopted.stdout).toContain('41 added')
  const path = '.baton/baseline.json'
  expect(existsSync(join(folder, path))).toBe(true)
  pushToMain(shop, { [path]: readFileSync(join(folder, path), 'utf8'), 'decision.json': null })
}
