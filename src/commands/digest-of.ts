import { createHash } from 'node:crypto'

/** `sha256:` and 64 hex digits of a text in UTF-8. */
export function digestOf(content: string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
