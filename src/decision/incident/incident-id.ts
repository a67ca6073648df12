import { createHash } from 'node:crypto'

/** Another way to build keys is another version, so that nobody's open issue is taken for a new incident by accident. */
const scheme = 1
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * `INC-` and the first 12 Crockford base32 characters of SHA-256 over the canonical JSON of scheme, service, class and
 * key. Owner, tier and branch are no part of it. `kind` is the class, or for what mixes classes its own name.
 */
export function incidentId(service: string, kind: string, key: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([scheme, service.normalize('NFC'), kind, key]))
    .digest()
  let bits = digest.readBigUInt64BE(0) >> 4n
  let id = ''
  for (let at = 0; at < 12; at += 1) {
    id = (crockford[Number(bits & 31n)] ?? '') + id
    bits >>= 5n
  }
  return `INC-${id}`
}
