import type { Metrics, MetricsGroup, Rate, Spread } from '../domain/metrics.ts'
import { visible } from './visible.ts'

type Names<Of> = { readonly [Name in keyof Metrics]: Metrics[Name] extends Of ? Name : never }[keyof Metrics]

interface Family {
  readonly name: string
  readonly help: string
  readonly unit: 'seconds' | null
}

const spreads: Readonly<Record<Names<Spread>, Family>> = {
  unheld: { name: 'unheld_seconds', help: 'Nobody had the incident', unit: 'seconds' },
  accept: { name: 'accept_seconds', help: 'From declaring to the first accept', unit: 'seconds' },
  contain: { name: 'contain_seconds', help: 'From declaring to the first hold', unit: 'seconds' },
  resolve: { name: 'resolve_seconds', help: 'From declaring to the proof that it is gone', unit: 'seconds' },
  handOffs: { name: 'hand_offs', help: 'From one holder to the next', unit: null },
  lapses: { name: 'lapses', help: 'Offers that nobody answered', unit: null },
}

const rates: Readonly<Record<Names<Rate>, Family>> = {
  pingPong: { name: 'ping_pong_ratio', help: 'Two or more said that it is not theirs', unit: null },
  reopened: { name: 'reopened_ratio', help: 'Came back, of those that ended', unit: null },
  precision: {
    name: 'precision_ratio',
    help: 'Not dismissed as no incident, of those that ended',
    unit: null,
  },
}

const prefix = 'baton_incident_'

/** OpenMetrics 1.0: summaries without a sum, which the record does not keep, and gauges. Ends in `# EOF`. */
export function openMetrics(groups: readonly MetricsGroup[]): string {
  const spreadLines = names(spreads).flatMap((key) => [
    ...headOf(spreads[key], 'summary'),
    ...groups.flatMap((group) => spreadSamples(spreads[key].name, group, group.metrics[key])),
  ])
  const rateLines = names(rates).flatMap((key) => [
    ...headOf(rates[key], 'gauge'),
    ...groups.flatMap((group) => rateSample(rates[key].name, group, group.metrics[key])),
    ...headOf(
      { ...rates[key], name: `${rates[key].name}_of`, help: 'Incidents that it is a share of' },
      'gauge',
    ),
    ...groups.map((group) => sample(`${rates[key].name}_of`, group, group.metrics[key].of)),
  ])
  const known: Family = { name: 'known', help: 'Incidents on record', unit: null }
  const counts = groups.map((group) => sample(known.name, group, group.metrics.incidents))
  return [...headOf(known, 'gauge'), ...counts, ...spreadLines, ...rateLines, '# EOF', ''].join('\n')
}

function headOf({ name, help, unit }: Family, type: 'gauge' | 'summary'): readonly string[] {
  return [
    `# TYPE ${prefix}${name} ${type}`,
    ...(unit === null ? [] : [`# UNIT ${prefix}${name} ${unit}`]),
    `# HELP ${prefix}${name} ${help}.`,
  ]
}

function spreadSamples(name: string, group: MetricsGroup, { n, median, p90 }: Spread): readonly string[] {
  const inUnit = (value: number): number => (name.endsWith('_seconds') ? value / 1000 : value)
  return [
    ...(median === null ? [] : [sample(name, group, inUnit(median), '0.5')]),
    ...(p90 === null ? [] : [sample(name, group, inUnit(p90), '0.9')]),
    sample(`${name}_count`, group, n),
  ]
}

function rateSample(name: string, group: MetricsGroup, { rate }: Rate): readonly string[] {
  return rate === null ? [] : [sample(name, group, rate)]
}

function sample(name: string, group: MetricsGroup, value: number, quantile?: string): string {
  return `${prefix}${name}${labelsOf(group, quantile)} ${value}`
}

function labelsOf({ repository, service, team }: MetricsGroup, quantile?: string): string {
  const labels = [
    ...(repository === null ? [] : [`repository="${escaped(repository)}"`]),
    ...(service === null ? [] : [`service="${escaped(service)}"`]),
    ...(team === null ? [] : [`team="${escaped(team)}"`]),
    ...(quantile === undefined ? [] : [`quantile="${quantile}"`]),
  ]
  return labels.length === 0 ? '' : `{${labels.join(',')}}`
}

function escaped(value: string): string {
  return visible(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')
}

function names<Key extends string>(table: Readonly<Record<Key, Family>>): readonly Key[] {
  return Object.keys(table) as Key[]
}
