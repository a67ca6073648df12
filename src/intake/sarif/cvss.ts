import { textOf } from './shape.ts'

/** What a CVSS vector says beyond its score. */
export interface CvssFacts {
  readonly automatable: boolean
  readonly totalImpact: boolean
  /** Base score; null for version 4, whose score is a table of its own. */
  readonly score: number | null
}

/** A CVSS vector of version 2, 3 or 4 (FIRST), else null. A metric that comes twice makes it none. */
export function readVector(value: unknown): CvssFacts | null {
  const text = textOf(value)?.trim()
  if (text === undefined || text.length > 300) return null
  const version = /^CVSS:([34])\.[01]\//.exec(text)?.[1]
  const body =
    version === undefined ? text.replace(/^\((.{1,200})\)$/, '$1') : text.slice(text.indexOf('/') + 1)
  if (version === undefined && !/^AV:[NAL]\/AC:[HML]\/Au:/.test(body)) return null
  const metrics = metricsOf(body)
  if (metrics === null) return null
  const has = (wanted: string): boolean => wanted.split('/').every((metric) => metrics.has(metric))
  if (version === '4') {
    if (!hasAll(metrics, ['AV', 'AC', 'AT', 'PR', 'UI', 'VC', 'VI', 'VA'])) return null
    // domain.md c.4: the stated answer, or what lets a machine try it on everybody.
    const automatable = has('AU:Y') || has('AV:N/AC:L/PR:N/UI:N')
    return { automatable, totalImpact: has('VC:H/VI:H/VA:H'), score: null }
  }
  if (version === '3') {
    if (!hasAll(metrics, ['AV', 'AC', 'PR', 'UI', 'S', 'C', 'I', 'A'])) return null
    return {
      automatable: has('AV:N/AC:L/PR:N/UI:N'),
      totalImpact: has('C:H/I:H/A:H'),
      score: score3(metrics),
    }
  }
  if (!hasAll(metrics, ['AV', 'AC', 'Au', 'C', 'I', 'A'])) return null
  return { automatable: has('AV:N/AC:L/Au:N'), totalImpact: has('C:C/I:C/A:C'), score: score2(metrics) }
}

/** `NAME:VALUE` of each metric; null: not the grammar, or a name twice. */
function metricsOf(body: string): ReadonlySet<string> | null {
  const metrics = new Set<string>()
  const names = new Set<string>()
  for (const metric of body.split('/')) {
    const name = /^([A-Za-z]{1,3}):[A-Za-z]{1,6}$/.exec(metric)?.[1]
    if (name === undefined || names.has(name)) return null
    names.add(name)
    metrics.add(metric)
  }
  return metrics
}

function hasAll(metrics: ReadonlySet<string>, names: readonly string[]): boolean {
  const stated = new Set([...metrics].map((metric) => metric.slice(0, metric.indexOf(':'))))
  return names.every((name) => stated.has(name))
}

type Weights = Readonly<Record<string, number>>

/** CVSS 3.1 §7.4. */
const weights3 = {
  reach: { 'AV:N': 0.85, 'AV:A': 0.62, 'AV:L': 0.55, 'AV:P': 0.2 },
  complexity: { 'AC:L': 0.77, 'AC:H': 0.44 },
  rights: { 'PR:N': 0.85, 'PR:L': 0.62, 'PR:H': 0.27 },
  rightsChanged: { 'PR:N': 0.85, 'PR:L': 0.68, 'PR:H': 0.5 },
  interaction: { 'UI:N': 0.85, 'UI:R': 0.62 },
  confidentiality: { 'C:H': 0.56, 'C:L': 0.22, 'C:N': 0 },
  integrity: { 'I:H': 0.56, 'I:L': 0.22, 'I:N': 0 },
  availability: { 'A:H': 0.56, 'A:L': 0.22, 'A:N': 0 },
} as const satisfies Record<string, Weights>

/** CVSS 2 §3.2.1. */
const weights2 = {
  reach: { 'AV:N': 1, 'AV:A': 0.646, 'AV:L': 0.395 },
  complexity: { 'AC:L': 0.71, 'AC:M': 0.61, 'AC:H': 0.35 },
  authentication: { 'Au:N': 0.704, 'Au:S': 0.56, 'Au:M': 0.45 },
  confidentiality: { 'C:C': 0.66, 'C:P': 0.275, 'C:N': 0 },
  integrity: { 'I:C': 0.66, 'I:P': 0.275, 'I:N': 0 },
  availability: { 'A:C': 0.66, 'A:P': 0.275, 'A:N': 0 },
} as const satisfies Record<string, Weights>

/** NaN when a metric has a value that the version does not know; then there is no score. */
function weigh(metrics: ReadonlySet<string>, weights: Weights): number {
  for (const [metric, weight] of Object.entries(weights)) if (metrics.has(metric)) return weight
  return NaN
}

/** CVSS 3.1 §7.1, with its way to round up (appendix A). */
function score3(metrics: ReadonlySet<string>): number | null {
  const changed = metrics.has('S:C')
  const lost =
    1 -
    (1 - weigh(metrics, weights3.confidentiality)) *
      (1 - weigh(metrics, weights3.integrity)) *
      (1 - weigh(metrics, weights3.availability))
  const impact = changed ? 7.52 * (lost - 0.029) - 3.25 * (lost - 0.02) ** 15 : 6.42 * lost
  const ease =
    8.22 *
    weigh(metrics, weights3.reach) *
    weigh(metrics, weights3.complexity) *
    weigh(metrics, changed ? weights3.rightsChanged : weights3.rights) *
    weigh(metrics, weights3.interaction)
  if (Number.isNaN(impact + ease)) return null
  if (impact <= 0) return 0
  const sum = Math.min(changed ? 1.08 * (impact + ease) : impact + ease, 10)
  const whole = Math.round(sum * 100_000)
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10
}

function score2(metrics: ReadonlySet<string>): number | null {
  const impact =
    10.41 *
    (1 -
      (1 - weigh(metrics, weights2.confidentiality)) *
        (1 - weigh(metrics, weights2.integrity)) *
        (1 - weigh(metrics, weights2.availability)))
  const ease =
    20 *
    weigh(metrics, weights2.reach) *
    weigh(metrics, weights2.complexity) *
    weigh(metrics, weights2.authentication)
  const score = (0.6 * impact + 0.4 * ease - 1.5) * (impact === 0 ? 0 : 1.176)
  return Number.isNaN(score) ? null : Math.round(score * 10) / 10
}
