import { describe, expect, test } from 'vitest'
import type { CiFacts } from '../../src/domain/ci.ts'
import type { Stage } from '../../src/domain/terms.ts'
import { ciFacts } from '../../src/ci/ci-facts.ts'
import { stageOf } from '../../src/ci/stage-of.ts'

const nowhere = ciFacts({}, null, '/')
const nothing = { environment: false, artifact: false }
const environment = { environment: true, artifact: false }
const artifact = { environment: false, artifact: true }
const both = { environment: true, artifact: true }

describe('the stage when nobody says it', () => {
  test.each<readonly [Partial<CiFacts>, typeof nothing, Stage]>([
    [{ event: 'pull_request' }, nothing, 'pr'],
    [{ event: 'pull_request' }, both, 'pr'],
    [{ event: 'merge_group' }, environment, 'pr'],
    [{ event: 'schedule' }, environment, 'deployed'],
    [{ event: 'schedule' }, artifact, 'deployed'],
    [{ event: 'schedule' }, nothing, 'mainline'],
    [{ event: 'push', branch: 'x', defaultBranch: 'main' }, environment, 'predeploy'],
    [{ event: 'tag' }, environment, 'predeploy'],
    [{ event: 'none' }, environment, 'predeploy'],
    [{ event: 'push', branch: 'x', defaultBranch: 'main' }, nothing, 'pr'],
    [{ event: 'push', branch: 'x', defaultBranch: 'main' }, artifact, 'pr'],
    [{ event: 'push', branch: 'main', defaultBranch: 'main' }, nothing, 'mainline'],
    [{ event: 'push', branch: 'x', defaultBranch: null }, nothing, 'mainline'],
    [{ event: 'push', branch: null, defaultBranch: 'main' }, nothing, 'mainline'],
    [{ event: 'tag', defaultBranch: 'main' }, artifact, 'mainline'],
    [{ event: 'other', branch: 'x', defaultBranch: 'main' }, nothing, 'mainline'],
    [{ event: 'none' }, nothing, 'mainline'],
  ])('%j with %j is %s', (facts, given, stage) => {
    expect(stageOf({ ...nowhere, ...facts }, given)).toBe(stage)
  })
})
