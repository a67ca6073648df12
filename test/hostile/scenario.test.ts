import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { mapped } from '../support/generic-policy.ts'
import { hostileRows, type HostileRow } from '../support/hostile-index.ts'
import { pushEvent } from '../support/runner-events.ts'
import type { StepResult } from '../support/runner.ts'
import { shared, sharedIsThere } from '../support/shared.ts'
import {
  commentsOf,
  decisionOf,
  gateStep,
  issuesOf,
  openShop,
  propose,
  pushToMain,
  secret,
  type Shop,
} from '../support/shop.ts'

/** What one row means for a gate without a ledger; the index says what must hold. */
type Scenario = (row: HostileRow) => Promise<void>

/** Of the change that the row is about. */
const change = { 'src/app.js': 'line\n'.repeat(20) }
const nothingElse = { 'src/orders/search.js': '', 'package-lock.json': '{"packages":{}}\n' }

const scenarios: Readonly<Record<string, Scenario>> = {
  'sc-codeowners-same-pr': async ({ content }) => {
    const shop = await shopOf({ '.github/CODEOWNERS': content['base_codeowners'] })
    const head = { ...change, '.github/CODEOWNERS': String(content['head_codeowners']) }
    const proposal = propose(shop, head)
    const result = await gateStep(shop, {
      event: proposal.event,
      workspace: hostileCheckout(shop, proposal.merge, content),
    })
    expect([result.exitCode, result.outputs.allow]).toEqual([10, undefined])
    const [comment = ''] = commentsOf(shop, proposal)
    expect(comment).toContain('acme/dev')
    for (const sink of [comment, result.summary, result.stdout]) expect(sink).not.toContain('pr-author')
  },

  'sc-concurrency-evict': async ({ content }) => {
    const shop = await shopOf({})
    const pushes = Array.from({ length: Number(content['pending_runs']) }, (_, at) =>
      pushToMain(shop, { [`deploy/${at}.env`]: secret }),
    )
    const last = pushes.at(-1)
    if (last === undefined) throw new Error('no run is pending')
    const result = await gateStep(shop, { event: pushEvent(last) })
    expect(result.exitCode).toBe(20)
    const held = new Set(decisionOf(result).incidents.flatMap(({ findings }) => findings))
    expect(held.size).toBe(pushes.length)
    const bodies = issuesOf(shop)
      .map(({ body }) => body)
      .join('\n')
    for (const [at] of pushes.entries()) expect(bodies).toContain(`deploy/${at}.env`)
  },

  // The choice: a scan that is complete and clean needs nobody's word. Open issues say of a finding that it was
  // blocked, and of no finding there is nothing to say; with a finding of unknown age the same run ends with 30.
  'sc-github-down-clean': async ({ content }) => {
    const shop = await shopOf({})
    shop.forge.fail({ is: { answer: Number(content['github']) }, times: 999 })
    const pushed = pushToMain(shop, change)
    const clean = await gateStep(shop, {
      event: pushEvent(pushed),
      workspace: hostileCheckout(shop, pushed.after, content),
    })
    expect([clean.exitCode, clean.outputs.allow]).toEqual([0, 'yes'])
    const calm = pushToMain(shop, { 'README.md': 'shop' })
    const unknown = await gateStep(shop, {
      event: pushEvent(calm),
      workspace: hostileCheckout(shop, calm.after, { sarif: control }),
    })
    expect([unknown.exitCode, unknown.outputs.allow]).toEqual([30, undefined])
  },

  'sc-output-masked': async ({ content }) => {
    const shop = await shopOf({})
    const pushed = pushToMain(shop, change)
    const result = await gateStep(shop, {
      event: pushEvent(pushed),
      workspace: hostileCheckout(shop, pushed.after, content),
    })
    expect(result.exitCode).toBe(10)
    expect(result.commands.map(({ name }) => name)).not.toContain('add-mask')
    expect(goesOn(result, [])).toBe(false)
    const clean = pushToMain(shop, { 'README.md': 'shop' })
    const workspace = hostileCheckout(shop, clean.after, { sarif: 'sarif/fo-control-clean.sarif' })
    const passed = await gateStep(shop, { event: pushEvent(clean), workspace })
    expect([goesOn(passed, []), goesOn(passed, ['allow']), goesOn(passed, ['verdict'])]).toEqual([
      true,
      false,
      true,
    ])
  },

  'sc-policy-head-broken': async ({ content }) => {
    const shop = await shopOf({ 'baton.yml': mapped(String(content['base_policy'])) })
    const proposal = propose(shop, { ...change, 'baton.yml': String(content['head_policy']) })
    const result = await gateStep(shop, {
      event: proposal.event,
      workspace: hostileCheckout(shop, proposal.merge, content),
    })
    expect([result.exitCode, result.outputs.allow]).toEqual([0, 'yes'])
    expect(decisionOf(result).notices.map(({ code }) => code)).toContain('config-head-broken')
    expect(result.summary).toContain('baton.yml')
  },

  'sc-policy-missing-both': async ({ content }) => {
    const shop = await shopOf({})
    const pushed = pushToMain(shop, change)
    const result = await gateStep(shop, {
      event: pushEvent(pushed),
      workspace: hostileCheckout(shop, pushed.after, content),
    })
    expect([result.exitCode, result.outputs.allow]).toEqual([10, undefined])
    expect(decisionOf(result).policy).toMatchObject({ differs: 0 })
  },

  'sc-race-20': async ({ content }) => {
    const shop = await shopOf({})
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    const runs = Array.from({ length: Number(content['parallel']) }, (_, at) =>
      gateStep(shop, { event, run: { id: at + 1, attempt: 1 } }),
    )
    expect(new Set((await Promise.all(runs)).map(({ exitCode }) => exitCode))).toEqual(new Set([20]))
    expect(issuesOf(shop)).toHaveLength(1)
  },

  // A person closes the issue while a run redraws it: the next run finds it closed, and the finding still there.
  'sc-race-close-open': async () => {
    const shop = await shopOf({})
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }))
    await gateStep(shop, { event })
    const close = () => {
      const [issue] = issuesOf(shop)
      if (issue !== undefined)
        Object.assign(issue, { state: 'closed', stateReason: 'completed', closedBy: shop.forge.user('dana') })
    }
    await Promise.all([
      gateStep(shop, { event }),
      new Promise((resolve) => setTimeout(resolve, 250)).then(close),
    ])
    const last = await gateStep(shop, { event })
    expect(last.exitCode).toBe(20)
    expect(issuesOf(shop).map(({ state }) => state)).toEqual(['open'])
    const [issue] = issuesOf(shop)
    expect(issue?.comments.filter(({ body }) => /reopen/i.test(body)).length).toBeLessThanOrEqual(1)
  },

  'sc-sarif-directory': async ({ content }) => {
    const shop = await shopOf({ 'baton.yml': mapped(String(content['base_policy'])) })
    const pushed = pushToMain(shop, change)
    const workspace = hostileCheckout(shop, pushed.after, { sarif: 'sarif/fo-control-clean.sarif' })
    mkdirSync(join(workspace, String(content['sarif'])), { recursive: true })
    const result = await gateStep(shop, {
      event: pushEvent(pushed),
      workspace,
      with: { sarif: `scans/*.sarif\n${String(content['sarif']).replace(/\/$/, '')}*` },
    })
    expect([result.exitCode, result.outputs.allow]).toEqual([30, undefined])
    expect(decisionOf(result).incomplete.map(({ code }) => code)).toEqual(['scan-not-a-file'])
  },

  'sc-two-tools-one-missing': async ({ content }) => {
    const shop = await shopOf({ 'baton.yml': mapped(String(content['base_policy'])) })
    const pushed = pushToMain(shop, change)
    const result = await gateStep(shop, {
      event: pushEvent(pushed),
      workspace: hostileCheckout(shop, pushed.after, content),
    })
    expect([result.exitCode, result.outputs.allow]).toEqual([30, undefined])
    expect(JSON.stringify(decisionOf(result).incomplete)).toContain('gitleaks')
  },
}

