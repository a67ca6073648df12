import { describe, expect, test } from 'vitest'
import {
  dispatchEvent,
  mergeGroupEvent,
  pushEvent,
  scheduleEvent,
  tagEvent,
} from '../support/runner-events.ts'
import {
  calm,
  checkOut,
  commentsOf,
  decisionOf,
  gateStep,
  issuesOf,
  lockFile,
  mattersOf,
  newFlaw,
  oldFlaw,
  openShop,
  propose,
  pushMore,
  pushToBranch,
  pushToMain,
  receiptsOf,
  secret,
  verdictsOf,
  type Shop,
} from '../support/shop.ts'
import type { StepResult } from '../support/runner.ts'
import { isWrite } from '../support/forge/is-write.ts'

const artifact = `shop@sha256:${'a'.repeat(64)}`

function writesOf({ forge }: Shop): string[] {
  return forge.log.filter(isWrite).map(({ method, path }) => `${method} ${path}`)
}

describe('a pull request', () => {
  test('is stopped for what it brings in, and not for what was there', async () => {
    const shop = await openShop()
    const proposal = propose(shop, {
      'src/exports.js': newFlaw,
      'src/orders/search.js': `// moves down\n\n${oldFlaw}`,
      'deploy/prod.env': secret,
      'package-lock.json': lockFile({ express: '4.18.0', minimist: '1.2.0' }),
    })
    const result = await gateStep(shop, { event: proposal.event })
    expect(result.exitCode).toBe(10)
    expect(mattersOf(result)).toEqual([
      'src/exports.js new block',
      'src/orders/search.js existing track',
      'minimist new block',
      'deploy/prod.env new block',
    ])
    const old = verdictsOf(decisionOf(result)).filter((line) => line.startsWith('old-'))
    expect(new Set(old.map((line) => line.replace(/^old-\d+ /, '')))).toEqual(new Set(['existing track']))
    expect(result.outputs).toEqual({
      verdict: 'block',
      decision: `${result.temp}/baton/decision.json`,
      incidents: decisionOf(result)
        .incidents.map(({ id }) => id)
        .join(','),
    })
    expect(
      result.annotations.map(({ name, properties }) => [name, properties.file, properties.line]),
    ).toEqual([
      ['error', 'deploy/prod.env', '2'],
      ['error', 'src/exports.js', '2'],
      ['error', 'package-lock.json', '128'],
    ])
    expect(result.summary).toContain('**Merge stopped: working AWS access key')
    expect(commentsOf(shop, proposal)).toHaveLength(1)
    expect(issuesOf(shop)).toHaveLength(1)
  })

  test('that brings nothing in says yes, and leaves no comment', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'src/orders/search.js': `// moves down\n${oldFlaw}` })
    const result = await gateStep(shop, { event: proposal.event })
    expect(result.exitCode).toBe(0)
    expect(result.outputs).toMatchObject({ allow: 'yes', verdict: 'track', incidents: '' })
    expect(commentsOf(shop, proposal)).toEqual([])
    expect(writesOf(shop)).toEqual([])
  })

  test('of a fork is judged the same; nobody is told, and that is said without a line to add', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'deploy/prod.env': secret }, { fork: true })
    const result = await gateStep(shop, { event: proposal.event, permissions: { contents: 'read' } })
    expect([result.exitCode, result.outputs.allow]).toEqual([10, undefined])
    expect(decisionOf(result).incidents).toHaveLength(1)
    expect(writesOf(shop)).toEqual([])
    for (const place of [result.summary, result.stdout, result.annotations.at(-1)?.properties.title]) {
      expect(place).toMatch(/Nobody has been told yet/)
      expect(place).not.toMatch(/"[a-z-]+: write"/)
    }
    expect(result.summary).toMatch(/fork/)
    expect(result.annotations.at(-1)?.message).toMatch(/fork/)
    expect(receiptsOf(result).map(({ state }) => state)).toEqual(['skipped', 'skipped'])
  })

  test('runs again on the same commit: the same decision, nothing twice; and turns green when it is fixed', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'src/exports.js': newFlaw, 'deploy/prod.env': secret })
    const workspace = checkOut(shop, proposal.merge)
    const [first, second] = [
      await gateStep(shop, { event: proposal.event, workspace }),
      await gateStep(shop, { event: proposal.event, workspace, run: { id: 4711, attempt: 2 } }),
    ]
    expect(withoutTimes(second)).toEqual(withoutTimes(first))
    expect([issuesOf(shop).length, commentsOf(shop, proposal).length]).toEqual([1, 1])
    const fixed = pushMore(shop, proposal, { 'src/exports.js': null, 'deploy/prod.env': null })
    const third = await gateStep(shop, { event: fixed.event })
    expect([third.exitCode, third.outputs.allow]).toEqual([0, 'yes'])
    const [comment = '', ...more] = commentsOf(shop, proposal)
    expect(more).toEqual([])
    const [marker, ...lines] = comment.slice(0, comment.indexOf('<details>')).trim().split(/\n+/)
    expect(marker).toBe('<!-- baton:pull-request -->')
    expect(lines).toEqual([expect.stringMatching(/^\*\*Fixed in `[0-9a-f]{7}`\*\*.*Merge is free\.$/)])
  })

  test('whose change nothing can read ends with 30', async () => {
    const shop = await openShop(calm)
    const proposal = propose(shop, { 'package-lock.json': lockFile({ minimist: '1.2.0' }) })
    const workspace = checkOut(shop, proposal.head, 1)
    const result = await gateStep(shop, { event: proposal.event, workspace })
    expect([result.exitCode, result.outputs.allow]).toEqual([30, undefined])
    expect(decisionOf(result).incomplete.map(({ code }) => code)).toContain('change-unreadable')
  })
})

