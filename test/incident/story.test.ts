import { expect, test } from 'vitest'
import { foreign } from '../../src/domain/foreign.ts'
import { answerOf } from '../../src/incident/answer.ts'
import { fold } from '../../src/incident/fold.ts'
import { metricsOf } from '../../src/incident/metrics.ts'
import { incidentOf, ledgerOfOne, people, settings, shown } from './ledger-of-one.ts'

const { ana, ben, dan, finn, duty } = people

test('SEV2 from finding to close, over three teams, with a decline, a lapse, a hand-off at shift end and a regression', () => {
  const story = ledgerOfOne('2026-11-24T09:00:00.000Z')
  const holder = () => story.state().baton.holder?.login ?? 'nobody'
  const asked = () => story.state().baton.offer?.to.login ?? 'nobody'

  // 09:00. A scan on the mainline finds an SQL injection. The shop's first on call is asked; nobody has it yet.
  expect(story.declare(incidentOf('SEV2', 'T1'))).toEqual(['declared', 'offered'])
  expect([asked(), holder()]).toEqual(['ana', 'nobody'])
  expect(answerOf(story.state(), settings)).toMatchObject({
    holder: null,
    mustAct: settings.dutyOfficers,
    until: '2026-11-24T09:15:00.000Z',
    next: { is: 'accept' },
  })

  // 09:05. The code belongs to the platform team, says Ana; Dan of the platform team is asked next.
  story.pass(5)
  expect(story.says(ana, 'decline', { reason: 'not_mine', to: '@acme/platform' })).toEqual([
    'declined',
    'offered',
  ])
  expect([asked(), holder()]).toEqual(['dan', 'nobody'])

  // 09:12. Dan is reminded, and does not see it. 09:20: his offer is over and his lead is asked.
  story.pass(7)
  expect(story.sweep()).toEqual(['reminded'])
  story.pass(8)
  expect(story.sweep()).toEqual(['lapsed', 'offered'])
  expect([asked(), holder()]).toEqual(['eve', 'nobody'])
  expect(story.state().baton.away).toEqual(['github:dan'])

  // 09:22. Eve accepts from her phone. The next action and the time of the next word are asked for, and come.
  story.pass(2)
  expect(story.says(people.eve, 'accept')).toEqual(['accepted'])
  expect([holder(), story.state().lifecycle]).toEqual(['eve', 'acknowledged'])
  expect(answerOf(story.state(), settings)).toMatchObject({ since: story.now(), next: { is: 'read-back' } })
  story.pass(3)
  story.says(people.eve, 'note', { says: foreign('revert the deploy, next word at 09:50') })
  expect(story.state().baton.readBackDue).toBeNull()

  // 09:40. She begins: what is affected is written down.
  story.pass(15)
  expect(story.says(people.eve, 'check', { item: 'all-3' })).toContain('begun')
  expect(story.state().lifecycle).toBe('remediating')

  // 10:00. Her shift ends. She offers it to the web team and holds it until Finn accepts.
  story.pass(20)
  expect(story.says(people.eve, 'offer', { to: '@acme/web' })).toContain('offered')
  expect([asked(), holder()]).toEqual(['finn', 'eve'])
  expect(story.state().baton.offer?.packet?.done).toContain('all-3')
  story.pass(4)
  expect(story.says(finn, 'accept', { says: foreign('bind the parameter, 11:00') })).toEqual(['accepted'])
  expect([holder(), story.state().baton.term]).toEqual(['finn', 2])

  // 10:30. The fix is merged. One complete scan is not enough, an incomplete one is nothing, the second proves it.
  story.pass(26)
  expect(story.scan({}, 'run-1')).toEqual(['seen', 'fix-ready'])
  expect(story.scan({ complete: [] }, 'run-2')).toEqual([])
  expect(story.scan({}, 'run-1')).toEqual([])
  expect(story.state().lifecycle).toBe('verifying')
  story.pass(10)
  expect(story.scan({}, 'run-3')).toEqual(['seen', 'resolved', 'reviewing'])

  // Two days later the review is held, and it closes by itself. Nobody has it any more.
  story.pass(2 * 24 * 60)
  expect(story.says(finn, 'check', { item: 'all-8' })).toEqual(['checked', 'closed'])
  expect([story.state().lifecycle, holder()]).toEqual(['closed', 'nobody'])
  expect(story.says(finn, 'accept')).toBe('closed')

  // A week later it is back. The same incident, its history, and Finn is asked first: he had it last.
  story.pass(7 * 24 * 60)
  expect(story.scan({ present: [shown] }, 'run-9')).toEqual(['regressed', 'seen', 'offered'])
  expect([asked(), holder(), story.state().reopened]).toEqual(['finn', 'nobody', 1])

  // He is on leave now and says so; the shop's list begins anew with Ana, whom nobody has heard decline this time.
  expect(story.says(finn, 'decline', { reason: 'off_duty' })).toEqual(['declined', 'offered'])
  expect(asked()).toBe('ana')
  expect(story.says(ben, 'accept')).toEqual(['accepted'])
  expect(holder()).toBe('ben')

  // Ben falls silent. He keeps it until the duty officer takes it over, and is told.
  story.pass(61)
  expect(story.sweep().slice(0, 2)).toEqual(['lease-expired', 'offered'])
  expect([holder(), asked()]).toEqual(['ben', 'ana'])
  expect(story.says(duty, 'takeover')).toEqual(['withdrawn', 'taken-over'])
  expect(holder()).toBe('duty')

  // Fixed for good.
  story.says(duty, 'check', { item: 'all-3' })
  story.says(duty, 'check', { item: 'all-8' })
  story.scan({}, 'run-20')
  expect(story.scan({}, 'run-21')).toEqual(['seen', 'resolved', 'reviewing', 'closed'])

  // What the record says of it all, whoever reads it.
  const path = fold(story.events).trail.map(({ holder: who }) => who?.login ?? null)
  expect(path).toEqual([null, 'eve', 'finn', null, 'ben', 'duty'])
  expect(fold(story.events)).toEqual(story.state())
  expect(metricsOf([story.events], story.now())).toMatchObject({
    unheld: { n: 1, median: 22 * 60_000 },
    accept: { n: 1, median: 22 * 60_000 },
    handOffs: { n: 1, median: 2 },
    lapses: { n: 1, median: 1 },
    reopened: { n: 1, of: 1, rate: 1 },
  })
  // Dan never said that he is back.
  expect(story.state().baton.away).toContain(dan.id)
})
