import type { Brief } from '../../domain/brief.ts'
import type { RecordedIssueEffect } from '../../domain/effect.ts'
import type { Text } from '../../domain/text.ts'
import { claimOf } from './intents.ts'
import { recordedIssue } from './recorded-issue.ts'
import type { RunRecorded } from './run-recorded.ts'

/** What the scans of this run say of an incident; null: it is none of theirs. */
type ScanPart = (id: string) => { readonly title: Text; readonly brief: Brief } | null

/**
 * The issues of the incidents that a run is about, as the record wants them. Left out is what has no issue and no claim
 * to one: there the record could not be written.
 */
export function recordedIssues(
  { incidents, keeping, moment, words }: RunRecorded,
  isPublic: boolean,
  scanOf: ScanPart,
): readonly RecordedIssueEffect[] {
  return [...incidents].flatMap(([id, drawn]) => {
    const { issue, issueClaim } = drawn.state
    const isClaimed =
      issueClaim !== null && (issueClaim.claim === claimOf(moment) || issueClaim.until > moment.at)
    if (issue === null && !isClaimed) return []
    const scan = scanOf(id)
    return [
      recordedIssue(drawn, {
        settings: keeping.incidents,
        moment,
        isPublic,
        hasHub: keeping.settings.hub !== null,
        words,
        ...(scan === null ? {} : { scan }),
      }),
    ]
  })
}
