import type { IncidentState } from '../domain/incident-state.ts'
import type { Problem } from '../domain/problem.ts'
import { text } from '../domain/text.ts'
import { flaw } from './flaws.ts'

/** Open incidents of one service and kind that are about the same finding: one group has one incident. */
export function twinsAmong(open: ReadonlyMap<string, IncidentState>): Problem[] {
  const owners = new Map<string, string>()
  const flaws: Problem[] = []
  for (const [id, { service, repository, kind, findings }] of open) {
    for (const { identity, tool, category } of findings) {
      const key = JSON.stringify([service, repository, kind, tool, category, identity])
      const other = owners.get(key)
      if (other === undefined) owners.set(key, id)
      else if (other !== id) {
        flaws.push(flaw('ledger-twin', text`${other} and ${id}`))
        break
      }
    }
  }
  return flaws
}
