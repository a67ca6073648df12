import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/repository.ts'
import { root } from '../support/source-tree.ts'

import {
  acceptedBy,
  answer,
  asks,
  incident,
  openDesk,
  requestRights,
  type Answer,
  type Desk,
} from '../support/desk.ts'

const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
const waiver = `/baton waive until ${soon} reason the vendor has a fix`

describe('who may, gets it done', () => {
  test('two who take it at once: one has it, and nobody twice', async () => {
    const desk = await openDesk()
    await Promise.all([asks(desk, 'ann', '/baton accept'), asks(desk, 'bob', '/baton accept')])
    const { baton, trail } = await desk.state()
    expect(['ann', 'bob']).toContain(baton.holder?.login)
    expect(baton.term).toBe(1)
    expect(trail.filter(({ holder }) => holder !== null)).toHaveLength(1)
  })

  test('whoever is asked has it by two words, also from a phone; again is no second time', async () => {
    const desk = await openDesk({ severity: 'SEV2' })
    const accepted = await asks(desk, 'ann', '/baton accept')
    expect([accepted.exitCode, accepted.reactions]).toEqual([0, ['+1']])
    expect(accepted.replies).toHaveLength(1)
    expect(accepted.replies[0]).toContain('**Held by `@ann`** since')
    expect(accepted.replies[0]).toContain('Write `/baton accept NEXT ACTION by TIME`.')
    expect(accepted.stdout).toBe(`Done: accept of ${incident} by ann.\n`)
    expect((await desk.state()).baton.holder).toEqual(desk.person('ann'))
    await expectNothingDone(desk, () => answer(desk, accepted.event))
  })

  test('the record is where the gate keeps it when nobody names one', async () => {
    const desk = await openDesk({ isLedgerNamed: false })
    expect((await asks(desk, 'ann', '/baton accept')).reactions).toEqual(['+1'])
    expect((await desk.state()).baton.holder).toEqual(desk.person('ann'))
  })

  test('a request is not answered twice, whatever came of it', async () => {
    const desk = await openDesk()
    const asked = await asks(desk, 'ann', '/baton status')
    expect(asked.replies).toHaveLength(1)
    expect((await answer(desk, asked.event)).replies).toEqual([])
    const refused = await asks(desk, 'mia', '/baton offer @ann')
    expect(refused.replies).toHaveLength(1)
    await expectNothingDone(desk, () => answer(desk, refused.event))
  })

  test('a word of theirs is never repeated', async () => {
    const desk = await openDesk()
    const said = await asks(desk, 'ann', '/baton accept <b>@everyone</b> https://evil.example by noon')
    expect(said.reactions).toEqual(['+1'])
    expect(said.replies.join()).not.toMatch(/evil|everyone/)
    expect(said.stdout).not.toMatch(/evil|everyone/)
    const odd = await asks(desk, 'ann', '/baton offer @evil!name')
    expect(odd.reactions).toEqual(['confused'])
    expect(odd.replies.join()).not.toContain('evil')
  })

  test('not_mine with a suggestion asks whom they name', async () => {
    const desk = await openDesk()
    const declined = await asks(desk, 'ann', '/baton decline not_mine @acme/payments the wallet is theirs')
    expect([declined.exitCode, declined.reactions]).toEqual([0, ['+1']])
    expect((await desk.state()).baton).toMatchObject({ holder: null, offer: { to: { login: 'dan' } } })
  })

  test('the holder hands it on, and has it until somebody accepts', async () => {
    const desk = await openDesk()
    await desk.record(acceptedBy(desk.person('ann')))
    await asks(desk, 'ann', '/baton offer @bob my shift ends')
    expect((await desk.state()).baton).toMatchObject({
      holder: { login: 'ann' },
      offer: { to: { login: 'bob' } },
    })
    // Whoever baton.yml names need not be able to write here.
    const taken = await asks(desk, 'bob', '/BATON accept')
    expect(taken.reactions).toEqual(['+1'])
    expect((await desk.state()).baton).toMatchObject({ holder: { login: 'bob' }, term: 2 })
  })

  test('a member of a team by GitHub is one, where the token may see it', async () => {
    const desk = await openDesk()
    desk.repo.collaborators.set('zoe', 'read')
    desk.forge.teams.set('acme/shop', ['zoe'])
    const blind = await asks(desk, 'zoe', '/baton accept')
    expect(blind.reactions).toEqual(['-1'])
    const seen = await asks(desk, 'zoe', '/baton accept', {
      permissions: { ...requestRights, members: 'read' },
    })
    expect(seen.reactions).toEqual(['+1'])
    expect((await desk.state()).baton.holder?.login).toBe('zoe')
  })

  test('a maintainer waives, for the head of the default branch; its author may not', async () => {
    const desk = await openDesk()
    desk.repo.collaborators.set('dev', 'admin')
    const own = await asks(desk, 'dev', waiver)
    expect(own.reactions).toEqual(['-1'])
    expect(own.replies[0]).toContain('Who wrote the change cannot let it pass')
    expect((await asks(desk, 'mia', waiver)).reactions).toEqual(['+1'])
    expect((await desk.state()).waivers).toMatchObject([
      { commit: 'a'.repeat(40), requester: { login: 'mia' } },
    ])
  })

  test('whoever wrote the commit in which it was seen is its author, too', async () => {
    const desk = await openDesk()
    const seen = 'b'.repeat(40)
    desk.repo.writers.set(seen, { sha: seen, by: desk.forge.user('mia') })
    await desk.record({
      is: 'seen',
      commit: seen,
      gone: false,
      present: [{ identity: 'f'.repeat(64), count: 1, tool: 'CodeQL', category: null }],
    })
    expect((await asks(desk, 'mia', waiver)).replies[0]).toContain('Who wrote the change cannot')
    desk.repo.writers.delete(seen)
    desk.repo.collaborators.set('max', 'admin')
    // Nobody knows any more who wrote it.
    expect((await asks(desk, 'max', waiver)).reactions).toEqual(['-1'])
    expect((await desk.state()).waivers).toEqual([])
  })

  test('on a pull request the change is the pull request, also one of a fork, and the incident is named', async () => {
    const desk = await openDesk()
    const on = desk.forge.put(desk.repo, { author: 'mallory', isPullRequest: true })
    const head = 'c'.repeat(40)
    const [author, committer] = [desk.forge.user('mallory'), desk.forge.user('mia')]
    desk.repo.pulls.set(on, { head, commits: [{ sha: head, author, committer }] })
    const unnamed = await asks(desk, 'mia', waiver, { on })
    expect(unnamed.reactions).toEqual(['confused'])
    expect(unnamed.replies[0]).toContain('Write `/baton waive INC until DATE reason WHY`')
    const named = waiver.replace('waive', `waive ${incident}`)
    expect((await asks(desk, 'mia', named, { on })).replies[0]).toContain('Who wrote the change cannot')
    expect((await asks(desk, 'mallory', named, { on })).reactions).toEqual(['-1'])
    desk.repo.collaborators.set('max', 'maintain')
    expect((await asks(desk, 'max', named, { on })).reactions).toEqual(['+1'])
    expect((await desk.state()).waivers).toMatchObject([{ commit: head }])
  })

  test('who wrote what brought it in cannot dismiss it, on whatever pull request they ask', async () => {
    const desk = await openDesk()
    const seen = 'b'.repeat(40)
    desk.repo.writers.set(seen, { sha: seen, by: desk.forge.user('ann') })
    await desk.record(acceptedBy(desk.person('ann')), {
      is: 'seen',
      commit: seen,
      gone: false,
      present: [{ identity: 'f'.repeat(64), count: 1, tool: 'CodeQL', category: null }],
    })
    const on = desk.forge.put(desk.repo, { author: 'max', isPullRequest: true })
    const head = 'c'.repeat(40)
    const by = desk.forge.user('max')
    desk.repo.pulls.set(on, { head, commits: [{ sha: head, author: by, committer: by }] })
    const dismissal = `/baton dismiss ${incident} false_positive it takes no input`
    const own = await asks(desk, 'ann', dismissal, { on })
    expect([own.reactions, own.replies.join()]).toEqual([
      ['-1'],
      expect.stringContaining('Who wrote the change'),
    ])
    expect((await desk.state()).lifecycle).toBe('acknowledged')
    // Who wrote none of it, and is of the team, may.
    expect((await asks(desk, 'cat', dismissal, { on })).reactions).toEqual(['+1'])
    expect((await desk.state()).lifecycle).toBe('dismissed')
  })

  test('a dismissal of what is urgent takes two', async () => {
    const desk = await openDesk({ tier: 'T1' })
    await desk.record(acceptedBy(desk.person('ann')))
    expect((await asks(desk, 'ann', '/baton dismiss false_positive it takes no input')).reactions).toEqual([
      '+1',
    ])
    expect((await asks(desk, 'ann', '/baton dismiss')).replies[0]).toContain('This takes two people')
    const second = await asks(desk, 'cat', '/baton dismiss')
    expect(second.replies[0]).toContain('it was dismissed')
    expect((await desk.state()).lifecycle).toBe('dismissed')
    // In the issue of what has ended the command still knows which one it is.
    const late = await asks(desk, 'ann', '/baton accept')
    expect(late.replies[0]).toContain('It has ended')
    expect((await desk.state()).lifecycle).toBe('dismissed')
  })
})