/** Bytes of the decision but for its clock. */
function withoutTimes(result: StepResult): string {
  const path = `${result.temp}/`
  return JSON.stringify(decisionOf(result))
    .replaceAll(path, '')
    .replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'then')
    .replaceAll(/\d\d:\d\d UTC \(in [^)]*\)/g, 'then')
}

test('a merge group is stopped, comments on nothing and opens nothing', async () => {
  const shop = await openShop()
  const proposal = propose(shop, { 'src/exports.js': newFlaw, 'deploy/prod.env': secret })
  const result = await gateStep(shop, { event: mergeGroupEvent(proposal.base, proposal.merge) })
  expect([result.exitCode, result.outputs.allow]).toEqual([10, undefined])
  expect(decisionOf(result).stage).toBe('pr')
  expect(mattersOf(result)).toEqual([
    'src/exports.js new block',
    'src/orders/search.js existing track',
    'deploy/prod.env new block',
  ])
  expect(writesOf(shop)).toEqual([])
})

describe('a push', () => {
  test('to the default branch is blocked for what it brings in, and until that is gone', async () => {
    const shop = await openShop()
    const first = await gateStep(shop, { event: pushEvent(pushToMain(shop, { 'src/exports.js': newFlaw })) })
    expect(first.exitCode).toBe(10)
    expect(mattersOf(first)).toEqual(['src/exports.js new block', 'src/orders/search.js unknown track'])
    const issues = issuesOf(shop).length
    const next = await gateStep(shop, { event: pushEvent(pushToMain(shop, { 'README.md': 'shop' })) })
    expect([next.exitCode, next.outputs.allow]).toEqual([10, undefined])
    expect(mattersOf(next)).toEqual(['src/exports.js new block', 'src/orders/search.js unknown track'])
    expect(decisionOf(next).findings.find(({ verdict }) => verdict === 'block')?.newSource).toBe('open-issue')
    expect(issuesOf(shop)).toHaveLength(issues)
    const fixed = await gateStep(shop, { event: pushEvent(pushToMain(shop, { 'src/exports.js': null })) })
    expect([fixed.exitCode, fixed.outputs.allow]).toEqual([0, 'yes'])
  })

  test('to the default branch with a working key is quarantined', async () => {
    const shop = await openShop()
    const pushed = pushToMain(shop, { 'deploy/prod.env': secret })
    const result = await gateStep(shop, { event: pushEvent(pushed) })
    expect([result.exitCode, result.outputs.verdict]).toEqual([20, 'quarantine'])
  })

  test('that creates the default branch is adoption: listed, owned, not blocked', async () => {
    const shop = await openShop()
    const result = await gateStep(shop, { event: pushEvent({ before: null, after: shop.base }) })
    expect([result.exitCode, result.outputs.allow]).toEqual([0, 'yes'])
    const [issue, ...more] = issuesOf(shop)
    expect(more).toEqual([])
    expect(issue?.body).toContain('adopt --from')
  })

  test('to another branch is judged against main, by git', async () => {
    const shop = await openShop()
    const pushed = pushToBranch(shop, { 'src/exports.js': newFlaw })
    const event = pushEvent({ ...pushed, branch: 'side' })
    const result = await gateStep(shop, { event, depth: 0 })
    expect([result.exitCode, decisionOf(result).stage]).toEqual([10, 'pr'])
    expect(mattersOf(result)).toEqual(['src/exports.js new block', 'src/orders/search.js existing track'])
    expect(issuesOf(shop)).toEqual([])
  })

  test('to another branch is judged by the compare API where the clone is shallow, and 30 without either', async () => {
    const shop = await openShop()
    shop.state.files.set(`${shop.base}:README.md`, '')
    const pushed = pushToBranch(shop, { 'src/exports.js': newFlaw })
    const event = pushEvent({ ...pushed, branch: 'side' })
    const deaf = await gateStep(shop, { event, depth: 1 })
    expect([deaf.exitCode, deaf.outputs.allow]).toEqual([10, undefined])
    expect(decisionOf(deaf).incomplete.map(({ code }) => code)).toEqual(['base-unknown', 'change-unreadable'])
    const patch = `@@ -0,0 +1,3 @@\n${newFlaw
      .trimEnd()
      .split('\n')
      .map((line) => `+${line}`)
      .join('\n')}`
    const files = [
      { filename: 'src/exports.js', status: 'added' as const, patch, additions: 3, deletions: 0, changes: 3 },
    ]
    for (const base of ['main', pushed.before]) {
      shop.state.mergeBases.set(`${base}...${pushed.after}`, pushed.before)
      shop.state.comparisons.set(`${base}...${pushed.after}`, files)
    }
    const result = await gateStep(shop, { event, depth: 1 })
    expect(result.exitCode).toBe(10)
    expect(mattersOf(result)).toEqual(['src/exports.js new block', 'src/orders/search.js existing track'])
  })
})

