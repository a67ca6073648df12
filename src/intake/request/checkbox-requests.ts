import type { Request } from '../../domain/request.ts'
import type { Door } from './door.ts'

/** More than any checklist has. */
const mostBoxes = 100

/**
 * What somebody asks for who ticked boxes in an issue's text. The text is a view: only boxes that both versions have,
 * each once, and that differ say anything.
 */
export function checkboxRequests(
  oldBody: string,
  newBody: string,
  { by, source, term }: Omit<Door, 'via' | 'incident'>,
  incident: string,
): readonly Request[] {
  const before = boxesIn(oldBody)
  const changed = [...boxesIn(newBody)].filter(([id, isDone]) => {
    const was = before.get(id)
    return typeof isDone === 'boolean' && typeof was === 'boolean' && was !== isDone
  })
  return changed.map(([item, isDone]) => ({
    verb: isDone === true ? 'check' : 'uncheck',
    incident,
    by,
    via: 'checkbox',
    source: `${source}:${item}`,
    ...(term === undefined ? {} : { term }),
    args: { item },
  }))
}

/** By item; `twice`: nobody can tell which one counts. */
function boxesIn(body: string): ReadonlyMap<string, boolean | 'twice'> {
  const boxes = new Map<string, boolean | 'twice'>()
  for (const [, mark = '', id = ''] of body.matchAll(box)) {
    if (boxes.size >= mostBoxes) break
    boxes.set(id, boxes.has(id) ? 'twice' : mark !== ' ')
  }
  return boxes
}

/** As the renderer writes them: a value cannot begin a line. */
const box = /^- \[([ xX])\] `([a-z0-9][a-z0-9-]{0,40})`/gm
