import type { IncidentLimits, IncidentSettings, SeverityTimes } from '../domain/settings-incident.ts'
import type { Severity } from '../domain/terms.ts'

const hour = 60
const day = 24 * hour

/** domain.md b.4, b.5. Without a pager, so that an hourly sweep is not asked for what it cannot do. */
const builtIn: Readonly<Record<Severity, SeverityTimes>> = {
  SEV1: {
    offer: { minutes: 15 },
    remindAfter: 7 / 15,
    lease: { minutes: 30 },
    readBack: { minutes: 15 },
    arbitration: { minutes: 15 },
    pauseAtMost: { minutes: day },
    announce: { minutes: hour },
    reviewed: true,
  },
  SEV2: {
    offer: { minutes: 15 },
    remindAfter: 7 / 15,
    lease: { minutes: hour },
    readBack: { minutes: 30 },
    arbitration: { minutes: 15 },
    pauseAtMost: { minutes: day },
    announce: { minutes: 4 * hour },
    reviewed: true,
  },
  SEV3: {
    offer: { minutes: 4 * hour },
    remindAfter: 1 / 2,
    lease: { minutes: day },
    readBack: null,
    arbitration: { minutes: 4 * hour },
    pauseAtMost: { minutes: 7 * day },
    announce: { minutes: day },
    reviewed: false,
  },
  SEV4: {
    offer: { businessDays: 1 },
    remindAfter: 1 / 2,
    lease: { businessDays: 3 },
    readBack: null,
    arbitration: { businessDays: 1 },
    pauseAtMost: { minutes: 7 * day },
    announce: { minutes: 3 * day },
    reviewed: false,
  },
  SEV5: {
    offer: { businessDays: 5 },
    remindAfter: 1 / 2,
    lease: { businessDays: 10 },
    readBack: null,
    arbitration: { businessDays: 1 },
    pauseAtMost: { minutes: 7 * day },
    announce: { minutes: 7 * day },
    reviewed: false,
  },
}

const limits: IncidentLimits = {
  reopenDays: 30,
  needInfoShare: 0.25,
  notMine: 2,
  twoPersonTiers: ['T0', 'T1'],
  waiverDays: { T0: 1, T1: 7, T2: 30, T3: 90, T4: null },
}

/** Those of the severity, with what baton.yml says instead. */
export function timesOf(severity: Severity, settings: IncidentSettings): SeverityTimes {
  return { ...builtIn[severity], ...settings.times?.[severity] }
}

export function limitsOf(settings: IncidentSettings): IncidentLimits {
  return { ...limits, ...settings.limits }
}
