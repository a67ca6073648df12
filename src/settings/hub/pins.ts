/** Actions that a written workflow uses; Baton's own digest is the reader's to fill in. */
export const pins = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  appToken: 'actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0',
  baton: `OWNER/baton@${'0'.repeat(40)} # the commit of the release that you chose`,
} as const

/** Lines of `with:` that make a token of the App for the hub alone, `owner/name`. */
export function appOf(hub: string): readonly string[] {
  const [owner = '', name = ''] = hub.split('/')
  return [
    'client-id: ${{ vars.BATON_APP_CLIENT_ID }}',
    'private-key: ${{ secrets.BATON_APP_PRIVATE_KEY }}',
    `owner: ${owner}`,
    `repositories: ${name}`,
  ]
}
