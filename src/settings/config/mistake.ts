import type { Text } from '../../domain/text.ts'
import type { Path } from './tree.ts'

/** What is wrong with a key or a value of baton.yml, before its place in the file is looked up. */
export interface Mistake {
  readonly code: 'config-key' | 'config-value' | 'config-missing'
  readonly path: Path
  readonly on: 'key' | 'value'
  readonly sentence: Text
  readonly remedy: Text
}

/** `waivers[0].expires`; the whole file is `baton.yml`. */
export function pathWords(path: Path): string {
  const words = path.map((step, at) => {
    if (typeof step === 'number') return `[${step}]`
    return at === 0 ? step : `.${step}`
  })
  return words.length === 0 ? 'baton.yml' : words.join('')
}
