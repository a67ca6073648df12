import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { execFileSync } from 'node:child_process'
import { filesUnder, root } from '../support/source-tree.ts'
import { agent, buildVariables } from './agent.ts'
import { recordedWorkspace } from './record.ts'
import { groovyIsThere, play, whyNoGroovy, type Build, type Scenario } from './groovy.ts'

const { workspace, program } = agent()
const scanner = program('trivy', 'cp "$FOUND" trivy.sarif')
const page = readFileSync(join(root, 'docs/jenkins.md'), 'utf8')
const all = filesUnder('examples/jenkins').map((path) => path.slice('examples/jenkins/'.length))
const names = all.filter((name) => !/^(?:sweep|request)\./.test(name))

/** The example's Jenkinsfile in a checkout of main, or of a change against it, where the scanner finds something or nothing. */
function example(name: string, finds: 'nothing' | 'a flaw', change = false): Scenario {
  const place = workspace(`${name} ${finds} ${String(change)}`)
  const flaw = change ? 'scans/codeql.sarif' : 'scans/trufflehog.sarif'
  const found = join(place, finds === 'nothing' ? 'clean.sarif' : flaw)
  const kept = join(dirname(scanner), `${name}.${finds.length}.${String(change)}.sarif`)
  writeFileSync(kept, readFileSync(found))
  rmSync(join(place, 'scans'), { recursive: true })
  for (const file of ['clean.sarif', 'cut.sarif']) rmSync(join(place, file))
  writeFileSync(join(place, 'deploy'), '#!/bin/sh\necho rolled out\n', { mode: 0o755 })
  writeFileSync(join(place, 'baton.yml'), 'version: 1\nservice:\n  exposure: internet\n')
  return {
    name: `${name}, ${finds}${change ? ', a change' : ''}`,
    jenkinsfile: readFileSync(join(root, 'examples/jenkins', name), 'utf8'),
    workspace: place,
    env: {
      ...buildVariables,
      PATH: `${dirname(scanner)}${delimiter}${buildVariables.PATH}`,
      FOUND: kept,
      ...checkedOut(place, change),
    },
    checkout: { GIT_COMMIT: 'a'.repeat(40), GIT_URL: buildVariables.GIT_URL },
  }
}

