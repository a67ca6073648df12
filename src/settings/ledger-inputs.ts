import type { InputSpec } from './input-spec.ts'
import { ledgerCommands, requestVerbs, views } from './ledger-commands.ts'

const optional = { repeatable: false, required: false } as const
const seen = { ...optional, doors: ['cli', 'jenkins'], commands: views } as const
const asked = { ...optional, doors: ['cli', 'jenkins'], commands: requestVerbs } as const
const reported = { ...optional, doors: ['cli', 'jenkins'], commands: ['report'], required: true } as const

/** What is said of the ledger, and to the commands that read and write it. */
export const ledgerInputs: readonly InputSpec[] = [
  {
    ...optional,
    name: 'command',
    says: 'What the step does: judge scans, sweep the ledger on a schedule, or answer what people ask in issues and pull requests',
    kind: 'choice',
    values: 'gate, sweep, comment',
    choices: ['gate', 'sweep', 'comment'],
    byDefault: 'gate',
    doors: ['action'],
    commands: ['gate', 'sweep', 'comment'],
  },
  {
    ...optional,
    name: 'hub',
    says: 'The repository that holds ledger and issues of many, instead of hub of baton.yml',
    kind: 'repository',
    values: 'owner/name',
    byDefault: 'hub of baton.yml, else none',
    doors: ['action', 'cli', 'jenkins'],
    commands: ['gate', ...ledgerCommands, 'hub init'],
    at: {
      'hub init': { says: 'The repository that this is a checkout of', byDefault: 'GITHUB_REPOSITORY' },
      gate: {
        says: 'The repository that holds ledger and issues of many, instead of hub of baton.yml; a change under review cannot say it',
      },
    },
  },
  {
    ...optional,
    name: 'hub-token',
    says: 'For the hub: a token of an App that is installed there alone',
    kind: 'secret',
    values: 'a token; in a command line better by the variable, which no list of processes shows',
    byDefault: null,
    variable: 'BATON_HUB_TOKEN',
    doors: ['action', 'cli', 'jenkins'],
    commands: ['gate', ...ledgerCommands],
  },
  {
    ...optional,
    name: 'ledger',
    says: 'Where incidents are recorded, instead of ledger.repository of baton.yml',
    kind: 'address',
    values:
      'a URL for Git without credentials (https://, ssh://, git@host:path, file:///path), or owner/name',
    byDefault: "baton.yml, else the repository's own on GitHub, .baton/ledger.git outside a pipeline",
    doors: ['cli', 'jenkins'],
    commands: ['gate', ...ledgerCommands],
    at: {
      gate: {
        says: 'Where incidents are recorded, instead of ledger.repository of baton.yml; a change under review cannot say it',
      },
    },
  },
  {
    ...optional,
    name: 'record',
    says: 'Outside a pipeline: also write a ledger that is reached over the network',
    kind: 'flag',
    values: 'true, false',
    byDefault: 'false',
    doors: ['cli'],
    commands: ['gate', 'sweep', 'ledger init', ...requestVerbs],
  },
  {
    ...optional,
    name: 'mine',
    says: 'Only what you hold or are asked to take',
    kind: 'flag',
    values: 'true, false',
    byDefault: 'false',
    doors: ['cli'],
    commands: ['status'],
  },
  {
    ...seen,
    name: 'team',
    says: 'Only what this team answers for',
    kind: 'team',
    values: '@organisation/team or @login',
    byDefault: 'all',
  },
  {
    ...seen,
    name: 'repository',
    says: 'Only what is of this repository',
    kind: 'name',
    values: 'owner/name',
    byDefault: 'all',
  },
  {
    ...optional,
    name: 'svg',
    says: 'Draw who held it, and when nobody did, as SVG',
    kind: 'flag',
    values: 'true, false',
    byDefault: 'false',
    doors: ['cli'],
    commands: ['show'],
  },
  {
    ...reported,
    name: 'since',
    says: 'The first day of the report',
    kind: 'date',
    values: 'a date, YYYY-MM-DD',
    byDefault: null,
  },
  {
    ...reported,
    name: 'until',
    says: 'The last day of the report',
    kind: 'date',
    values: 'a date, YYYY-MM-DD',
    byDefault: null,
  },
  {
    ...optional,
    doors: ['cli'],
    name: 'as',
    says: 'Who asks; the token must be theirs, or the ledger one of this machine',
    kind: 'login',
    values: 'a login',
    byDefault: 'whose token it is, else who is logged in here',
    commands: ['status', ...requestVerbs],
  },
  {
    ...asked,
    name: 'term',
    says: 'The term that you saw; if somebody else has it since, nothing is done',
    kind: 'count',
    values: 'a number',
    byDefault: 'not checked',
  },
]