describe('who may not, gets a sign', () => {
  test('a stranger, and no sentence, and nothing is written down', async () => {
    const desk = await openDesk({ isPrivate: false })
    for (const command of ['accept', 'accept INC-000000000000', 'status', 'help', 'nonsense', 'claim']) {
      const before = await desk.seq()
      const { exitCode, replies, reactions } = await asks(desk, 'eve', `/baton ${command}`)
      expect([command, exitCode, replies, reactions.length]).toEqual([command, 0, [], 1])
      expect(await desk.seq()).toBe(before)
    }
    expect((await desk.state()).baton.holder).toBeNull()
  })

  test('where everybody reads along, what it is about is not told', async () => {
    const desk = await openDesk({ isPrivate: false })
    const { replies } = await asks(desk, 'ann', '/baton accept')
    expect(replies[0]).toContain('Held by `@ann`')
    expect(replies[0]).not.toContain('bind the values')
  })

  test('GitHub that does not say what somebody may is no right', async () => {
    const desk = await openDesk()
    desk.forge.fail({ on: /\/collaborators\/mia\/permission$/, is: { answer: 403 }, times: 9 })
    const { exitCode, replies, reactions } = await asks(desk, 'mia', waiver)
    expect([exitCode, replies, reactions]).toEqual([0, [], ['-1']])
    expect((await desk.state()).waivers).toEqual([])
  })

  test('somebody who took over a login is somebody else', async () => {
    const desk = await openDesk()
    const issue = desk.repo.issues.get(1)
    const comment = desk.forge.comment(desk.repo, 1, 'mia', waiver)
    Object.assign(comment, { author: { ...comment.author, id: 424_242 } })
    const payload = JSON.parse(JSON.stringify((await asks(desk, 'mia', 'x')).event.payload)) as Record<
      string,
      unknown
    >
    const user = { ...(payload['sender'] as object), id: 424_242 }
    const at = comment.createdAt.toISOString()
    const told = {
      ...(payload['comment'] as object),
      id: comment.id,
      body: waiver,
      user,
      created_at: at,
      updated_at: at,
    }
    const event = {
      name: 'issue_comment',
      ref: 'refs/heads/main',
      sha: 'd'.repeat(40),
      repository: 'acme/shop',
    }
    await answer(desk, { ...event, payload: { ...payload, comment: told, sender: user } })
    expect(issue?.comments.some(({ author }) => author.type === 'Bot')).toBe(false)
    expect((await desk.state()).waivers).toEqual([])
  })
})

