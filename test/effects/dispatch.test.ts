import { describe, expect, test } from 'vitest'
import type { Effect, IncidentFileEffect } from '../../src/domain/effect.ts'
import { GitHubFailure, type GitHub } from '../../src/domain/ports.ts'
import { flatten } from '../../src/domain/text.ts'
import { dispatch } from '../../src/effects/dispatch.ts'
import type { Facets } from '../../src/effects/handler.ts'
import { brief, commentEffect, issueEffect } from './bench.ts'

const now = { dryRun: false, readOnly: null }

function facets(change: Partial<Facets> = {}): Facets {
  return {
    github: null,
    issues: null,
    gitlab: null,
    files: { read: () => Promise.resolve({ is: 'absent' }), write: () => Promise.resolve() },
    clock: { now: () => new Date(0), sleep: () => Promise.resolve() },
    random: { nonce: () => '0'.repeat(16) },
    run: null,
    render: { markdown: ({ headline }) => flatten(headline), line: flatten, prose: flatten },
    ...change,
  }
}

function withGitHub(client: GitHub): Facets {
  const facet = { client, at: { owner: 'acme', repo: 'shop' } }
  return facets({ github: facet, issues: facet })
}

function fileEffect(path = '.baton/incidents/INC-1.md'): IncidentFileEffect {
  return {
    key: `incident-file:${path}`,
    kind: 'incident-file',
    incident: 'INC-7K2QF0M3XA9B',
    path,
    brief: brief('Merge stopped'),
  }
}

describe('dispatch', () => {
  test('an unknown kind of effect is a receipt with a hint, never an exception', async () => {
    for (const kind of ['carrier-pigeon', 'constructor', '__proto__']) {
      const effect = { key: 'k', kind } as unknown as Effect
      const [receipt] = await dispatch([effect], facets(), now)
      expect(receipt).toMatchObject({
        key: 'k',
        state: 'failed',
        says: expect.stringContaining('newer') as string,
      })
    }
  })

  test('dry run lists, in order, and touches nothing', async () => {
    const touched: string[] = []
    const client: GitHub = {
      request: (route) => Promise.reject(new Error(String(touched.push(route)))),
      all: (route) => Promise.reject(new Error(String(touched.push(route)))),
    }
    const write = (path: string): Promise<void> => Promise.resolve(void touched.push(path))
    const world = { ...withGitHub(client), files: { ...facets().files, write } }
    const receipts = await dispatch([issueEffect(), commentEffect(), fileEffect()], world, {
      ...now,
      dryRun: true,
    })
    expect(receipts.map(({ kind, state }) => [kind, state])).toEqual([
      ['github-issue', 'skipped'],
      ['github-comment', 'skipped'],
      ['incident-file', 'skipped'],
    ])
    for (const { says } of receipts) expect(says).toMatch(/^dry run: would ensure /)
    expect(touched).toEqual([])
  })

  test('all start at once', async () => {
    let waiting = 0
    let open: () => void = () => undefined
    const gate = new Promise<void>((resolve) => (open = resolve))
    const write = async (): Promise<void> => {
      waiting += 1
      if (waiting === 3) open()
      await gate
    }
    const effects = ['a.md', 'b.md', 'c.md'].map(fileEffect)
    const receipts = await dispatch(effects, facets({ files: { ...facets().files, write } }), now)
    expect(receipts.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  })

  test('one failure leaves the others, and an error of our own shows no message', async () => {
    const client: GitHub = {
      request: () => Promise.reject(new TypeError('token ghs_secret')),
      all: () => Promise.reject(new GitHubFailure('unreachable', 503, 'GET x: 503')),
    }
    const receipts = await dispatch([issueEffect(), commentEffect(), fileEffect()], withGitHub(client), now)
    expect(receipts.map(({ state }) => state)).toEqual(['failed', 'failed', 'done'])
    expect(receipts[0]?.says).toContain('TypeError')
    expect(JSON.stringify(receipts)).not.toContain('secret')
  })

  test('without a token GitHub is skipped, with what to give', async () => {
    const [receipt] = await dispatch([commentEffect()], facets(), now)
    expect(receipt).toMatchObject({
      state: 'skipped',
      says: expect.stringContaining('github-token') as string,
    })
  })

  test('a read-only token stops what needs GitHub, not the files', async () => {
    const receipts = await dispatch([issueEffect(), fileEffect()], facets(), { ...now, readOnly: 'a fork' })
    expect(receipts).toMatchObject([{ state: 'skipped', says: 'a fork' }, { state: 'done' }])
  })
})

describe('incident files', () => {
  test('are written only when they differ', async () => {
    const written: string[] = []
    const write = (path: string): Promise<void> => Promise.resolve(void written.push(path))
    const there = (text: string): Facets =>
      facets({
        files: { read: () => Promise.resolve({ is: 'bytes', bytes: new TextEncoder().encode(text) }), write },
      })
    const [same] = await dispatch([fileEffect()], there('Merge stopped'), now)
    const [other] = await dispatch([fileEffect()], there('Merge not stopped'), now)
    expect([same?.state, other?.state, written.length]).toEqual(['unchanged', 'done', 1])
  })

  test('that cannot be written are a failed receipt', async () => {
    const write = (): Promise<void> => Promise.reject(new Error('EROFS'))
    const [receipt] = await dispatch([fileEffect()], facets({ files: { ...facets().files, write } }), now)
    expect(receipt).toMatchObject({ state: 'failed', says: '.baton/incidents/INC-1.md cannot be written' })
  })
})
