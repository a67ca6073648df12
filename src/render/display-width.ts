const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const none = /[\p{M}\u200b]/u

/** Columns that a text takes in a terminal (UAX #11: wide and full-width characters take two). */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length
  let columns = 0
  for (const character of text) columns += widthOf(character)
  return columns
}

/** The longest start of `text` that takes at most `columns`, at least one character, and the rest. */
export function splitAt(text: string, columns: number): readonly [string, string] {
  let taken = 0
  let at = 0
  for (const character of text) {
    taken += widthOf(character)
    if (taken > columns && at > 0) break
    at += character.length
  }
  return [text.slice(0, at), text.slice(at)]
}

function widthOf(character: string): number {
  return none.test(character) ? 0 : wide.test(character) ? 2 : 1
}