describe('other events', () => {
  type Row = readonly [
    string,
    (sha: string) => ReturnType<typeof tagEvent>,
    Record<string, string>,
    string,
    number,
  ]
  const rows: readonly Row[] = [
    ['a tag', tagEvent, {}, 'mainline', 0],
    ['a run by hand', dispatchEvent, {}, 'mainline', 0],
    ['a run by hand with an environment', dispatchEvent, { environment: 'production' }, 'predeploy', 10],
    [
      'a run by hand with an artifact',
      dispatchEvent,
      { environment: 'production', artifact },
      'predeploy',
      20,
    ],
    ['a schedule', scheduleEvent, {}, 'mainline', 0],
    ['a schedule with an environment', scheduleEvent, { environment: 'production' }, 'deployed', 20],
    ['a schedule with an artifact', scheduleEvent, { artifact }, 'deployed', 20],
    ['a tag that says its stage', tagEvent, { stage: 'predeploy' }, 'predeploy', 10],
  ]
  test.each(rows)('%s', async (_, eventOf, inputs, stage, exitCode) => {
    const shop = await openShop()
    const result = await gateStep(shop, { event: eventOf(shop.base), with: { ...inputs, issues: 'off' } })
    expect(decisionOf(result).stage).toBe(stage)
    expect(result.exitCode).toBe(exitCode)
    expect(result.outputs.allow).toBe(exitCode === 0 ? 'yes' : undefined)
  })
})
