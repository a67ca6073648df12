import { expect, test } from 'vitest'
import { figuresOf, ratios, timeInTurn } from '../../bench/measure.ts'
import { report } from '../../bench/report.ts'

test('the median of an even and an odd number of times', () => {
  expect(figuresOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 })
  expect(figuresOf([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 })
})

test('ratios are of the same round', () => {
  expect(ratios([2, 9], [1, 3])).toEqual([2, 3])
})

test('a program that fails is no measurement', () => {
  const failing = { name: 'x', args: ['-e', 'process.exit(3)'], cwd: '.' }
  expect(() => timeInTurn(process.execPath, [failing], 1)).toThrow('x ended with 3')
})

test('the report has a row for each program and a section for each size', () => {
  const times = new Map([
    ["node -e ''", [10, 20]],
    ['JSON.parse', [20, 40]],
    ['gate', [40, 60]],
  ])
  const text = report([{ size: 1, bytes: 1_000_000, times }], {
    date: '2026-11-24',
    machine: 'm',
    node: 'v20',
    rounds: 2,
  })
  expect(text).toContain('## 1 MB (1,000,000 bytes)')
  expect(text).toContain('| `gate` | 50 (40–60) | 3.50 (3.00–4.00) | 1.75 (1.50–2.00) |')
})
