import { expect, test } from 'vitest'
import { exitOf } from '../../src/decision/exit-code.ts'

const truths = [false, true]

test.each(['pass', 'track', 'block', 'quarantine'] as const)(
  '%s: 20 quarantine > 10 block > 30 cannot tell > 0, and only observing ends with 0',
  (verdict) => {
    for (const cannotTell of truths)
      for (const undelivered of truths) {
        const own = { quarantine: 20, block: 10, track: null, pass: null }[verdict]
        const wouldExit = own ?? (cannotTell || undelivered ? 30 : 0)
        const basis = { verdict, cannotTell, undelivered }
        expect(exitOf({ ...basis, mode: 'enforce' })).toEqual({ exitCode: wouldExit, wouldExit })
        expect(exitOf({ ...basis, mode: 'observe' })).toEqual({ exitCode: 0, wouldExit })
      }
  },
)
