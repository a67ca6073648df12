import { describe, expect, test } from 'vitest'
import {
  acceptedBy,
  answer,
  asks,
  checklist,
  closes,
  edits,
  incident,
  marked,
  openDesk,
  requestRights,
} from '../support/desk.ts'

const ticked = (item: string): string => marked.replace(`[ ] \`${item}\``, `[x] \`${item}\``)

describe('a ticked box', () => {
  test('counts as asking: who holds it checks items, several at once, and takes a tick back', async () => {
    const desk = await openDesk()
    await desk.record(acceptedBy(desk.person('ann')))
    const both = marked.replaceAll('[ ]', '[x]')
    const told = await edits(desk, 'ann', both)
    expect([told.exitCode, told.replies]).toEqual([0, []])
    expect(told.stdout).toContain(`2 of 2 boxes of ${incident} were set by ann, 0 put back.`)
    expect([...(await desk.state()).done].sort()).toEqual(['all-2', 'code-1'])
    await edits(desk, 'ann', ticked('all-2'))
    expect([...(await desk.state()).done]).toEqual(['all-2'])
  })

  test('of somebody who may not is put back, and said once', async () => {
    const desk = await openDesk()
    const told = await edits(desk, 'mia', ticked('all-2'))
    expect(told.exitCode).toBe(0)
    expect(told.replies).toHaveLength(1)
    expect(told.replies[0]).toContain('A box was put back as it was. You may not do this here')
    expect((await desk.state()).done.size).toBe(0)
    const before = await desk.seq()
    expect((await answer(desk, told.event)).replies).toEqual([])
    expect(await desk.seq()).toBe(before)
  })

  test('of a stranger is put back without a word', async () => {
    const desk = await openDesk({ isPrivate: false })
    expect((await edits(desk, 'eve', ticked('all-2'))).replies).toEqual([])
    const { done, handled } = await desk.state()
    expect([done.size, handled.size]).toEqual([0, 0])
    expect(desk.issue.body).not.toContain('[x]')
  })

  test('told again is no second time', async () => {
    const desk = await openDesk()
    await desk.record(acceptedBy(desk.person('ann')))
    const told = await edits(desk, 'ann', ticked('all-2'))
    const before = await desk.seq()
    expect((await answer(desk, told.event)).exitCode).toBe(0)
    expect(await desk.seq()).toBe(before)
  })

  test('is none where GitHub does not say what somebody may', async () => {
    const desk = await openDesk()
    desk.forge.fail({ on: /\/permission$/, is: { answer: 403 }, times: 9 })
    expect((await edits(desk, 'mia', ticked('all-2'))).exitCode).toBe(0)
    expect((await desk.state()).done.size).toBe(0)
  })

  test('of which the record cannot be written is 30, and said', async () => {
    const desk = await openDesk()
    await desk.record(acceptedBy(desk.person('ann')))
    const permissions = { ...requestRights, contents: 'read' } as const
    const told = await edits(desk, 'ann', ticked('all-2'), { permissions })
    expect(told.exitCode).toBe(30)
    expect(told.replies[0]).toContain('nothing was done')
  })
})

describe('an edit that ticks nothing', () => {
  test('is drawn again, without a word', async () => {
    const desk = await openDesk()
    const told = await edits(desk, 'ann', marked.replace('This is drawn.', 'It is mine.'))
    expect([told.exitCode, told.replies]).toEqual([0, []])
    expect(told.stdout).toBe(`Drawn again: the issue of ${incident}, which ann edited.\n`)
  })

  test('of our own asks for nothing, by a bot or by this token', async () => {
    const desk = await openDesk()
    const before = desk.forge.log.length
    expect((await edits(desk, 'github-actions[bot]', ticked('all-2'))).exitCode).toBe(0)
    expect(desk.forge.log.length).toBe(before)
    await edits(desk, 'cat', ticked('code-1'), { as: 'cat' })
    expect((await desk.state()).done.size).toBe(0)
  })

  test('of another issue costs no request, and one that only says it is an incident’s is none', async () => {
    const desk = await openDesk()
    const on = desk.forge.put(desk.repo, { author: 'eve', body: checklist, labels: ['baton'] })
    const before = desk.forge.log.length
    await edits(desk, 'eve', checklist.replaceAll('[ ]', '[x]'), { on })
    expect(desk.forge.log.length).toBe(before)
    const forged = desk.forge.put(desk.repo, { author: 'ann', body: marked, labels: ['baton'] })
    await desk.record(acceptedBy(desk.person('ann')))
    const told = await edits(desk, 'ann', ticked('all-2'), { on: forged })
    expect(told.stdout).toContain('it is no incident')
    expect((await desk.state()).done.size).toBe(0)
    // Nor does a command there know which one is meant.
    expect((await asks(desk, 'ann', '/baton status', { on: forged })).replies[0]).toContain(
      'does not say which',
    )
  })
})

describe('an issue that somebody closes', () => {
  test('is answered with what is missing, and how to end it with a reason; once', async () => {
    const desk = await openDesk()
    const told = await closes(desk, 'mia')
    expect(told.exitCode).toBe(0)
    expect(told.replies).toHaveLength(1)
    expect(told.replies[0]).toContain('Closing the issue does not end the incident, so it is open again.')
    expect(told.replies[0]).toContain('2 complete scans without its findings; `code-1`')
    expect(told.replies[0]).toContain('`/baton dismiss REASON EVIDENCE`')
    expect((await answer(desk, told.event)).replies).toEqual([])
    expect((await desk.state()).lifecycle).toBe('detected')
  })

  test('stays closed when the incident has ended', async () => {
    const desk = await openDesk()
    await desk.record(
      { is: 'withdrawn', offer: 'O-ann' },
      { is: 'dismissed', reason: 'duplicate', evidence: 'x', second: null },
    )
    const told = await closes(desk, 'mia')
    expect([told.exitCode, told.replies]).toEqual([0, []])
    expect(told.stdout).toContain('has ended')
  })

  test('by ourselves is not answered', async () => {
    const desk = await openDesk()
    expect((await closes(desk, 'github-actions[bot]')).replies).toEqual([])
  })

  test('is not spoken of by a record that cannot be read: 30, and said', async () => {
    const desk = await openDesk()
    desk.forge.fail({ on: 'POST /graphql', is: { answer: 403 }, times: 99 })
    const told = await closes(desk, 'mia')
    expect(told.exitCode).toBe(30)
    expect(told.replies[0]).toContain('The record does not answer now')
  })
})
