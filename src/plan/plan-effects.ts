import type { Brief } from '../domain/brief.ts'
import type { CiFacts } from '../domain/ci.ts'
import type { Decision } from '../domain/decision.ts'
import type { CommentEffect, IncidentFileEffect, IssueEffect, NoteEffect } from '../domain/effect.ts'
import type { Incident } from '../domain/incident.ts'
import type { Settings } from '../domain/settings.ts'
import { shownTitle } from '../domain/shown-as.ts'
import type { Text } from '../domain/text.ts'

/** Which incidents must have an issue or a file after this run. */
export function planIncidents(
  decision: Decision,
  settings: Pick<Settings, 'issues'>,
  briefOf: (incident: Incident) => Brief,
): readonly (IssueEffect | IncidentFileEffect)[] {
  if (settings.issues === 'off') return []
  return decision.incidents.map((incident) =>
    settings.issues === 'github'
      ? issue(incident, shownTitle(incident, decision.judged, decision.basis), briefOf(incident))
      : file(incident, briefOf(incident)),
  )
}

/**
 * Whether the pull request gets its comment, or the merge request its note. On a clean run one that is there already turns into `free`, and a missing
 * one stays missing; `always` says something every time.
 */
export function planComment(
  decision: Decision,
  settings: Pick<Settings, 'comment' | 'commentOn'>,
  { pullRequest }: Pick<CiFacts, 'pullRequest'>,
  briefs: { readonly run: Brief; readonly free: Brief },
): readonly (CommentEffect | NoteEffect)[] {
  if (settings.comment === 'off' || pullRequest === null) return []
  const stops = decision.verdict === 'block' || decision.verdict === 'quarantine'
  const says = stops || decision.incidents.length > 0 || decision.incomplete.length > 0
  const { number } = pullRequest
  const what = {
    brief: says || settings.comment === 'always' ? briefs.run : briefs.free,
    onlyUpdate: !says && settings.comment !== 'always',
  }
  return settings.commentOn === 'gitlab'
    ? [{ key: `note:${number}`, kind: 'gitlab-note', mergeRequest: number, ...what }]
    : [{ key: `comment:${number}`, kind: 'github-comment', pullRequest: number, ...what }]
}

function issue(incident: Incident, title: Text, brief: Brief): IssueEffect {
  const { team, person } = incident.owner
  return { key: `issue:${incident.id}`, kind: 'github-issue', incident, title, brief, person, team }
}

function file(incident: Incident, brief: Brief): IncidentFileEffect {
  const path = `.baton/incidents/${incident.id}.md`
  return { key: `file:${incident.id}`, kind: 'incident-file', incident: incident.id, path, brief }
}
