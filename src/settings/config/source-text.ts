import { text } from '../../domain/text.ts'
import type { Flaw } from './read-tree.ts'

/** A policy that people wrote is never larger. */
export const largestConfig = 256 * 1024

/** The text of a configuration, without a byte order mark, and why it is none that can be parsed. */
export function sourceText(source: string | Uint8Array): {
  readonly content: string
  readonly flaw: Flaw | null
} {
  const size = typeof source === 'string' ? source.length : source.byteLength
  if (size > largestConfig) {
    const sentence = text`it is larger than ${largestConfig / 1024} KiB`
    return { content: '', flaw: flaw(0, sentence, text`keep the configuration smaller`) }
  }
  const decoded = typeof source === 'string' ? source : decode(source)
  if (typeof decoded !== 'string') return { content: '', flaw: decoded }
  const content = decoded.replace(/^\uFEFF/, '')
  const odd = content.indexOf('\0')
  return { content, flaw: odd < 0 ? null : flaw(odd, text`a NUL stands here`, utf8) }
}

function decode(bytes: Uint8Array): string | Flaw {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return flaw(0, text`it is UTF-16`, utf8)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return flaw(0, text`it is not UTF-8`, utf8)
  }
}

const utf8 = text`save it as UTF-8 text`

function flaw(at: number, sentence: Flaw['sentence'], remedy: Flaw['remedy']): Flaw {
  return { code: 'config-yaml', at, sentence, remedy }
}