describe.skipIf(!sharedIsThere)('hostile scenarios (needs ../shared)', () => {
  const rows = hostileRows('scenario')

  test('each row of the index is played here', () => {
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(scenarios).sort())
  })

  test.each(rows)('$name: $expect', { timeout: 120_000 }, async (row) => {
    await scenarios[row.name]?.(row)
  })
})

const control = 'sarif/fo-control-one.sarif'

async function shopOf(tree: Readonly<Record<string, unknown>>): Promise<Shop> {
  const files = Object.entries(tree).map(([path, content]) => [path, String(content)] as const)
  return openShop({ ...nothingElse, ...Object.fromEntries(files) })
}

/** A checkout in which the row's scan lies, and no other. */
function hostileCheckout({ origin }: Shop, commit: string, { sarif }: HostileRow['content']): string {
  const { folder } = origin.cloneShallow(commit, 2)
  mkdirSync(join(folder, 'scans'))
  if (typeof sarif === 'string' && sarif.endsWith('.sarif'))
    writeFileSync(join(folder, 'scans/hostile.sarif'), JSON.stringify(scanOf(sarif)))
  return folder
}

/** The set names a control with one finding, which it does not hold: the clean one, and a result in the changed file. */
function scanOf(file: string): Log {
  if (file !== control) return JSON.parse(readFileSync(shared(`hostile/${file}`), 'utf8')) as Log
  const log = scanOf('sarif/fo-control-clean.sarif')
  const physicalLocation = { artifactLocation: { uri: 'src/app.js' }, region: { startLine: 10 } }
  const result = {
    ruleId: 'HS001',
    level: 'error' as const,
    message: { text: 'one' },
    locations: [{ physicalLocation }],
  }
  return { ...log, runs: log.runs.map((run) => ({ ...run, results: [result] })) }
}

/** `if: needs.gate.outputs.allow == 'yes'`, where the runner drops outputs that it takes for secrets. */
function goesOn({ exitCode, outputs }: StepResult, dropped: readonly string[]): boolean {
  return exitCode === 0 && !dropped.includes('allow') && outputs.allow === 'yes'
}
