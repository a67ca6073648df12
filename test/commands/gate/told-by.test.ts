import { describe, expect, test } from 'vitest'
import { toldBy, type Told } from '../../../src/commands/gate/told-by.ts'
import type { Receipt } from '../../../src/domain/effect.ts'
import { flatten } from '../../../src/domain/text.ts'
import { aContext, aDecision, anIncident } from '../../support/decisions.ts'

const incident = anIncident()
const decision = aDecision({ incidents: [incident] })
const issue: Receipt = {
  key: `issue:${incident.id}`,
  kind: 'github-issue',
  incident: incident.id,
  state: 'done',
  url: 'https://github.com/acme/orders/issues/1',
}
const comment: Receipt = { ...issue, key: 'comment:7', kind: 'github-comment', incident: null }

function told(receipts: readonly Receipt[], change: Record<string, unknown> = {}): ReturnType<typeof toldBy> {
  const settings = { issues: 'github', comment: 'on-finding', dryRun: false, githubToken: 't', ...change }
  const { ci } = aContext()
  return toldBy(decision, null, { settings, world: { ci }, exit: {}, receipts } as unknown as Told)
}

describe('before an issue is written', () => {
  test('it is known whom it will tell, and that the comment tells its author', () => {
    const { willTell, byComment } = told([])
    expect([...willTell.values()].map(flatten)).toEqual([
      '@acme/payments, if GitHub passes a mention here on',
    ])
    expect(byComment).toBe('@pr-author')
  })

  test.each([{ dryRun: true }, { githubToken: null }])(
    'nobody, when nothing can be written: %o',
    (change) => {
      expect(told([], change).willTell.size).toBe(0)
      expect(told([], change).byComment).toBeNull()
    },
  )

  test('a file tells nobody', () => {
    expect(told([], { issues: 'files' }).willTell.size).toBe(0)
  })
})

describe('after', () => {
  test('who was told belongs to the incident', () => {
    const { ofIncident, willTell } = told([{ ...issue, told: ['@dana'] }])
    expect(ofIncident.get(incident.id)).toEqual(['@dana'])
    expect(willTell.size).toBe(0)
  })

  test('an issue that told nobody and says nothing stood before; one that says why did not reach', () => {
    expect(told([issue]).before.has(incident.id)).toBe(true)
    expect(told([{ ...issue, says: 'GitHub notifies nobody of it' }]).before.size).toBe(0)
  })

  test('a comment that was not written told nobody', () => {
    expect(told([comment]).byComment).toBe('@pr-author')
    expect(
      told([{ key: 'comment:7', kind: 'github-comment', incident: null, state: 'failed' }]).byComment,
    ).toBeNull()
  })
})
