import type { RunJudged } from './judge-run.ts'

/** The same decision with its incidents called as the record calls them. */
export function calledAsRecorded(run: RunJudged, renamed: ReadonlyMap<string, string>): RunJudged {
  if (renamed.size === 0) return run
  const nameOf = (id: string): string => renamed.get(id) ?? id
  const { decision } = run
  return {
    ...run,
    decision: {
      ...decision,
      incidents: decision.incidents.map((incident) => ({ ...incident, id: nameOf(incident.id) })),
      judged: decision.judged.map((one) =>
        one.incident === null ? one : { ...one, incident: nameOf(one.incident) },
      ),
    },
  }
}
