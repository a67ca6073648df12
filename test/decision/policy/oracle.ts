import type { Facts, Timing } from '../../../src/domain/facts.ts'

/**
 * domain.md c.4 and c.5, written a second time from the prose alone, as one would on paper: by class, by cell of the
 * verdict table, by sentence. It shares no code with the policy.
 */
export function oracle(f: Facts, t: Timing): object {
  const urgency = urgencyOf(f, t)
  if (urgency === null) return { tier: null, verdict: 'ignore', incident: false, severity: null }
  const incident = isIncident(f, t, urgency)
  return {
    tier: `T${urgency}`,
    verdict: verdictOf(f, t, urgency),
    incident,
    severity: incident ? `SEV${severityOf(f, urgency)}` : null,
  }
}

const bod = Object.fromEntries(
  '0000 FSU 1000 14D 0100 60D 0010 60D 0001 FSU 1100 14D 1010 14D 0110 14D 1001 14D 0101 14D 0011 60D 1110 3D 1101 3DF 1011 3DF 0111 3D 1111 3DF'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]]] : [])),
) as Record<string, string>

function bodOf(f: Facts): string {
  const key = [f.kev, f.exposure === 'internet' || f.exposure === 'unknown', f.automatable, f.totalImpact]
  return bod[key.map(Number).join('')]!
}

function urgencyOf(f: Facts, t: Timing): number | null {
  switch (f.class) {
    case 'quality':
      return null
    case 'malware':
      if (f.confidence === 'suspected') return 2
      return f.evidence === 'referenced' ? 1 : 0
    case 'secret':
      return secret(f, t)
    case 'vuln':
      return vuln(f)
    case 'code':
      return code(f)
    case 'iac':
      if (f.kind === 'public_data') {
        if (f.data === 'public') return null
        return f.stage === 'deployed' ? 0 : 1
      }
      if (f.kind === 'public_admin') return 1
      if (f.kind === 'privilege') return 2
      return f.kind === 'hygiene' ? 4 : code(f)
    case 'pipeline':
      if (f.ioc) return 0
      return f.tabulated ? 3 : code(f)
  }
}

function secret(f: Facts, t: Timing): number | null {
  if (f.validity === 'test') return null
  if (f.validity === 'active') return 0
  if (f.validity === 'inactive') return 3
  const generic = f.generic ? 1 : 0
  if (f.repo === 'public') return (t.newness === 'new' ? 0 : 1) + generic
  return (f.scope === 'nonprod' ? 2 : 1) + generic
}

function code(f: Facts): number {
  const precise = f.precision === 'high' || f.precision === 'very-high'
  let urgency = 4
  if (f.score >= 9) urgency = f.injection && f.exposure !== 'internal' && precise ? 1 : 2
  else if (f.score >= 7) urgency = f.exposure === 'internal' ? 3 : 2
  else if (f.score >= 4) urgency = 3
  return f.precision === 'low' ? Math.min(urgency + 1, 4) : urgency
}

function vuln(f: Facts): number | null {
  if (f.vex === 'not_affected' || f.vex === 'fixed') return null
  const outcome = bodOf(f)
  let urgency = { '3DF': 1, '3D': 1, '14D': 2, '60D': 3, FSU: 4 }[outcome]!
  if (!f.kev) {
    if (f.reach === 'not_reachable') urgency = Math.min(urgency + 1, 4)
    else if (outcome === '3D' && f.reach === 'unknown' && !f.poc && f.epss < 0.1) urgency = 2
    if (f.assumed && f.epss < 0.5) {
      if (f.score < 4) urgency = 4
      else if (f.score < 7) urgency = Math.max(urgency, 3)
    }
    const likely = f.epss >= 0.5 || (f.poc && f.reach === 'reachable')
    if (likely && f.reach !== 'not_reachable') urgency = Math.max(urgency - 1, 1)
  } else urgency = Math.min(urgency, 2)
  if (f.crown && (urgency === 2 || urgency === 3)) urgency -= 1
  return urgency
}

function verdictOf(f: Facts, t: Timing, urgency: number): string {
  if (f.class === 'malware' && f.confidence === 'suspected')
    return f.evidence === 'referenced' ? 'block' : 'quarantine'
  const isRecent = t.newness !== 'existing'
  const asIfNew = f.kev || f.class === 'malware'
  const cell = `T${urgency} ${f.stage}`
  switch (cell) {
    case 'T0 pr':
      if (f.class === 'malware' || f.class === 'pipeline') return 'quarantine'
      return isRecent ? 'block' : 'track'
    case 'T0 mainline':
    case 'T0 predeploy':
    case 'T0 deployed':
    case 'T1 deployed':
      return 'quarantine'
    case 'T1 pr':
      return isRecent || asIfNew ? 'block' : 'track'
    case 'T1 mainline':
      return t.newness === 'new' || asIfNew || t.overdue ? 'block' : 'track'
    case 'T1 predeploy':
      if (!isRecent && !asIfNew && !t.overdue) return 'track'
      return f.published ? 'quarantine' : 'block'
    case 'T2 pr':
      return t.newness === 'new' ? 'block' : 'track'
    case 'T2 mainline':
    case 'T2 predeploy':
      return t.newness === 'new' || t.overdue ? 'block' : 'track'
    case 'T2 deployed':
      return t.overdue ? 'block' : 'track'
    default:
      return urgency === 3 ? 'track' : 'ignore'
  }
}

function isIncident(f: Facts, t: Timing, urgency: number): boolean {
  if (f.class === 'malware' && f.confidence === 'suspected' && f.evidence !== 'referenced') return true
  if (f.stage !== 'pr') return urgency <= 1 || (urgency === 2 && t.overdue)
  if (urgency !== 0) return false
  return f.class === 'malware' || f.class === 'pipeline' || (f.class === 'secret' && t.newness !== 'existing')
}

function severityOf(f: Facts, urgency: number): number {
  const isReachable = f.exposure !== 'internal'
  const column = f.stage === 'pr' ? 3 : f.stage !== 'deployed' ? 2 : isReachable && f.production ? 0 : 1
  const table = [
    [1, 2, 2, 3],
    [2, 3, 3, NaN],
    [3, 4, 4, 4],
  ]
  let severity = table[urgency]![column]!
  if (f.class === 'secret' && f.validity === 'active' && f.repo === 'public') severity = 1
  if (f.class === 'secret' && f.scope === 'prod') severity = Math.min(severity, 2)
  if (urgency === 0 && (f.class === 'malware' || f.class === 'pipeline') && f.evidence === 'executed')
    severity = f.runnerSecrets ? 1 : Math.min(severity, 2)
  if (f.class === 'vuln' && bodOf(f) === '3DF' && f.stage === 'deployed' && isReachable) severity = 1
  if (f.class !== 'vuln' && f.crown) severity = Math.max(severity - 1, 1)
  return severity
}
