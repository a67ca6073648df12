import type { Judged } from '../../../src/domain/decision.ts'
import type { Facts } from '../../../src/domain/facts.ts'
import type { Finding } from '../../../src/domain/finding.ts'
import { foreign } from '../../../src/domain/foreign.ts'
import type { FindingClass } from '../../../src/domain/terms.ts'
import { readOwnership } from '../../../src/decision/owner/owner.ts'
import type { IncidentContext } from '../../../src/decision/incident/context.ts'

/** What a test says of a finding; the rest is plain. */
export interface Told {
  readonly class?: FindingClass
  readonly rule?: string
  readonly ruleName?: string
  readonly ruleSummary?: string
  readonly tool?: string
  readonly cwe?: readonly number[]
  readonly path?: string | null
  readonly inside?: boolean
  readonly advisories?: readonly string[]
  readonly package?: { name: string; installed?: string; fixed?: string; ecosystem?: string } | null
  readonly hints?: Finding['hints']
  readonly identity?: string
  readonly aliases?: readonly string[]
  readonly digest?: string
  readonly facts?: Partial<Facts>
  readonly judged?: Partial<Judged>
}

let count = 0

export function finding(told: Told = {}): Finding {
  count += 1
  const dependency = told.package ?? null
  const place =
    told.path === null ? null : { path: foreign(told.path ?? 'src/app.ts'), inside: told.inside ?? true }
  return {
    scan: 0,
    result: count,
    class: told.class ?? 'code',
    classEvidence: 'tool',
    rule: {
      id: foreign(told.rule ?? 'rule'),
      tool: foreign(told.tool ?? 'Tool'),
      ...(told.ruleName === undefined ? {} : { name: foreign(told.ruleName) }),
      ...(told.ruleSummary === undefined ? {} : { summary: foreign(told.ruleSummary) }),
      cwe: told.cwe ?? [],
      precision: 'high',
    },
    place,
    places: place === null ? [] : [place],
    severity: { score: 9.8, level: 'error', source: 'security-severity', assumed: false, unreadable: false },
    advisories: told.advisories ?? [],
    package:
      dependency === null
        ? null
        : {
            name: foreign(dependency.name),
            ...(dependency.ecosystem === undefined ? {} : { ecosystem: dependency.ecosystem }),
            ...(dependency.installed === undefined ? {} : { installed: foreign(dependency.installed) }),
            ...(dependency.fixed === undefined ? {} : { fixed: foreign(dependency.fixed) }),
          },
    ...(told.digest === undefined ? {} : { artifactDigest: told.digest }),
    hints: told.hints ?? {},
    claims: { suppressed: null, baselineState: null },
    identity: told.identity ?? count.toString(16).padStart(64, '0'),
    aliases: told.aliases ?? [],
  }
}

export function facts(told: Partial<Facts> = {}): Facts {
  return {
    class: 'code',
    stage: 'mainline',
    score: 9.8,
    level: 'error',
    assumed: false,
    precision: 'high',
    injection: false,
    kev: false,
    automatable: false,
    totalImpact: false,
    epss: -1,
    poc: false,
    reach: 'unknown',
    vex: 'none',
    validity: 'unknown',
    repo: 'private',
    scope: 'unknown',
    generic: false,
    confidence: 'confirmed',
    evidence: 'present',
    ioc: false,
    tabulated: false,
    kind: 'unknown',
    exposure: 'unknown',
    data: 'unknown',
    crown: false,
    production: true,
    published: false,
    runnerSecrets: true,
    ...told,
  }
}

/** An incident of tier T1 on mainline, unless it is told otherwise. */
export function judged(told: Told = {}): Judged {
  const found = finding(told)
  return {
    id: `F-${found.identity.slice(-10)}.${count}`,
    finding: found,
    facts: facts({ class: found.class, ...told.facts }),
    tiered: { tier: 'T1', rules: [] },
    tier: 'T1',
    newness: 'new',
    newSource: 'change',
    verdict: 'block',
    row: 'mainline-t1',
    isIncident: true,
    severity: 'SEV3',
    firstSeen: '2026-11-24T10:00:00.000Z',
    dueAt: '2026-11-27T10:00:00.000Z',
    overdue: false,
    adopted: false,
    suppressed: false,
    waived: null,
    incident: null,
    ...told.judged,
  }
}

export function context(
  told: Partial<IncidentContext> & { codeowners?: string; fallback?: string } = {},
): IncidentContext {
  const { codeowners, fallback, ...rest } = told
  return {
    service: 'acme/shop',
    stage: 'mainline',
    mode: 'enforce',
    now: '2026-11-24T10:00:00.000Z',
    environment: null,
    artifacts: [],
    ownership: readOwnership(
      {
        codeowners: codeowners === undefined ? null : { path: 'CODEOWNERS', text: codeowners },
        refused: new Set(),
      },
      { overrides: [], fallback: fallback ?? null },
    ),
    manifestFolders: new Set(),
    newIncidentsPerRun: 5,
    opened: new Map(),
    kev: null,
    ...rest,
  }
}
