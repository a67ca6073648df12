import type { Box } from '../../domain/brief.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { ours, text, type Text } from '../../domain/text.ts'
import { checklists } from '../../generated/checklists.ts'

/** What an item of the checklist says; one that a newer policy no longer has is named alone. */
export function itemSays(id: string): Text {
  for (const rows of Object.values(checklists)) {
    const row = rows.find((one) => one.id === id)
    if (row !== undefined) return [ours(row.says)]
  }
  return text`item ${id} of the checklist`
}

/** Everything that has to be done before it can be resolved and closed, and what was ticked beside it. */
export function boxesOf({ mustDo, done }: IncidentState): readonly Box[] {
  const resolve = new Set(mustDo.resolve)
  const close = new Set(mustDo.close)
  const all = new Set([...resolve, ...close, ...done])
  return [...all].map((id) => {
    const when = resolve.has(id) ? ' (before it is resolved)' : close.has(id) ? ' (before it is closed)' : ''
    return { id, isDone: done.has(id), says: text`${itemSays(id)}${ours(when)}` }
  })
}
