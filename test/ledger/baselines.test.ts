import { expect, test } from 'vitest'
import type { LedgerBaseline } from '../../src/domain/ledger.ts'
import { baselineFile, nextBaseline, readBaseline } from '../../src/ledger/baselines.ts'

const key = { service: 'shop', tool: 'CodeQL', category: 'js', branch: 'main' }

function after(
  before: LedgerBaseline | null,
  present: Readonly<Record<string, number>>,
  { stopped = [], adopted = [] }: { stopped?: readonly string[]; adopted?: readonly string[] } = {},
): LedgerBaseline {
  const run = {
    present: new Map(Object.entries(present)),
    stopped: new Set(stopped),
    adopted: new Set(adopted),
  }
  return nextBaseline(before, { key, commit: 'c', ...run })
}

function shown({ identities, stopped }: LedgerBaseline): unknown {
  return [Object.fromEntries(identities), [...stopped]]
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

test('a file gives back what was written, and is only taken for what it is', () => {
  const baseline = after(null, { a: 1, b: 2 }, { stopped: ['b'] })
  const [, text] = baselineFile(baseline)
  expect(readBaseline(text, key)).toEqual(baseline)
  expect(readBaseline(text, { ...key, service: 'web' })).toBe('broken')
  expect(readBaseline(text, { ...key, branch: 'other' })).toBe('broken')
  expect(readBaseline(text, { ...key, category: null })).toBe('broken')
  expect(readBaseline(text.replace('"version":1', '"version":9'), key)).toBe('newer')
  for (const [from, to] of [
    ['"a":1', '"a":0'],
    ['"a":1', '"a":"1"'],
    ['["b"]', '[1]'],
    ['["b"]', '7'],
    ['"commit":"c"', '"commit":1'],
  ] as const)
    expect(readBaseline(text.replace(from, to), key), to).toBe('broken')
})
