import { describe, expect, test } from 'vitest'
import { ownerOfIncident } from '../../../src/decision/owner/incident-owner.ts'
import { ownerKindOf } from '../../../src/decision/owner/owner-name.ts'
import { ownerOf, readOwnership } from '../../../src/decision/owner/owner.ts'
import type { Place } from '../../../src/domain/finding.ts'
import { foreign, reveal } from '../../../src/domain/foreign.ts'
import type { OwnerTexts } from '../../../src/domain/owner.ts'
import type { Config } from '../../../src/domain/settings.ts'

const none: Config['ownership'] = { overrides: [], fallback: null }

function place(path: string, inside = true): Place {
  return { path: foreign(path), inside }
}

function texts(text: string, ...refused: string[]): OwnerTexts {
  return { codeowners: { path: 'CODEOWNERS', text }, refused: new Set(refused) }
}

describe('one owner', () => {
  test('an override comes before CODEOWNERS, the first that matches', () => {
    const ownership = {
      overrides: [
        { path: 'src/**', owner: '@acme/first', line: 7 },
        { path: 'src/**', owner: '@acme/second', line: 8 },
      ],
      fallback: '@acme/fallback',
    }
    const owner = ownerOf(place('src/a'), texts('* @acme/dev'), ownership)
    expect(owner).toMatchObject({ team: '@acme/first', person: null, confidence: 'high' })
    expect(owner.evidence).toEqual([{ source: 'override', says: 'src/**', line: 7 }])
  })

  test('an override that no forge could know is passed over', () => {
    const ownership = { overrides: [{ path: '**', owner: 'mail@acme.example', line: 1 }], fallback: null }
    expect(ownerOf(place('a'), texts('* @acme/dev'), ownership).team).toBe('@acme/dev')
  })

  test('CODEOWNERS: evidence names the line', () => {
    const owner = ownerOf(place('src/a'), texts('# x\n/src/ @acme/dev'), none)
    expect(owner).toMatchObject({ team: '@acme/dev', person: null, confidence: 'medium' })
    expect(owner.evidence.map(({ source, says, line }) => [source, reveal(says), line])).toEqual([
      ['codeowners', '/src/ @acme/dev', 2],
    ])
  })

  test.each([
    ['the first team, also behind people', '* @ann @acme/one @acme/two', '@acme/one', '@ann'],
    ['the first person where there is no team', '* @ann @bob', '@ann', '@ann'],
    ['a team alone names no person', '* @acme/one', '@acme/one', null],
    ['an e-mail address is passed over', '* a@acme.example @acme/one', '@acme/one', null],
  ])('%s', (_, file, team, person) => {
    expect(ownerOf(place('a'), texts(file), none)).toMatchObject({ team, person })
  })

  test('whom codeowners/errors refuses is passed over, whatever the case', () => {
    const owner = ownerOf(place('a'), texts('* @Acme/Gone @acme/dev', '@acme/gone'), none)
    expect(owner.team).toBe('@acme/dev')
  })

  test.each([
    ['only e-mail addresses', '* a@acme.example'],
    ['owned by nobody on purpose', '*'],
    ['all refused', '* @acme/gone'],
  ])('%s: the fallback, and the line that led there', (_, file) => {
    const owner = ownerOf(place('a'), texts(file, '@acme/gone'), { overrides: [], fallback: '@acme/sec' })
    expect(owner).toMatchObject({ team: '@acme/sec', person: null, confidence: 'low' })
    expect(owner.evidence.map(({ source }) => source)).toEqual(['codeowners', 'fallback'])
  })

  test('a fallback that is a person is that person', () => {
    expect(ownerOf(null, texts(''), { overrides: [], fallback: '@ann' })).toMatchObject({
      team: '@ann',
      person: '@ann',
    })
  })

  test.each([
    ['no place', null],
    ['a path outside that looks like one inside', place('src/a', false)],
    ['no line matches', place('lib/a')],
  ])('%s: the fallback, and without one nobody, which is said', (_, where) => {
    const file = texts('/src/ @acme/dev')
    expect(ownerOf(where, file, { overrides: [], fallback: '@acme/sec' }).team).toBe('@acme/sec')
    expect(ownerOf(where, file, none)).toEqual({ team: null, person: null, evidence: [], confidence: 'none' })
  })

  test('without CODEOWNERS nobody is guessed', () => {
    expect(ownerOf(place('a'), { codeowners: null, refused: new Set() }, none).team).toBeNull()
  })

  test('what the repository said wrongly is passed on', () => {
    expect(readOwnership(texts('!x @a'), none).notices).toHaveLength(1)
  })
})

describe('an incident', () => {
  const ownership = readOwnership(texts('/a/ @acme/a\n/b/ @acme/b @ann'), none)
  const at = (path: string) => ({ place: place(path) })

  test('is of the owner of its worst finding; the others contribute, each once', () => {
    const { owner, contributors } = ownerOfIncident([at('b/x'), at('a/x'), at('b/y'), at('a/y')], ownership)
    expect(owner).toMatchObject({ team: '@acme/b', person: '@ann' })
    expect(contributors).toEqual(['@acme/a'])
  })

  test('goes to the next that has an owner where the worst has none', () => {
    expect(ownerOfIncident([at('c/x'), at('a/x')], ownership).owner.team).toBe('@acme/a')
    expect(ownerOfIncident([at('c/x')], ownership).owner.confidence).toBe('none')
  })
})

test.each([
  ['@acme/dev', 'team'],
  ['@acme/dev_ops-2', 'team'],
  ['@ann', 'person'],
  ['@ann_acme', 'person'],
  ['a.b+c@acme.example', 'email'],
  ['@acme/dev](https://evil.example)', null],
  ['@acme/', null],
  ['@', null],
  ['acme/dev', null],
  ['@acme/dev/x', null],
  ['@here\n', null],
  ['<!channel>', null],
  [`@${'a'.repeat(200)}`, null],
])('%s is %s', (name, kind) => {
  expect(ownerKindOf(name)).toBe(kind)
})
