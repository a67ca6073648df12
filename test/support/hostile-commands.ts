import { readFileSync } from 'node:fs'
import { shared, sharedIsThere } from './shared.ts'

/** hostile/commands: what a comment must not be able to do. The rows were written for other verbs; `mapped` says them in ours. */
export interface Row {
  readonly action: string
  readonly repository: string
  readonly issue: { readonly number: number; readonly author: string; readonly head_sha: string }
  readonly comment: Readonly<Record<string, unknown>> & { readonly body: string | null }
  readonly sender: unknown
  readonly api: { readonly permission: string; readonly role_name: string; readonly teams: readonly string[] }
  readonly incident: { readonly state: string; readonly bound_sha: string }
}

export const commandIncident = 'INC-000000000001'

/** Name and what is expected, `ALLOW` or `IGNORE`; none where the hostile set is absent. */
export const commandRows = sharedIsThere
  ? readFileSync(shared('hostile/INDEX.tsv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([file = '']) => file.startsWith('commands/'))
      .map(
        ([file = '', , , expected = '']) =>
          [file.slice('commands/'.length, -'.json'.length), expected] as const,
      )
  : []

export function commandRow(name: string): Row {
  return JSON.parse(readFileSync(shared(`hostile/commands/${name}.json`), 'utf8')) as Row
}

/** Verbs and arguments of the rows in our words; ids of our form, except where the row is about a bad one. */
export function mapped(body: string, incident = commandIncident): string {
  return body
    .replace(
      /([/／])(waivex?|ack|handoff)\b/g,
      (_, slash: string, verb: string) => `${slash}baton ${verbs[verb] ?? verb}`,
    )
    .replaceAll(/INC-1\b/g, incident)
    .replaceAll(' rule=HS001', '')
    .replaceAll('until=', 'until ')
    .replaceAll('reason=', 'reason ')
}

const verbs: Readonly<Record<string, string>> = { ack: 'accept', handoff: 'offer', waive: 'waive' }

/** As GitHub would send it. */
export function payloadOf({ action, repository, issue, comment, sender }: Row): unknown {
  return {
    action,
    repository: { full_name: repository },
    issue: { number: issue.number, pull_request: { url: 'https://api.github.com/x' } },
    comment: { ...comment, body: comment.body === null ? null : mapped(comment.body) },
    sender,
  }
}
