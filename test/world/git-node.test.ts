import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Git } from '../../src/domain/ports.ts'
import { changeEnds } from '../../src/intake/change/change-ends.ts'
import { nodeGit } from '../../src/world/git-node.ts'
import { ciOf, pullRequestOf } from '../support/ci.ts'
import { sourceFiles } from '../support/source-tree.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-git-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** A program named git that runs `script`. */
function gitThat(script: string): Git {
  const path = join(folder, 'git')
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return nodeGit(folder, { PATH: `${folder}:${process.env['PATH'] ?? ''}` })
}

describe('git', () => {
  test('that hangs is ended, and that is said', async () => {
    const git = gitThat('echo half; sleep 1; touch ended-too-late')
    const started = Date.now()
    const { code, stderr } = await git.run(['log'], { seconds: 0.2 })
    expect([code, stderr]).toEqual([128, 'git did not end within 0.2 s'])
    expect(Date.now() - started).toBeLessThan(900)
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect(existsSync(join(folder, 'ended-too-late'))).toBe(false)
  })

  test('that says too much is ended, and what it said is none', async () => {
    const git = gitThat('while true; do echo 0123456789; done')
    const { code, stdout, stderr } = await git.run(['log'], { bytes: 1_000 })
    expect([code, stderr]).toEqual([128, 'git said more than 1000 bytes'])
    expect(stdout.length).toBeLessThanOrEqual(1_000)
  })

  test('within its bounds says what it says', async () => {
    const { code, stdout, stderr } = await gitThat('echo said; echo but >&2; exit 3').run(['log'])
    expect([code, new TextDecoder().decode(stdout), stderr]).toEqual([3, 'said\n', 'but\n'])
  })

  test('that is not there cannot run', async () => {
    expect(await nodeGit(folder, { PATH: folder }).run(['log'])).toMatchObject({ code: 127 })
  })

  test('that hangs never leaves a change that brings nothing in', async () => {
    const hanging = gitThat('sleep 5')
    const git: Git = { run: (args, limits) => hanging.run(args, { ...limits, seconds: 0.1 }) }
    const sha = '1'.repeat(40)
    const ci = ciOf({ pullRequest: pullRequestOf(sha, '2'.repeat(40)), commit: sha, commits: [sha] })
    expect(await changeEnds({ ci, stage: 'pr', git, github: null })).toEqual({
      known: false,
      why: 'unreadable',
    })
  })

  test('is not run by the toolkit, which cannot end a program', () => {
    expect(sourceFiles('src').filter(({ text }) => text.includes('@actions/exec'))).toEqual([])
  })
})
