import { expect, test } from 'vitest'
import type { LedgerBaseline } from '../../src/domain/ledger.ts'
import { baselineFile, nextBaseline, readBaseline } from '../../src/ledger/baselines.ts'

const key = { service: 'shop', repository: 'acme/shop', tool: 'CodeQL', category: 'js', branch: 'main' }

interface Told {
  readonly stopped?: readonly string[]
  readonly adopted?: readonly string[]
  readonly spared?: readonly string[]
  readonly at?: string
}

function after(
  before: LedgerBaseline | null,
  present: Readonly<Record<string, number>>,
  { stopped = [], adopted = [], spared = [], at = '2026-11-20T10:00:00Z' }: Told = {},
): LedgerBaseline {
  const run = {
    present: new Map(Object.entries(present)),
    stopped: new Set(stopped),
    adopted: new Set(adopted),
    spared: new Set(spared),
    at,
  }
  return nextBaseline(before, { key, commit: 'c', ...run })
}

function shown({ identities, stopped }: LedgerBaseline): unknown {
  return [Object.fromEntries(identities), [...stopped.keys()]]
}

test('what is let through enters, with its count; what is gone leaves', () => {
  const first = after(null, { a: 1, b: 2 })
  expect(shown(first)).toEqual([{ a: 1, b: 2 }, []])
  expect(shown(after(first, { b: 3 }))).toEqual([{ b: 3 }, []])
})

test('what any run stopped stays out in every later run, whatever that one thinks of it', () => {
  const blocked = after(null, { a: 1, b: 1 }, { stopped: ['a'] })
  expect(shown(blocked)).toEqual([{ b: 1 }, ['a']])
  const lenient = after(blocked, { a: 1, b: 1 })
  expect(shown(lenient)).toEqual([{ b: 1 }, ['a']])
  expect(shown(after(lenient, { a: 1, b: 1 }))).toEqual([{ b: 1 }, ['a']])
})

test('it enters when it is adopted, or comes anew after a complete scan without it', () => {
  const blocked = after(null, { a: 1 }, { stopped: ['a'] })
  expect(shown(after(blocked, { a: 1 }, { adopted: ['a'] }))).toEqual([{ a: 1 }, []])
  expect(shown(after(blocked, { a: 1 }, { stopped: ['a'], adopted: ['a'] }))).toEqual([{ a: 1 }, []])
  const gone = after(blocked, {})
  expect(shown(gone)).toEqual([{}, []])
  expect(shown(after(gone, { a: 1 }))).toEqual([{ a: 1 }, []])
})

test('what was in and is stopped now stays in, but no more of it', () => {
  const before = after(null, { a: 2 })
  expect(shown(after(before, { a: 5 }, { stopped: ['a'] }))).toEqual([{ a: 2 }, ['a']])
  expect(shown(after(before, { a: 1 }, { stopped: ['a'] }))).toEqual([{ a: 1 }, ['a']])
})

test('what is only spared stays out, and what was in before stays in', () => {
  const waived = after(null, { a: 1, b: 1 }, { spared: ['a'] })
  expect(shown(waived)).toEqual([{ b: 1 }, ['a']])
  expect(shown(after(waived, { a: 1, b: 1 }))).toEqual([{ b: 1 }, ['a']])
  expect(shown(after(after(null, { a: 1 }), { a: 1 }, { spared: ['a'] }))).toEqual([{ a: 1 }, []])
  expect(shown(after(after(null, { a: 1 }), { a: 2 }, { spared: ['a'] }))).toEqual([{ a: 1 }, ['a']])
})

test('since when a branch has it stays, whether it is let through or stopped', () => {
  const first = after(null, { a: 1, b: 1 }, { stopped: ['b'] })
  const later = after(first, { a: 1, b: 1, c: 1 }, { at: '2026-12-01T10:00:00Z' })
  expect(Object.fromEntries(later.since)).toEqual({
    a: '2026-11-20T10:00:00Z',
    b: '2026-11-20T10:00:00Z',
    c: '2026-12-01T10:00:00Z',
  })
})

test('a file gives back what was written, and is only taken for what it is', () => {
  const baseline = after(null, { a: 1, b: 2 }, { stopped: ['b'] })
  const [, text] = baselineFile(baseline)
  expect(readBaseline(text, key)).toEqual(baseline)
  expect(readBaseline(text, { ...key, service: 'web' })).toBe('broken')
  expect(readBaseline(text, { ...key, branch: 'other' })).toBe('broken')
  expect(readBaseline(text, { ...key, category: null })).toBe('broken')
  expect(readBaseline(text, { ...key, service: 'other' })).toBe('broken')
  expect(readBaseline(text, { ...key, repository: null })).toBe('broken')
  expect(readBaseline(text.replace('"version":1', '"version":9'), key)).toBe('newer')
  for (const [from, to] of [
    ['"a":1', '"a":0'],
    ['"a":1', '"a":"1"'],
    ['{"b":2}', '{"b":"2"}'],
    ['{"b":2}', '7'],
    ['"commit":"c"', '"commit":1'],
  ] as const)
    expect(readBaseline(text.replace(from, to), key), to).toBe('broken')
})
