/** A baton.yml for the repository that holds the ledger: where that is, and room for the people. `hub` is `owner/name`. */
export function hubConfig(hub: string): string {
  return [
    '# Written by `baton hub init`. The sweep and the requests read this file.',
    'version: 1',
    `ledger: { repository: ${hub} }`,
    '# Whom to ask for a team, in this order; then its lead. Teams as CODEOWNERS names them.',
    '# teams:',
    "#   '@acme/payments': { oncall: ['@ann', '@bob'], lead: '@cat' }",
    '# Whom to ask when nobody else answers: they cannot decline.',
    "# dutyOfficers: ['@sue']",
    '',
  ].join('\n')
}
