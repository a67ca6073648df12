import { text, type Text } from '../../domain/text.ts'
import { pathWords, type Mistake } from './mistake.ts'
import { entriesOf, textOf, under, type Written } from './written.ts'

/** Teams and people that stand twice: one of them would be asked again, or hide the other. */
export function peopleMistakes(config: Written): Mistake[] {
  const teams = under(config, 'teams')
  const named = namesIn(teams).map((name) => under(teams, name))
  return [
    ...twice(named, ({ path }) => String(path.at(-1)), 'key', teamRemedy),
    ...named.flatMap((team) => twicePerson(entriesOf(under(team, 'oncall')))),
    ...twicePerson(entriesOf(under(config, 'dutyOfficers'))),
  ]
}

const teamRemedy = text`write each team once; upper and lower case are the same`

function twicePerson(people: readonly Written[]): Mistake[] {
  return twice(people, loginOf, 'value', text`name each person once: they are asked in this order`)
}

function loginOf(person: Written): string | null {
  return (textOf(person) ?? textOf(under(person, 'login')))?.replace(/^@/, '') ?? null
}

function twice(
  all: readonly Written[],
  nameOf: (one: Written) => string | null,
  on: Mistake['on'],
  remedy: Text,
): Mistake[] {
  const seen = new Set<string>()
  return all.flatMap((one) => {
    const name = nameOf(one)?.toLowerCase()
    if (name === undefined) return []
    const isTaken = seen.has(name)
    seen.add(name)
    const sentence = text`${pathWords(one.path)} stands there already`
    return isTaken ? [{ code: 'config-value', path: one.path, on, sentence, remedy }] : []
  })
}

function namesIn({ value }: Written): readonly string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}
