import { text, type Text } from '../../domain/text.ts'
import { pathWords, type Mistake } from './mistake.ts'
import type { Written } from './written.ts'

/** `what`: what is wrong with the value, after its path. */
export function valueMistake({ path }: Written, what: Text, remedy: Text): Mistake {
  return { code: 'config-value', path, on: 'value', sentence: text`${pathWords(path)} ${what}`, remedy }
}
