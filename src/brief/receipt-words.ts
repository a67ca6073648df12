import type { Receipt } from '../domain/effect.ts'
import { foreign } from '../domain/foreign.ts'
import { joined, text, value, type Text } from '../domain/text.ts'

export interface Undone {
  /** What could not be done, and why, each in one line. */
  readonly missing: readonly Text[]
  /** What a dry run left undone. */
  readonly planned: readonly Text[]
}

const dryRun = 'dry run: would ensure '

/** What receipts say beside that it is done; `known`: a reason that the reader is told anyway. */
export function undoneOf(receipts: readonly Receipt[], known: string): Undone {
  const [missing, planned]: [Text[], Text[]] = [[], []]
  for (const receipt of receipts) {
    const { says, state, kind } = receipt
    if (says === undefined || says === known) continue
    if (says.startsWith(dryRun)) planned.push([value(foreign(says.slice(dryRun.length)))])
    else if (state === 'failed' || state === 'skipped')
      missing.push(text`${objectOf(receipt)} was not written: ${reason(says)}`)
    else if (state === 'uncertain') missing.push(text`${objectOf(receipt)} may not be there: ${reason(says)}`)
    // Of a comment it is no news that there was nothing to say.
    else if (isIssue(kind)) missing.push(text`${reason(says)} (${objectOf(receipt)})`)
  }
  return { missing, planned }
}

function isIssue(kind: Receipt['kind']): boolean {
  return kind === 'github-issue' || kind === 'recorded-issue'
}

function objectOf({ kind, incident, key }: Receipt): Text {
  switch (kind) {
    case 'github-issue':
    case 'recorded-issue':
      return incident === null ? text`an issue` : text`the issue of ${incident}`
    case 'github-comment':
      return text`the comment on this pull request`
    case 'gitlab-note':
      return text`the note on this merge request`
    case 'incident-file':
      return text`the file of ${key.replace(/^file:/, '')}`
  }
}

/** In values of a clause each, so that none is too long to be shown whole; what is quoted stays in one. */
function reason(says: string): Text {
  const clauses = says.match(/(?:"[^"]*"|[^":;]|[:;](?! ))+/g) ?? [says]
  return joined(
    clauses.map((clause) => [value(foreign(clause.trim()))]),
    ': ',
  )
}
