import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openGitStore } from '../../src/world/store-git.ts'
import { startGitServer } from '../support/git-http.ts'
import { temporaryFolder } from '../support/repository.ts'
import { declareOnce, incidentId } from './drafts.ts'
import { common, makeHttpSite as make } from './http-site.ts'

test('a server that knows no filters serves as well', async () => {
  const { site } = await make([])
  await declareOnce(site.open(), incidentId('A'))
  await declareOnce(site.open(), incidentId('B'))
  expect(await declareOnce(site.open(), incidentId('A'))).toMatchObject({ is: 'nothing' })
})

test('no secret is an argument, none is in the name, none goes to another host', async () => {
  const { site, server, repository } = await make()
  await declareOnce(site.inspect(), incidentId('A'))
  const folder = temporaryFolder()
  const log = join(folder, 'log')
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$@" >> ${log}\nexec ${real} "$@"\n`, { mode: 0o755 })
  const environment = { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` }
  const { user, password } = server.credentials
  const url = server.url('ledger.git').replace('http://', `http://${user}:${password}@`)
  const store = openGitStore({ ...common, url, credentials: null, environment })
  server.whenDone(store.close)
  expect(await declareOnce(store, incidentId('B'))).toMatchObject({ is: 'recorded' })
  expect(store.name).toBe(server.url('ledger.git'))
  const said = readFileSync(log, 'utf8')
  expect(said).toContain('push')
  expect(said).not.toContain(password)
  expect(said).not.toContain(Buffer.from(`${user}:${password}`).toString('base64'))

  const other = await startGitServer(join(repository, '..'))
  onTestFinished(other.close)
  server.behave = () => ({ redirect: other.url('ledger.git') })
  await site.open().open()
  expect(other.log.length).toBeGreaterThan(0)
  expect([...other.authorizations]).toEqual([''])
})

test.each(['http://ledger.invalid/x.git', 'git://127.0.0.1/x.git', 'ext::sh -c true'])(
  'Git does not even try %s',
  async (url) => {
    const store = openGitStore({ ...common, url, credentials: null, environment: process.env })
    onTestFinished(store.close)
    expect(await store.open()).toEqual({ known: false, why: 'unreadable' })
    expect(await store.swap(null, { files: new Map([['a', 'b']]), message: 'm' })).toBe('unreachable')
  },
)

test('a push without an answer that others built upon is done', async () => {
  const { site, server } = await make()
  await declareOnce(site.inspect(), incidentId('A'))
  const store = site.open()
  const read = await store.open()
  const head = read.known ? read.value.head : ''
  server.behave = (request) => (request.startsWith('POST') && request.includes('receive') ? 'lost' : 'well')
  server.beforeLost = async () => {
    server.beforeLost = () => Promise.resolve()
    await declareOnce(site.inspect(), incidentId('B'))
  }
  const first = await site.inspect().open()
  const text = first.known ? ((await first.value.read(['head.json'])).get('head.json') ?? '') : ''
  const change = {
    files: new Map([
      ['head.json', text],
      ['ours', 'x'],
    ]),
    message: 'ours',
  }
  expect(await store.swap(head, change)).toBe('done')
  const after = await site.inspect().open()
  expect(after.known && (await after.value.list(''))).toContain('ours')
})

test('a branch that takes no pushes denies them', async () => {
  const { site, repository } = await make()
  await declareOnce(site.inspect(), incidentId('A'))
  writeFileSync(join(repository, 'hooks', 'pre-receive'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
  expect(await declareOnce(site.open(), incidentId('B'))).toMatchObject({ is: 'closed', why: 'denied' })
})

test('over ssh, by whatever command the environment names', async () => {
  const { site, repository } = await make()
  await declareOnce(site.inspect(), incidentId('A'))
  const folder = temporaryFolder()
  // What ssh would do at the other end, with its last argument.
  writeFileSync(join(folder, 'ssh'), '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n', { mode: 0o755 })
  const environment = { ...process.env, GIT_SSH: join(folder, 'ssh'), GIT_SSH_VARIANT: 'simple' }
  const store = openGitStore({
    ...common,
    url: `ssh://git@forge${repository}`,
    credentials: null,
    environment,
  })
  onTestFinished(store.close)
  expect(await declareOnce(store, incidentId('B'))).toMatchObject({ is: 'recorded', isFirst: false })
  const short = openGitStore({ ...common, url: `git@forge:${repository}`, credentials: null, environment })
  onTestFinished(short.close)
  expect(await declareOnce(short, incidentId('B'))).toMatchObject({ is: 'nothing' })
})
