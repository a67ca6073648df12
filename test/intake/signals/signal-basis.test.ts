import { describe, expect, test } from 'vitest'
import { flatten } from '../../../src/domain/text.ts'
import { signalBasis, type GatheredSignals } from '../../../src/intake/signals/signal-basis.ts'

const none: GatheredSignals = { kev: null, vex: [], vexConfigured: false, epssConfigured: false }
const limits = { kevMaxAgeHours: 24 }
const statement = {
  advisory: 'CVE-2026-1',
  products: [],
  status: 'affected',
  justified: false,
  asOf: '2026-11-01T00:00:00.000Z',
} as const

function basis(told: Partial<GatheredSignals>, now = '2026-11-24T10:00:00.000Z'): Map<string, unknown[]> {
  return new Map(
    signalBasis({ ...none, ...told }, now, limits).map(({ name, state, asOf, says }) => [
      name,
      [state, asOf, flatten(says)],
    ]),
  )
}

describe('what the outside world said', () => {
  test('nothing is given: each absence is said', () => {
    const said = basis({})
    expect([...said.keys()]).toEqual(['kev', 'epss', 'vex'])
    expect(said.get('kev')).toEqual(['absent', undefined, expect.stringContaining('counts as not in KEV')])
    expect(said.get('epss')).toEqual([
      'absent',
      undefined,
      expect.stringContaining('no evidence of exploits'),
    ])
    expect(said.get('vex')?.[0]).toBe('absent')
  })

  test.each([
    ['2026-11-25T09:59:59.000Z', 'used', '3 entries'],
    ['2026-11-25T10:00:00.000Z', 'used', '3 entries'],
    ['2026-11-25T10:00:01.000Z', 'stale', '24 hours old'],
    ['2026-12-24T10:00:00.000Z', 'stale', '30 days old'],
  ])('a catalogue of 24 November, on %s', (now, state, words) => {
    const entries = new Map(['1', '2', '3'].map((id) => [id, { dueDate: null, forensicTriage: false }]))
    const kev = { asOf: '2026-11-24T10:00:00.000Z', entries }
    const said = basis({ kev }, now).get('kev')
    expect(said).toEqual([state, kev.asOf, expect.stringContaining(words)])
  })

  test('VEX, with the date of its latest statement', () => {
    const vex = [statement, { ...statement, asOf: '2026-11-02T00:00:00.000Z' }]
    const said = basis({ vex, vexConfigured: true }).get('vex')
    expect(said).toEqual(['used', '2026-11-02T00:00:00.000Z', expect.stringContaining('2 VEX statements')])
  })

  test('an EPSS file that is named and not read', () => {
    expect(basis({ epssConfigured: true }).get('epss')?.[2]).toContain('not read by this version')
  })
})
