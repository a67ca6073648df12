import fc from 'fast-check'
import { expect, test } from 'vitest'
import { upgradeOf } from '../../../src/decision/incident/upgrade.ts'
import { finding } from './judged.ts'

type Row = readonly [installed: string | undefined, fixed: string | undefined]

function upgrade(rows: readonly Row[], ecosystem?: string): ReturnType<typeof upgradeOf> {
  return upgradeOf(
    rows.map(([installed, fixed]) =>
      finding({
        package: {
          name: 'p',
          ...(ecosystem === undefined ? {} : { ecosystem }),
          ...(installed === undefined ? {} : { installed }),
          ...(fixed === undefined ? {} : { fixed }),
        },
      }),
    ),
  )
}

test.each<[string, Row[], string]>([
  ['one', [['4.17.20', '4.17.21']], '4.17.21'],
  [
    'the largest of the smallest',
    [
      ['1.0.0', '1.0.1'],
      ['1.0.0', '1.2.0'],
      ['1.0.0', '1.1.0'],
    ],
    '1.2.0',
  ],
  [
    'numbers, not letters',
    [
      ['1.9.0', '1.10.0'],
      ['1.9.0', '1.9.1'],
    ],
    '1.10.0',
  ],
  ['the fix of the installed branch', [['4.17.20', '4.17.21, 5.0.0']], '4.17.21'],
  [
    'the branch on which all are fixed',
    [
      ['4.17.20', '4.17.21, 5.0.1'],
      ['4.17.20', '5.0.0'],
    ],
    '5.0.1',
  ],
  [
    'no branch between',
    [
      ['1.1.0', '1.2.5, 1.4.2'],
      ['1.1.0', '1.3.0'],
    ],
    '1.4.2',
  ],
  [
    'the last fix of the branch, where it has two',
    [
      ['1.2.0', '1.2.3, 1.2.5'],
      ['1.2.0', '1.2.4'],
    ],
    '1.2.5',
  ],
  [
    'an older fix covers a later branch',
    [
      ['1.0.0', '1.0.1'],
      ['1.0.0', '2.0.0'],
    ],
    '2.0.0',
  ],
  ['nothing below what is installed', [['5.0.0', '4.17.21, 5.0.1']], '5.0.1'],
  [
    'several installed',
    [
      ['1.0.0', '1.0.1'],
      ['2.0.0', '1.0.1, 2.0.1'],
    ],
    '2.0.1',
  ],
  ['installed is not known', [[undefined, '2.0.0, 1.0.1']], '1.0.1'],
  [
    'ranges',
    [
      ['1.0.0', '>= 1.2.3'],
      ['1.0.0', '[1.3.0,)'],
      ['1.0.0', '1.1.0 || 2.0.0'],
    ],
    '1.3.0',
  ],
  ['short versions', [['1.0', '1.1']], '1.1'],
  ['a v before it', [['v1.0.0', 'v1.0.1']], 'v1.0.1'],
  [
    'one that has no fix stands aside',
    [
      ['1.0.0', '1.0.1'],
      ['1.0.0', undefined],
      ['1.0.0', ''],
    ],
    '1.0.1',
  ],
])('%s', (_, rows, to) => {
  expect(upgrade(rows)).toMatchObject({ is: 'version', to })
})

test('what it fixes and what not is told apart', () => {
  expect(
    upgrade([
      ['1.0.0', undefined],
      ['1.0.0', '1.0.1'],
      ['1.0.0', 'not yet'],
    ]),
  ).toEqual({
    is: 'version',
    from: ['1.0.0'],
    to: '1.0.1',
    fixes: [1],
  })
})

test('pre-releases are ordered where the ecosystem orders them so', () => {
  expect(upgrade([['1.0.0-rc.1', '1.0.0']], 'npm')).toMatchObject({ is: 'version', to: '1.0.0' })
  expect(upgrade([['1.0.0-rc.1', '1.0.0']])).toMatchObject({ is: 'named', to: ['1.0.0'] })
})

test.each<[string, Row[], string | undefined, string[]]>([
  ['Debian, even where it looks like semver', [['1.1.1-1', '1.1.1-2']], 'deb', ['1.1.1-2']],
  ['Debian plain', [['1.1.0', '1.1.1']], 'deb', ['1.1.1']],
  ['an epoch', [['1:2.3', '1:2.4']], undefined, ['1:2.4']],
  [
    'four parts',
    [
      ['2.12.6.0', '2.12.6.1'],
      ['2.12.6.0', '2.13.2.1'],
    ],
    'maven',
    ['2.12.6.1', '2.13.2.1'],
  ],
  ['a fix below what is installed', [['5.0.0', '4.0.1']], 'npm', ['4.0.1']],
])('%s: versions are named as they are, not compared', (_, rows, ecosystem, to) => {
  expect(upgrade(rows, ecosystem)).toMatchObject({ is: 'named', to })
})

test.each<[string, Row[]]>([
  ['none', [['1.0.0', undefined]]],
  ['a word', [['1.0.0', 'will not fix']]],
  ['empty', [['1.0.0', '  ']]],
])('%s is no fix', (_, rows) => {
  expect(upgrade(rows)).toEqual({ is: 'none', from: ['1.0.0'] })
})

test('the choice is one that was named, higher than what is installed, and as high as the lowest fix of each', () => {
  const version = fc
    .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 9 }))
    .map((numbers) => numbers.join('.'))
  const order = (written: string): number =>
    written.split('.').reduce((sum, number) => sum * 100 + Number(number), 0)
  fc.assert(
    fc.property(
      fc.array(fc.array(version, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (fixed) => {
        const found = upgrade(fixed.map((list): Row => ['0.0.0', list.join(', ')]))
        const highest = Math.max(...fixed.flat().map(order))
        if (highest === 0) {
          expect(found.is).toBe('named')
          return
        }
        if (found.is !== 'version') throw new Error(`it is ${found.is}`)
        expect(fixed.flat()).toContain(found.to)
        for (const list of fixed) expect(order(found.to)).toBeGreaterThanOrEqual(Math.min(...list.map(order)))
        expect(order(found.to)).toBeLessThanOrEqual(highest)
      },
    ),
  )
})

test('a long list costs little', () => {
  const fixed = Array.from({ length: 5000 }, (_, at) => `1.${at}.0`).join(', ')
  expect(upgrade([['0.1.0', fixed]])).toMatchObject({ to: '1.0.0' })
})
