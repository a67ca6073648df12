import type { Effect } from '../domain/effect.ts'
import type { Handler } from './handler.ts'

/** One line per kind of effect; a handler is loaded when a run has such an effect. */
export const registry: { readonly [Kind in Effect['kind']]: () => Promise<Handler<Kind>> } = {
  'github-issue': async () => (await import('./track/github-issue/github-issue.ts')).githubIssue,
  'recorded-issue': async () => (await import('./track/github-issue/recorded-issue.ts')).recordedIssue,
  'github-comment': async () => (await import('./tell/github-comment.ts')).githubComment,
  'gitlab-note': async () => (await import('./tell/gitlab-note.ts')).gitlabNote,
  'incident-file': async () => (await import('./track/incident-file.ts')).incidentFile,
}
