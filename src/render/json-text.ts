const unsafe =
  /[\u007f-\u009f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|##(?=\[|vso|teamcity)/giu

/**
 * Pretty JSON in the order given. It parses to the same value, and each of its lines is inert in a log: controls, bidi
 * and invisible characters and the markers of runners' commands stand as `\u…`; a line starts with a quote or a bracket.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(unsafe, escaped)}\n`
}

function escaped(found: string): string {
  if (found === '##') return '#\\u0023'
  return Array.from({ length: found.length }, (_, at) => unit(found.charCodeAt(at))).join('')
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`
}
