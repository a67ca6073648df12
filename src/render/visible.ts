/** Everything that has no shape of its own, or changes how its neighbours look: shown by its number instead. */
const hidden =
  /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800]/gu
const lone = /\p{Cs}/gu
const markFlood = /(\p{M}{4})(\p{M}+)/gu
const word = /[\p{L}\p{M}\p{N}_]+/gu
const lookAlike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}\p{Script=Lisu}\uff10-\uff5a\u{1d400}-\u{1d7ff}]/gu
const printableAscii = /^[ -~]*$/

/**
 * A value on one line, as a reader must see it: controls, line breaks, bidi and invisible characters by number, a
 * lone surrogate as U+FFFD, floods of combining marks bounded, letters that pass for Latin ones within a Latin word
 * by number. Only adds; nothing that it makes can be one of the things that it shows.
 */
export function visible(text: string): string {
  if (printableAscii.test(text)) return text
  return text
    .replace(hidden, byNumber)
    .replace(lone, '\ufffd')
    .replace(markFlood, (_, kept: string, rest: string) => `${kept}[+${[...rest].length} marks]`)
    .replace(word, (letters) => (/[A-Za-z]/.test(letters) ? letters.replace(lookAlike, byNumber) : letters))
}

/** The runner, Azure Pipelines and TeamCity take `##[`, `##vso[` and `##teamcity[` for commands anywhere in a line. */
export function withoutMarkers(text: string): string {
  return text.includes('##') ? text.replace(/##(?=\[|vso|teamcity)/gi, '#\u200b#') : text
}

function byNumber(character: string): string {
  const number = character.codePointAt(0) ?? 0
  return `[U+${number.toString(16).toUpperCase().padStart(4, '0')}]`
}
