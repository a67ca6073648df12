/** A tag of XML, and the text behind it up to the next. */
export interface Tag {
  /** With its prefix; a slash in front where it closes. */
  readonly tag: string
  /** What stands behind the name in the tag, a closing slash included. */
  readonly inner: string
  readonly content: string
}

/** The tags of a text, comments left out; what is no tag is skipped. One pass, whatever the text is. */
export function* tagsIn(text: string): Generator<Tag> {
  const plain = withoutComments(text)
  for (let at = plain.indexOf('<'); at >= 0;) {
    const end = nextAngle(plain, at + 1)
    if (plain[end] !== '>') {
      at = end < plain.length ? end : -1
      continue
    }
    const next = nextAngle(plain, end + 1)
    const whole = plain.slice(at + 1, end)
    const tag = /^\/?[\w.:-]+/.exec(whole)?.[0]
    if (tag !== undefined) yield { tag, inner: whole.slice(tag.length), content: plain.slice(end + 1, next) }
    at = plain.indexOf('<', next)
  }
}

/** Of the next `<` or `>`; the length where there is none. */
function nextAngle(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '<' && text[at] !== '>') at++
  return at
}

function withoutComments(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const from = text.indexOf('<!--', at)
    const to = from < 0 ? -1 : text.indexOf('-->', from + 4)
    parts.push(text.slice(at, from < 0 ? text.length : from))
    if (from < 0 || to < 0) break
    at = to + 3
  }
  return parts.join('')
}
