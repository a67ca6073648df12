import type { Event, Happening, ScanScope, SeenFinding } from '../domain/event.ts'
import type { CleanScope, IncidentState } from '../domain/incident-state.ts'

type Seen = Extract<Happening, { readonly is: 'seen' }>

/** Complete scans in a row that show none of its findings, for each place where they are looked for. */
export function cleanAfter(
  state: IncidentState,
  seen: Seen,
  { run }: Event,
): Pick<IncidentState, 'clean' | 'cleanRuns'> {
  const scopes = scopesOf([...state.findings, ...seen.present])
  const shown = new Set(seen.present.map(scopeKey))
  const covered = new Set((seen.covered ?? (seen.gone ? scopes : [])).map(scopeKey))
  const before = new Map((state.clean ?? []).map((scope) => [scopeKey(scope), scope]))
  const clean = scopes.map((scope): CleanScope => {
    const key = scopeKey(scope)
    const last = before.get(key) ?? { ...scope, runs: 0, run: null }
    if (shown.has(key)) return { ...last, runs: 0, run: null }
    return covered.has(key) ? { ...last, runs: last.runs + 1, run: run ?? null } : last
  })
  return { clean, cleanRuns: Math.min(...clean.map(({ runs }) => runs)) }
}

/** Each tool and category once. */
export function scopesOf(findings: readonly SeenFinding[]): readonly ScanScope[] {
  const byKey = new Map(
    findings.map(({ tool, category }) => [scopeKey({ tool, category }), { tool, category }]),
  )
  return [...byKey.values()]
}

export function scopeKey({ tool, category }: ScanScope): string {
  return JSON.stringify([tool, category])
}
