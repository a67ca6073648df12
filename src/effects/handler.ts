import type { Brief } from '../domain/brief.ts'
import type { Effect, Receipt } from '../domain/effect.ts'
import type { Clock, Files, GitHub, GitLab, Random } from '../domain/ports.ts'
import type { Text } from '../domain/text.ts'
import type { RepositoryAddress } from './repository-address.ts'

/** What handlers may use of the world; each one declares, by its parameters, what it does use. */
export interface Facets {
  readonly github: GitHubFacet | null
  /** Where issues are: this repository, or the hub. */
  readonly issues: GitHubFacet | null
  readonly gitlab: GitLabFacet | null
  readonly files: Pick<Files, 'read' | 'write'>
  readonly clock: Clock
  readonly random: Pick<Random, 'nonce'>
  /** Of this run and attempt, `123.1`; null outside a pipeline. */
  readonly run: string | null
  readonly render: Rendering
}

export interface GitHubFacet {
  readonly client: GitHub
  readonly at: RepositoryAddress
}

export interface GitLabFacet {
  readonly client: GitLab
  /** Path of the project, `group/name`. */
  readonly project: string
  /** Web address of the project. */
  readonly url: string
}

/** How a brief becomes text; render/ has both. */
export interface Rendering {
  /** Markdown in at most so many UTF-16 units. */
  readonly markdown: (brief: Brief, characters: number) => string
  /** Inert words on one line, without markup. */
  readonly line: (words: Text) => string
  /** Words as one paragraph of Markdown; whom they mention is notified. */
  readonly prose: (words: Text) => string
}

/** What a handler says of its effect. */
export type Outcome = Omit<Receipt, 'key' | 'kind' | 'incident'>

export interface Handler<Kind extends Effect['kind']> {
  /** The permission that a workflow of GitHub must grant for it, or GitLab's scope of a token; null: none. */
  readonly permission: 'issues: write' | 'pull-requests: write' | 'api' | null
  /** Ensures the effect. Rejects with GitHubFailure when the forge does not let it, or cannot. */
  readonly perform: (effect: Extract<Effect, { kind: Kind }>, facets: Facets) => Promise<Outcome>
}
