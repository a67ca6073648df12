import type { CommandSpec } from './command-spec.ts'

/** Commands about the record and its place. `comment` is none: it is the Action's alone. */
export const ledgerCommandSpecs: readonly CommandSpec[] = [
  {
    name: 'status',
    says: 'Say of each open incident who has it, since when, until when, and what next',
    operand: null,
    examples: [
      'baton status',
      'baton status --mine',
      'baton status --team @acme/payments --format json',
      'baton status --ledger acme/security-hub --repository acme/shop',
    ],
  },
  {
    name: 'show',
    says: 'Say everything of one incident, or of each that is open: what it is, who had it, what was done',
    operand: { name: 'INC', least: 0, most: 1 },
    examples: [
      'baton show INC-7K2QF3M9XA4T',
      'baton show INC-7K2QF3M9XA4T --svg > path.svg',
      'baton show --team @acme/payments',
    ],
  },
  {
    name: 'log',
    says: 'List what was recorded, of one incident or of all, in its order',
    operand: { name: 'INC', least: 0, most: 1 },
    examples: ['baton log', 'baton log INC-7K2QF3M9XA4T'],
  },
  {
    name: 'metrics',
    says: 'Count: time without a holder first, then to accept, to contain, to resolve; hand-offs, lapses, precision',
    operand: null,
    examples: ['baton metrics', 'baton metrics --team @acme/payments --format openmetrics'],
  },
  {
    name: 'report',
    says: 'Tell an auditor what was decided, who held what, what was waived by whom, and what is overdue',
    operand: null,
    examples: [
      'baton report --since 2026-10-01 --until 2026-12-31',
      'baton report --since 2026-10-01 --until 2026-12-31 --team @acme/payments --format csv',
    ],
  },
  {
    name: 'sweep',
    says: 'Do what time asks for: end offers, remind, ask the next one, end waivers and holds, send what is owed',
    operand: null,
    examples: ['baton sweep', 'baton sweep --ledger acme/security-hub --record'],
  },
  {
    name: 'ledger init',
    says: 'Create the ledger, and print the rules that protect it and the permissions that it needs',
    operand: null,
    examples: ['baton ledger init', 'baton ledger init --ledger acme/security-hub --record'],
  },
  {
    name: 'ledger check',
    says: 'Check the whole chain of the ledger, its form, and what belongs to nothing or stands twice',
    operand: null,
    examples: ['baton ledger check', 'baton ledger check --ledger file:///srv/git/ledger.git'],
  },
  {
    name: 'hub init',
    says: 'Write the workflow and the baton.yml of a hub into its checkout, and print what is left to set up',
    operand: null,
    examples: ['baton hub init --hub acme/security-hub', 'baton hub init --hub acme/security-hub --dry-run'],
  },
]
