import { crc32, inflateRawSync } from 'node:zlib'
import { fileFaults, type Fault } from './file-problems.ts'
import { limits } from './limits.ts'

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/**
 * The one member of a gzip file (RFC 1952), inflated up to `limits.inflatedBytes`. Node's own gunzip joins
 * members silently, so the header and the trailer are read here.
 */
export function gunzip(bytes: Uint8Array): { readonly bytes: Uint8Array } | { readonly fault: Fault } {
  const start = headerLength(bytes)
  if (start === null) return { fault: fileFaults.gzipBroken() }
  const inflated = inflate(bytes.subarray(start))
  if ('fault' in inflated) return inflated
  const end = start + inflated.consumed
  if (bytes.length < end + trailerLength) return { fault: fileFaults.gzipBroken() }
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + end, trailerLength)
  const isWhole =
    trailer.getUint32(0, true) === crc32(inflated.bytes) &&
    trailer.getUint32(4, true) === inflated.bytes.length
  if (!isWhole) return { fault: fileFaults.gzipBroken() }
  if (bytes.length > end + trailerLength) return { fault: fileFaults.gzipMembers() }
  return { bytes: inflated.bytes }
}

const trailerLength = 8

/** What `info: true` makes of inflateRawSync; its types do not say so. */
interface Inflated {
  readonly buffer: Uint8Array
  readonly engine: { readonly bytesWritten: number }
}

function inflate(
  bytes: Uint8Array,
): { readonly bytes: Uint8Array; readonly consumed: number } | { readonly fault: Fault } {
  try {
    const options = { info: true, maxOutputLength: limits.inflatedBytes }
    const { buffer, engine } = inflateRawSync(bytes, options) as unknown as Inflated
    return { bytes: buffer, consumed: engine.bytesWritten }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ERR_BUFFER_TOO_LARGE') return { fault: fileFaults.tooLarge(limits.inflatedBytes) }
    return { fault: fileFaults.gzipBroken() }
  }
}

/** RFC 1952 §2.3: ten bytes, then what the flags announce. Null: it is cut off or not deflate. */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes.length < 18 || bytes[2] !== 8) return null
  const flags = bytes[3] ?? 0
  if ((flags & 0xe0) !== 0) return null
  let at = 10
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0)
  for (const named of [8, 16]) {
    if ((flags & named) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return null
    at = end + 1
  }
  if ((flags & 2) !== 0) at += 2
  return at + trailerLength <= bytes.length ? at : null
}
