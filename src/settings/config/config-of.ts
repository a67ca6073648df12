import type { Waiver } from '../../domain/baseline.ts'
import { foreign } from '../../domain/foreign.ts'
import type { Config, Member } from '../../domain/settings.ts'
import { defaultConfig } from './default-config.ts'
import type { RawConfig, RawMember, RawWaiver } from './raw-config.ts'

/** baton.yml with every default filled in. `lineOfOverride` finds the line of an ownership override by its place. */
export function configOf(raw: RawConfig, lineOfOverride: (at: number) => number): Config {
  const { service, scans, policy, ownership, signals, limits } = raw
  return {
    version: 1,
    service: { ...defaultConfig.service, ...service },
    scans: {
      requiredTools: scans?.requiredTools ?? null,
      maySkip: scans?.maySkip ?? [],
      accept: scans?.accept ?? [],
      maxAge: scans?.maxAge === undefined ? null : millisecondsOf(scans.maxAge),
      onIncomplete: scans?.onIncomplete ?? 'block',
      trustSuppressions: scans?.trustSuppressions ?? [],
    },
    mode: raw.mode ?? null,
    stage: raw.stage ?? null,
    policy: { rules: { ...policy?.rules }, disable: policy?.disable ?? [] },
    classes: (raw.classes ?? []).map((one) => ({
      tool: one.tool ?? null,
      rule: one.rule ?? null,
      class: one.class,
    })),
    ownership: {
      overrides: (ownership?.overrides ?? []).map((one, at) => ({ ...one, line: lineOfOverride(at) })),
      fallback: ownership?.fallback ?? null,
    },
    waivers: (raw.waivers ?? []).map(waiverOf),
    signals: { kev: signals?.kev ?? null, vex: signals?.vex ?? [], epss: null },
    limits: { ...defaultConfig.limits, ...limits },
    ledger: { ...defaultConfig.ledger, ...raw.ledger },
    hub: raw.hub ?? null,
    teams: teamsOf(raw.teams ?? {}),
    dutyOfficers: (raw.dutyOfficers ?? []).map(memberOf),
    incidents: { ...defaultConfig.incidents, ...raw.incidents },
  }
}

function teamsOf(teams: NonNullable<RawConfig['teams']>): Config['teams'] {
  return Object.fromEntries(
    Object.entries(teams).map(([team, { oncall, lead }]) => [
      team,
      { oncall: oncall.map(memberOf), lead: lead === undefined ? null : memberOf(lead) },
    ]),
  )
}

function memberOf(raw: RawMember): Member {
  return typeof raw === 'string'
    ? { login: raw.slice(1), id: null }
    : { login: raw.login.replace(/^@/, ''), id: raw.id }
}

function waiverOf(raw: RawWaiver): Waiver {
  const { identity, count = 1, rule = '', path = '' } = raw.scope
  return {
    id: raw.id,
    scope: identity === undefined ? { rule: foreign(rule), path: foreign(path) } : { identity, count },
    reason: raw.reason,
    requester: foreign(raw.requester),
    approver: foreign(raw.approver),
    expires: raw.expires,
    ...(raw.created === undefined ? {} : { created: raw.created }),
  }
}

/** `30d` or `12h`, in milliseconds. */
function millisecondsOf(age: string): number {
  return Number.parseInt(age, 10) * (age.endsWith('d') ? 24 : 1) * 60 * 60 * 1000
}
