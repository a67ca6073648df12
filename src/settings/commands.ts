import type { CommandSpec } from './command-spec.ts'
import { ledgerCommandSpecs } from './ledger-command-specs.ts'
import { requestCommandSpecs } from './request-command-specs.ts'

/** In the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'gate',
    says: 'Decide on scans: stop when it must be stopped, say why, and open one owned incident for each fix',
    operand: null,
    examples: [
      "baton gate --sarif '**/*.sarif' --mode observe",
      "baton gate --sarif 'scans/*.sarif' --sarif optional:nightly.sarif --output decision.json",
      'semgrep scan --sarif | baton gate --sarif - --environment production',
    ],
  },
  {
    name: 'explain',
    says: 'Say of one finding which rules were tried, which decided, who may waive it and what would change the verdict',
    operand: { name: 'ID', least: 1, most: 1 },
    examples: [
      'baton explain F-7K2QF3M9XA',
      'baton explain F-7K2QF3M9XA --decision out/decision.json --at 2027-03-01',
    ],
  },
  {
    name: 'adopt',
    says: 'Write what was there before into the baseline file, with dates, to be reviewed and committed',
    operand: null,
    examples: ['baton adopt --from decision.json', 'baton adopt --from decision.json --add --shrink'],
  },
  {
    name: 'policy test',
    says: 'Run cases against the policy in force and print each difference',
    operand: { name: 'FILE', least: 1, most: Infinity },
    examples: ['baton policy test policy-cases/*.json'],
  },
  {
    name: 'policy check',
    says: 'Check a baton.yml and show what differs from the default policy',
    operand: { name: 'FILE', least: 0, most: 1 },
    examples: ['baton policy check', 'baton policy check team/baton.yml'],
  },
  ...ledgerCommandSpecs,
  ...requestCommandSpecs,
  { name: 'help', says: 'Say what there is, or how a command is used', operand: null, examples: [] },
  { name: 'version', says: "Print Baton's version", operand: null, examples: [] },
]
