import { verbs } from '../domain/request.ts'
import type { CommandName, InputSpec, LedgerCommand, RequestVerb } from './input-spec.ts'

export const requestVerbs: readonly RequestVerb[] = verbs.filter((verb) => verb !== 'status')

/** Commands that tell of many incidents. */
export const views = ['status', 'show', 'metrics', 'report'] as const

/** Everything beside the gate that opens the ledger. */
export const ledgerCommands: readonly (LedgerCommand | RequestVerb)[] = [
  ...views,
  'log',
  'sweep',
  'comment',
  'ledger init',
  'ledger check',
  ...requestVerbs,
]

const forPeople = 'What is printed on standard output'

/** `format`, where it is not the gate's. */
export const formatAt: NonNullable<InputSpec['at']> = {
  status: { says: `${forPeople}: a table for people, or the open incidents as JSON` },
  metrics: {
    says: `${forPeople}: a table for people, JSON, or OpenMetrics`,
    values: 'text, json, openmetrics',
    choices: ['text', 'json', 'openmetrics'],
  },
  report: {
    says: `${forPeople}: a page to file, a table for a spreadsheet, or JSON`,
    values: 'md, csv, json',
    choices: ['md', 'csv', 'json'],
    byDefault: 'md',
  },
}

/** `github-token`, where it is not the gate's. */
export const tokenAtLedger: NonNullable<InputSpec['at']> = Object.fromEntries(
  ledgerCommands.map((name: CommandName) => [
    name,
    { says: 'For the ledger, and to ask who somebody is and what they may do' },
  ]),
)
