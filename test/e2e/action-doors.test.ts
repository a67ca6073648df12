import { describe, expect, test } from 'vitest'
import { dispatchEvent, pushEvent } from '../support/runner-events.ts'
import {
  calm,
  checkOut,
  decisionOf,
  gateStep,
  newFlaw,
  oldFlaw,
  openShop,
  propose,
  pushToMain,
  secret,
} from '../support/shop.ts'

const flaw = { 'src/exports.js': newFlaw }
const harmless = { 'README.md': 'shop' }
const requires = 'version: 1\nscans:\n  requiredTools: [CodeQL, Gitleaks]\n'

describe('outside a pull request the inputs count', () => {
  test('a stage that the input says, and a baton.yml of the tree', async () => {
    const shop = await openShop({ ...calm, 'baton.yml': requires })
    const result = await gateStep(shop, { event: dispatchEvent(shop.base), with: { stage: 'predeploy' } })
    expect([result.exitCode, decisionOf(result).stage]).toEqual([30, 'predeploy'])
  })

  test('a tracked scan is no fault there', async () => {
    const shop = await openShop({ ...calm, 'scans/codeql.sarif': '{}' })
    const result = await gateStep(shop, { event: dispatchEvent(shop.base) })
    expect(result.exitCode).toBe(0)
  })
})

describe('inputs that are wrong end with 2, and nothing is judged', () => {
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['a name that is nearly one of ours', { 'require-tools': 'Trivy' }, /required-tools/],
    ['no sarif', { sarif: '  ' }, /sarif is not given/],
    ['a stage that there is not', { stage: 'production' }, /pr, mainline, predeploy, deployed/],
    ['a commit that is none', { commit: 'HEAD' }, /40 or 64 hex/],
  ]
  test.each(wrong)('%s', async (_, inputs, says) => {
    const shop = await openShop(calm)
    const result = await gateStep(shop, { event: dispatchEvent(shop.base), with: inputs })
    expect([result.exitCode, result.outputs]).toEqual([2, {}])
    expect(result.stderr).toMatch(says)
  })
})

describe('an output that cannot be written', () => {
  test.each([
    ['hardens a pass to 30', harmless, 30],
    ['leaves a block', flaw, 10],
  ] as const)('%s', async (_, head, exit) => {
    const shop = await openShop({ ...calm, 'README.md': 'a file, not a folder' })
    const result = await gateStep(shop, {
      event: propose(shop, head).event,
      with: { output: 'README.md/decision.json' },
    })
    expect([result.exitCode, result.outputs.allow, result.outputs.decision]).toEqual([
      exit,
      undefined,
      undefined,
    ])
    expect(result.stderr).toContain('README.md/decision.json')
  })
})

describe('in a public repository', () => {
  test('what was there before shows neither place nor rule; what the change brings in does', async () => {
    const shop = await openShop()
    const proposal = propose(shop, { 'src/exports.js': newFlaw }, { isPublic: true })
    const result = await gateStep(shop, { event: proposal.event })
    expect(result.exitCode).toBe(10)
    const sinks = [
      result.stdout,
      result.summary,
      JSON.stringify(decisionOf(result)),
      JSON.stringify([...shop.state.issues.values()]),
    ]
    for (const sink of sinks) {
      expect(sink).toContain('src/exports.js')
      expect(sink).not.toContain('src/orders')
    }
  })

  test('on the default branch not even that, unless the output is to be whole, which is warned of', async () => {
    const shop = await openShop()
    const event = pushEvent(pushToMain(shop, { 'deploy/prod.env': secret }), { isPublic: true })
    const workspace = checkOut(shop, event.sha)
    const result = await gateStep(shop, { event, workspace, with: { 'output-full': 'true' } })
    expect(result.exitCode).toBe(20)
    for (const sink of [result.stdout, result.summary, JSON.stringify([...shop.state.issues.values()])]) {
      expect(sink).not.toMatch(/deploy\/prod|src\/orders/)
    }
    expect(JSON.stringify(decisionOf(result))).toContain('deploy/prod.env')
    expect(decisionOf(result).notices.map(({ code }) => code)).toContain('output-whole')
    expect(result.summary).toContain('output-full')
  })
})

test('on GitHub Enterprise Server everything goes to the API that the runner names', async () => {
  const shop = await openShop({}, { under: '/api/v3' })
  const proposal = propose(shop, { 'src/exports.js': oldFlaw, 'deploy/prod.env': secret })
  const serverUrl = new URL(shop.forge.url).origin
  const result = await gateStep(shop, { event: proposal.event, serverUrl })
  expect(result.exitCode).toBe(10)
  expect(shop.forge.log.filter(({ method }) => method === 'POST').length).toBeGreaterThan(2)
  const elsewhere = shop.forge.log.filter(({ path }) => path !== '/graphql' && !path.startsWith('/repos/'))
  expect(elsewhere).toEqual([])
})
