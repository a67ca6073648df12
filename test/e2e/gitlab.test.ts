import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { baton } from '../support/command-line.ts'
import { startGitLab, type GitLabServer } from '../support/gitlab.ts'
import { checkOut, newFlaw, openShop, propose, type Proposal } from '../support/shop.ts'

async function openGitLab(): Promise<GitLabServer> {
  const server = await startGitLab()
  onTestFinished(async () => {
    await server.close()
    expect(server.violations).toEqual([])
  })
  return server
}

/** What GitLab CI says of a merge request's pipeline. */
function pipeline(
  server: GitLabServer,
  { base, head }: Proposal,
  more: Readonly<Record<string, string>> = {},
) {
  return {
    GITLAB_CI: 'true',
    CI: 'true',
    CI_PIPELINE_SOURCE: 'merge_request_event',
    CI_API_V4_URL: server.apiUrl,
    CI_SERVER_URL: 'https://gitlab.example',
    CI_PROJECT_PATH: 'acme/shop',
    CI_PROJECT_VISIBILITY: 'private',
    CI_DEFAULT_BRANCH: 'main',
    CI_COMMIT_SHA: head,
    CI_MERGE_REQUEST_IID: '12',
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
    CI_MERGE_REQUEST_PROJECT_ID: '1',
    CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1',
    CI_JOB_ID: '5',
    GITLAB_USER_LOGIN: 'dana',
    ...more,
  }
}

const gate = (folder: string, env: Readonly<Record<string, string>>) =>
  baton(['gate', '--sarif', 'scans/*.sarif', '--output', 'out/decision.json'], { folder, env })

test("a merge request of GitLab's own pipeline gets one note, which follows the verdict", async () => {
  const [shop, server] = [await openShop(), await openGitLab()]
  server.notes('acme/shop', 12)
  const proposal = propose(shop, { 'src/exports.js': newFlaw })
  const folder = checkOut(shop, proposal.head, 0)
  const tokens = { GITLAB_TOKEN: server.token(7), GITHUB_TOKEN: 'of another forge' }
  const env = pipeline(server, proposal, tokens)
  expect((await gate(folder, env)).exitCode).toBe(10)
  const [note, ...others] = server.notes('acme/shop', 12)
  expect(others).toEqual([])
  expect(note?.body).toMatch(/^<!-- baton:merge-request -->\n\n[\s\S]*Merge stopped/)
  const receipts = readFileSync(join(folder, 'out/receipts.json'), 'utf8')
  expect(receipts).toContain('https://gitlab.example/acme/shop/-/merge_requests/12#note_')
  await gate(folder, env)
  expect(server.notes('acme/shop', 12)).toHaveLength(1)
  // A namesake on GitHub is another repository.
  expect(shop.forge.log).toEqual([])

  const mended = propose(shop, { 'README.md': 'shop' })
  const clean = checkOut(shop, mended.head, 0)
  const after = pipeline(server, mended, tokens)
  expect((await gate(clean, after)).exitCode).toBe(0)
  expect(server.notes('acme/shop', 12)).toHaveLength(1)
  expect(note?.body).not.toContain('Merge stopped')
})

test('what GitLab does not let be written leaves the verdict, and is said', async () => {
  const [shop, server] = [await openShop(), await openGitLab()]
  server.notes('acme/shop', 12)
  const proposal = propose(shop, { 'src/exports.js': newFlaw })
  const folder = checkOut(shop, proposal.head, 0)
  const token = server.token(7, { scope: 'read_api' })
  const told = await gate(folder, pipeline(server, proposal, { GITLAB_TOKEN: token }))
  expect(told.exitCode).toBe(10)
  expect(told.stdout).toContain('The note on this merge request was not written')
  expect(told.stdout).toContain('the token the scope "api" and the role Reporter')
  expect(told.stdout + told.stderr).not.toContain(token)
})

test.each([
  ['no token', {}],
  ['a fork', { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2', GITLAB_TOKEN: 'any' }],
])('with %s nothing is asked of GitLab', async (_, more) => {
  const [shop, server] = [await openShop(), await openGitLab()]
  const proposal = propose(shop, { 'src/exports.js': newFlaw })
  const told = await gate(checkOut(shop, proposal.head, 0), pipeline(server, proposal, more))
  expect(told.exitCode).toBe(10)
  expect(server.log).toEqual([])
})
