import type { IssueEffect } from '../../../domain/effect.ts'
import type { Incident } from '../../../domain/incident.ts'
import type { Clock, GitHub, GitHubAnswer } from '../../../domain/ports.ts'
import { bodyOf, markerOf, titleOf } from '../../body.ts'
import type { Facets, GitHubFacet } from '../../handler.ts'
import { issueLabels } from '../../issue-labels.ts'
import { withoutMentions } from '../../without-mentions.ts'

/** One incident's issue as it shall be, and the means to make it so. */
export interface IssueWork {
  readonly incident: string
  readonly marker: string
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
  readonly github: GitHub
  /** Of this repository; parameters are added. */
  readonly request: (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<GitHubAnswer>
  readonly all: (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<readonly unknown[]>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
}

/** Where no record keeps the claim, a label does. */
export interface LabelledWork extends IssueWork {
  readonly person: string | null
  readonly team: string | null
  /** ISO 8601. */
  readonly takeUpBy: string
  readonly nonce: () => string
  readonly run: string
}

export function labelledWork(
  { incident, title, brief, labels = [], person, team }: IssueEffect,
  github: GitHubFacet,
  { clock, random, run, render }: Pick<Facets, 'clock' | 'random' | 'run' | 'render'>,
): LabelledWork {
  const marker = markerOf(incident.id)
  return {
    incident: incident.id,
    marker,
    title: titleOf(render.line(title), incident.id),
    body: bodyOf(marker, withoutMentions(brief), render),
    labels: [...new Set([...issueLabels({ ...incident, owner: ownerOf(incident) }), ...labels])],
    person,
    team,
    takeUpBy: incident.takeUpBy,
    ...means(github, clock),
    nonce: random.nonce,
    run: (run ?? 'local').replace(/[^\w.-]/g, '-'),
  }
}

/** What every work on an issue needs of the world. */
export function means(
  { client, at }: GitHubFacet,
  clock: Clock,
): Pick<IssueWork, 'github' | 'request' | 'all' | 'now' | 'sleep'> {
  return {
    github: client,
    request: (route, parameters) => client.request(route, { ...at, ...parameters }),
    all: (route, parameters) => client.all(route, { ...at, ...parameters }),
    now: () => clock.now().getTime(),
    sleep: clock.sleep,
  }
}

function ownerOf({ owner }: Incident): string | null {
  return owner.team ?? owner.person
}
