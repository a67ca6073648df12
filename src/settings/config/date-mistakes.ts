import { counted } from '../../domain/counted.ts'
import { grammars } from './grammars.ts'
import { ours, text } from '../../domain/text.ts'
import { dayOf } from '../value-grammar.ts'
import { pathWords, type Mistake } from './mistake.ts'
import { textOf, type Written } from './written.ts'

/** A date that no calendar has, or one more than `most` days after today (UTC). Its shape is the schema's matter. */
export function dateMistakes(written: Written, now: Date, most: number): Mistake[] {
  const date = textOf(written)
  if (date === null || !new RegExp(grammars.date.pattern).test(date)) return []
  const day = dayOf(date)
  if (day === null)
    return [
      {
        ...place(written),
        sentence: text`${pathWords(written.path)} cannot be ${date}: there is no such day`,
        remedy: text`allowed: ${grammars.date.says}`,
      },
    ]
  const last = Date.parse(`${now.toISOString().slice(0, 10)}T00:00:00Z`) + most * dayLength
  if (day <= last) return []
  const latest = new Date(last).toISOString().slice(0, 10)
  return [
    {
      ...place(written),
      sentence: text`${pathWords(written.path)} is ${date}, more than ${ours(counted(most, 'day'))} away`,
      remedy: text`allowed: at latest ${latest}; renew it when that day comes`,
    },
  ]
}

const dayLength = 24 * 60 * 60 * 1000

function place({ path }: Written) {
  return { code: 'config-value', path, on: 'value' } as const
}
