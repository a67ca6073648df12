import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MistakeWhy } from '../../../src/domain/command.ts'
import { verbUsages } from '../../../src/domain/command.ts'
import { reveal } from '../../../src/domain/foreign.ts'
import { verbs, type RequestArgs } from '../../../src/domain/request.ts'
import { requestFrom, requestFromWords } from '../../../src/intake/request/request-from.ts'
import { elsewhere, id, inIssue, other } from './door.ts'

const uuid = 'AKIA' + 'ABCDEFGHIJKLMNOP'

describe('what is asked for', () => {
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['/baton accept', { verb: 'accept', args: {} }],
    ['/Baton Accept ', { verb: 'accept', args: {} }],
    ['/baton accept\n\nthanks', { verb: 'accept', args: {} }],
    ['/baton accept\r\nthanks /baton decline', { verb: 'accept', args: {} }],
    [`/baton accept ${id}`, { verb: 'accept', args: {} }],
    ['/baton  accept  I’ll patch it by 14:30', { verb: 'accept', args: { says: 'I’ll patch it by 14:30' } }],
    ['/baton decline no_capacity', { verb: 'decline', args: { reason: 'no_capacity' } }],
    [
      '/baton decline not_mine @acme/web it is theirs',
      { verb: 'decline', args: { reason: 'not_mine', to: '@acme/web', says: 'it is theirs' } },
    ],
    [
      '/baton decline off_duty @ben knows',
      { verb: 'decline', args: { reason: 'off_duty', says: '@ben knows' } },
    ],
    ['/baton offer @ben', { verb: 'offer', args: { to: '@ben' } }],
    [
      '/baton offer @ben_acme my shift ends',
      { verb: 'offer', args: { to: '@ben_acme', says: 'my shift ends' } },
    ],
    [
      `/baton waive ${id} until 2026-12-31 reason wait for 1.2 <!channel>`,
      { verb: 'waive', args: { until: '2026-12-31', reason: 'wait for 1.2 <!channel>' } },
    ],
    // As it stands in a reply of ours, to be copied.
    ['/baton offer @\u200bacme/web', { verb: 'offer', args: { to: '@acme/web' } }],
    [
      '/baton decline not_mine @\u200bacme/web',
      { verb: 'decline', args: { reason: 'not_mine', to: '@acme/web' } },
    ],
    ['/baton dismiss', { verb: 'dismiss', args: {} }],
    ['/baton dismiss test_code see it', { verb: 'dismiss', args: { reason: 'test_code', says: 'see it' } }],
    [`/baton dismiss duplicate ${other}`, { verb: 'dismiss', args: { reason: 'duplicate', says: other } }],
    ['/baton release', { verb: 'release', args: {} }],
    ['/baton release H-1', { verb: 'release', args: { item: 'H-1' } }],
    ['/baton status', { verb: 'status', args: {} }],
    ['/baton sev 2', { verb: 'sev', args: { severity: 'SEV2' } }],
    ['/baton sev SEV1 it spreads', { verb: 'sev', args: { severity: 'SEV1', says: 'it spreads' } }],
    [
      '/baton pause until 2026-12-01T14:30Z the vendor answers',
      { verb: 'pause', args: { until: '2026-12-01T14:30Z', says: 'the vendor answers' } },
    ],
    ['/baton resume', { verb: 'resume', args: {} }],
    ['/baton check all-2', { verb: 'check', args: { item: 'all-2' } }],
    ['/baton uncheck all-2', { verb: 'uncheck', args: { item: 'all-2' } }],
    [
      '/baton evidence https://ci.example.com/7',
      { verb: 'evidence', args: { says: 'https://ci.example.com/7' } },
    ],
    [`/baton note ${uuid} was off`, { verb: 'note', args: { says: '… was off' } }],
    ['/baton note see https://u:pw@ex.com/', { verb: 'note', args: { says: 'see https://…@ex.com/' } }],
    ['/baton claim', { verb: 'claim', args: {} }],
    ['/baton withdraw', { verb: 'withdraw', args: {} }],
    ['/baton takeover', { verb: 'takeover', args: {} }],
    ['/baton back', { verb: 'back', args: {} }],
    ['/baton escalate', { verb: 'escalate', args: {} }],
    ['/baton', { help: 'common' }],
    ['/baton help', { help: 'common' }],
    ['/baton help all', { help: 'all' }],
  ]
  test.each(rows)('%j', (comment, asked) => {
    const request = requestFrom(comment, inIssue)
    const { by, via, source, incident } = inIssue
    expect(request).toEqual('verb' in asked ? { incident, by, via, source, ...asked } : asked)
  })

  test('each verb of the table is read, by its own example too', () => {
    const read = verbs.map((verb) => requestFrom(`/baton ${verbUsages[verb].example}`, inIssue))
    expect(
      read.map((one) => (one !== null && 'verb' in one && !('mistake' in one) ? one.verb : one)),
    ).toEqual([...verbs])
  })

  test('seven are common', () => {
    const common = verbs.filter((verb) => verbUsages[verb].isCommon)
    expect(common).toEqual(['accept', 'decline', 'offer', 'waive', 'dismiss', 'release', 'status'])
  })

  test('the term that was seen goes along', () => {
    expect(requestFrom('/baton accept', { ...inIssue, term: 3 })).toMatchObject({ term: 3 })
  })
})

