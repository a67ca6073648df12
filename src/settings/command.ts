import type { Inputs } from '../domain/settings.ts'
import type { CommandName, RequestVerb } from './input-spec.ts'

/** What the command line asks for. */
export type Command =
  | { readonly name: 'gate'; readonly inputs: Inputs }
  | {
      readonly name: 'explain'
      readonly id: string
      readonly decision: string
      /** ISO 8601 date; null: the decision's own day. */
      readonly at: string | null
    }
  | {
      readonly name: 'adopt'
      readonly from: string
      readonly add: boolean
      readonly shrink: boolean
      readonly baselineFile: string
    }
  | { readonly name: 'policy test'; readonly files: readonly string[]; readonly config: string }
  | { readonly name: 'policy check'; readonly file: string }
  | ({ readonly name: 'status'; readonly mine: boolean; readonly as: string | null } & View<'text' | 'json'> &
      AtLedger)
  /** `incident` null: every open one that is asked for. */
  | ({ readonly name: 'show'; readonly incident: string | null; readonly svg: boolean } & Scope & AtLedger)
  /** Null: of all. */
  | ({ readonly name: 'log'; readonly incident: string | null } & AtLedger)
  | ({ readonly name: 'metrics' } & View<'text' | 'json' | 'openmetrics'> & AtLedger)
  | ({
      readonly name: 'report'
      /** ISO 8601 dates; both days belong to it, UTC. */
      readonly since: string
      readonly until: string
    } & View<'md' | 'csv' | 'json'> &
      AtLedger)
  | ({ readonly name: 'sweep' | 'comment' | 'ledger init' | 'ledger check' } & AtLedger)
  | {
      readonly name: 'hub init'
      /** `owner/name`; null: this run's own repository. */
      readonly hub: string | null
      readonly dryRun: boolean
    }
  | RequestCommand
  | { readonly name: 'help'; readonly of: CommandName | null }
  | { readonly name: 'version' }

/** Somebody asks for something, as in a comment; the grammar of the words is that of the requests. */
export interface RequestCommand extends AtLedger {
  readonly name: 'request'
  readonly verb: RequestVerb
  /** `INC-…`. */
  readonly incident: string
  /** What comes after the incident. */
  readonly words: readonly string[]
  /** Login without `@`; null: whose token it is, else who is logged in. */
  readonly as: string | null
  /** Null: not checked. */
  readonly term: number | null
}

/** How a command finds the ledger; `ledgerOf` says where that is. */
export interface AtLedger {
  readonly config: string
  /** Null: as baton.yml says. */
  readonly ledger: string | null
  /** `owner/name`; null: as baton.yml says. */
  readonly hub: string | null
  readonly githubToken: string | null
  readonly hubToken: string | null
  /** Always false where a command only reads. */
  readonly record: boolean
}

/** Null: of all. */
export interface Scope {
  /** `@organisation/team` or `@login`, as it was typed. */
  readonly team: string | null
  readonly repository: string | null
}

export interface View<Format> extends Scope {
  readonly format: Format
}
