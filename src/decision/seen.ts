import type { Judged } from '../domain/decision.ts'
import type { ScanScope, SeenFinding } from '../domain/event.ts'
import { reveal } from '../domain/foreign.ts'
import type { Scan } from '../domain/scan.ts'

/** Tools and categories of which every scan is complete. */
export function completeScopes(scans: readonly Scan[]): readonly ScanScope[] {
  const partial = new Set(scans.filter(({ complete }) => !complete).map(scopeOf))
  const scopes = new Map<string, ScanScope>()
  for (const scan of scans) {
    const name = scopeOf(scan)
    if (scan.tool === undefined || name === null || partial.has(name)) continue
    scopes.set(name, {
      tool: reveal(scan.tool),
      category: scan.category === undefined ? null : reveal(scan.category),
    })
  }
  return [...scopes.values()]
}

/** What a scan is of, as one word; null: nobody can tell. */
export function scopeOf(scan: Scan | undefined): string | null {
  if (scan?.tool === undefined) return null
  return scopeName({
    tool: reveal(scan.tool),
    category: scan.category === undefined ? null : reveal(scan.category),
  })
}

export function scopeName({ tool, category }: ScanScope): string {
  return JSON.stringify([tool, category])
}

/** The findings as the record keeps them: identities by tool and category, counted. */
export function seenOf(judged: readonly Judged[], scans: readonly Scan[]): readonly SeenFinding[] {
  const seen = new Map<string, SeenFinding>()
  for (const { finding, verdict } of judged) {
    const scan = scans[finding.scan]
    const tool = scan?.tool === undefined ? reveal(finding.rule.tool) : reveal(scan.tool)
    const category = scan?.category === undefined ? null : reveal(scan.category)
    const key = JSON.stringify([finding.identity, tool, category])
    const before = seen.get(key)
    const blocks = before?.blocked === true || verdict === 'block' || verdict === 'quarantine'
    seen.set(key, {
      identity: finding.identity,
      tool,
      category,
      count: (before?.count ?? 0) + 1,
      ...(blocks ? { blocked: true as const } : {}),
    })
  }
  return [...seen.values()]
}

/** Rules and paths of findings, for a record that may name them. */
export function namesOf(judged: readonly Judged[]): {
  readonly rules: readonly string[]
  readonly paths: readonly string[]
} {
  const rules = judged.map(({ finding }) => reveal(finding.rule.id))
  const paths = judged.flatMap(({ finding }) => (finding.place === null ? [] : [reveal(finding.place.path)]))
  return { rules: [...new Set(rules)], paths: [...new Set(paths)] }
}
