import { describe, expect, test } from 'vitest'
import type { IncidentContext } from '../../../src/decision/incident/context.ts'
import { firstAidOf } from '../../../src/decision/incident/first-aid.ts'
import { groupFindings } from '../../../src/decision/incident/group.ts'
import { flatten } from '../../../src/domain/text.ts'
import { context, judged, type Told } from './judged.ts'

function aid(told: Told, where: Partial<IncidentContext> = {}): string[] {
  const [group] = groupFindings([judged(told)], context(where))
  if (group === undefined) throw new Error('no incident')
  return firstAidOf(group, context(where)).map(({ state, says }) => `${state}: ${flatten(says)}`)
}

describe('what is stopped', () => {
  test.each<[Partial<IncidentContext>, string]>([
    [{ stage: 'pr' }, 'contained: this change is stopped before it is merged'],
    [{ stage: 'mainline' }, 'contained: the pipeline stops here: what comes after this step does not run'],
    [{ stage: 'predeploy' }, 'contained: this deployment is stopped'],
    [{ stage: 'predeploy', environment: 'prod' }, 'contained: this deployment to prod is stopped'],
    [
      { stage: 'deployed' },
      'not-contained: what runs now keeps running; only what comes after this step is stopped',
    ],
    [{ mode: 'observe' }, 'not-contained: observe mode stops nothing'],
  ])('%o', (where, says) => {
    expect(aid({ class: 'iac' }, where)[0]).toBe(says)
  })

  test('what is only tracked stops nothing', () => {
    const told: Told = { judged: { verdict: 'track', newness: 'existing' } }
    expect(aid(told)[0]).toBe('not-contained: nothing is stopped for it')
  })
})

describe('what is not contained', () => {
  test('an artifact can still be pulled, and its quarantine is only recorded', () => {
    const artifacts = ['shop@sha256:1', 'b', 'c', 'd']
    const quarantined: Told = { judged: { verdict: 'quarantine' } }
    expect(aid(quarantined, { artifacts })[1]).toBe(
      'not-contained: shop@sha256:1, b and 2 more can still be pulled: its quarantine is recorded, and this version of Baton enforces none at deploy time',
    )
    expect(aid({}, { artifacts: ['shop@sha256:1'] })[1]).toBe(
      'not-contained: shop@sha256:1 can still be pulled',
    )
    expect(aid({}).join()).not.toContain('pulled')
  })

  test.each<[string, Told, string[]]>([
    [
      'a working secret',
      { class: 'secret', rule: 'aws', facts: { validity: 'active' } },
      ['not-contained: the AWS access key still works until it is deactivated at its issuer'],
    ],
    ['an unverified one', { class: 'secret', rule: 'aws' }, ['unknown: the AWS access key may still work']],
    [
      'an unverified one in public',
      { class: 'secret', rule: 'aws', facts: { repo: 'public' } },
      [
        'unknown: the AWS access key may still work',
        'not-contained: the repository is public, or not known to be private: count it as read by strangers',
      ],
    ],
    [
      'a revoked one, also in public',
      { class: 'secret', rule: 'aws', facts: { validity: 'inactive', repo: 'public' } },
      ['contained: the scanner found that the AWS access key no longer works'],
    ],
    [
      'malware beside secrets',
      { class: 'malware' },
      ['unknown: what it did where it ran, and which credentials it could read there'],
    ],
    [
      'malware without secrets',
      { class: 'malware', facts: { runnerSecrets: false } },
      ['unknown: what it did where it ran'],
    ],
    [
      'malware that is only named',
      { class: 'malware', facts: { evidence: 'referenced' } },
      ['unknown: whether it was installed anywhere; here it is only named'],
    ],
    [
      'a compromised action',
      { class: 'pipeline', facts: { ioc: true } },
      ['unknown: which credentials the runs of the compromised action could read'],
    ],
    ['a weak workflow', { class: 'pipeline' }, []],
    [
      'what is exploited elsewhere',
      { class: 'vuln', facts: { kev: true } },
      [
        "not-contained: it is being exploited elsewhere (CISA's catalogue), and may be here",
        'unknown: whether an earlier version with it is deployed; this run cannot see it',
      ],
    ],
  ])('%s', (_, told, says) => {
    expect(aid(told).slice(1)).toEqual(says)
  })

  test('a live setting stays, a planned one does not exist yet', () => {
    expect(aid({ class: 'iac' }, { stage: 'deployed' })).toHaveLength(2)
    expect(aid({ class: 'iac' })).toHaveLength(1)
  })

  test('a flaw that a pull request brings in has nothing left to contain', () => {
    expect(aid({ class: 'code' }, { stage: 'pr' })).toHaveLength(1)
  })

  test('of several places of one secret the worst is told', () => {
    const one = { class: 'secret', rule: 'aws', aliases: ['hmac:k:1'] } as const
    const members = [
      judged({ ...one, facts: { validity: 'inactive' } }),
      judged({ ...one, facts: { validity: 'unknown' } }),
      judged({ ...one, facts: { validity: 'active' } }),
    ]
    const [group] = groupFindings(members, context())
    expect(firstAidOf(group!, context()).map(({ state }) => state)).toEqual(['contained', 'not-contained'])
  })
})
