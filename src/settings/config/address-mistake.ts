import { text } from '../../domain/text.ts'
import { pathWords, type Mistake } from './mistake.ts'
import type { Path } from './tree.ts'

/**
 * An address that has none of the forms that it may have. Its value is never shown: people paste tokens into
 * addresses.
 */
export function addressMistake(path: Path, value: unknown, allowed: string): Mistake {
  const at = { code: 'config-value', path, on: 'value' } as const
  const words = pathWords(path)
  if (typeof value === 'string' && holdsCredentials(value))
    return {
      ...at,
      sentence: text`${words} holds credentials`,
      remedy: text`take them out and revoke them, since everybody who reads the file has them; Git asks its own helpers, and ${'hub-token'} is for the hub`,
    }
  if (typeof value === 'string' && /^(?:\.{0,2}\/|~|[A-Za-z]:[\\/])/.test(value))
    return {
      ...at,
      sentence: text`${words} is a path`,
      remedy: text`write it in full, beginning with ${'file:///'}`,
    }
  return { ...at, sentence: text`${words} is no address that it knows`, remedy: text`allowed: ${allowed}` }
}

/** What comes before the host, or behind the path, is there to let somebody in. */
function holdsCredentials(address: string): boolean {
  return /^https?:\/\/[^/]*@|^[^/@]*:[^/@]*@|:\/\/[^/@]*:[^/@]*@|[?#]/i.test(address)
}

/** Words to show, without what stands between `//` and `@`. */
export function withoutCredentials(words: string): string {
  const from = words.indexOf('//')
  const to = words.lastIndexOf('@')
  return from < 0 || to < from ? words : `${words.slice(0, from + 2)}…${words.slice(to)}`
}
