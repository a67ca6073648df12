import { describe, expect, test } from 'vitest'
import { foreign } from '../../../src/domain/foreign.ts'
import { flatten } from '../../../src/domain/text.ts'
import { logLines } from '../../../src/brief/record/log-lines.ts'
import { packetLines } from '../../../src/brief/record/packet.ts'
import { pathOf } from '../../../src/brief/record/path.ts'
import { showBrief } from '../../../src/brief/record/show-brief.ts'
import { timelineOf } from '../../../src/incident/timeline.ts'
import { bodyLimit, markdown } from '../../../src/render/markdown.ts'
import { terminal } from '../../../src/render/terminal.ts'
import { attribute, githubPage } from '../../support/github-page.ts'
import { people, type LedgerOfOne } from '../../incident/ledger-of-one.ts'
import { declared, held, told } from './told.ts'

const { ana, dan } = people

function show(ledger: LedgerOfOne) {
  return showBrief(told(ledger), timelineOf(ledger.events), ledger.now())
}

describe('an incident from its record alone', () => {
  const ledger = held('SEV3')
  ledger.says(ana, 'check', { item: 'all-3' })
  ledger.says(ana, 'offer', { to: '@dan', says: foreign('watch <b>') })
  const page = githubPage(markdown(show(ledger), { limit: bodyLimit }))

  test('its issue begins with who has it', () => {
    expect(
      page.aboveTheFold.replaceAll('\u200b', '').startsWith('Held by @ana since 2026-11-24 09:10 UTC'),
    ).toBe(true)
    expect(page.live).toEqual([])
  })

  test('has a box for each item that must be done, ticked as the record says', () => {
    const boxes = page.all('input')
    expect(boxes.map((box) => attribute(box, 'checked') !== null)).toEqual([true, false])
    expect(page.textOf(page.all('li')[0])).toContain('all-3')
  })

  test('shows what is handed on, the way of the baton and the trail', () => {
    const titles = page.all('summary').map((title) => page.textOf(title).replaceAll('\u200b', '').trim())
    expect(titles).toEqual([
      'Checklist, 1 item to do',
      'What is handed to @dan',
      'Who had it, and when nobody did',
      'Trail, 6 entries',
    ])
    expect(page.textOf(page.all('pre')[0])).toContain('@ana :active, s1, 2026-11-24T09:10:00')
    expect(page.textOf()).toContain('watch <b>')
  })

  test('in a terminal nothing is left out, and no exit code is said', () => {
    for (let at = 0; at < 30; at += 1) ledger.says(dan, 'note', { says: foreign(`word ${at}`) })
    const lines = terminal(show(ledger), {
      width: 80,
      colour: false,
      exitCode: null,
      folds: 'all',
      mostItems: Infinity,
    })
    expect(lines).toContain('word 29')
    expect(lines).toContain('[x] all-3')
    expect(lines).toContain('10 min: nobody')
    expect(lines).not.toMatch(/^Exit/m)
    expect(lines).not.toContain('not written out')
  })

  test('once it has ended nothing is asked for', () => {
    const ended = held('SEV3')
    ended.says(people.duty, 'dismiss', { reason: 'test_code', says: foreign('x') })
    const brief = show(ended)
    const saysOf = (label: string) => flatten(brief.rows.find((row) => row.label === label)?.says ?? [])
    expect([brief.verdictWord, saysOf('Next'), saysOf('By when')]).toEqual([
      'fixed',
      'nothing',
      'no clock runs',
    ])
  })

  test('in a public ledger its class stands for its title', () => {
    const ledger = declared('SEV3')
    const answered = { ...told(ledger), state: { ...ledger.state(), about: null } }
    const what = showBrief(answered, [], ledger.now()).rows[0]?.says ?? []
    expect(flatten(what)).toBe('finding of class code, T2 (SEV3, T2)')
  })
})

test('a packet says what is missing in it', () => {
  const packet = { situation: 'a key works', done: '', open: 'rotate it', ifThen: '' }
  expect(packetLines(packet).map(flatten)).toEqual([
    'Situation: a key works',
    'Done: nothing is said about it',
    'Open: rotate it',
    'If, then: nothing is said about it',
  ])
})

test('the way of the baton ends where it ends as things are, not now', () => {
  const ledger = held('SEV3')
  const before = pathOf(ledger.state())
  ledger.pass(60)
  expect(pathOf(ledger.state())).toEqual(before)
  expect(before.stretches).toEqual([
    { holder: null, from: '2026-11-24T09:00:00.000Z', to: '2026-11-24T09:10:00.000Z', isOpen: false },
    { holder: 'ana', from: '2026-11-24T09:10:00.000Z', to: '2026-11-25T09:10:00.000Z', isOpen: true },
  ])
})

test('the log has a line for each event, bookkeeping too', () => {
  const ledger = held('SEV3')
  const lines = logLines(ledger.events, (event) => timelineOf([event])[0]?.says ?? null).map(flatten)
  expect(lines).toHaveLength(ledger.events.length)
  expect(lines[2]).toBe('3 2026-11-24 09:10 UTC INC-0123456789AB @ana: heard comment:1')
  expect(lines[3]).toBe('4 2026-11-24 09:10 UTC INC-0123456789AB @ana: accepted: bind it by 10:00')
})
