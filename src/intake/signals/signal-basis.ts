import { counted } from '../../domain/counted.ts'
import type { SignalBasis } from '../../domain/decision.ts'
import type { Kev, VexStatement } from '../../domain/signals.ts'
import { ours, text } from '../../domain/text.ts'

export interface GatheredSignals {
  readonly kev: Kev | null
  readonly vex: readonly VexStatement[]
  /** Whether baton.yml names VEX documents at all. */
  readonly vexConfigured: boolean
  /** Whether baton.yml names an EPSS file, which this version does not read. */
  readonly epssConfigured: boolean
}

/** What the outside world said for this run, with its date; what is absent or stale is said, never left out. */
export function signalBasis(
  signals: GatheredSignals,
  now: string,
  limits: { readonly kevMaxAgeHours: number },
): SignalBasis[] {
  return [
    kevBasis(signals.kev, now, limits.kevMaxAgeHours),
    epssBasis(signals.epssConfigured),
    vexBasis(signals),
  ]
}

function kevBasis(kev: Kev | null, now: string, maxAgeHours: number): SignalBasis {
  if (kev === null)
    return {
      name: 'kev',
      state: 'absent',
      says: text`No KEV catalogue is given, so every finding counts as not in KEV: that nothing here is known to be exploited is not shown. Name CISA's file in signals.kev of baton.yml.`,
    }
  const hours = (Date.parse(now) - Date.parse(kev.asOf)) / 3_600_000
  if (hours > maxAgeHours)
    return {
      name: 'kev',
      state: 'stale',
      asOf: kev.asOf,
      says: text`The KEV catalogue is of ${kev.asOf}, ${ours(ageOf(hours))} old: what has been exploited since counts as not in KEV. Fetch it again; over ${ours(counted(maxAgeHours, 'hour'))} is stale.`,
    }
  return {
    name: 'kev',
    state: 'used',
    asOf: kev.asOf,
    says: text`KEV catalogue of ${kev.asOf}, ${ours(counted(kev.entries.size, 'entry', 'entries'))}.`,
  }
}

function ageOf(hours: number): string {
  return hours < 48 ? counted(Math.floor(hours), 'hour') : counted(Math.floor(hours / 24), 'day')
}

function epssBasis(isConfigured: boolean): SignalBasis {
  return {
    name: 'epss',
    state: 'absent',
    says: isConfigured
      ? text`signals.epss is not read by this version: no EPSS score is at hand, which counts as no evidence of exploits.`
      : text`No EPSS score is at hand, which counts as no evidence of exploits.`,
  }
}

function vexBasis({ vex, vexConfigured }: GatheredSignals): SignalBasis {
  const [latest] = vex.map(({ asOf }) => asOf).sort((one, other) => (one < other ? 1 : -1))
  if (!vexConfigured || latest === undefined)
    return {
      name: 'vex',
      state: 'absent',
      says: text`No VEX document is given: nothing is ruled out by one.`,
    }
  return {
    name: 'vex',
    state: 'used',
    asOf: latest,
    says: text`${ours(counted(vex.length, 'VEX statement'))}, the latest of ${latest}.`,
  }
}
