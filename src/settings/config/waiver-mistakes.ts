import { text } from '../../domain/text.ts'
import { pathMistakes } from './pattern-mistakes.ts'
import { dateMistakes } from './date-mistakes.ts'
import type { Mistake } from './mistake.ts'
import { valueMistake } from './value-mistake.ts'
import { entriesOf, textOf, under, type Written } from './written.ts'
import { dayOf } from '../value-grammar.ts'

/** Days that a waiver may last at most, whatever its tier; the policy allows less for urgent ones. */
const longestWaiver = 90

/** Waivers that say too much, or not what an exception must say. */
export function waiverMistakes(config: Written, now: Date): Mistake[] {
  const waivers = entriesOf(under(config, 'waivers'))
  return [...waivers.flatMap((waiver) => mistakesOf(waiver, now)), ...sameIds(waivers)]
}

function mistakesOf(waiver: Written, now: Date): Mistake[] {
  const requester = textOf(under(waiver, 'requester'))
  const approver = under(waiver, 'approver')
  const isOnePerson = requester !== null && requester.toLowerCase() === textOf(approver)?.toLowerCase()
  return [
    ...scopeMistakes(under(waiver, 'scope')),
    ...dateMistakes(under(waiver, 'expires'), now, longestWaiver),
    ...createdMistakes(waiver, now),
    ...(isOnePerson
      ? [valueMistake(approver, text`is who asks for it`, text`another person than the requester approves`)]
      : []),
  ]
}

function scopeMistakes(scope: Written): Mistake[] {
  if (typeof scope.value !== 'object' || scope.value === null) return []
  const given = new Set(Object.keys(scope.value))
  const byIdentity = given.has('identity')
  const byRule = given.has('rule') || given.has('path')
  if (byIdentity === byRule) {
    const what = byIdentity ? text`names both a finding and a rule` : text`names nothing`
    return [valueMistake(scope, what, scopeRemedy)]
  }
  if (byIdentity) return []
  const path = under(scope, 'path')
  return [
    ...(given.has('rule') ? [] : [valueMistake(scope, text`names no rule`, scopeRemedy)]),
    ...(given.has('path') ? [] : [valueMistake(scope, text`names no path`, scopeRemedy)]),
    ...(given.has('count')
      ? [valueMistake(under(scope, 'count'), text`counts equal findings of an identity`, scopeRemedy)]
      : []),
    ...ruleMistakes(under(scope, 'rule')),
    ...(pathMistakes(path).length > 0 ? pathMistakes(path) : wideMistakes(path)),
  ]
}

const scopeRemedy = text`write either ${'identity'} (and ${'count'}), or ${'rule'} and a narrow ${'path'}`

function ruleMistakes(rule: Written): Mistake[] {
  if (!/[*]/.test(textOf(rule) ?? '')) return []
  return [valueMistake(rule, text`is a pattern`, text`name one rule in full`)]
}

/** Narrow: the first folder or file is named in full. */
function wideMistakes(path: Written): Mistake[] {
  const [first] = textOf(path)?.split('/') ?? []
  if (first === undefined || !/[*?]/.test(first)) return []
  return [
    valueMistake(
      path,
      text`is too wide for a waiver`,
      text`name its first folder or file in full, such as ${'src/api/**'}`,
    ),
  ]
}

function createdMistakes(waiver: Written, now: Date): Mistake[] {
  const created = under(waiver, 'created')
  const day = dayOf(textOf(created) ?? '')
  const end = dayOf(textOf(under(waiver, 'expires')) ?? '')
  if (day !== null && end !== null && day > end)
    return [valueMistake(created, text`comes after it expires`, text`it was created before its end`)]
  // A day's grace: the calendar of whoever wrote it may be ahead of UTC.
  return dateMistakes(created, now, 1)
}

function sameIds(waivers: readonly Written[]): Mistake[] {
  const seen = new Set<string>()
  return waivers.flatMap((waiver) => {
    const id = textOf(under(waiver, 'id'))
    if (id === null) return []
    const isTaken = seen.has(id)
    seen.add(id)
    return isTaken
      ? [
          valueMistake(
            under(waiver, 'id'),
            text`is the id of another waiver`,
            text`give each an id of its own`,
          ),
        ]
      : []
  })
}
