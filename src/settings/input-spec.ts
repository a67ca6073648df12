import type { Verb } from '../domain/request.ts'

/** One thing that the step's author can say, at whatever door. */
export interface InputSpec {
  readonly name: string
  /** What it is for, one sentence, no full stop. */
  readonly says: string
  readonly kind: InputKind
  /** How a value looks, in words or as a list of the words that are allowed. */
  readonly values: string
  /** What holds when it is not given, in words; null: nothing. */
  readonly byDefault: string | null
  readonly repeatable: boolean
  readonly required: boolean
  readonly doors: readonly Door[]
  readonly commands: readonly CommandName[]
  /** What is otherwise at some commands. */
  readonly at?: Readonly<Partial<Record<CommandName, Partial<InputWords>>>>
  /** Of `choice`. */
  readonly choices?: readonly string[]
  /** Put into action.yml as its default, since only the runner knows it. */
  readonly runnerDefault?: string
  /** The command line reads it from this variable of the environment when the option is absent. */
  readonly variable?: string
}

export type InputWords = Pick<InputSpec, 'says' | 'values' | 'choices' | 'byDefault'>

export type InputKind =
  | 'patterns'
  | 'tools'
  | 'artifacts'
  | 'choice'
  | 'name'
  | 'commit'
  | 'path'
  | 'flag'
  | 'secret'
  | 'date'
  | 'address'
  | 'repository'
  | 'team'
  | 'login'
  | 'count'
  | 'words'

export type Door = 'action' | 'cli' | 'jenkins'

/** `comment` is the Action's alone: an event of GitHub brings it. */
export type CommandName =
  | 'gate'
  | 'explain'
  | 'adopt'
  | 'policy test'
  | 'policy check'
  | LedgerCommand
  | RequestVerb
  | 'hub init'
  | 'help'
  | 'version'

export type LedgerCommand =
  'status' | 'show' | 'log' | 'metrics' | 'report' | 'sweep' | 'comment' | 'ledger init' | 'ledger check'

/** Verbs of requests; `status` of the command line tells of all incidents. */
export type RequestVerb = Exclude<Verb, 'status'>
