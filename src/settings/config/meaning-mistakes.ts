import { text } from '../../domain/text.ts'
import { dateMistakes } from './date-mistakes.ts'
import { pathWords, type Mistake } from './mistake.ts'
import { peopleMistakes } from './people-mistakes.ts'
import { patternMistakes } from './pattern-mistakes.ts'
import { waiverMistakes } from './waiver-mistakes.ts'
import { entriesOf, under, type Written } from './written.ts'

/** Days for which an error notification may be accepted at most: a year. */
const longestAcceptance = 366

/** What has the right shape and still says something wrong. Takes any shape: it runs beside the schema's check. */
export function meaningMistakes(value: unknown, now: Date): Mistake[] {
  const config: Written = { value, path: [] }
  return [
    ...patternMistakes(config),
    ...waiverMistakes(config, now),
    ...peopleMistakes(config),
    ...entriesOf(under(config, 'scans', 'accept')).flatMap((entry) =>
      dateMistakes(under(entry, 'until'), now, longestAcceptance),
    ),
    ...entriesOf(under(config, 'classes')).flatMap(aimlessCorrection),
  ]
}

function aimlessCorrection(entry: Written): Mistake[] {
  if (typeof entry.value !== 'object' || entry.value === null) return []
  if ('tool' in entry.value || 'rule' in entry.value) return []
  return [
    {
      code: 'config-missing',
      path: entry.path,
      on: 'value',
      sentence: text`${pathWords(entry.path)} says neither tool nor rule`,
      remedy: text`add ${'tool'}, ${'rule'} or both: which findings get this class`,
    },
  ]
}
