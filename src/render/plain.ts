import type { Text } from '../domain/text.ts'
import { shownValue } from './shown-value.ts'
import { visible, withoutMarkers } from './visible.ts'

/** The words on one line without any markup, values inert: for a log line, a title, an annotation. */
export function plain(words: Text, valueLimit = 300): string {
  return words
    .map((part) => {
      if (part.is === 'strong' || part.is === 'link') return plain(part.text, valueLimit)
      return part.is === 'value' ? shownValue(part.text, valueLimit) : withoutMarkers(visible(part.text))
    })
    .join('')
}
