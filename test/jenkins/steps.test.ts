import { existsSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { agent, build, buildVariables } from './agent.ts'
import { groovyIsThere, play, whyNoGroovy, type Build, type Scenario } from './groovy.ts'
import { logOf, recordedWorkspace, type RecordedWorkspace } from './record.ts'

const { workspace, program, folder } = agent()
const token = 'ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const credentials = { text: { kind: 'Secret text', value: token }, hub: { kind: 'GitHub App', value: token } }
const hostile = `it's "$(touch pwned)" \`touch pwned\` %PATH% 100% \${HOME} &|;<> a=b --as=sue 路径`

const startedBy = (...users: readonly (string | null)[]) => ({
  causes: users.map((userId) => ({ _class: 'hudson.model.Cause$UserIdCause', userId })),
})

const tells = (text: string): string => program(text.slice(0, 9).replaceAll(/\W/g, '_'), text)

/** Groovy text of a value. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}

const places = new Map<string, RecordedWorkspace>()
let builds: ReadonlyMap<string, Build> = new Map()

/** A build of one step that is called with these parameters, in a workspace of its own that holds an incident. */
async function stepBuild(
  name: string,
  call: (incident: string) => string,
  more: Partial<Scenario> = {},
  place = name.replaceAll(/\W/g, '-'),
): Promise<Scenario> {
  const recorded = await recordedWorkspace(workspace(place))
  places.set(name, recorded)
  return build(name, recorded.place, call(recorded.incident), more)
}

const accept =
  (more = '') =>
  (incident: string) =>
    `return batonRequest(verb: 'accept', incident: '${incident}'${more})`
const sweep =
  (more = '') =>
  (): string =>
    `return batonSweep(${more})`

async function scenarios(): Promise<readonly Scenario[]> {
  return Promise.all([
    stepBuild('sweep', sweep()),
    stepBuild('sweep twice', () => 'batonSweep()\nreturn batonSweep()'),
    stepBuild('sweep of no ledger', sweep("ledger: 'file:///nowhere/ledger.git'")),
    stepBuild('sweep of a change', sweep(), {
      env: { ...buildVariables, CHANGE_ID: '12', CHANGE_TARGET: 'main', BRANCH_NAME: 'PR-12' },
    }),
    stepBuild('sweep, misspelt', sweep("legder: 'acme/hub'")),
    stepBuild('sweep, of the gate', sweep("onBlock: 'unstable'")),
    stepBuild('sweep, a token', sweep("hubToken: 'x'")),
    stepBuild('sweep, no node', sweep("node: '/nowhere/node'")),
    stepBuild('sweep, killed', sweep(`node: '${tells('kill -TERM $$')}'`)),
    stepBuild('sweep, silent', sweep(`node: '${tells('exit 0 #silent')}'`)),
    stepBuild(
      'sweep, another code',
      sweep(`node: '${tells('echo exitCode=10 > "$BATON_OUTPUTS"; exit 10')}'`),
    ),
    stepBuild('sweep, damaged', sweep(), { damage: 'baton.mjs' }),
    stepBuild('sweep, lost agent', sweep(), { answer: -1 }),
    stepBuild(
      'sweep, secrets',
      sweep("githubTokenCredentialsId: 'text', hubCredentialsId: 'hub', lock: 'ledger'"),
      {
        credentials,
        missing: ['lock'],
      },
    ),
    stepBuild('sweep, windows', sweep(), { isUnix: false }),
    stepBuild('accept', accept(), startedBy('Bob')),
    stepBuild('accept, windows', accept(), { ...startedBy('bob'), isUnix: false }),
    stepBuild(
      'accept twice',
      (incident) => `${accept()(incident).slice(7)}\n${accept()(incident)}`,
      startedBy('bob'),
    ),
    stepBuild('a stranger', accept(), startedBy('mallory')),
    stepBuild('a namesake of an account', accept(), startedBy('sue')),
    stepBuild(
      'a duty officer by id',
      (incident) => `return batonRequest(verb: 'takeover', incident: '${incident}')`,
      startedBy('zoe.z'),
    ),
    stepBuild('a timer', accept(), {
      causes: [{ _class: 'hudson.triggers.TimerTrigger$TimerTriggerCause' }],
    }),
    stepBuild('two users', accept(), startedBy('ann', 'bob')),
    stepBuild('one user twice', accept(), startedBy('bob', 'bob')),
    stepBuild('nobody', accept(), startedBy(null)),
    stepBuild('the controller', accept(), startedBy('SYSTEM')),
    stepBuild('an odd id', accept(), startedBy('bob$(touch pwned)')),
    stepBuild('as somebody', accept(", as: 'sue'"), startedBy('mallory')),
    stepBuild(
      'by variables',
      (incident) => `withEnv(['BATON_USER=bob', 'USER=bob']) { ${accept()(incident).slice(7)} }`,
      startedBy('mallory'),
    ),
    stepBuild('no verb', () => 'return batonRequest()', startedBy('bob')),
    stepBuild(
      'another command',
      (incident) => `return batonRequest(verb: 'gate', incident: '${incident}')`,
      startedBy('bob'),
    ),
    stepBuild(
      'a verb, misspelt',
      (incident) => `return batonRequest(verb: 'acept', incident: '${incident}')`,
      startedBy('bob'),
    ),
    stepBuild('no incident', () => "return batonRequest(verb: 'accept')", startedBy('bob')),
    stepBuild('no id', () => "return batonRequest(verb: 'accept', incident: '--as=sue')", startedBy('bob')),
    stepBuild(
      'an option in words',
      (incident) => `return batonRequest(verb: 'accept', incident: '${incident}', words: '--term=99')`,
      startedBy('bob'),
    ),
    stepBuild('stale', accept(', term: 99'), startedBy('bob')),
    stepBuild('misspelt', accept(", therm: '1'"), startedBy('bob')),
    stepBuild('no node', accept(", node: '/nowhere/node'"), startedBy('bob')),
    stepBuild(
      'hostile',
      (incident) =>
        `batonRequest(verb: 'accept', incident: '${incident}')\nreturn batonRequest(verb: 'note', incident: '${incident}', words: [${quoted(hostile)}, "b\${1}"])`,
      { ...startedBy('bob'), env: { ...buildVariables, JOB_NAME: hostile, BUILD_TAG: hostile } },
      'path "$(touch pwned)" it\'s 100% %PATH% ü',
    ),
    stepBuild('secrets', accept(", githubTokenCredentialsId: 'text'"), { ...startedBy('bob'), credentials }),
    stepBuild(
      'in turn',
      (incident) =>
        `parallel(a: { batonRequest(verb: 'note', incident: '${incident}', words: 'one') },\n b: { batonRequest(verb: 'note', incident: '${incident}', words: 'two') })`,
      startedBy('ann'),
    ),
  ])
}

beforeAll(async () => {
  if (groovyIsThere) builds = await play(await scenarios())
}, 300_000)

function of(name: string): Build {
  const found = builds.get(name)
  if (found === undefined) throw new Error(`no build ${name}`)
  return found
}

const recorded = async (name: string) => logOf(places.get(name) ?? { place: '', incident: '' })

describe.skipIf(!groovyIsThere)(`batonSweep (${groovyIsThere ? 'Groovy 2.4' : whyNoGroovy})`, () => {
  test.each(['sweep', 'sweep, windows', 'sweep, secrets'])('%s: returns plain values', (name) => {
    expect(of(name)).toMatchObject({ result: 'SUCCESS', error: null, returned: { exitCode: 0, due: 0 } })
  })

  test('a second one does nothing', () => {
    expect(of('sweep twice')).toMatchObject({ error: null, returned: { exitCode: 0, due: 0 } })
  })

  test.each([
    ['sweep of no ledger', /^Baton cannot say that it is done: .*ledger\.git.* \(exit 30\)\.$/],
    ['sweep of a change', /^Baton changed nothing: .*would write a record .* \(exit 2\)\.$/],
    ['sweep, misspelt', /legder is no parameter of this command: write ledger \(exit 2\)\.$/],
    ['sweep, of the gate', /onBlock is no parameter of this command/],
    ['sweep, a token', /hubToken is no parameter of this command/],
    ['sweep, no node', /^Baton needs Node 20/],
    ['sweep, killed', /^Baton was ended before it could answer \(exit 143\)/],
    ['sweep, lost agent', /^Baton was ended before it could answer \(exit -1\)/],
    ['sweep, silent', /^Baton gave no answer that can be believed \(exit 0\)/],
    ['sweep, another code', /^Baton gave an answer that this step does not know \(exit 10\)/],
    ['sweep, damaged', /^Baton does not run: its file on this agent/],
  ])('%s: fails in a sentence', (name, says) => {
    expect(of(name).error).toMatch(says)
    expect(of(name).result).toBe('FAILURE')
  })
})

describe.skipIf(!groovyIsThere)(`batonRequest (${groovyIsThere ? 'Groovy 2.4' : whyNoGroovy})`, () => {
  test.each(['accept', 'accept, windows', 'one user twice', 'secrets'])(
    '%s: is asked as the user who started the build',
    async (name) => {
      const { incident } = places.get(name) ?? { incident: '' }
      expect(of(name)).toMatchObject({ error: null, returned: { exitCode: 0, incident } })
      expect(of(name).returned?.['says']).toMatch(/^Held by @[Bb]ob since/)
      expect(await recorded(name)).toMatch(/@[Bb]ob: accepted/)
    },
  )

  test('the same words in the same build are one request', async () => {
    expect(of('accept twice')).toMatchObject({
      error: null,
      returned: { says: 'Done before, by the same request of this build.' },
    })
    expect((await recorded('accept twice')).match(/: accepted/g)).toHaveLength(1)
  })

  test('what baton.yml says of a user of Jenkins counts', async () => {
    expect(of('a duty officer by id').error).toBeNull()
    expect(await recorded('a duty officer by id')).toContain('@zoe.z')
  })

  const nobody = /^Baton: nobody who can be named started this build, so nobody asks\./
  test.each([
    ['a stranger', /^Baton changed nothing: It is not offered to you: .* \(exit 2\)\.$/],
    ['a namesake of an account', /^Baton changed nothing: It is not offered to you/],
    ['a timer', nobody],
    ['two users', nobody],
    ['nobody', nobody],
    ['the controller', nobody],
    ['an odd id', nobody],
    ['as somebody', /as is no parameter of this command/],
    ['by variables', /It is not offered to you/],
    ['no verb', /^Baton changed nothing: verb is not given: give it: accept, .* \(exit 2\)\.$/],
    ['another command', /gate is no verb/],
    ['a verb, misspelt', /acept is no verb: write accept \(exit 2\)\.$/],
    ['no incident', /incident is not given/],
    ['no id', /--as=sue is no id of an incident/],
    ['stale', /^Baton changed nothing: Somebody else has had it since you looked/],
    ['misspelt', /therm is no parameter of this command: write term/],
    ['no node', /^Baton needs Node 20/],
  ])('%s: nothing is recorded, and it is said', async (name, says) => {
    expect(of(name).error).toMatch(says)
    expect(of(name).result).toBe('FAILURE')
    expect(await recorded(name)).not.toMatch(/accepted|taken over/)
  })

  test('words that look like options are words', async () => {
    expect(of('an option in words').error).toBeNull()
    expect(await recorded('an option in words')).toContain('accepted')
  })

  test('names that hold quotes, commands and line ends are names', async () => {
    expect(of('hostile').error).toBeNull()
    expect(existsSync('pwned')).toBe(false)
    expect(readdirSync(places.get('hostile')?.place ?? '')).not.toContain('pwned')
    expect(await recorded('hostile')).toContain(`@bob: noted: ${hostile} b1`)
  })

  test('calls in one build do not know of each other', async () => {
    expect(of('in turn').error).toBeNull()
    expect((await recorded('in turn')).match(/@ann: noted: (?:one|two)/g)).toHaveLength(2)
  })
})

describe.skipIf(!groovyIsThere)('all steps', () => {
  test('a secret is nowhere, and no value is part of a script', () => {
    expect(JSON.stringify([...builds.values()])).not.toContain(token)
    const scripts = [...builds.values()].flatMap(({ taken }) =>
      taken
        .filter(({ step }) => step === 'sh')
        .map((one) => (one.arguments[0] as Readonly<Record<string, string>>)['script']),
    )
    expect(new Set(scripts).size).toBe(1)
  })

  test('nothing big is saved, and nothing is left on the agent', () => {
    for (const one of builds.values()) expect(one.mostSaved, one.name).toBeLessThan(20_000)
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(left.filter((path) => /@tmp\/baton\/./.test(path))).toEqual([])
  })
})
