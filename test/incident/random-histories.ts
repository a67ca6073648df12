import fc from 'fast-check'
import { expect } from 'vitest'
import type { Account } from '../../src/domain/account.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { verbs, type RequestArgs, type Verb } from '../../src/domain/request.ts'
import { isRefusal } from '../../src/incident/ask.ts'
import { hasEnded } from '../../src/domain/life-stage.ts'
import { sweepOne } from '../../src/incident/sweep.ts'
import {
  incidentOf,
  ledgerOfOne,
  people,
  rightsOf,
  settings,
  shown,
  type LedgerOfOne,
} from './ledger-of-one.ts'

/** Somebody by name, or whoever is it at that moment. */
type Who = Account | 'holder' | 'addressee' | 'claimant'

export interface Saying {
  readonly who: Who
  readonly verb: Verb
  readonly args: RequestArgs
  readonly sawOld: boolean
  readonly isAuthor: boolean
}

export type Step =
  | { readonly is: 'pass'; readonly minutes: number }
  | { readonly is: 'sweep' }
  | { readonly is: 'ask'; readonly saying: Saying }
  /** Both rule on the same state; one writes, the other loses its compare-and-swap and rules again. */
  | { readonly is: 'race'; readonly first: Saying; readonly second: Saying | 'sweep' }
  /** It was written, the answer got lost, and it is tried again. */
  | { readonly is: 'lost'; readonly saying: Saying }
  | { readonly is: 'scan'; readonly isPresent: boolean; readonly isComplete: boolean; readonly run: number }
  | { readonly is: 'hold'; readonly minutes: number | null }

const often: Verb[] = [
  'accept',
  'accept',
  'accept',
  'decline',
  'decline',
  'offer',
  'claim',
  'back',
  'check',
  'takeover',
]
export const saying: fc.Arbitrary<Saying> = fc.record({
  who: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<Who>('addressee', 'holder', 'claimant') },
    { weight: 3, arbitrary: fc.constantFrom<Who>(...Object.values(people)) },
  ),
  verb: fc.oneof(fc.constantFrom(...often), fc.constantFrom(...verbs)),
  args: fc.record(
    {
      reason: fc.constantFrom('not_mine', 'off_duty', 'need_info', 'no_capacity', 'false_positive'),
      to: fc.constantFrom(
        '@acme/shop',
        '@acme/platform',
        '@acme/web',
        '@gus',
        '@dan',
        '@nobody',
        '@evil/team',
      ),
      until: fc.constantFrom('2026-11-25T09:00:00Z', '2026-11-30', '2020-01-01'),
      item: fc.constantFrom('all-3', 'all-8', 'H-1'),
      severity: fc.constantFrom('SEV1', 'SEV2', 'SEV3', 'SEV5'),
      says: fc.constant(foreign('words')),
    },
    { requiredKeys: ['reason', 'item'] },
  ),
  sawOld: fc.nat(9).map((n) => n === 0),
  isAuthor: fc.nat(9).map((n) => n === 0),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('pass' as const),
      minutes: fc.oneof(fc.nat(20), fc.nat(400), fc.nat(9000)),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ is: 'sweep' as const }) },
  { weight: 8, arbitrary: fc.record({ is: fc.constant('ask' as const), saying }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('race' as const),
      first: saying,
      second: fc.oneof(saying, fc.constant('sweep' as const)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('lost' as const), saying }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('scan' as const),
      isPresent: fc.nat(3).map((n) => n === 0),
      isComplete: fc.nat(3).map((n) => n > 0),
      run: fc.nat(99),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('hold' as const),
      minutes: fc.option(fc.integer({ min: 1, max: 900 })),
    }),
  },
)
export const history = fc.record({
  severity: fc.constantFrom('SEV1' as const, 'SEV2' as const, 'SEV3' as const, 'SEV5' as const),
  tier: fc.constantFrom('T0' as const, 'T2' as const),
  dueAt: fc.constantFrom(null, '2026-11-24T20:00:00Z'),
  steps: fc.array(step, { minLength: 30, maxLength: 80, size: 'max' }),
})

export function after(
  { severity, tier, dueAt, steps }: typeof history extends fc.Arbitrary<infer H> ? H : never,
  look: (ledger: LedgerOfOne) => void = () => undefined,
): LedgerOfOne {
  const ledger = ledgerOfOne()
  ledger.declare(incidentOf(severity, tier, { dueAt }))
  for (const one of steps) {
    walk(ledger, one)
    look(ledger)
  }
  return ledger
}

function walk(ledger: LedgerOfOne, one: Step): void {
  if (one.is === 'pass') ledger.pass(one.minutes)
  else if (one.is === 'sweep') ledger.sweep()
  else if (one.is === 'ask') ask(ledger, one.saying)
  else if (one.is === 'lost') {
    const request = requestOf(ledger, one.saying)
    const rights = rightsOf(request.by, { isAuthor: one.saying.isAuthor })
    const ruled = ledger.ask(request, rights)
    if (isRefusal(ruled)) return
    ledger.append(ruled)
    expect(ledger.ask(request, rights)).toEqual({ why: 'replayed' })
  } else if (one.is === 'race') {
    const { second } = one
    const late = second === 'sweep' ? null : requestOf(ledger, second)
    if (late === null) sweepOne(ledger.state(), settings, ledger.moment())
    else ledger.ask(late)
    ask(ledger, one.first)
    if (late === null) ledger.sweep()
    else {
      const again = ledger.ask(late)
      if (!isRefusal(again)) ledger.append(again)
    }
  } else if (one.is === 'scan') {
    const before = ledger.events.length
    const complete = one.isComplete ? [{ tool: 'CodeQL', category: 'js' }] : []
    ledger.scan({ complete, present: one.isPresent ? [shown] : [] }, `run-${one.run}`)
    // I10: what is incomplete proves nothing.
    if (!one.isComplete && !one.isPresent) expect(ledger.events).toHaveLength(before)
  } else if (!hasEnded(ledger.state().lifecycle)) {
    const until =
      one.minutes === null ? null : new Date(Date.parse(ledger.now()) + one.minutes * 60_000).toISOString()
    const id = `E-${String(ledger.events.length).padStart(16, '0')}`
    const what = { is: 'held', hold: `H-${ledger.events.length}`, target: 'shop', until } as const
    ledger.append([{ id, at: ledger.now(), by: 'baton', incident: ledger.state().id, what }])
  }
}

export function requestOf(ledger: LedgerOfOne, { who, verb, args, sawOld }: Saying) {
  const { term, holder, offer, claims } = ledger.state().baton
  const byRole = { holder, addressee: offer?.to, claimant: claims[0]?.by }
  const by = (typeof who === 'string' ? byRole[who] : who) ?? people.gus
  return ledger.request(by, verb, args, sawOld && term > 0 ? { term: term - 1 } : {})
}

function ask(ledger: LedgerOfOne, one: Saying): void {
  const request = requestOf(ledger, one)
  const ruled = ledger.ask(request, rightsOf(request.by, { isAuthor: one.isAuthor }))
  if (!isRefusal(ruled)) ledger.append(ruled)
}
