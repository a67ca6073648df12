import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CommandMistake } from '../../../src/domain/command.ts'
import { foreign } from '../../../src/domain/foreign.ts'
import { verbs, type Refusal, type Rights } from '../../../src/domain/request.ts'
import { flatten } from '../../../src/domain/text.ts'
import { answerText } from '../../../src/brief/record/answer-text.ts'
import {
  replyToDone,
  replyToHelp,
  replyToMistake,
  replyToRefused,
  type Reply,
} from '../../../src/brief/record/reply.ts'
import { requestFrom } from '../../../src/intake/request/request-from.ts'
import { people } from '../../incident/ledger-of-one.ts'
import { elsewhere } from '../../intake/request/door.ts'
import { declared, held, told } from './told.ts'

const member: Rights = { role: 'write', teams: [], isDutyOfficer: false, isAuthor: false }
const stranger: Rights = { ...member, role: 'read' }

const whys: readonly Refusal['why'][] = [
  'not-allowed',
  'not-addressed',
  'stale',
  'no-offer',
  'closed',
  'unknown-incident',
  'unknown-owner',
  'author-may-not',
  'needs-second',
  'cannot-decline',
  'too-long',
  'past',
  'not-now',
]

describe('what was done', () => {
  test('is answered by who has it, since when, until when, what next', () => {
    const ledger = held()
    const reply = replyToDone('accept', told(ledger), ledger.now())
    expect(reply).toEqual({ reaction: '+1', says: [answerText(told(ledger), ledger.now())] })
  })

  test('accepting from a phone is asked for the next action and the time of the next word', () => {
    const ledger = declared('SEV2')
    ledger.says(people.ana, 'accept')
    expect(wordsOf(replyToDone('accept', told(ledger), ledger.now()))[1]).toBe(
      'Still missing by 2026-11-24 09:30 UTC: what you do next, and when you are heard again. Write baton accept INC NEXT ACTION by TIME.',
    )
    ledger.says(people.ana, 'accept', { says: foreign('bind it by 10:00') })
    expect(replyToDone('accept', told(ledger), ledger.now()).says).toHaveLength(1)
  })

  test.each(['check', 'uncheck', 'note', 'evidence'] as const)('%s is answered by a reaction', (verb) => {
    const ledger = held()
    expect(replyToDone(verb, told(ledger), ledger.now())).toEqual({ reaction: '+1', says: [] })
  })
})

describe('what was refused', () => {
  const ledger = held()
  const answer = flatten(answerText(told(ledger), ledger.now()))

  test('has one sentence for each reason, and says who has it', () => {
    const sentences = whys.map((why) =>
      wordsOf(replyToRefused('offer', { why }, told(ledger), member, ledger.now())),
    )
    expect(new Set(sentences.map(([first]) => first)).size).toBe(whys.length)
    const silent = whys.filter((_, at) => sentences[at]?.at(-1) !== answer)
    expect(silent).toEqual(['not-allowed', 'unknown-incident'])
  })

  test('says what was missing, and how it is written', () => {
    const refusal: Refusal = { why: 'not-now', needs: 'until' }
    expect(wordsOf(replyToRefused('pause', refusal, null, member, ledger.now()))).toEqual([
      'pause needs a date that fits.',
      'Write baton pause INC until DATE DEPENDENCY, for example baton pause INC until 2026-12-01 the vendor answers.',
    ])
  })

  test('a replay is answered by nothing, a stranger by a reaction', () => {
    expect(replyToRefused('accept', { why: 'replayed' }, told(ledger), member, ledger.now())).toEqual({
      reaction: null,
      says: [],
    })
    const refused = { why: 'not-allowed' } as const
    expect(replyToRefused('status', refused, told(ledger), stranger, ledger.now())).toEqual({
      reaction: '-1',
      says: [],
    })
    const inTeam = { ...stranger, teams: ['@acme/web'] }
    expect(replyToRefused('status', refused, told(ledger), inTeam, ledger.now()).says).toHaveLength(1)
  })
})

describe('what was not understood', () => {
  test.each(verbs)('%s: how it is written', (verb) => {
    const words = wordsOf(replyToMistake({ mistake: 'missing', verb }))
    expect(words[1]).toContain(`baton ${verb} INC`)
  })

  test('an unknown verb points at the help', () => {
    expect(wordsOf(replyToMistake({ mistake: 'unknown-verb', verb: null }))).toEqual([
      'There is no such command; nothing was done.',
      '/baton help lists what there is.',
    ])
  })

  test('no reply repeats a word of what was written', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9@<>*]{3,12}$/).map((text) => `qz${text}zq`)
    fc.assert(
      fc.property(
        fc.constantFrom(...verbs, 'help', ''),
        fc.array(word, { minLength: 1, maxLength: 5 }),
        (verb, words) => {
          const read = requestFrom(`/baton ${verb} ${words.join(' ')}`, elsewhere)
          const reply = replyToMistake(read as CommandMistake)
          const said = wordsOf(reply).join(' ')
          expect(words.filter((one) => said.includes(one))).toEqual([])
        },
      ),
    )
  })
})

describe('help', () => {
  test('lists seven, and all of them when asked', () => {
    const listed = (help: 'common' | 'all'): string[] =>
      wordsOf(replyToHelp({ help })).flatMap((line) => /^\/baton (\w+)[^:]*:/.exec(line)?.[1] ?? [])
    expect(listed('common')).toEqual(['accept', 'decline', 'offer', 'waive', 'dismiss', 'release', 'status'])
    expect(listed('all')).toEqual([...verbs])
    expect(wordsOf(replyToHelp({ help: 'common' })).at(-1)).toBe('/baton help all lists the rest.')
  })
})

describe('in a comment a command is written as in comments', () => {
  const ledger = declared('SEV2')
  const said = (written: 'in-issue' | 'elsewhere'): string[] => [
    ...wordsOf(replyToDone('status', told(ledger), ledger.now(), written)),
    ...wordsOf(replyToMistake({ mistake: 'missing', verb: 'offer' }, written)),
    ...wordsOf(
      replyToRefused('pause', { why: 'not-now', needs: 'until' }, null, member, ledger.now(), written),
    ),
  ]

  test('in the incident’s own issue without its id', () => {
    const words = said('in-issue').join(' ')
    expect(words).toContain('(/baton accept)')
    expect(words).toContain(
      'Write /baton offer @OWNER [NOTE], for example /baton offer @acme/payments my shift ends.',
    )
    expect(words).not.toMatch(/(?<!\/)baton|INC/)
  })

  test('elsewhere with it', () => {
    const words = said('elsewhere').join(' ')
    expect(words).toContain('(/baton accept INC)')
    expect(words).toContain('/baton offer INC @acme/payments my shift ends')
    expect(words).not.toMatch(/(?<!\/)baton/)
  })
})

function wordsOf({ says }: Reply): string[] {
  return says.map(flatten)
}