describe('what is no command', () => {
  test.each([
    '',
    'thanks',
    ' /baton accept',
    '\n/baton accept',
    'please /baton accept',
    '> /baton accept\n\nno!',
    '<details><summary>x</summary>\n\n/baton accept\n</details>',
    'Finding text:\n/baton accept',
    '／baton accept',
    '/batonx accept',
    '/baton-bot accept',
    '/baton.yml is wrong',
    '/baton/accept',
    '\ufeff/baton accept',
    '<!-- baton:x -->\n/baton accept',
    '`/baton accept`',
    '\\/baton accept',
  ])('%j', (comment) => {
    expect(requestFrom(comment, inIssue)).toBeNull()
  })
})

describe('what does not fit is refused, never guessed', () => {
  const rows: readonly (readonly [string, MistakeWhy])[] = [
    ['/baton\u00a0accept', 'not-ascii'],
    ['/baton accept\u00a0now', 'not-ascii'],
    ['/baton\taccept', 'not-ascii'],
    ['/baton асcept', 'not-ascii'],
    ['/baton accept INC-0123456789А\u0412', 'not-ascii'],
    ['/baton waive until\u00a02026-12-31 reason x', 'not-ascii'],
    ['/baton waive until 2026-12-31\u00a0reason x', 'not-ascii'],
    ['/baton offer @bеn', 'not-ascii'],
    ['/baton acknowledge', 'unknown-verb'],
    ['/baton accept.', 'unknown-verb'],
    ['/baton constructor', 'unknown-verb'],
    [`/baton note ${'x'.repeat(1_000)}`, 'too-long'],
    ['/baton accept\n/baton decline off_duty', 'two-commands'],
    ['/baton offer @ben\r\n/baton offer @dan', 'two-commands'],
    ['/baton offer @ben\r/baton offer @dan', 'two-commands'],
    ['/baton accept\n\n  /BATON accept', 'two-commands'],
    ['/baton note x\u2028/baton accept', 'two-commands'],
    ['/baton accept ../../INC-0123456789AB', 'bad-incident'],
    ['/baton accept INC-1', 'bad-incident'],
    ['/baton accept inc-0123456789ab', 'bad-incident'],
    ['/baton waive INC-* until 2026-12-31 reason x', 'bad-incident'],
    ['/baton accept INC-0123456789AB/../x', 'bad-incident'],
    [`/baton accept ${other}`, 'other-incident'],
    ['/baton dismiss duplicate of the other', 'bad-incident'],
    ['/baton offer ben', 'bad-owner'],
    ['/baton offer @-ben', 'bad-owner'],
    ['/baton offer @acme/web/x', 'bad-owner'],
    ['/baton offer @ben@dan', 'bad-owner'],
    ['/baton decline not_mine @acme/', 'bad-owner'],
    ['/baton decline because', 'bad-reason'],
    ['/baton decline NOT_MINE', 'bad-reason'],
    ['/baton dismiss wontfix x', 'bad-reason'],
    ['/baton waive until 2026-02-30 reason x', 'bad-date'],
    ['/baton waive until tomorrow reason x', 'bad-date'],
    ['/baton waive until 2026-12-31T25:00Z reason x', 'bad-date'],
    ['/baton waive until 2026-12-31T10:00+02:00 reason x', 'bad-date'],
    ['/baton waive reason x', 'missing'],
    ['/baton waive until 2026-12-31', 'missing'],
    ['/baton waive until 2026-12-31 because x', 'missing'],
    ['/baton waive until=2026-12-31 reason=x', 'missing'],
    ['/baton pause until 2026-12-31', 'missing'],
    ['/baton decline', 'missing'],
    ['/baton offer', 'missing'],
    ['/baton note', 'missing'],
    ['/baton evidence   ', 'missing'],
    ['/baton check', 'missing'],
    ['/baton sev', 'missing'],
    ['/baton sev 6', 'bad-severity'],
    ['/baton check <x>', 'bad-item'],
    ['/baton check all-1 all-2', 'too-much'],
    ['/baton release H-1 H-2', 'too-much'],
    ['/baton claim it', 'too-much'],
    ['/baton help me', 'too-much'],
  ]
  test.each(rows)('%j: %s', (comment, mistake) => {
    expect(requestFrom(comment, inIssue)).toMatchObject({ mistake })
  })

  test('outside its issue an incident is named', () => {
    expect(requestFrom('/baton accept', elsewhere)).toEqual({ mistake: 'no-incident', verb: 'accept' })
    expect(requestFrom(`/baton accept ${other} now`, elsewhere)).toMatchObject({ incident: other })
  })
})

