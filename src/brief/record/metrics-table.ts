import { lengthOf } from '../../domain/length-of.ts'
import type { Metrics, MetricsGroup, Rate, Spread } from '../../domain/metrics.ts'
import type { Table } from '../../domain/table.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { counted } from '../../domain/counted.ts'
import { nameOf } from './stamp.ts'

type Names<Of> = { readonly [Name in keyof Metrics]: Metrics[Name] extends Of ? Name : never }[keyof Metrics]

/** Time unheld first: what everybody took for somebody else's turn. */
const spreads: readonly (readonly [Names<Spread>, string, (value: number) => string])[] = [
  ['unheld', 'Time unheld', lengthOf],
  ['accept', 'Time to accept', lengthOf],
  ['contain', 'Time to contain', lengthOf],
  ['resolve', 'Time to resolve', lengthOf],
  ['handOffs', 'Hand-offs', plainly],
  ['lapses', 'Lapses', plainly],
]

const rates: readonly (readonly [Names<Rate>, string])[] = [
  ['pingPong', 'Ping-pong'],
  ['reopened', 'Reopened'],
  ['precision', 'Precision'],
]

/** Medians, p90 and of how many; shares with what they are of. */
export function metricsTable(groups: readonly MetricsGroup[]): Table {
  return {
    head: ['Metric', 'Median', 'p90', 'n'],
    groups: groups.map((group) => ({
      title: groups.length < 2 ? null : groupTitle(group),
      rows: [
        ...spreads.map(([name, label, shown]) => spreadRow(label, group.metrics[name], shown)),
        ...rates.map(([name, label]) => rateRow(label, group.metrics[name])),
      ],
    })),
  }
}

function spreadRow(label: string, { n, median, p90 }: Spread, shown: (value: number) => string): Text[] {
  const cell = (value: number | null): Text => [ours(value === null ? '–' : shown(value))]
  return [[ours(label)], cell(median), cell(p90), text`${n}`]
}

function rateRow(label: string, { n, of, rate }: Rate): Text[] {
  return [
    [ours(label)],
    [ours(rate === null ? '–' : `${Math.round(rate * 100)} %`)],
    text``,
    text`${n} of ${of}`,
  ]
}

function groupTitle({ repository, service, team, metrics }: MetricsGroup): Text {
  const place =
    repository !== null ? text`${repository}` : service === null ? text`all` : text`service ${service}`
  const owner = team === null ? text`` : text`, ${nameOf(team)}`
  return text`${place}${owner}, ${ours(counted(metrics.incidents, 'incident'))}`
}

function plainly(count: number): string {
  return String(count)
}
