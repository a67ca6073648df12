/** At most `limit` UTF-16 units: start and end with `…` between, since a path and a version tell most at their end. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const tail = Math.floor((limit - 1) / 3)
  const head = limit - 1 - tail
  return `${wholeStart(text.slice(0, head))}…${wholeEnd(text.slice(text.length - tail))}`
}

function wholeStart(text: string): string {
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text
}

function wholeEnd(text: string): string {
  return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text
}
