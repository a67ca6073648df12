import { ours, type Text } from './text.ts'

/** How remedies begin that say what is known, and what there is to do about it. */
const steps: readonly (readonly [said: string, step: string])[] = [
  ['did you mean ', 'write '],
  ['it takes ', 'give what it takes: '],
  ['it belongs under ', 'move it under '],
  ['allowed: ', 'give what is allowed: '],
  ['known are ', 'use what is known: '],
  ['there are ', 'use what there is: '],
]

/** A remedy as something to do; whoever needs a step is not asked a question. */
export function asStep(remedy: Text): Text {
  const [first, ...rest] = remedy
  if (first?.is !== 'ours') return remedy
  const found = steps.find(([said]) => first.text.startsWith(said))
  const words = found === undefined ? first.text : found[1] + first.text.slice(found[0].length)
  return [ours(words), ...rest.map((part) => (part.is === 'ours' ? ours(asWords(part.text)) : part))].filter(
    (part) => part.text !== '',
  )
}

function asWords(words: string): string {
  return words.replace('; did you mean ', '; perhaps ').replace(/^\? /, '; ').replace(/^\?$/, '')
}
