import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { agent, blocking, build, buildVariables, passing } from './agent.ts'
import { groovyIsThere, play, whyNoGroovy, type Build, type Scenario } from './groovy.ts'

const { workspace, program, folder } = agent()
const token = 'ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
const nasty = `it's "$(touch pwned)" \`touch pwned\` %PATH% 100% \${HOME} &|;<> ünïcode 路径`
const credentials = { text: { kind: 'Secret text', value: token }, app: { kind: 'GitHub App', value: token } }

function groovy(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`
}

const gate = (parameters: string, more = ''): string => `return batonGate(${parameters})${more}`
const deploys = " { echo 'rolled out' }"
const tells = (text: string): string => program(text.slice(0, 9).replaceAll(/\W/g, '_'), text)

const scenarios: readonly Scenario[] = groovyIsThere
  ? [
      build('pass', workspace('pass'), gate(passing, deploys)),
      build('block', workspace('block'), gate(blocking, deploys)),
      build('block, unstable', workspace('b2'), gate(`${blocking}, onBlock: 'unstable'`, deploys)),
      build('quarantine', workspace('q'), gate("sarif: 'scans/trufflehog.sarif'", deploys)),
      build(
        'quarantine, unstable',
        workspace('q2'),
        gate("sarif: 'scans/trufflehog.sarif', onBlock: 'unstable'", deploys),
      ),
      build('observe', workspace('o'), gate(`${blocking}, mode: 'observe'`, deploys)),
      build('cannot tell', workspace('c'), gate("sarif: 'cut.sarif', onBlock: 'unstable'", deploys)),
      build('misspelt', workspace('m'), gate("sarif: 'clean.sarif', requiredTool: 'x'", deploys)),
      build('a token', workspace('m2'), gate(`sarif: 'clean.sarif', githubToken: 'x'`, deploys)),
      build('no scans', workspace('m3'), gate('')),
      build('onBlock', workspace('m4'), gate("sarif: 'clean.sarif', onBlock: 'ignore'")),
      build('no node', workspace('n'), gate(`${passing}, node: '/nowhere/node'`, deploys)),
      build('no node on the PATH', workspace('n2'), gate(passing), {
        env: { ...buildVariables, PATH: '/nowhere' },
      }),
      build('killed', workspace('k'), gate(`${passing}, node: '${tells('kill -TERM $$')}'`, deploys)),
      build('lost agent', workspace('l'), gate(passing, deploys), { answer: -1 }),
      build('crash', workspace('x'), gate(`${passing}, node: '${tells('exit 1 #crash')}'`, deploys)),
      build('silent', workspace('s'), gate(`${passing}, node: '${tells('exit 0 #silent')}'`, deploys)),
      build(
        'silent block',
        workspace('s1'),
        gate(`${passing}, node: '${tells('exit 10 #silent')}', onBlock: 'unstable'`, deploys),
      ),
      build(
        'stale',
        workspace('s2'),
        gate(
          `${passing}, node: '${tells('printf "verdict=pass\\nexitCode=0\\n" > "$BATON_OUTPUTS"; exit 10')}', onBlock: 'unstable'`.replaceAll(
            '\\',
            '\\\\',
          ),
          deploys,
        ),
      ),
      build(
        'removed',
        workspace('s3'),
        gate(`${passing}, node: '${tells('rm "$BATON_OUTPUTS"; exit 0')}'`, deploys),
      ),
      build(
        'no verdict',
        workspace('s4'),
        gate(`${passing}, node: '${tells('echo exitCode=0 > "$BATON_OUTPUTS"; exit 0 #')}'`, deploys),
      ),
      build('damaged', workspace('d'), gate(passing, deploys), { damage: 'baton.mjs' }),
      build('no plugins', workspace('p'), gate(`${blocking}, onBlock: 'unstable', lock: 'ledger'`), {
        missing: ['recordIssues', 'sarif', 'publishChecks', 'lock'],
      }),
      build('lock', workspace('p2'), gate(`${passing}, lock: 'ledger'`)),
      build('secret text', workspace('t'), gate(`${passing}, githubTokenCredentialsId: 'text'`), {
        credentials,
      }),
      build('app', workspace('t2'), gate(`${passing}, githubTokenCredentialsId: 'app'`), { credentials }),
      build(
        'no such credentials',
        workspace('t3'),
        gate(`${passing}, githubTokenCredentialsId: 'gone'`, deploys),
        { credentials },
      ),
      build(
        'bound',
        workspace('t4'),
        `batonGate(${passing}, githubTokenCredentialsId: 'text', node: '${tells('echo "token=$GITHUB_TOKEN args=$*"; exit 3')}')`,
        { credentials },
      ),
      build(
        'hostile',
        workspace('path "$(touch pwned)" it\'s 100% %PATH% ü'),
        gate(
          `${blocking}, onBlock: 'unstable', service: ${groovy(nasty)}, output: ${groovy(`${nasty.replaceAll('/', '')}.json`)}`,
        ),
        {
          env: {
            ...buildVariables,
            JOB_NAME: nasty,
            BRANCH_NAME: nasty,
            GIT_BRANCH: nasty,
            CHANGE_TITLE: nasty,
          },
        },
      ),
      build(
        'a line end',
        workspace('h2'),
        gate(`sarif: ${groovy('clean.sarif\n--mode=observe\nscans/eslint.sarif')}`),
      ),
      build(
        'a list',
        workspace('h3'),
        gate(
          "sarif: ['clean.sarif', \"scans/${'eslint'}.sarif\"], issues: 'off', dryRun: true, service: null",
        ),
      ),
      build(
        'an array',
        workspace('h4'),
        gate("sarif: 'clean.sarif,scans/eslint.sarif'.split(','), issues: 'off'"),
      ),
      build('windows', workspace("w $x it's 100% &"), gate(blocking, deploys), { isUnix: false }),
      build('windows, no node', workspace('w2'), gate(`${passing}, node: 'C:\\\\node.exe'`), {
        isUnix: false,
      }),
      build(
        'parallel',
        workspace('par'),
        `Map all = [:]\nparallel(a: { all.a = batonGate(${passing}, service: 'a') },\n b: { all.b = batonGate(${blocking}, onBlock: 'unstable', service: 'b') },\n c: { all.c = batonGate(${passing}, service: 'c') })\nreturn [a: all.a.verdict, b: all.b.verdict, c: all.c.verdict]`,
      ),
      build('twice', workspace('twice'), `batonGate(${passing})\nreturn batonGate(${passing})`),
      build(
        'state',
        workspace('st'),
        "Map held = [a: 'b']\nfor (entry in held) {\n echo 'one'\n echo 'two'\n}",
      ),
    ]
  : []

