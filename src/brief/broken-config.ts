import type { Decision } from '../domain/decision.ts'
import type { Problem } from '../domain/problem.ts'
import { ours, strong, text, type Text } from '../domain/text.ts'
import { counted } from '../domain/counted.ts'
import type { Long } from './fitted.ts'
import { placeOf } from './where.ts'
import { placeOfProblem } from './place-of-problem.ts'

/** Mistakes of the baton.yml that this change brings; empty when it loads, or none is changed. */
export function brokenConfig({ notices }: Pick<Decision, 'notices'>): readonly Problem[] {
  return mistakesAfter('config-head-broken', notices)
}

/** Mistakes of the baton.yml that should have judged; empty when it loads. */
export function brokenBase({ notices }: Pick<Decision, 'notices'>): readonly Problem[] {
  return mistakesAfter('config-base-broken', notices)
}

function mistakesAfter(code: Problem['code'], notices: readonly Problem[]): readonly Problem[] {
  const at = notices.findIndex((one) => one.code === code)
  if (at < 0) return []
  const rest = notices.slice(at + 1)
  const end = rest.findIndex((one) => !ofConfig.test(one.code))
  const mistakes = end < 0 ? rest : rest.slice(0, end)
  return mistakes.length > 0 ? mistakes : notices.slice(at, at + 1)
}

/** As settings name what is wrong in the file itself, or in its policy. */
const ofConfig = /^(?:config-(?:key|value|yaml|missing)|policy-)/

/** In one line: a change is judged without it, and everything fails once it is merged; or the base's did not judge. */
export function brokenConfigLine(decision: Pick<Decision, 'notices'>): Long[] {
  return [...baseLine(decision), ...headLine(decision)]
}

function baseLine(decision: Pick<Decision, 'notices'>): Long[] {
  const [first, ...more] = brokenBase(decision)
  if (first === undefined) return []
  const fails = strong(text`The base's ${placeIn(first)} does not load`)
  const judged = text`the built-in policy judged, nothing is waived or relaxed`
  return [
    {
      says: text`${fails}: ${first.sentence}${others(more)}; ${judged}. The one of this change loads.`,
      short: text`${fails}: ${judged}.`,
    },
  ]
}

function headLine(decision: Pick<Decision, 'notices'>): Long[] {
  const [first, ...more] = brokenConfig(decision)
  if (first === undefined) return []
  const breaks = strong(text`This change breaks ${placeIn(first)}`)
  return [
    {
      says: text`${breaks}: ${first.sentence}${others(more)}; once merged, every run ends with exit 2.`,
      short: text`${breaks}: once merged, every run ends with exit 2.`,
    },
  ]
}

function others(more: readonly Problem[]): Text {
  return more.length === 0 ? [] : text` (${ours(counted(more.length, 'more mistake'))})`
}

function placeIn(problem: Problem): Text {
  const place = placeOfProblem(problem)
  return place === null ? text`${'baton.yml'}` : placeOf(place)
}
