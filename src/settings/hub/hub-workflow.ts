import { appOf, pins } from './pins.ts'

export const hubWorkflowPath = '.github/workflows/baton-hub.yml'

/** The two triggers of a ledger: the clock, and what people write or click in its issues. `hub` is `owner/name`. */
export function hubWorkflow(hub: string): string {
  return [
    '# Written by `baton hub init`: the clock and the ears of the ledger of this repository, whether it is the hub of many',
    '# or keeps its own. Without the variable BATON_APP_CLIENT_ID the token of the job is used alone.',
    'name: baton',
    'on:',
    '  schedule:',
    "    - cron: '17 * * * *'",
    '  issue_comment:',
    '    types: [created]',
    '  issues:',
    '    types: [edited, closed]',
    '  # A repository of the hub calls it from a workflow on issue_comment, to be heard in its pull requests, too.',
    '  workflow_call:',
    '    secrets:',
    '      BATON_APP_PRIVATE_KEY: { required: false }',
    'permissions: {}',
    'jobs:',
    '  sweep:',
    "    if: github.event_name == 'schedule'",
    ...jobLines(hub, 'sweep', ['contents: write', 'issues: write']),
    '',
    '  # Only a comment whose first word is a command, and a change by a person to an issue of ours.',
    '  hear:',
    '    if: >-',
    "      (github.event_name == 'issue_comment' && startsWith(github.event.comment.body, '/baton')) ||",
    "      (github.event_name == 'issues' && github.event.sender.type == 'User' &&",
    "      contains(github.event.issue.labels.*.name, 'baton'))",
    ...jobLines(hub, 'comment', ['contents: write', 'issues: write', 'pull-requests: write']),
    '',
  ].join('\n')
}

function jobLines(hub: string, command: 'sweep' | 'comment', permissions: readonly string[]): string[] {
  return [
    '    runs-on: ubuntu-24.04',
    '    timeout-minutes: 10',
    '    permissions:',
    ...permissions.map((line) => `      ${line}`),
    '    steps:',
    `      - uses: ${pins.checkout}`,
    '        with:',
    '          persist-credentials: false',
    `      - uses: ${pins.appToken}`,
    '        id: app',
    "        if: ${{ vars.BATON_APP_CLIENT_ID != '' }}",
    '        with:',
    ...appOf(hub).map((line) => `          ${line}`),
    `      - uses: ${pins.baton}`,
    '        with:',
    `          command: ${command}`,
    `          github-token: \${{ github.repository == '${hub}' && steps.app.outputs.token || github.token }}`,
    '          hub-token: ${{ steps.app.outputs.token }}',
  ]
}
