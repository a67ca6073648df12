import type { Foreign } from './foreign.ts'

/**
 * Neutral prose for people. What stands literally in the source is ours; whatever is put into it is a value,
 * and a renderer shows values inert (a code span, an escaped field). So forgetting to escape is not possible.
 */
export type Text = readonly Part[]

export type Part =
  | { readonly is: 'ours'; readonly text: string }
  | { readonly is: 'value'; readonly text: string }
  | { readonly is: 'strong'; readonly text: Text }
  /** A person or team whom the renderer may really mention; checked against GitHub's grammar before it gets here. */
  | { readonly is: 'mention'; readonly text: string }
  /** `href` is an https URL that we composed ourselves. */
  | { readonly is: 'link'; readonly text: Text; readonly href: string }

type Slot = Foreign | string | number | Text | Part

/** Template tag: `` text`upgrade ${name} to ${version}` ``. Slots are values, unless they are Text or a Part already. */
export function text(literals: TemplateStringsArray, ...slots: readonly Slot[]): Text {
  const parts: Part[] = []
  literals.forEach((literal, at) => {
    if (literal !== '') parts.push(ours(literal))
    const slot = slots[at]
    if (slot === undefined) return
    if (isText(slot)) parts.push(...slot)
    else if (isPart(slot)) parts.push(slot)
    else if (typeof slot === 'number') parts.push(ours(String(slot)))
    else parts.push(value(slot))
  })
  return parts
}

/** A word of our own that is chosen at run time (from a table of ours, never from input). */
export function ours(word: string): Part {
  return { is: 'ours', text: word }
}

export function value(foreignText: Foreign | string): Part {
  return { is: 'value', text: foreignText as string }
}

export function strong(words: Text): Part {
  return { is: 'strong', text: words }
}

export function mention(name: string): Part {
  return { is: 'mention', text: name }
}

export function link(words: Text, href: string): Part {
  return { is: 'link', text: words, href }
}

/** Texts with something between them: `joined(names, ', ')`. */
export function joined(texts: readonly Text[], between: string): Text {
  return texts.flatMap((words, at) => (at === 0 ? [...words] : [ours(between), ...words]))
}

function isText(slot: Slot): slot is Text {
  return Array.isArray(slot)
}

function isPart(slot: Slot): slot is Part {
  return typeof slot === 'object' && 'is' in slot
}

/** The words alone, for a field of data: no markup, nothing escaped. Not for a log, a page or a terminal. */
export function flatten(words: Text): string {
  return words
    .map((part) => (part.is === 'strong' || part.is === 'link' ? flatten(part.text) : part.text))
    .join('')
}

/** For an audience that must not learn the values. */
export function withoutValues(words: Text): Text {
  return words.flatMap((part) => {
    if (part.is === 'strong' || part.is === 'link') return withoutValues(part.text)
    return part.is === 'value' ? [ours('(not in public)')] : [part]
  })
}