describe('a command line', () => {
  test('is the same grammar', () => {
    expect(requestFromWords(['offer', other, '@ben', 'my shift ends'], elsewhere)).toEqual(
      requestFrom(`/baton offer ${other} @ben my shift ends`, elsewhere),
    )
  })

  test('a line break in a word ends nothing, and no word is a second command', () => {
    const read = requestFromWords(['note', other, 'one\n/baton accept'], elsewhere)
    expect('args' in read && saysOf(read.args)).toBe('one /baton accept')
  })
})

describe('whatever is written', () => {
  const pieces = fc.constantFrom(
    '/baton',
    ...verbs,
    id,
    other,
    'INC-',
    '@ben',
    'until',
    '2026-12-31',
    'reason',
    'help',
    'all',
    '\n',
    '\r',
    '\u2028',
    '\u00a0',
    ' ',
    'x',
  )
  const written = fc
    .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 14 })
    .map((parts) => parts.join(' '))

  test('it never throws, and what it asks for is of a known verb and one incident', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(inIssue, elsewhere), (comment, door) => {
        const read = requestFrom(comment, door)
        if (read === null || !('incident' in read)) return
        expect(verbs).toContain(read.verb)
        expect(read.incident).toMatch(/^INC-[0-9A-Z]{12}$/)
        expect(read.by).toBe(door.by)
      }),
      { numRuns: 3_000 },
    )
  })

  test('a comment with two lines that begin with a command asks for nothing', () => {
    const line = written.map((words) => `/baton ${words.replace(/[\r\n\u2028\u2029\v\f\u0085]/g, ' ')}`)
    fc.assert(
      fc.property(line, fc.constantFrom('\n', '\r\n', '\n\n', '\nword\n'), line, (one, between, two) => {
        expect(requestFrom(`${one}${between}${two}`, inIssue)).not.toHaveProperty('incident')
      }),
    )
  })

  test('what stands below the first line changes nothing, unless it is a command', () => {
    fc.assert(
      fc.property(written, fc.string({ unit: 'binary' }), (comment, below) => {
        fc.pre(!/baton/i.test(below))
        const first = comment.replace(/[\r\n\u2028\u2029\v\f\u0085]/g, ' ')
        expect(requestFrom(`${first}\n${below}`, inIssue)).toEqual(requestFrom(first, inIssue))
      }),
    )
  })

  test.each([' ', '\n', '\n ', ' \n', '/baton', '/baton ', '@', 'INC-', 'a/', '://a:b', 'token'])(
    'a megabyte of %j is read in one go',
    (piece) => {
      const long = piece.repeat(Math.ceil(1_000_000 / piece.length))
      expect(requestFrom(long, inIssue) ?? {}).not.toHaveProperty('incident')
      expect(requestFrom(`/baton note ${long.replace(/[\r\n]/g, 'x')}`, inIssue)).toHaveProperty('mistake')
      expect(requestFrom(`/baton status\n${long.replaceAll('/baton', 'baton')}`, inIssue)).toHaveProperty(
        'verb',
      )
    },
  )
})

function saysOf({ says }: RequestArgs): string | null {
  return says === undefined ? null : reveal(says)
}
