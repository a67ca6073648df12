import { describe, expect, test } from 'vitest'
import { briefContext } from '../../../src/commands/gate/brief-context.ts'
import type { RunJudged } from '../../../src/commands/gate/judge-run.ts'
import type { Told } from '../../../src/commands/gate/told-by.ts'
import type { BriefContext } from '../../../src/brief/context.ts'
import type { Receipt } from '../../../src/domain/effect.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { aContext, aDecision, aSecret } from '../../support/decisions.ts'

const owner = { team: '@acme/shop-team', person: null, evidence: [], confidence: 'high' as const }
const old = aSecret({ verdict: 'track', newness: 'existing', incident: null })
const file: Receipt = { key: 'file:INC-1', kind: 'incident-file', incident: 'INC-1', state: 'done' }

function context(change: Partial<Told>, fromFork = false): BriefContext {
  const { ci } = aContext()
  const pullRequest = ci.pullRequest === null ? null : { ...ci.pullRequest, fromFork }
  const settings = {
    config: { config: { ownership: { fallback: null } }, file: 'baton.yml' },
    output: 'out/d.json',
    mode: 'enforce',
    issues: 'files',
    comment: 'off',
    dryRun: false,
    githubToken: null,
  }
  const run = {
    decision: aDecision({ verdict: 'track', judged: [old] }),
    policy: defaultPolicy,
    ownership: { of: () => owner },
  } as unknown as RunJudged
  const told = {
    settings,
    world: { ci: { ...ci, pullRequest } },
    exit: { exitCode: 0, wouldExit: 0 },
    receipts: [],
  }
  return briefContext({ run, recorded: null }, { ...told, ...change } as unknown as Told)
}

describe('what a brief says beside the decision', () => {
  test('the files of incidents that were just written, and those alone', () => {
    const places = context({
      receipts: [file, { ...file, key: 'file:INC-2', incident: 'INC-2', state: 'failed', says: 'no' }],
    })
    expect([...places.links.incidents]).toEqual([['INC-1', '.baton/incidents/INC-1.md']])
    expect(places.missing).toHaveLength(1)
  })

  test('who owns what is urgent and stops nothing', () => {
    expect(context({}).owners.get(old.id)).toEqual(owner)
  })

  test('that the decision was not handed over, by its record or by the exit', () => {
    expect(context({}).undelivered).toBeNull()
    expect(context({ record: null }).undelivered).toBe('out/d.json')
    expect(context({ exit: { exitCode: 30, wouldExit: 30 } }).undelivered).toBe('out/d.json')
    expect(context({ record: null }).links.record).toBeNull()
  })

  test('that a fork may only read is said once', () => {
    const says = 'skipped: the token of a fork may only read'
    const skipped: Receipt = {
      key: 'comment:7',
      kind: 'github-comment',
      incident: null,
      state: 'skipped',
      says,
    }
    const forked = context({ receipts: [skipped] }, true)
    expect(forked.missing).toEqual([])
    expect(forked.told.whyNobody).not.toBeNull()
  })
})