describe('what asks for nothing', () => {
  test.each([
    ['a word that is none', 'Looks good to me.\n/baton accept'],
    ['a quotation', '> /baton accept'],
    ['a word that begins like it', '/batonaccept'],
    ['code', '    /baton accept'],
  ])('%s costs no request at all', async (_, body) => {
    const desk = await openDesk()
    const before = desk.forge.log.length
    const loaded = join(temporaryFolder(), 'loaded.txt')
    const hook = join(root, 'test/support/list-loaded-modules.ts')
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(hook).href}`, LOADED_MODULES: loaded }
    const { exitCode, replies, reactions } = await asks(desk, 'ann', body, { env })
    expect([exitCode, replies, reactions]).toEqual([0, [], []])
    expect(desk.forge.log.length).toBe(before)
    const modules = readFileSync(loaded, 'utf8')
    expect(modules).toContain('dist/parts/commands/comment/comment.js')
    expect(modules).not.toMatch(/libraries\/(?:github|yaml)|answer-|ledger\/|incident\//)
  })

  test('a bot, and whoever speaks by this token', async () => {
    const desk = await openDesk()
    const before = desk.forge.log.length
    expect((await asks(desk, 'helper[bot]', '/baton accept')).reactions).toEqual([])
    expect(desk.forge.log.length).toBe(before)
    await expectNothingDone(desk, () => asks(desk, 'cat', '/baton claim', { as: 'cat' }))
  })

  test('a comment that was edited or deleted since', async () => {
    const desk = await openDesk()
    const changes: readonly ((comment: { body: string; updatedAt?: Date }) => void)[] = [
      (comment) => (comment.body = '/baton decline off_duty'),
      (comment) => (comment.updatedAt = new Date(Date.now() + 60_000)),
      () => desk.issue.comments.pop(),
    ]
    for (const meanwhile of changes)
      await expectNothingDone(desk, () => asks(desk, 'ann', '/baton accept', { meanwhile }))
  })

  test('two commands at once: neither', async () => {
    const desk = await openDesk()
    const { replies } = await asks(desk, 'ann', '/baton accept\n/baton offer @bob')
    expect(replies[0]).toContain('A comment is one command')
    expect((await desk.state()).baton.holder).toBeNull()
  })
})

describe('a question is answered', () => {
  test('who has it', async () => {
    const desk = await openDesk()
    const before = await desk.seq()
    const { replies } = await asks(desk, 'cat', '/baton status')
    expect(replies[0]).toContain('**Held by nobody**')
    expect(replies[0]).toContain('accepts (`/baton accept`) or declines')
    expect(await desk.seq()).toBe(before)
  })

  test('what can be asked: seven, and the rest', async () => {
    const desk = await openDesk()
    const [some = ''] = (await asks(desk, 'ann', '/baton help')).replies
    expect(listsOf(some)).toEqual(['accept', 'decline', 'offer', 'waive', 'dismiss', 'release', 'status'])
    const [all = ''] = (await asks(desk, 'ann', '/baton help all')).replies
    expect(listsOf(all)).toEqual(expect.arrayContaining(['escalate', 'takeover', 'back', 'note']))
  })

  test('what does not fit, with how it is written', async () => {
    const desk = await openDesk()
    const { replies, reactions } = await asks(desk, 'ann', '/baton decline tomorrow')
    expect(reactions).toEqual(['confused'])
    expect(replies[0]).toContain('Write `/baton decline REASON [@OWNER]`')
  })
})

describe('when GitHub fails', () => {
  test('a lost answer doubles nothing', async () => {
    const desk = await openDesk()
    desk.forge.fail({ on: /^POST .*\/issues\/1\/comments$/, is: 'lost' })
    desk.forge.fail({ on: /^POST .*\/reactions$/, is: 'lost' })
    const { exitCode, replies, reactions } = await asks(desk, 'ann', '/baton accept')
    expect([exitCode, replies.length, reactions]).toEqual([0, 1, ['+1']])
    expect((await desk.state()).baton.term).toBe(1)
  })

  test('what may not be said is a line in the log, and it is done all the same', async () => {
    const desk = await openDesk()
    const { exitCode, stderr } = await asks(desk, 'ann', '/baton accept', {
      permissions: { contents: 'write' },
    })
    expect(exitCode).toBe(0)
    expect(stderr).toContain('issues: write')
    expect((await desk.state()).baton.holder?.login).toBe('ann')
  })

  test('a record that cannot be written is 30, and the person is told', async () => {
    const desk = await openDesk()
    const told = await asks(desk, 'ann', '/baton accept', {
      permissions: { ...requestRights, contents: 'read' },
    })
    expect([told.exitCode, told.reactions]).toEqual([30, ['confused']])
    expect(told.replies[0]).toContain('nothing was done')
    expect((await desk.state()).baton.holder).toBeNull()
    // Later the same job does it, and says so.
    expect((await answer(desk, told.event)).replies[0]).toContain('Held by `@ann`')
  })

  test('a comment that cannot be read again counts for nothing, and that is not a success', async () => {
    const desk = await openDesk()
    desk.forge.fail({ on: /^GET .*\/issues\/comments\/\d+$/, is: { answer: 403 }, times: 9 })
    const { exitCode, stderr } = await asks(desk, 'ann', '/baton accept')
    expect(exitCode).toBe(30)
    expect(stderr).toContain('request-unread')
    expect((await desk.state()).baton.holder).toBeNull()
  })

  test('a configuration that is wrong is 2', async () => {
    const desk = await openDesk()
    expect(
      (await asks(desk, 'ann', '/baton accept', { with: { ledger: 'x', config: 'none.yml' } })).exitCode,
    ).toBe(2)
    expect(
      (await asks(desk, 'ann', '/baton accept', { with: { config: 'baton.yml', command: 'coment' } })).stderr,
    ).toContain('comment')
  })
})

async function expectNothingDone(desk: Desk, run: () => Promise<Answer>): Promise<void> {
  const before = await desk.seq()
  const { exitCode, replies, reactions } = await run()
  expect([exitCode, replies, reactions]).toEqual([0, [], []])
  expect(await desk.seq()).toBe(before)
}

/** Verbs that a reply explains. */
function listsOf(reply: string): string[] {
  return [...reply.matchAll(/^`\/baton ([a-z]+)[^`]*`: /gm)].map(([, verb = '']) => verb)
}
