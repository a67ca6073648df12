import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { identitiesBlock, identitiesIn } from '../../src/domain/named-identities.ts'
import { incidentsByIdentity } from '../../src/domain/open-incidents.ts'
import type { GitHub } from '../../src/domain/ports.ts'
import { text } from '../../src/domain/text.ts'
import { openIncidents } from '../../src/effects/track/open-incidents.ts'
import { startForge, type Forge } from '../support/forge/forge.ts'
import { brief, facetsOf, fastClock, issueEffect, runOne, type Runner } from './bench.ts'

const one = '1'.repeat(64)
const two = '2'.repeat(64)

let forge: Forge
let runner: Runner
let github: GitHub

beforeEach(async () => {
  forge = await startForge()
  forge.repo('acme/shop')
  runner = { forge, clock: fastClock(), token: forge.token({ issues: 'write' }) }
  github = facetsOf(runner).github!.client
})

afterEach(async () => {
  await forge.close()
  expect(forge.violations).toEqual([])
})

function put(author: string, body: string, labels = ['baton']): number {
  return forge.put(forge.repo('acme/shop'), { author, body, labels })
}

/** Identity → blocked or tracked, and how many. */
async function named(): Promise<Readonly<Record<string, string>>> {
  const open = await openIncidents(github, 'acme/shop')
  if (!open.known) throw new Error(open.why)
  const lines = [...open.value.identities].map(([identity, { blocked, count }]) => [
    identity,
    `${blocked ? 'blocked' : 'tracked'} ×${count}`,
  ])
  return Object.fromEntries(lines) as Record<string, string>
}

describe('what open issues name', () => {
  test('is what was written into them, with the incident and since when', async () => {
    const identities = { blocked: new Map([[one, 2]]), tracked: new Map([[two, 1]]) }
    const fold = { title: text`evidence`, body: [identitiesBlock(identities)] }
    const effect = issueEffect({ brief: brief('Merge stopped', [fold]) })
    await runOne(runner, effect)
    expect(await named()).toEqual({ [one]: 'blocked ×2', [two]: 'tracked ×1' })
    const open = await openIncidents(github, 'acme/shop')
    const since = open.known ? open.value.opened.get(effect.incident.id) : undefined
    expect(since).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(open.known && open.value.identities.get(one)?.since).toBe(since)
    expect(open.known && [...incidentsByIdentity(open.value)]).toEqual([
      [two, effect.incident.id],
      [one, effect.incident.id],
    ])
  })

  test('is not what a stranger wrote, nor what has not our label; closing an issue changes nothing', async () => {
    put('mallory', `blocked: ${one} ×1`)
    put('github-actions[bot]', `blocked: ${one} ×1`, ['bug'])
    const closed = put('github-actions[bot]', `blocked: ${one} ×1`)
    forge.repo('acme/shop').issues.get(closed)!.state = 'closed'
    put('github-actions[bot]', `blocked: ${two} ×3`)
    expect(await named()).toEqual({ [one]: 'blocked ×1', [two]: 'blocked ×3' })
  })

  test('is blocked where any issue says so', async () => {
    put('github-actions[bot]', `blocked: ${one} ×1`)
    put('github-actions[bot]', `tracked: ${one} ×4`)
    expect(await named()).toEqual({ [one]: 'blocked ×4' })
  })

  test('are in the earliest of the incidents that are open, and in none that is closed', async () => {
    const [first, second, third] = ['INC-000000000001', 'INC-000000000002', 'INC-000000000003']
    const closed = put('github-actions[bot]', `blocked: ${one} ×1\ntracked: ${two} ×1`, [
      'baton',
      `baton:${first}`,
    ])
    forge.repo('acme/shop').issues.get(closed)!.state = 'closed'
    put('github-actions[bot]', `tracked: ${one} ×1`, ['baton', `baton:${second}`])
    put('github-actions[bot]', `tracked: ${one} ×1`, ['baton', `baton:${third}`])
    const open = await openIncidents(github, 'acme/shop')
    expect(open.known && [...incidentsByIdentity(open.value)]).toEqual([[one, second]])
  })

  test('comes from all pages, or is unreadable', async () => {
    for (let count = 0; count < 150; count += 1) put('github-actions[bot]', '')
    put('github-actions[bot]', `blocked: ${one} ×1`)
    expect(await named()).toEqual({ [one]: 'blocked ×1' })
    forge.fail({ is: { answer: 502 }, after: 1, times: 99 })
    expect(await openIncidents(github, 'acme/shop')).toEqual({ known: false, why: 'unreadable' })
  })

  test('a token that may not look costs nothing but that', async () => {
    forge.fail({ is: { answer: 403 }, times: 9 })
    expect(await openIncidents(github, 'acme/shop')).toEqual({ known: false, why: 'not-configured' })
  })

  test('passes over lines that are none of ours', () => {
    const lines = [
      'blocked: 12 ×1',
      ` blocked: ${one} ×1`,
      `blocked: ${one} ×0`,
      `blocked: ${one} ×1 more`,
      `blocked: ${two} ×4\r`,
      `after`,
    ]
    expect(identitiesIn(lines.join('\n')).blocked).toEqual(new Map([[two, 4]]))
  })

  test('a flood leaves room for the rest of the body, and says how many are not listed', () => {
    const many = new Map(Array.from({ length: 3_000 }, (_, at) => [at.toString(16).padStart(64, '0'), 1]))
    const block = identitiesBlock({ blocked: new Map([[one, 1]]), tracked: many })
    expect(block.is === 'code' && block.code.length).toBeLessThan(25_000)
    expect(block.is === 'code' && block.code.startsWith(`blocked: ${one}`)).toBe(true)
    expect(block.is === 'code' && block.code).toMatch(/\nand 2701 more$/)
  })
})
