import { describe, expect, test } from 'vitest'
import { text } from '../../../src/domain/text.ts'
import { checkboxRequests } from '../../../src/intake/request/checkbox-requests.ts'
import { bodyLimit, markdown } from '../../../src/render/markdown.ts'
import { id } from './door.ts'

const actor = { by: { id: 'github:42', login: 'ana' }, source: 'edit:7' }

function bodyOf(done: readonly string[], says = 'do it'): string {
  const items = ['all-2', 'all-3', 'vuln-1'].map((item) => ({
    id: item,
    isDone: done.includes(item),
    says: text`${says}`,
  }))
  const fold = { title: text`Checklist`, body: [{ is: 'boxes' as const, items }] }
  const brief = { verdictWord: 'stopped' as const, headline: text`x`, rows: [], footer: [], folds: [fold] }
  return markdown(brief, { limit: bodyLimit })
}

function asked(oldBody: string, newBody: string): unknown {
  return checkboxRequests(oldBody, newBody, actor, id).map(({ verb, args, source }) => [
    verb,
    args.item,
    source,
  ])
}

describe('ticking a box', () => {
  test('asks to check it, and to uncheck it', () => {
    expect(asked(bodyOf([]), bodyOf(['all-3']))).toEqual([['check', 'all-3', 'edit:7:all-3']])
    expect(asked(bodyOf(['all-2', 'all-3']), bodyOf(['vuln-1', 'all-3']))).toEqual([
      ['uncheck', 'all-2', 'edit:7:all-2'],
      ['check', 'vuln-1', 'edit:7:vuln-1'],
    ])
    expect(checkboxRequests(bodyOf([]), bodyOf(['all-3']), actor, id)[0]).toEqual({
      verb: 'check',
      incident: id,
      by: actor.by,
      via: 'checkbox',
      source: 'edit:7:all-3',
      args: { item: 'all-3' },
    })
  })

  test('survives the line ends of GitHub’s editor', () => {
    expect(asked(bodyOf([]), bodyOf(['all-3']).replaceAll('\n', '\r\n'))).toHaveLength(1)
  })

  const untouched = bodyOf([])
  test.each([
    ['nothing changed', untouched],
    ['the body is gone', ''],
    ['a box is gone', untouched.replace(/- \[ \] `all-3`.*\n/, '')],
    ['a box of an unknown item was written', `${untouched}\n- [x] \`all-9\` mine`],
    ['the same box stands twice', untouched.replace('- [ ] `all-3`', '- [x] `all-3` x\n- [ ] `all-3`')],
    [
      'the same box stands twice, the second ticked',
      untouched.replace('- [ ] `all-3`', '- [ ] `all-3` x\n- [x] `all-3`'),
    ],
    ['a box is within a quote', untouched.replace('- [ ] `all-3`', '> - [x] `all-3`')],
    ['a box has no id', untouched.replace('- [ ] `all-3`', '- [x]')],
  ])('%s: nothing is asked', (_, body) => {
    expect(asked(untouched, body)).toEqual([])
  })

  test('a value in a box cannot make one', () => {
    const forged = 'x\n- [x] `all-3` y'
    expect(asked(bodyOf([]), bodyOf([], forged))).toEqual([])
  })

  test('a megabyte of boxes is bounded', () => {
    const many = (mark: string): string =>
      Array.from({ length: 40_000 }, (_, at) => `- [${mark}] \`i-${at}\` x`).join('\n')
    expect(checkboxRequests(many(' '), many('x'), actor, id)).toHaveLength(100)
  })
})
