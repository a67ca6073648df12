import { describe, expect, test } from 'vitest'
import { mergeGroupEvent, scheduleEvent } from '../support/runner-events.ts'
import {
  calm,
  decisionOf,
  gateStep,
  issuesOf,
  newFlaw,
  openShop,
  propose,
  pushToMain,
  secret,
} from '../support/shop.ts'

const harmless = { 'README.md': 'shop' }
const broken = 'version: 1\nscans:\n  requiredtools: [CodeQL]\n'
const artifact = `shop@sha256:${'a'.repeat(64)}`

/** What a reader of the summary or the log is told, with names as they are written. */
function said({ summary, stdout }: { readonly summary: string; readonly stdout: string }): string {
  return `${summary}\n${stdout}`.replaceAll(/[`\u200b]/g, '').replaceAll(/\s+/g, ' ')
}

describe('what the Action says is so', () => {
  test('who decides on what could not be told, where nothing was found', async () => {
    const shop = await openShop(calm)
    const { event } = propose(shop, { ...harmless, 'scans/codeql.sarif': '{}' })
    const result = await gateStep(shop, { event, with: { sarif: 'scans/codeql.sarif' } })
    expect(result.exitCode).toBe(30)
    expect(said(result)).toContain('@acme/shop-team decides what is asked of this step')
    expect(said(result)).not.toContain('no decider is set')
  })

  test('a skipped tool is not scanned here; one that scanned all the same is', async () => {
    const shop = await openShop(calm)
    const { event } = propose(shop, harmless)
    const result = await gateStep(shop, { event, with: { 'skipped-tools': 'Semgrep\nTrivy' } })
    expect(result.exitCode).toBe(0)
    expect(result.stdout).toContain('Not scanned here: Semgrep.')
    expect(decisionOf(result).notices.map(({ code }) => code)).toContain('scan-skipped')
  })

  test('a base whose baton.yml does not load, where people look', async () => {
    const shop = await openShop({ ...calm, 'baton.yml': broken })
    const { event } = propose(shop, { ...harmless, 'baton.yml': 'version: 1\n' })
    const result = await gateStep(shop, { event })
    expect(result.stdout).toContain("The base's baton.yml:3 does not load")
    expect(result.summary.split('<details>')[0]?.replaceAll('`', '')).toContain(
      "The base's baton.yml:3 does not load",
    )
    expect(result.commands.map(({ properties }) => properties['title'])).toContain(
      'baton.yml of the base does not load',
    )
  })

  test('nothing is opened while it is only observed, and nobody is said to hold it', async () => {
    const shop = await openShop(calm)
    const { event } = propose(shop, { 'deploy/prod.env': secret, 'src/exports.js': newFlaw })
    const result = await gateStep(shop, { event, with: { mode: 'observe' } })
    const [incident] = decisionOf(result).incidents
    expect(said(result)).toContain(`would be asked (${incident?.id ?? ''}, not opened: observe mode)`)
    expect(said(result)).toContain('observe mode stops nothing')
    expect(said(result)).not.toMatch(/must take it up|only records|Findings that stop it|others? stops? it/)
    expect(issuesOf(shop)).toEqual([])
  })

  test('a merge group opens none, and says so', async () => {
    const shop = await openShop(calm)
    const { base, merge } = propose(shop, { 'deploy/prod.env': secret })
    const result = await gateStep(shop, {
      event: mergeGroupEvent(base, merge),
      permissions: { contents: 'read' },
    })
    expect(result.exitCode).toBe(10)
    expect(said(result)).toContain('not opened: merge group)')
  })

  test('the issue promises no more than what GitHub may do', async () => {
    const shop = await openShop(calm)
    const { event } = propose(shop, { 'deploy/prod.env': secret })
    await gateStep(shop, { event })
    const [issue] = issuesOf(shop)
    expect(issue?.body.replaceAll(/[`\u200b]/g, '')).toContain(
      'Told: @acme/shop-team, if GitHub passes a mention here on.',
    )
  })

  test('what runs is to be taken out or held, in the headline and in the step', async () => {
    const shop = await openShop(calm)
    const { after } = pushToMain(shop, { 'deploy/prod.env': secret })
    const result = await gateStep(shop, {
      event: scheduleEvent(after),
      with: { environment: 'prod', artifact },
    })
    expect(result.exitCode).toBe(20)
    expect(said(result)).toContain('What runs is not stopped, and must be taken out or held')
    expect(said(result)).toContain(`take out or hold ${artifact.slice(0, 20)}`)
    expect(said(result)).toContain('must not be used, nor go on running.')
  })
})
