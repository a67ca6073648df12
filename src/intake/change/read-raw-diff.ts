/** One entry of `git diff-tree --raw -z`. */
export interface RawEntry {
  readonly status: 'A' | 'M' | 'D' | 'R' | 'T'
  readonly oldMode: string
  readonly newMode: string
  readonly oldBlob: string
  readonly newBlob: string
  /** At the head; of what is deleted, at the base. More than one spelling where the name is not UTF-8. */
  readonly names: readonly string[]
  readonly oldNames: readonly string[]
  /** Exactly as git holds it; null where it is not UTF-8, so that no argument can name it. */
  readonly exactName: string | null
}

/** Null: it is not what git writes. */
export function readRawDiff(output: Uint8Array): readonly RawEntry[] | null {
  const fields = fieldsOf(output)
  const entries: RawEntry[] = []
  for (let at = 0; at < fields.length;) {
    const found = header.exec(latin1(fields[at++]))
    if (found === null) return null
    const [, oldMode = '', newMode = '', oldBlob = '', newBlob = '', letter = ''] = found
    const first = fields[at++]
    const second = letter === 'R' ? fields[at++] : first
    if (first === undefined || second === undefined) return null
    const status = letter as RawEntry['status']
    const names = { names: namesOf(second), oldNames: namesOf(first), exactName: exactName(second) }
    entries.push({ status, oldMode, newMode, oldBlob, newBlob, ...names })
  }
  return entries
}

const header = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([AMDRT])[0-9]{0,3}$/

/** NUL-separated fields of git's `-z`, the last one ended too. */
export function fieldsOf(output: Uint8Array): readonly Uint8Array[] {
  const fields: Uint8Array[] = []
  for (let from = 0; from < output.length;) {
    const found = output.indexOf(0, from)
    const end = found < 0 ? output.length : found
    fields.push(output.subarray(from, end))
    from = end + 1
  }
  return fields
}

/**
 * A file's name as scanners may spell it, NFC. Names that are not UTF-8 are spelled by some with replacement
 * characters, by others as Latin-1 or percent-encoded: all of these, lest a changed file is not found.
 */
export function namesOf(bytes: Uint8Array): readonly string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const name = buffer.toString('utf8').normalize('NFC')
  if (!name.includes('\ufffd')) return [name]
  const encoded = [...buffer]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : percent(byte)))
    .join('')
  return [name, buffer.toString('latin1').normalize('NFC'), encoded]
}

function exactName(bytes: Uint8Array): string | null {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return name.includes('\ufffd') ? null : name
}

function percent(byte: number): string {
  return `%${byte.toString(16).toUpperCase()}`
}

function latin1(bytes: Uint8Array | undefined): string {
  return bytes === undefined
    ? ''
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
