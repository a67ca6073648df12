import { describe, expect, test } from 'vitest'
import { metricsTable } from '../../src/brief/record/metrics-table.ts'
import type { BatonPath, Stretch } from '../../src/domain/baton-path.ts'
import { lengthOf } from '../../src/domain/length-of.ts'
import { text } from '../../src/domain/text.ts'
import { csv } from '../../src/render/csv.ts'
import { mermaid } from '../../src/render/mermaid.ts'
import { openMetrics } from '../../src/render/open-metrics.ts'
import { svg } from '../../src/render/svg.ts'
import { terminalTable } from '../../src/render/terminal-table.ts'
import { metricsGroup } from '../support/nasty-incident.ts'

function stretch(holder: string | null, from: string, to: string, isOpen = false): Stretch {
  return { holder, from: `2026-11-24T${from}:00.000Z`, to: `2026-11-24T${to}:00.000Z`, isOpen }
}

const path: BatonPath = {
  incident: 'INC-0123456789AB',
  stretches: [
    stretch(null, '09:00', '09:10'),
    stretch('ana', '09:10', '12:00'),
    stretch('click', '12:00', '13:00', true),
  ],
}

describe('Mermaid', () => {
  test('draws who had it, gaps as critical, what goes on as active', () => {
    expect(mermaid(path)).toBe(
      [
        'gantt',
        '  title Who had it from 2026-11-24 (UTC), red is nobody',
        '  dateFormat YYYY-MM-DDTHH:mm:ss',
        '  axisFormat %H:%M',
        '  todayMarker off',
        '  section nobody',
        '  nobody :crit, s0, 2026-11-24T09:00:00, 2026-11-24T09:10:00',
        '  section @ana',
        '  @ana :s1, 2026-11-24T09:10:00, 2026-11-24T12:00:00',
        '  section @click',
        '  @click :active, s2, 2026-11-24T12:00:00, 2026-11-24T13:00:00',
        '',
      ].join('\n'),
    )
  })

  test('gives every task a length, and leaves out what came long before', () => {
    const many = Array.from({ length: 60 }, (_, at) => stretch(at % 2 === 0 ? null : 'ana', '09:00', '09:00'))
    const chart = mermaid({ incident: 'x', stretches: many })
    expect(chart).toContain('2026-11-24T09:00:00, 2026-11-24T09:01:00')
    expect(chart).toContain(', 20 earlier left out')
    expect(chart.match(/:/g)?.length).toBeGreaterThan(40)
  })
})

describe('SVG', () => {
  test('says in words what it draws, and marks gaps by more than colour', () => {
    const picture = svg(path)
    expect(picture).toContain('role="img" aria-labelledby="t d"')
    expect(picture).toContain(
      '<desc id="d">nobody: 2026-11-24 09:00 UTC, 10 min; @ana: 2026-11-24 09:10 UTC, 2 h 50 min; @click: 2026-11-24 12:00 UTC, goes on</desc>',
    )
    expect(picture).toContain('2 holders; nobody for 10 min')
    expect(picture.match(/class="gap"/g)).toHaveLength(1)
    expect(picture).toContain('prefers-color-scheme:dark')
  })

  test('every bar lies within the picture, the shortest too', () => {
    const stretches = [stretch('ana', '09:00', '12:59'), stretch(null, '13:00', '13:00')]
    const bars = [...svg({ incident: 'x', stretches }).matchAll(/x="([\d.]+)" y="\d+" width="([\d.]+)"/g)]
    expect(bars).toHaveLength(2)
    for (const [, x, width] of bars) {
      expect(Number(width)).toBeGreaterThanOrEqual(3)
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(544)
    }
  })

  test('of nothing is a picture too', () => {
    expect(svg({ incident: 'x', stretches: [] })).toContain('0 holders; nobody for 0 s')
  })
})

test.each([
  [0, '0 s'],
  [59_400, '59 s'],
  [60_000, '1 min'],
  [5_400_000, '1 h 30 min'],
  [3_600_000, '1 h'],
  [86_400_000, '1 d'],
  [90_061_000, '1 d 1 h'],
  [86_460_000, '1 d'],
])('%i ms is %s', (milliseconds, words) => {
  expect(lengthOf(milliseconds)).toBe(words)
})

test('CSV quotes everything, and computes nothing', () => {
  expect(
    csv([
      ['a', 'b"c'],
      ['=1+1', '@x'],
      [' -2', 'd\r\ne'],
    ]),
  ).toBe('"a","b""c"\r\n"\'=1+1","\'@x"\r\n"\' -2","d[U+000D][U+000A]e"\r\n')
})

describe('a table in a terminal', () => {
  const table = {
    head: ['Name', 'What'],
    groups: [
      { title: text`first`, rows: [[text`a`, text`one two three`]] },
      { title: text`second`, rows: [[text`b`, text`漢字`]] },
    ],
  }
  test('has one head, and a title for each group', () => {
    expect(terminalTable(table, 80)).toBe('first\nName  What\na     one two three\n\nsecond\nb     漢字')
  })

  test('without any room stands its rows one below the other', () => {
    const wide = {
      head: table.head,
      groups: [{ title: null, rows: [[text`${'x'.repeat(18)}`, text`${'y'.repeat(18)}`]] }],
    }
    expect(terminalTable(wide, 36)).toBe(`Name  ${'x'.repeat(18)}\nWhat  ${'y'.repeat(18)}`)
    expect(terminalTable(wide, 38)).toContain(`${'x'.repeat(18)}  ${'y'.repeat(18)}`)
  })
})

describe('metrics', () => {
  test('time unheld comes first, with median, p90 and n', () => {
    const lines = terminalTable(metricsTable([metricsGroup('acme/shop')]), 80).split('\n')
    expect(lines[1]).toMatch(/^Time unheld +1 h 30 min +1 d 3 h +3$/)
    expect(lines.find((line) => line.startsWith('Ping-pong'))).toMatch(/33 % +1 of 3$/)
    expect(lines.find((line) => line.startsWith('Time to resolve'))).toMatch(/– +– +0$/)
  })

  test('groups have a title where there are several', () => {
    const titles = metricsTable([metricsGroup('acme/shop', '@acme/web'), metricsGroup(null)]).groups
    expect(titles.map(({ title }) => title?.length ?? 0).every((length) => length > 0)).toBe(true)
  })

  test('OpenMetrics: seconds, quantiles, counts and an end', () => {
    const lines = openMetrics([metricsGroup('a"b\\c')]).split('\n')
    expect(lines).toContain('baton_incident_unheld_seconds{repository="a\\"b\\\\c",quantile="0.5"} 5400')
    expect(lines).toContain('baton_incident_unheld_seconds_count{repository="a\\"b\\\\c"} 3')
    expect(lines).toContain('baton_incident_hand_offs{repository="a\\"b\\\\c",quantile="0.9"} 2')
    expect(lines.filter((line) => line.startsWith('baton_incident_resolve_seconds{'))).toEqual([])
    expect(lines.filter((line) => line.startsWith('baton_incident_reopened_ratio{'))).toEqual([])
    expect(lines.slice(-2)).toEqual(['# EOF', ''])
    const families = lines.filter((line) => line.startsWith('# TYPE'))
    expect(new Set(families).size).toBe(families.length)
  })
})
