import { describe, expect, onTestFinished, test } from 'vitest'
import { startGitLab } from '../support/gitlab.ts'
import {
  checkOut,
  commentsOf,
  everything,
  gateStep,
  issuesOf,
  newFlaw,
  openShop,
  propose,
  secret,
  type Proposal,
  type Shop,
} from '../support/shop.ts'
import { agent, build, buildVariables } from './agent.ts'
import { groovyIsThere, play, whyNoGroovy, type Build, type Scenario } from './groovy.ts'
import { isWrite } from '../support/forge/is-write.ts'

agent()

/** A multibranch build of a change, whose remote is on the server of these tests. */
function change(shop: Shop, proposal: Proposal, parameters: string, more: Partial<Scenario> = {}): Scenario {
  return build(
    'change',
    checkOut(shop, proposal.head, 0),
    `return batonGate(sarif: 'scans/*.sarif'${parameters})`,
    {
      ...more,
      env: {
        ...buildVariables,
        BRANCH_NAME: `PR-${proposal.number}`,
        BRANCH_IS_PRIMARY: 'false',
        GIT_URL: 'https://127.0.0.1/acme/shop.git',
        GIT_COMMIT: proposal.head,
        CHANGE_ID: String(proposal.number),
        CHANGE_TARGET: 'main',
        CHANGE_AUTHOR: 'ann',
        GITHUB_API_URL: shop.forge.url,
        ...more.env,
      },
    },
  )
}

async function built(scenario: Scenario): Promise<Build> {
  const found = (await play([scenario])).get(scenario.name)
  if (found === undefined) throw new Error('no build')
  return found
}

const withToken = (shop: Shop) => ({
  credentials: { gh: { kind: 'Secret text', value: shop.forge.token(everything) } },
})
const flawed = { 'src/exports.js': newFlaw, 'deploy/prod.env': secret }

describe.skipIf(!groovyIsThere)(`a change (${groovyIsThere ? 'through Groovy' : whyNoGroovy})`, () => {
  test('on GitHub gets the comment and the issues that the Action gives it', async () => {
    const [shop, other] = [await openShop(), await openShop()]
    const proposal = propose(shop, flawed)
    const scenario = change(shop, proposal, ", githubTokenCredentialsId: 'gh'", withToken(shop))
    const first = await built(scenario)
    expect(first.error).toMatch(/^Baton: blocked/)
    expect(first.error).toMatch(/https:\/\/github\.com\/acme\/shop\/issues\/|\/issues\/\d+/)
    // Jenkins says nothing of who may read a repository, and what nobody says counts as public.
    const twin = propose(other, flawed, { isPublic: true })
    await gateStep(other, { event: twin.event })
    expect(titlesOf(shop)).toEqual(titlesOf(other))
    expect(wordsOf(commentsOf(shop, proposal))).toEqual(wordsOf(commentsOf(other, twin)))
    expect(commentsOf(shop, proposal)).toHaveLength(1)

    // A second build, and the Action beside it: nothing is doubled.
    await built(scenario)
    await gateStep(shop, { event: proposal.event })
    expect([issuesOf(shop).length, commentsOf(shop, proposal).length]).toEqual([1, 1])
  }, 240_000)

  test.each([
    ['no credentials', '', {}],
    ['a fork', ", githubTokenCredentialsId: 'gh'", { CHANGE_FORK: 'mallory' }],
    [
      'a remote that is another forge',
      ", githubTokenCredentialsId: 'gh'",
      { GIT_URL: 'https://bitbucket.org/acme/shop.git' },
    ],
  ])('with %s writes nothing on GitHub', async (_, parameters, env) => {
    const shop = await openShop()
    const proposal = propose(shop, flawed)
    const told = await built(change(shop, proposal, parameters, { ...withToken(shop), env }))
    expect(told.error).toMatch(/^Baton: blocked/)
    expect(shop.forge.log.filter(isWrite)).toEqual([])
    expect([issuesOf(shop).length, commentsOf(shop, proposal).length]).toEqual([0, 0])
  })

  test('on GitLab gets one note', async () => {
    const shop = await openShop()
    const server = await startGitLab()
    onTestFinished(async () => {
      await server.close()
      expect(server.violations).toEqual([])
    })
    const proposal = propose(shop, flawed)
    server.notes('acme/shop', proposal.number)
    const value = server.token(7)
    const scenario = change(shop, proposal, ", gitlabCredentialsId: 'gl'", {
      credentials: { gl: { kind: 'Secret text', value } },
      env: { CI_API_V4_URL: server.apiUrl, GIT_URL: 'https://gitlab.example/acme/shop.git' },
    })
    for (const told of [await built(scenario), await built(scenario)]) {
      expect(told.error).toMatch(/^Baton: blocked/)
      expect(JSON.stringify(told)).not.toContain(value)
    }
    const bodies = server.notes('acme/shop', proposal.number).map(({ body }) => body)
    expect(bodies).toEqual([expect.stringMatching(/^<!-- baton:merge-request -->[\s\S]*Merge stopped/)])
    expect(shop.forge.log).toEqual([])
  }, 240_000)
})

const titlesOf = (shop: Shop) => issuesOf(shop).map(({ title, labels }) => [title, [...labels].sort()])

/** Without the links of the run, the forge's port, and dates. */
function wordsOf(bodies: readonly string[]): readonly string[] {
  return bodies.map((body) =>
    body
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/127\.0\.0\.1:\d+/g, 'forge')
      .replaceAll(/\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}\S*)?/g, 'then'),
  )
}
