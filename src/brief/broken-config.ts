import type { Decision } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import { counted } from './counted.ts'
import type { Long } from './fitted.ts'
import { placeOf } from './where.ts'
import { placeOfProblem } from './place-of-problem.ts'

/** Mistakes of the baton.yml that this change brings; empty when it loads, or none is changed. */
export function brokenConfig({ notices }: Pick<Decision, 'notices'>): readonly Problem[] {
  const at = notices.findIndex(({ code }) => code === 'config-head-broken')
  if (at < 0) return []
  const rest = notices.slice(at + 1)
  const end = rest.findIndex(({ code }) => !ofConfig.test(code))
  const mistakes = end < 0 ? rest : rest.slice(0, end)
  return mistakes.length > 0 ? mistakes : notices.slice(at, at + 1)
}

/** As settings name what is wrong in the file itself, or in its policy. */
const ofConfig = /^(?:config-(?:key|value|yaml|missing)|policy-)/

/** In one line: the change is judged without it, and everything fails once it is merged. */
export function brokenConfigLine(decision: Pick<Decision, 'notices'>): Long[] {
  const [first, ...more] = brokenConfig(decision)
  if (first === undefined) return []
  const others = more.length === 0 ? [] : text` (${ours(counted(more.length, 'more mistake'))})`
  const breaks = strong(text`This change breaks ${placeIn(first)}`)
  return [
    {
      says: text`${breaks}: ${first.sentence}${others}; once merged, every run ends with exit 2.`,
      short: text`${breaks}: once merged, every run ends with exit 2.`,
    },
  ]
}

function placeIn(problem: Problem): Text {
  const place = placeOfProblem(problem)
  return place === null ? text`${'baton.yml'}` : placeOf(place)
}
