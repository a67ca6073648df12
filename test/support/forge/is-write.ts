import type { Logged } from './forge.ts'

/** What reads is no deed, by GET or by a query. */
export function isWrite({ method, path, body }: Logged): boolean {
  const query = path === '/graphql' ? (body as { readonly query?: string }).query : undefined
  return method !== 'GET' && query?.trimStart().startsWith('query') !== true
}
