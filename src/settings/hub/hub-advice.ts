import { ours, text, type Text } from '../../domain/text.ts'
import { appOf, pins } from './pins.ts'

/** What a ledger's branch needs, wherever it is. */
export const protection: readonly Text[] = [
  text`Protect the branch ${'baton-ledger'}: no force push, no deletion, and only Baton's own account may push to it.`,
]

/** What is left to a person who sets a hub up; `hub` is `owner/name`. A line of YAML stands by itself. */
export function hubAdvice(hub: string): readonly Text[] {
  return [
    text`For many repositories:`,
    text`1. Keep ${hub} private: it lists what is not fixed yet.`,
    text`2. Make a GitHub App and install it on ${hub} alone. Its permissions: contents: write (the ledger), issues: write (incidents), metadata: read; of the organization members: read (who is in a team).`,
    text`3. Give its client id as the variable ${'BATON_APP_CLIENT_ID'} and its private key as the secret ${'BATON_APP_PRIVATE_KEY'} to ${hub} and to each repository that is to use it.`,
    text`4. In each of these, in baton.yml:`,
    text`     hub: ${hub}`,
    text`   and in the job of the gate:`,
    ...productSteps(hub).map((line): Text => [ours(`     ${line}`)]),
    ...protection,
    text`For ${hub} by itself nothing more is needed: its own token does. It cannot see who is in a team.`,
  ]
}

/** What a repository that everybody may read is told; `repository` is `owner/name`. */
export function publicAdvice(repository: string): readonly Text[] {
  const [owner = ''] = repository.split('/')
  const hub = `${owner}/security-hub`
  return [
    text`${repository} is public, or not known to be private: its branch is no place for incidents in full, since a list of what is not fixed is a list of targets. Here it holds ids, holders, times and states alone.`,
    text`For the rest take a private repository, here called ${hub}; in its checkout run ${`baton hub init --hub ${hub}`}.`,
    ...hubAdvice(hub),
  ]
}

/** A fork has no secrets, and so no token of the hub. */
function productSteps(hub: string): readonly string[] {
  return [
    `- uses: ${pins.appToken}`,
    '  id: hub',
    '  if: ${{ !cancelled() && !github.event.pull_request.head.repo.fork }}',
    '  with:',
    ...appOf(hub).map((line) => `    ${line}`),
    '    permission-contents: write',
    '    permission-issues: write',
    `- uses: ${pins.baton}`,
    '  with:',
    '    hub-token: ${{ steps.hub.outputs.token }}',
  ]
}
