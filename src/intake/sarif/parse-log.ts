import { Buffer, isUtf8 } from 'node:buffer'
import { fileFaults, type Fault } from './file-problems.ts'
import { gunzip, isGzip } from './gunzip.ts'
import { limits } from './limits.ts'
import { placeOf } from './place-in-text.ts'
import { findStructureFault } from './scan-structure.ts'
import { objectOf, type Json } from './shape.ts'

/** The SARIF log that a file's bytes are, or the one reason why they are none. Never throws. */
export function parseLog(file: Uint8Array): { readonly log: Json } | { readonly fault: Fault } {
  if (file.length > limits.fileBytes) return { fault: fileFaults.tooLarge(limits.fileBytes) }
  const unpacked = isGzip(file) ? gunzip(file) : { bytes: file }
  if ('fault' in unpacked) return unpacked
  const bytes = withoutMark(unpacked.bytes)
  const fault = findEncodingFault(unpacked.bytes) ?? findStructureFault(bytes)
  if (fault !== null) return { fault }
  const parsed = parse(bytes)
  if ('fault' in parsed) return parsed
  const log = objectOf(parsed.value)
  return log === null ? { fault: fileFaults.notAnObject() } : { log }
}

function findEncodingFault(bytes: Uint8Array): Fault | null {
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isMarked || (first === 0 && second !== 0) || (second === 0 && first !== 0)) return fileFaults.utf16()
  if (!isUtf8(bytes)) return fileFaults.notUtf8()
  return bytes.some((byte) => byte > 0x20) ? null : fileFaults.empty()
}

/** One byte order mark is fine (RFC 8259 §8.1 lets a reader ignore it). */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

function parse(bytes: Uint8Array): { readonly value: unknown } | { readonly fault: Fault } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch (error) {
    return { fault: faultOf(error, text, bytes.length) }
  }
}

/** V8's message quotes the document, which may hold a secret: only its position is taken. */
function faultOf(error: unknown, text: string, bytes: number): Fault {
  const message = error instanceof Error ? error.message : ''
  const stated = /at position (\d{1,10})/.exec(message)?.[1]
  const position = stated === undefined ? null : Number(stated)
  const isCut = /^(Unexpected end|Unterminated string)/.test(message) || position === text.length
  if (isCut) return fileFaults.truncated(bytes)
  if (position === null) return fileFaults.notJson()
  const before = Buffer.from(text.slice(0, position))
  return { ...fileFaults.notJson(), ...placeOf(before, before.length) }
}
