import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import type { IncidentState } from '../../src/domain/incident-state.ts'
import { answerOf } from '../../src/incident/answer.ts'
import { apply } from '../../src/incident/apply.ts'
import { fold } from '../../src/incident/fold.ts'
import { hasEnded } from '../../src/domain/life-stage.ts'
import { isUnproved } from '../../src/incident/lifecycle.ts'
import { sweepOne } from '../../src/incident/sweep.ts'
import { people, rightsOf, settings } from './ledger-of-one.ts'
import { after, history, requestOf, saying } from './random-histories.ts'

/** Every event with the states before and after it. */
function stepsOf(events: readonly Event[]) {
  let state: IncidentState | null = null
  return events.map((event) => {
    const before = state
    state = apply(state, event)
    return { event, before, after: state }
  })
}

const runs = { numRuns: 150 }

describe('over random histories of requests, races, lost answers, scans and sweeps', () => {
  test('from the first accept to the end no instant has no holder or two, and the trail says the same', () => {
    fc.assert(
      fc.property(history, (one) => {
        const { events } = after(one)
        for (const { event, before, after: state } of stepsOf(events)) {
          if (before !== null && before.baton.holder !== null && state.baton.holder === null)
            expect(['closed', 'dismissed']).toContain(event.what.is)
          const open = state.trail.filter(({ to }) => to === null)
          expect(open.map(({ holder }) => holder)).toEqual(
            state.baton.phase === 'retired' ? [] : [state.baton.holder],
          )
          for (const [at, { from }] of state.trail.entries()) {
            const last = state.trail[at - 1]
            if (typeof last?.to === 'string')
              expect(Date.parse(last.to)).toBeLessThanOrEqual(Date.parse(from))
            if (last !== undefined && state.trail[at]!.how !== 'regressed') expect(last.to).toBe(from)
          }
        }
      }),
      runs,
    )
  })

  test('the holder changes by accept, takeover or arbitration alone, and each time the term grows by one', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { event, before, after: state } of stepsOf(after(one).events)) {
          if (before === null) continue
          const isNew = state.baton.holder !== null && state.baton.holder.id !== before.baton.holder?.id
          expect(state.baton.term - before.baton.term).toBe(isNew ? 1 : 0)
          if (isNew) expect(['accepted', 'taken-over', 'arbitrated']).toContain(event.what.is)
        }
      }),
      runs,
    )
  })

  test('only the addressee or a member of the addressed team accepts what is offered', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { event, before } of stepsOf(after(one).events)) {
          if (event.what.is !== 'accepted' || before === null || event.by === 'baton') continue
          const { offer, holder } = before.baton
          if (event.what.offer === null) expect([offer, holder]).toEqual([null, null])
          else {
            const rights = rightsOf(event.by)
            const isOfTeam = typeof offer?.team === 'string' && rights.teams.includes(offer.team)
            const isDuty = rights.isDutyOfficer && rightsOf(offer!.to).isDutyOfficer
            expect(event.by.id === offer?.to.id || isOfTeam || isDuty).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  test('the addressee can accept at every moment, with nothing said beside it', () => {
    fc.assert(
      fc.property(history, (one) => {
        after(one, (ledger) => {
          const { offer } = ledger.state().baton
          if (offer !== null) expect(ledger.ask(ledger.request(offer.to, 'accept'))).not.toHaveProperty('why')
        })
      }),
      runs,
    )
  })

  test('who let it lapse, or went off duty, is not asked again until they are back or take it themselves', () => {
    fc.assert(
      fc.property(history, (one) => {
        const away = new Set<string>()
        for (const { event, before } of stepsOf(after(one).events)) {
          const { what, by } = event
          if (what.is === 'lapsed') away.add(before!.baton.offer!.to.id)
          if (by !== 'baton' && what.is === 'declined' && what.reason === 'off_duty') away.add(by.id)
          if (by !== 'baton' && ['back', 'accepted', 'taken-over'].includes(what.is)) away.delete(by.id)
          if (what.is === 'arbitrated') away.delete(what.to.id)
          if (what.is === 'offered') expect(away).not.toContain(what.to.id)
        }
      }),
      runs,
    )
  })

  test('every offer ends by itself, and when nobody answers everybody was asked once and no more', () => {
    fc.assert(
      fc.property(history, (one) => {
        const ledger = after(one)
        const offers = () => ledger.events.filter(({ what }) => what.is === 'offered').length
        const before = offers()
        for (let day = 0; day < 40; day += 1) {
          ledger.pass(8 * 24 * 60)
          ledger.sweep()
          const { offer } = ledger.state().baton
          if (offer !== null) expect(offer.until > ledger.now()).toBe(true)
        }
        expect(ledger.state().baton.offer).toBeNull()
        expect(offers() - before).toBeLessThanOrEqual(Object.keys(people).length)
      }),
      { numRuns: 60 },
    )
  })

  test('a sweep twice at the same moment is one, and two at once are one', () => {
    fc.assert(
      fc.property(history, (one) => {
        after(one, (ledger) => {
          const twin = sweepOne(ledger.state(), settings, ledger.moment())
          expect(sweepOne(ledger.state(), settings, ledger.moment())).toEqual(twin)
          ledger.append(twin)
          expect(sweepOne(ledger.state(), settings, ledger.moment())).toEqual([])
        })
      }),
      runs,
    )
  })

  test('the fold of all events is what one event after the other makes', () => {
    fc.assert(
      fc.property(history, (one) => {
        const ledger = after(one)
        expect(fold(ledger.events)).toEqual(ledger.state())
        expect(new Set(ledger.events.map(({ id }) => id)).size).toBe(ledger.events.length)
      }),
      runs,
    )
  })

  test('a request that quotes an older term changes nothing but notes', () => {
    fc.assert(
      fc.property(history, saying, (one, late) => {
        const ledger = after(one)
        const { term, phase } = ledger.state().baton
        fc.pre(term > 0 && phase !== 'retired' && !['note', 'evidence', 'status', 'back'].includes(late.verb))
        const ruled = ledger.ask({ ...requestOf(ledger, late), term: term - 1 })
        expect(ruled).toMatchObject({ why: 'stale' })
      }),
      runs,
    )
  })

  test('it is resolved by proof alone: complete runs, done items, nothing held that is undecided', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { event, before } of stepsOf(after(one).events)) {
          if (event.what.is !== 'resolved' || before === null) continue
          expect(before.cleanRuns).toBeGreaterThanOrEqual(2)
          expect([...before.done]).toContain('all-3')
          expect(before.containment).not.toBe('applied')
        }
      }),
      runs,
    )
  })

  test('a dismissal of T0 takes two people, and the author of the change is not the second', () => {
    fc.assert(
      fc.property(history, (one) => {
        for (const { event, before } of stepsOf(after({ ...one, tier: 'T0' }).events)) {
          if (event.what.is !== 'dismissed') continue
          expect(event.by).toEqual(event.what.second)
          expect(before?.dismissal?.by.id).not.toBe(event.what.second?.id)
        }
      }),
      runs,
    )
  })

  test('there is one answer to who has it: a holder, or the duty officers who must act', () => {
    fc.assert(
      fc.property(history, (one) => {
        after(one, (ledger) => {
          const state = ledger.state()
          const { holder, mustAct, since, next } = answerOf(state, settings)
          expect(holder).toEqual(state.baton.holder)
          if (hasEnded(state.lifecycle)) expect([mustAct, since, next.is]).toEqual([[], null, 'none'])
          else {
            expect(mustAct).toEqual(holder === null ? settings.dutyOfficers : [holder])
            expect(since).not.toBeNull()
            expect(isUnproved(state.lifecycle) && next.is === 'none').toBe(false)
          }
        })
      }),
      runs,
    )
  })
})