/** What Jenkins says of a checkout; a change brings a baton.yml of its own, which asks for nothing but to be let through. */
function checkedOut(place: string, change: boolean): Readonly<Record<string, string>> {
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.com']
  const git = (...args: string[]) =>
    execFileSync('git', [...author, ...args], {
      cwd: place,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message=before')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  if (!change) return { GIT_COMMIT: git('rev-parse', 'HEAD') }
  writeFileSync(join(place, 'baton.yml'), 'version: 1\nmode: observe\n')
  mkdirSync(join(place, 'src/orders'), { recursive: true })
  writeFileSync(join(place, 'src/orders/search.js'), 'query(name)\n'.repeat(50))
  git('add', '--all')
  git('commit', '--quiet', '--message=a change')
  return {
    GIT_COMMIT: git('rev-parse', 'HEAD'),
    BRANCH_NAME: 'PR-12',
    BRANCH_IS_PRIMARY: 'false',
    CHANGE_ID: '12',
    CHANGE_TARGET: 'main',
  }
}

/** The first job of docs/jenkins.md. */
function firstJob(): Scenario {
  const place = workspace('first')
  cpSync(join(root, 'examples/scans'), join(place, 'examples/scans'), { recursive: true })
  const [, script = ''] = /```groovy\n([\s\S]*?)```/.exec(page) ?? []
  return { name: 'first job', jenkinsfile: script, workspace: place, env: buildVariables }
}

/** The examples about a ledger, which baton.yml of the workspace names. */
async function aboutLedger(): Promise<readonly Scenario[]> {
  const { place, incident } = await recordedWorkspace(workspace('ledger'))
  const ofExample = (name: string, more: Partial<Scenario>): Scenario => ({
    name,
    jenkinsfile: readFileSync(join(root, 'examples/jenkins', name), 'utf8'),
    workspace: place,
    env: buildVariables,
    ...more,
  })
  return [
    ofExample('sweep.Jenkinsfile', {}),
    ofExample('request.Jenkinsfile', {
      causes: [{ _class: 'hudson.model.Cause$UserIdCause', userId: 'bob' }],
      params: { VERB: 'accept', INCIDENT: incident, WORDS: '' },
    }),
  ]
}

const scenarios: readonly Scenario[] = groovyIsThere
  ? [
      ...names.map((name) => example(name, 'nothing')),
      ...names.map((name) => example(name, 'a flaw')),
      firstJob(),
      example('multibranch.Jenkinsfile', 'nothing', true),
      example('multibranch.Jenkinsfile', 'a flaw', true),
    ]
  : []

let builds: ReadonlyMap<string, Build> = new Map()
beforeAll(async () => {
  if (groovyIsThere) builds = await play([...scenarios, ...(await aboutLedger())])
}, 300_000)

describe.skipIf(!groovyIsThere)(`examples (${groovyIsThere ? 'in the harness' : whyNoGroovy})`, () => {
  test.each(names)('%s lets a clean build through', (name) => {
    expect(builds.get(`${name}, nothing`)).toMatchObject({ error: null, result: 'SUCCESS' })
  })

  test.each(names)('%s stops for a secret that works', (name) => {
    const build = builds.get(`${name}, a flaw`)
    expect(build?.error).toMatch(/^Baton: quarantined/)
    expect(build?.log).not.toContain('rolled out')
  })

  test.each(['multibranch.Jenkinsfile', 'scripted.Jenkinsfile'])('%s deploys after its gate', (name) => {
    expect(builds.get(`${name}, nothing`)?.log).toContain('rolled out')
  })

  test('each is run here', () => {
    expect(all.filter((name) => !names.includes(name))).toEqual(['request.Jenkinsfile', 'sweep.Jenkinsfile'])
  })

  test('a timer sweeps, and who starts the form asks', () => {
    const sweep = builds.get('sweep.Jenkinsfile')
    expect(sweep).toMatchObject({ error: null, result: 'SUCCESS' })
    expect(sweep?.log).toContain('Due were 0.')
    const request = builds.get('request.Jenkinsfile')
    expect(request).toMatchObject({ error: null, result: 'SUCCESS' })
    expect(request?.log).toContain('Held by @bob since')
  })

  test('the first job of the documentation ends as it says', () => {
    const [, says = 'none'] = /It fails with `([^`]*)`/.exec(page) ?? []
    expect(builds.get('first job')?.error).toContain(says)
  })

  test('a change is not deployed, and its own baton.yml does not judge it', () => {
    const clean = builds.get('multibranch.Jenkinsfile, nothing, a change')
    expect(clean).toMatchObject({ error: null, result: 'SUCCESS' })
    expect(clean?.log).toContain('stage Deploy is skipped')
    const flawed = builds.get('multibranch.Jenkinsfile, a flaw, a change')
    expect(flawed?.error).toMatch(/^Baton: blocked/)
    expect(flawed?.log).not.toContain('stage Deploy')
  })
})

test('every message in the documentation is one that can be met', () => {
  const section = page.slice(page.indexOf('## When it does not work'))
  const messages = [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, message = '']) => message)
  const ofJenkins = ['Could not find credentials', 'Rejecting library', 'No such DSL method']
  const library = filesUnder('jenkins-shared-lib').filter((path) => path.endsWith('.groovy'))
  const text = library.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const ours = messages.filter((message) => !ofJenkins.some((start) => message.startsWith(start)))
  expect(ours.length).toBeGreaterThan(5)
  expect(ours.filter((message) => !text.includes(message))).toEqual([])
})
