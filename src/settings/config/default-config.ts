import type { Config } from '../../domain/settings.ts'

/** What holds without a baton.yml, and for every key that one leaves out. */
export const defaultConfig: Config = {
  version: 1,
  service: { name: null, exposure: null, criticality: null, data: null, environments: {} },
  scans: {
    requiredTools: null,
    maySkip: [],
    accept: [],
    maxAge: null,
    onIncomplete: 'block',
    trustSuppressions: [],
  },
  mode: null,
  stage: null,
  policy: { rules: {}, disable: [] },
  classes: [],
  ownership: { overrides: [], fallback: null },
  waivers: [],
  signals: { kev: null, vex: [], epss: null },
  limits: { newIncidentsPerRun: 5 },
  ledger: { repository: null, since: null },
  hub: null,
  teams: {},
  dutyOfficers: [],
  incidents: { cleanRuns: 2, reopenDays: null },
}
