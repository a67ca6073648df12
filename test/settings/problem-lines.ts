import type { Problem } from '../../src/domain/problem.ts'
import { flatten } from '../../src/domain/text.ts'

/** `line:column code sentence → remedy` of each, for tables; the problems are expected to be some. */
export function problemLines(result: object): string[] {
  if (!Array.isArray(result)) return ['no problem']
  return (result as readonly Problem[]).map(({ code, sentence, remedy, at }) => {
    const place = at === undefined ? '' : `${at.line ?? '?'}:${at.column ?? '?'} `
    return `${place}${code} ${flatten(sentence)} → ${flatten(remedy)}`
  })
}
