import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pushEvent } from '../support/runner-events.ts'
import {
  calm,
  checkOut,
  decisionOf,
  gateStep,
  issuesOf,
  mattersOf,
  newFlaw,
  openShop,
  propose,
  pushToMain,
  secret,
} from '../support/shop.ts'

/** The scans as a scanner writes them that ran on another machine: each path through `spell`. */
function spelled(workspace: string, spell: (path: string) => string): string {
  const folder = join(workspace, 'scans')
  for (const name of readdirSync(folder)) {
    const scan = readFileSync(join(folder, name), 'utf8')
    const written = scan.replaceAll(
      /"uri": "([^"]+)"/g,
      (_, path: string) => `"uri": ${JSON.stringify(spell(path))}`,
    )
    writeFileSync(join(folder, name), written)
  }
  return workspace
}

const spellings: readonly (readonly [string, (path: string) => string])[] = [
  ['a container', (path) => `/repo/${path}`],
  ['a container, as a URI', (path) => `file:///src/${path}`],
  ['a container that mounts it at /src', (path) => `/src/${path}`],
  ['the root of a file system', (path) => `file:///${path}`],
  ['Windows', (path) => path.replaceAll('/', '\\')],
]

describe.each(spellings)('scanned in %s', (_, spell) => {
  test('what main gains has its owner and its place', async () => {
    const shop = await openShop(calm)
    const pushed = pushToMain(shop, { 'deploy/prod.env': secret })
    const workspace = spelled(checkOut(shop, pushed.after), spell)
    const result = await gateStep(shop, { event: pushEvent(pushed), workspace })
    const named = decisionOf(result).findings.find(({ class: kind }) => kind === 'secret')
    expect(named).toMatchObject({ location: { path: 'deploy/prod.env', line: 2 }, new: 'new' })
    expect(result.annotations[0]?.properties).toMatchObject({ file: 'deploy/prod.env', line: '2' })
    expect(decisionOf(result).incidents[0]?.owner.team).toBe('@acme/shop-team')
    const [issue] = issuesOf(shop)
    expect(issue?.labels).not.toContain('baton:unowned')
  })

  test('what a pull request brings in has its place', async () => {
    const shop = await openShop(calm)
    const proposal = propose(shop, { 'src/exports.js': newFlaw })
    const workspace = spelled(checkOut(shop, proposal.merge), spell)
    const result = await gateStep(shop, { event: proposal.event, workspace })
    expect(result.exitCode).toBe(10)
    expect(mattersOf(result)).toEqual(['src/exports.js new block'])
    expect(result.annotations[0]?.properties).toMatchObject({ file: 'src/exports.js', line: '2' })
  })
})

test('the public decision of a secret on main names neither its kind nor its place', async () => {
  const shop = await openShop(calm)
  const pushed = pushToMain(shop, { 'deploy/prod.env': secret })
  const result = await gateStep(shop, { event: pushEvent(pushed, { isPublic: true }) })
  const { findings, incidents, notices, next } = decisionOf(result)
  expect(findings.some(({ withheld }) => withheld)).toBe(true)
  const ofIt = findings.filter(({ withheld }) => withheld)
  const said = JSON.stringify([ofIt, incidents.filter(({ class: kind }) => kind === 'secret'), notices, next])
  expect(said).not.toMatch(/AWS|prod\.env|TruffleHog|IAM/)
})
