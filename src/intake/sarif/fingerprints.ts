import { createHmac, hash } from 'node:crypto'

/**
 * SHA-256 over the parts, hex. They are joined as JSON, whose escapes keep lone surrogates distinct: as UTF-8
 * all of them would be the same bytes.
 */
export function hashOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts), 'hex')
}

/** `hmac:` with the key's own fingerprint, so that a rotated key is seen as another one. */
export function keyedHashOf(key: string, parts: readonly string[]): string {
  const fingerprint = hash('sha256', key, 'hex').slice(0, 8)
  return `hmac:${fingerprint}:${createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')}`
}
