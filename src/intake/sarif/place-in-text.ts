/** Line and column (1-based, in bytes) of an offset, for a person who opens the file. */
export function placeOf(
  bytes: Uint8Array,
  offset: number,
): { readonly line: number; readonly column: number } {
  let line = 1
  let start = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < offset; at = bytes.indexOf(lineFeed, at + 1)) {
    line++
    start = at + 1
  }
  return { line, column: offset - start + 1 }
}

const lineFeed = 0x0a
