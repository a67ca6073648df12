import { beforeEach, describe, expect, test } from 'vitest'
import { verbs } from '../../src/domain/request.ts'
import { nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { openRecordFolder, type RecordFolder, type ToldIncident } from '../support/record-folder.ts'
import { initialized } from '../support/repository.ts'

const people = [
  'teams:',
  '  "@acme/shop": { oncall: ["@ann", "@bob", "@eve", "@fay"], lead: "@cat" }',
  '  "@acme/payments": { oncall: ["@dan"] }',
  'dutyOfficers: ["@sue", "@max"]',
].join('\n')

const today = new Date().toISOString().slice(0, 10)
const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

let here: RecordFolder
let id: string
const asked = new Set<string>()

/** Says what is done by whom, and what comes of it. */
async function by(login: string, verb: string, ...words: string[]): Promise<string> {
  asked.add(verb)
  const { exitCode, stdout, stderr } = await here.run(verb, id, ...words, '--as', login)
  return `${exitCode} ${stdout}${stderr}`.replace(/\s+/g, ' ')
}

async function now(): Promise<ToldIncident | undefined> {
  return (await here.incidents()).find((incident) => incident.id === id)
}

const done = /^0 /
const refused = (why: string) => expect.stringMatching(new RegExp(`^2 .*${why}`)) as string
const notAllowed = refused('You may not do this here')

beforeEach(async () => {
  here = openRecordFolder(people)
  initialized(here.folder).commit({})
  expect((await here.gate()).exitCode).toBe(20)
  id = (await here.incidents())[0]?.id ?? ''
})

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'every verb runs', () => {
  test('decline, by each reason, climbs the ladder; its last rung cannot', async () => {
    expect(await by('bob', 'decline', 'not_mine')).toEqual(refused('It is not offered to you'))
    expect(await by('ann', 'decline', 'no_time')).toEqual(refused('baton decline'))
    expect(await by('ann', 'decline', 'need_info', 'which', 'account')).toMatch(done)
    expect((await now())?.offer?.to.login).toBe('ann')
    const climb: readonly [string, string, string][] = [
      ['ann', 'no_capacity', 'bob'],
      ['bob', 'off_duty', 'eve'],
      ['eve', 'conflict_of_interest', 'fay'],
      ['fay', 'not_mine', 'cat'],
    ]
    for (const [login, reason, next] of climb) {
      expect(await by(login, 'decline', reason)).toMatch(done)
      expect((await now())?.offer?.to.login).toBe(next)
    }
    expect(await by('cat', 'decline', 'not_mine', '@acme/nobody')).toEqual(refused('Nobody of this name'))
    expect(await by('cat', 'escalate')).toMatch(done)
    expect((await now())?.offer?.to.login).toBe('sue')
    expect(await by('sue', 'decline', 'no_capacity')).toEqual(refused('who is asked last cannot decline'))
    expect(await by('bob', 'back')).toMatch(done)
    expect(await by('dan', 'back')).toEqual(refused('This cannot be done as it stands now'))
  }, 60_000)

  test('not_mine with a suggestion asks whom it names', async () => {
    expect(await by('ann', 'decline', 'not_mine', '@acme/payments')).toMatch(done)
    expect((await now())?.offer?.to.login).toBe('dan')
  }, 60_000)

  test('accept, offer, withdraw, claim and takeover move it, and never leave it with two', async () => {
    expect(await by('dan', 'accept')).toEqual(refused('It is not offered to you'))
    expect(await by('ann', 'withdraw')).toEqual(notAllowed)
    expect(await by('ann', 'accept')).toMatch(/^0 Held by @ann .*Still missing/)
    expect(await by('ann', 'accept', 'deactivate', 'the', 'key', 'by', '14:30')).toMatch(done)
    expect(await by('bob', 'offer', '@dan')).toEqual(notAllowed)
    expect(await by('ann', 'offer', '@nobody')).toEqual(refused('Nobody of this name is known here'))
    expect(await by('ann', 'offer', '@dan', 'my', 'shift', 'ends')).toMatch(done)
    expect(await now()).toMatchObject({ holder: { login: 'ann' }, offer: { to: { login: 'dan' } } })
    expect(await by('ann', 'withdraw')).toMatch(done)
    expect(await by('dan', 'accept')).toEqual(refused('There is no open offer'))
    expect(await by('mallory', 'claim')).toEqual(notAllowed)
    expect(await by('dan', 'claim')).toMatch(done)
    expect(await now()).toMatchObject({ phase: 'contested', holder: { login: 'ann' } })
    expect(await by('sue', 'offer', '@dan')).toMatch(done)
    expect(await now()).toMatchObject({ phase: 'held', holder: { login: 'dan' }, term: 2 })
    expect(await by('dan', 'note', 'x', '--term', '1')).toMatch(done)
    expect(await by('dan', 'offer', '@bob', '--term', '1')).toEqual(refused('Somebody else has had it since'))
    expect(await by('dan', 'takeover')).toEqual(notAllowed)
    expect(await by('sue', 'takeover')).toMatch(done)
    expect(await now()).toMatchObject({ holder: { login: 'sue' }, term: 3 })
    expect(await by('sue', 'decline', 'off_duty')).toMatch(done)
    expect((await now())?.holder?.login).toBe('sue')
    expect(await by('sue', 'back')).toMatch(done)
  }, 60_000)

  test('the work: check, uncheck, evidence, note, sev, pause, resume', async () => {
    expect(await by('ann', 'accept')).toMatch(done)
    expect(await by('dan', 'check', 'all-2')).toEqual(notAllowed)
    expect(await by('ann', 'check')).toEqual(refused('baton check'))
    expect(await by('ann', 'check', 'all-2')).toMatch(done)
    expect(await by('bob', 'uncheck', 'all-2')).toMatch(done)
    expect(await by('ann', 'evidence', 'the', 'log', 'is', 'archived')).toMatch(done)
    expect(await by('cat', 'note')).toEqual(refused('baton note'))
    expect(await by('cat', 'note', 'the', 'wiki', 'names', 'it', 'too')).toMatch(done)
    expect(await by('ann', 'sev', '2', 'no', 'use')).toEqual(notAllowed)
    expect(await by('sue', 'sev', '2')).toEqual(refused('sev needs a sentence'))
    expect(await by('sue', 'sev', '2', 'no', 'sign', 'of', 'use')).toMatch(done)
    expect((await now())?.severity).toBe('SEV2')
    expect(await by('bob', 'pause', 'until', today, 'the', 'vendor')).toEqual(notAllowed)
    expect(await by('ann', 'resume')).toEqual(refused('This cannot be done as it stands now'))
    expect(await by('ann', 'pause', 'until', '2020-01-01', 'the', 'vendor')).toEqual(refused('That moment'))
    expect(await by('ann', 'pause', 'until', today, 'the', 'vendor')).toMatch(done)
    expect((await now())?.lifecycle).toBe('on_hold')
    expect(await by('ann', 'resume')).toMatch(done)
    expect((await now())?.lifecycle).toBe('remediating')
  }, 60_000)

  test('the end: waive, release, and dismiss by two', async () => {
    expect(await by('ann', 'waive', 'until', tomorrow, 'reason', 'x')).toEqual(notAllowed)
    expect(await by('sue', 'waive', 'until', '2999-01-01', 'reason', 'x')).toEqual(refused('further away'))
    expect(await by('sue', 'waive', 'until', tomorrow)).toEqual(refused('baton waive'))
    expect(await by('sue', 'waive', 'until', tomorrow, 'reason', 'the key is dead')).toMatch(done)
    expect(await by('ann', 'release')).toEqual(notAllowed)
    expect(await by('sue', 'release', 'H-1')).toEqual(refused('Nothing of that name is held'))
    expect(await by('ann', 'dismiss', 'bored', 'x')).toEqual(refused('baton dismiss'))
    expect(await by('ann', 'dismiss', 'false_positive')).toEqual(refused('dismiss needs a sentence'))
    expect(await by('mallory', 'dismiss', 'false_positive', 'x')).toEqual(notAllowed)
    expect(await by('ann', 'dismiss', 'false_positive', 'a training key')).toMatch(done)
    expect((await now())?.lifecycle).toBe('detected')
    expect(await by('ann', 'dismiss')).toEqual(refused('This takes two people'))
    expect(await by('cat', 'dismiss')).toMatch(/^0 Done: it has ended/)
    expect(await now()).toBeUndefined()
    expect(await by('ann', 'accept')).toEqual(refused('It has ended'))
    expect((await here.run('ledger', 'check')).exitCode).toBe(0)
  }, 60_000)

  test('and none is left out here', () => {
    expect([...asked].sort()).toEqual(verbs.filter((verb) => verb !== 'status').sort())
  })
})
