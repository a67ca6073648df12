import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { pathWithoutOurs } from '../support/runner.ts'
import { root } from '../support/source-tree.ts'
import type { Scenario } from './groovy.ts'

/** An agent with room for workspaces, gone when the file's tests have ended. */
export interface Agent {
  readonly folder: string
  /** A workspace of that name, with the examples' scans and three made of them. */
  readonly workspace: (name: string) => string
  /** A program that is called like Node and does what the shell text says. */
  readonly program: (name: string, shell: string) => string
}

export function agent(): Agent {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'baton-agent-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    workspace: (name) => {
      const place = join(folder, name)
      cpSync(join(root, 'examples/scans'), join(place, 'scans'), { recursive: true })
      for (const [path, content] of Object.entries(scans())) writeFileSync(join(place, path), content)
      return place
    },
    program: (name, shell) => {
      const path = join(folder, 'programs', name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${shell}\n`)
      chmodSync(path, 0o755)
      return path
    },
  }
}

/** No finding; a scan that breaks off. The flaw of codeql.sarif blocks where clean.sarif is the baseline. */
function scans(): Readonly<Record<string, string>> {
  const codeql = readFileSync(join(root, 'examples/scans/codeql.sarif'), 'utf8')
  const log = JSON.parse(codeql) as { runs: { results: unknown[] }[] }
  for (const run of log.runs) run.results = []
  return { 'clean.sarif': JSON.stringify(log), 'cut.sarif': codeql.slice(0, 300) }
}

/** What a controller sets for every build of a branch. */
export const buildVariables = {
  PATH: pathWithoutOurs(),
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  JENKINS_HOME: '/var/jenkins_home',
  JENKINS_URL: 'https://ci.example/',
  JOB_NAME: 'shop/main',
  BRANCH_NAME: 'main',
  BRANCH_IS_PRIMARY: 'true',
  BUILD_TAG: 'jenkins-shop-main-4',
  BUILD_URL: 'https://ci.example/job/shop/job/main/4/',
  GIT_URL: 'https://git.example/acme/shop.git',
} as const

/** A build of a Jenkinsfile that calls the library. */
export function build(
  name: string,
  workspace: string,
  jenkinsfile: string,
  more: Partial<Scenario> = {},
): Scenario {
  return { name, workspace, jenkinsfile: `@Library('baton') _\n${jenkinsfile}`, env: buildVariables, ...more }
}

export const passing = "sarif: 'clean.sarif', issues: 'off'"
export const blocking = "sarif: 'scans/codeql.sarif', baseline: 'clean.sarif', issues: 'off'"
