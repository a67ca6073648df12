import { foreignSyntax } from '../../domain/pattern.ts'
import { text } from '../../domain/text.ts'
import type { Mistake } from './mistake.ts'
import { valueMistake } from './value-mistake.ts'
import { entriesOf, textOf, under, type Written } from './written.ts'

/** Patterns that would not do what they look like: syntax of other matchers, paths that match nothing. */
export function patternMistakes(config: Written): Mistake[] {
  const paths = entriesOf(under(config, 'ownership', 'overrides')).map((entry) => under(entry, 'path'))
  const others = [
    ...entriesOf(under(config, 'classes')).map((entry) => under(entry, 'rule')),
    ...entriesOf(under(config, 'signals', 'vex')),
  ]
  return [...paths.flatMap(pathMistakes), ...others.flatMap(syntaxMistakes)]
}

/** Of a pattern over paths of the repository. */
export function pathMistakes(written: Written): Mistake[] {
  const path = textOf(written)
  if (path === null) return []
  const steps = path.split('/')
  if (path.startsWith('/'))
    return [valueMistake(written, text`begins with a slash`, text`write it from the root, without the slash`)]
  if (path.endsWith('/'))
    return [
      valueMistake(written, text`names a folder, and files are what matches`, text`write ${`${path}**`}`),
    ]
  if (steps.some((step) => step === '' || step === '.' || step === '..'))
    return [
      valueMistake(
        written,
        text`goes around (${'//'}, ${'.'} or ${'..'})`,
        text`write the path as git shows it`,
      ),
    ]
  return syntaxMistakes(written)
}

function syntaxMistakes(written: Written): Mistake[] {
  const odd = foreignSyntax(textOf(written) ?? '')
  if (odd === null) return []
  return [
    valueMistake(
      written,
      text`holds ${odd}, which is no syntax here`,
      text`patterns know ${'*'}, ${'**'} and ${'?'} only; write ${'?'} where the character itself is meant`,
    ),
  ]
}