let builds: ReadonlyMap<string, Build> = new Map()
beforeAll(async () => {
  builds = await play(scenarios)
}, 300_000)

function of(name: string): Build {
  const found = builds.get(name)
  if (found === undefined) throw new Error(`no build ${name}`)
  return found
}

const stepsOf = ({ taken }: Build): string[] => taken.map(({ step }) => step)
const argumentsOf = ({ taken }: Build, step: string) =>
  taken.filter((one) => one.step === step).map((one) => one.arguments[0] as Record<string, string>)

describe.skipIf(!groovyIsThere)(`batonGate (${groovyIsThere ? 'Groovy 2.4' : whyNoGroovy})`, () => {
  test('passes, runs its body, and returns plain values', () => {
    const pass = of('pass')
    expect(pass).toMatchObject({ result: 'SUCCESS', error: null })
    expect(pass.log).toContain('rolled out')
    expect(pass.description).toBe(
      'Baton: pass. It makes no incident, https://ci.example/job/shop/job/main/4.',
    )
    expect(of('a list').returned).toEqual({
      verdict: 'pass',
      exitCode: 0,
      incidents: [],
      holder: '',
      url: 'https://ci.example/job/shop/job/main/4',
    })
  })

  test.each([
    ['block', 'FAILURE', /^Baton: blocked: this must not go on \(exit 10\)\. It makes no incident, https/],
    [
      'quarantine',
      'FAILURE',
      /^Baton: quarantined: what was built must not be used \(exit 20\)\. INC-\w{12}, held by nobody yet, https/,
    ],
    ['quarantine, unstable', 'FAILURE', /^Baton: quarantined/],
    ['cannot tell', 'FAILURE', /^Baton cannot tell \(exit 30\)\. .*unknown is never clean/],
    [
      'misspelt',
      'FAILURE',
      /^Baton judged nothing: requiredTool is no parameter .*: write requiredTools \(exit 2\)\.$/,
    ],
    ['a token', 'FAILURE', /githubToken is no parameter .*: write githubTokenCredentialsId \(exit 2\)\.$/],
    ['no scans', 'FAILURE', /^Baton judged nothing: sarif is not given/],
    ['onBlock', 'FAILURE', /^Baton: onBlock takes fail or unstable, not ignore\.$/],
    [
      'no node',
      'FAILURE',
      /^Baton needs Node 20 or newer on this agent\. .*nodejs\('node-24'\).*node: '\/opt\/node\/bin\/node'/,
    ],
    ['no node on the PATH', 'FAILURE', /^Baton needs Node 20/],
    ['windows, no node', 'FAILURE', /^Baton needs Node 20/],
    ['killed', 'FAILURE', /^Baton was ended before it could answer \(exit 143\)/],
    ['lost agent', 'FAILURE', /^Baton was ended before it could answer \(exit -1\)/],
    ['crash', 'FAILURE', /^Baton gave no answer that can be believed \(exit 1\)/],
    ['silent', 'FAILURE', /^Baton gave no answer that can be believed \(exit 0\)/],
    ['silent block', 'FAILURE', /^Baton gave no answer that can be believed \(exit 10\)/],
    ['stale', 'FAILURE', /^Baton gave no answer that can be believed \(exit 10\)/],
    ['removed', 'FAILURE', /outputs/],
    ['no verdict', 'FAILURE', /^Baton gave no verdict \(exit 0\)/],
    ['damaged', 'FAILURE', /^Baton does not run: its file on this agent is not the one of the library/],
    ['no such credentials', 'FAILURE', /^Could not find credentials entry with ID 'gone'$/],
    ['windows', 'FAILURE', /^Baton: blocked/],
  ])('%s: %s, in a sentence, and no body', (name, result, says) => {
    const build = of(name)
    expect(build.error).toMatch(says)
    expect(build.result).toBe(result)
    expect(build.log).not.toContain('rolled out')
  })

  test('a block may leave the build unstable; then nothing is deployed either', () => {
    const build = of('block, unstable')
    expect(build).toMatchObject({ result: 'UNSTABLE', error: null })
    expect(build.returned).toMatchObject({ verdict: 'block', exitCode: 10 })
    expect(build.log).toContain('unstable: Baton: blocked')
    expect(build.log).not.toContain('rolled out')
  })

  test('what is only observed stops nothing and says so', () => {
    const build = of('observe')
    expect(build.log).toContain('rolled out')
    expect(argumentsOf(build, 'publishChecks')).toMatchObject([{ conclusion: 'NEUTRAL', title: 'block' }])
  })

  test('a check always has a conclusion, and no word of a scanner', () => {
    expect(argumentsOf(of('pass'), 'publishChecks')).toMatchObject([{ conclusion: 'SUCCESS' }])
    for (const name of ['block', 'quarantine', 'cannot tell', 'misspelt', 'crash', 'stale'])
      expect(argumentsOf(of(name), 'publishChecks'), name).toMatchObject([{ conclusion: 'FAILURE' }])
    expect(JSON.stringify(argumentsOf(of('block'), 'publishChecks'))).not.toContain('sql')
  })

  test('an answer that is not believed is shown nowhere', () => {
    for (const name of ['stale', 'crash', 'silent', 'no verdict'])
      expect(of(name).description, name).toBe('Baton: unknown. No verdict; the log says why.')
  })

  test('findings go to Warnings NG as SARIF of ours', () => {
    const build = of('block')
    expect(argumentsOf(build, 'recordIssues')).toMatchObject([{ id: 'baton', enabledForFailure: 'true' }])
    expect(build.log).toMatch(/issues: \{[\s\S]*"name": "Baton"[\s\S]*"level": "error"/)
  })

  test('plugins that are not installed cost a line each', () => {
    const build = of('no plugins')
    expect(build).toMatchObject({ result: 'UNSTABLE', error: null })
    for (const name of ['Warnings Next Generation', 'Checks API', 'Lockable Resources'])
      expect(build.log.match(new RegExp(`Baton: the ${name} plugin is not there`, 'g'))).toHaveLength(1)
  })

  test('a resource is held when it is asked for', () => {
    expect(argumentsOf(of('lock'), 'lock')).toEqual([{ resource: 'ledger' }])
    expect(stepsOf(of('pass'))).not.toContain('lock')
  })

  test.each(['secret text', 'app'])('credentials (%s) are bound around the one call', (name) => {
    const build = of(name)
    expect(build.error).toBeNull()
    const steps = stepsOf(build)
    expect(steps.slice(steps.lastIndexOf('withCredentials'))).toEqual(
      expect.arrayContaining(['withCredentials', 'withEnv', 'isUnix', 'sh']),
    )
    expect(JSON.stringify(build)).not.toContain(token)
  })

  test('a secret is in the environment of the call, and not among its arguments', () => {
    const { log } = of('bound')
    expect(log).toContain('token=**** args=')
    expect(log).toMatch(/args=\S*\/launch\.cjs gate$/m)
  })

  test('names that hold quotes, commands and line ends are names', () => {
    const build = of('hostile')
    expect(build.error).toBeNull()
    expect(build.returned).toMatchObject({ verdict: 'block', exitCode: 10 })
    const place = scenarios.find(({ name }) => name === 'hostile')?.workspace ?? ''
    expect(readdirSync(place)).not.toContain('pwned')
    expect(existsSync('pwned')).toBe(false)
    const record = readFileSync(`${place}/${nasty.replaceAll('/', '')}.json`, 'utf8')
    expect((JSON.parse(record) as { subject: { service: string } }).subject.service).toBe(nasty)
    expect(build.description).not.toMatch(/[<>"'`$]/)
  })

  test('a line end makes another value and no option; a list is several', () => {
    expect(of('a line end')).toMatchObject({ returned: null, result: 'FAILURE' })
    expect(of('a line end').log).toMatch(/--mode=observe/)
    expect(of('an array')).toMatchObject({ error: null, returned: { verdict: 'pass' } })
  })

  test('calls in one build do not know of each other', () => {
    expect(of('parallel').returned).toEqual({ a: 'pass', b: 'block', c: 'pass' })
    const folders = argumentsOf(of('parallel'), 'writeFile').map(({ file = '' }) =>
      file.replace(/\/[^/]*$/, ''),
    )
    expect(new Set(folders).size).toBe(3)
    expect(of('parallel').description?.split('\n')).toHaveLength(3)
    expect(of('twice')).toMatchObject({ error: null, result: 'SUCCESS' })
    expect(of('twice').log).toContain('the findings of an earlier call in this build are shown')
  })

  test('nothing is left on the agent', () => {
    const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    expect(left.filter((path) => /@tmp\/baton\/./.test(path))).toEqual([])
  })

  test('no value is part of a script, and nothing big is ever saved', () => {
    const scripts = new Set(
      [...builds.values()].flatMap((build) => argumentsOf(build, 'sh').map(({ script }) => script)),
    )
    expect(scripts.size).toBe(1)
    for (const build of builds.values()) expect(build.mostSaved, build.name).toBeLessThan(20_000)
  })

  test('what cannot be saved between two steps is seen', () => {
    expect(of('state').error).toMatch(/entry holds a java\.util\.\w+\$(Entry|Node), which cannot be saved/)
  })
})
