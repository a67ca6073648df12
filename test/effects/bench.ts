import type { Brief } from '../../src/domain/brief.ts'
import type { CommentEffect, Effect, IssueEffect, Receipt } from '../../src/domain/effect.ts'
import { foreign } from '../../src/domain/foreign.ts'
import type { Incident } from '../../src/domain/incident.ts'
import type { Clock, GitHub } from '../../src/domain/ports.ts'
import { flatten, ours, text } from '../../src/domain/text.ts'
import { dispatch, type DispatchOptions } from '../../src/effects/dispatch.ts'
import type { Facets } from '../../src/effects/handler.ts'
import { repositoryAddress } from '../../src/effects/repository-address.ts'
import { openGitHub } from '../../src/world/github.ts'
import type { Forge } from '../support/forge/forge.ts'

/** A clock that runs so many times faster, and can be set forward. */
export interface FastClock extends Clock {
  readonly forward: (milliseconds: number) => void
}

export function fastClock(factor = 20): FastClock {
  const start = Date.now()
  let ahead = 0
  return {
    now: () => new Date(start + (Date.now() - start) * factor + ahead),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds / factor)),
    forward: (milliseconds) => {
      ahead += milliseconds
    },
  }
}

export interface Runner {
  readonly forge: Forge
  readonly clock: Clock
  readonly token: string
  /** Put between the handlers and GitHub. */
  readonly around?: (github: GitHub) => GitHub
  readonly options?: Partial<DispatchOptions>
  /** Real milliseconds that one try may take. */
  readonly tryMs?: number
}

let runs = 0

/** One run of a pipeline, with a client of its own. */
export async function run(runner: Runner, ...effects: readonly Effect[]): Promise<Receipt[]> {
  return dispatch(effects, facetsOf(runner), { dryRun: false, readOnly: null, ...runner.options })
}

export async function runOne(runner: Runner, effect: Effect): Promise<Receipt> {
  const [receipt] = await run(runner, effect)
  if (receipt === undefined) throw new Error('no receipt')
  return receipt
}

export function facetsOf({ forge, clock, token, around = (github) => github, tryMs = 250 }: Runner): Facets {
  runs += 1
  const id = runs
  let nonces = 0
  const client = openGitHub({
    token,
    apiUrl: forge.url,
    clock,
    random: { fraction: () => 0.5 },
    budgetMs: 3_600_000,
    tryMs,
  })
  const facet = { client: around(client), at: repositoryAddress('acme/shop')! }
  return {
    github: facet,
    issues: facet,
    gitlab: null,
    files: { read: () => Promise.resolve({ is: 'absent' }), write: () => Promise.resolve() },
    clock,
    random: { nonce: () => `${id.toString(16)}f${(nonces += 1).toString(16)}`.padStart(16, '0') },
    run: `${id}.1`,
    render: {
      markdown: (brief, characters) => markdownOf(brief).slice(0, characters),
      line: flatten,
      prose: flatten,
    },
  }
}

/** Not the real renderer: what is said does not matter here, only where it goes. */
function markdownOf({ headline, folds }: Brief): string {
  const words = headline.map((part) => (part.is === 'value' ? `\`${part.text}\`` : flatten([part])))
  const codes = folds.flatMap(({ body }) =>
    body.flatMap((block) => (block.is === 'code' ? [block.code] : [])),
  )
  return [words.join(''), ...codes.map((code) => `\`\`\`text\n${code}\n\`\`\``)].join('\n\n') + '\n'
}

export const incidentId = 'INC-0123456789AB'
export const claimName = `baton:${incidentId}`

export function incident(change: Partial<Incident> = {}): Incident {
  return {
    id: incidentId,
    key: foreign('vuln:lodash'),
    kind: 'incident',
    class: 'vuln',
    title: text`${ours('lodash 4.17.20 can be made to run commands')}`,
    tier: 'T1',
    severity: 'SEV2',
    owner: { team: '@acme/payments', person: null, evidence: [], confidence: 'high' },
    contributors: [],
    findings: ['F-1'],
    firstAid: [],
    nextStep: text`upgrade`,
    checklist: [],
    firstSeen: '2026-11-24T09:00:00Z',
    takeUpBy: '2026-11-24T10:00:00Z',
    dueAt: null,
    blocks: true,
    ...change,
  }
}

export function brief(headline: string, folds: Brief['folds'] = []): Brief {
  return { verdictWord: 'stopped', headline: [ours(headline)], rows: [], footer: [], folds }
}

export function issueEffect(change: Partial<IssueEffect> = {}): IssueEffect {
  const about = change.incident ?? incident()
  return {
    key: `github-issue:${about.id}`,
    kind: 'github-issue',
    incident: about,
    title: about.title,
    brief: brief('Merge stopped'),
    person: about.owner.person,
    team: about.owner.team,
    ...change,
  }
}

export function commentEffect(change: Partial<CommentEffect> = {}): CommentEffect {
  return {
    key: 'github-comment:1',
    kind: 'github-comment',
    pullRequest: 1,
    brief: brief('Merge stopped'),
    onlyUpdate: false,
    ...change,
  }
}

export class Killed extends Error {
  override readonly name = 'Killed'
}

/** A run that dies after so many requests were executed: nothing that it would do after that happens. */
export function dyingAfter(requests: number): (github: GitHub) => GitHub {
  let left = requests
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (left <= 0) throw new Killed()
    left -= 1
    const answer = await work()
    if (left <= 0) throw new Killed()
    return answer
  }
  return (github) => ({
    request: (route, parameters) => alive(() => github.request(route, parameters)),
    all: (route, parameters) => alive(() => github.all(route, parameters)),
  })
}
