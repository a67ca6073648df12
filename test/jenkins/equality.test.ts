import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { corpus } from '../corpus/files.ts'
import { baton } from '../support/command-line.ts'
import { execute } from '../support/runner.ts'
import { shared, sharedIsThere } from '../support/shared.ts'
import { filesUnder, root } from '../support/source-tree.ts'
import { agent, build, buildVariables } from './agent.ts'
import { groovyIsThere, play, whyNoGroovy, type Build } from './groovy.ts'

const { folder } = agent()

/** Fifty, spread over the alphabet and so over the tools; small, since it is about the way and not about the load. */
const small = corpus.filter((name) => statSync(shared(`corpus/${name}`)).size < 300_000)
const picked = [
  ...new Set(Array.from({ length: 50 }, (_, at) => small[Math.floor((at * small.length) / 50)] ?? [])),
].flat()

const examples = filesUnder('examples').filter((path) => path.endsWith('.sarif'))
const sources = [
  ...examples.map((path) => ({ name: path, from: join(root, path) })),
  ...picked.map((name) => ({ name, from: shared(`corpus/${name}`) })),
]

/** One event, which brings no change in, of one repository. */
const run = { PATH: buildVariables.PATH, HOME: '/nonexistent' }
const inJenkins = { ...run, JENKINS_HOME: '/var/jenkins_home', GIT_URL: 'https://github.com/acme/shop.git' }
const inAction = {
  ...run,
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'workflow_dispatch',
  GITHUB_REPOSITORY: 'acme/shop',
}

type Answer = { readonly exitCode: unknown; readonly decision: unknown }

const doors = {
  'the command line': (place: string) =>
    baton(
      [
        'gate',
        '--sarif',
        'scan.sarif',
        '--stage',
        'mainline',
        '--output',
        'cli.json',
        '--output-full',
        '--issues',
        'off',
      ],
      { folder: place, env: { CI: 'true', GITHUB_REPOSITORY: 'acme/shop' } },
    ),
  'the Action': (place: string) =>
    execute(process.execPath, [join(root, 'dist/action.js')], {
      folder: place,
      env: {
        ...inAction,
        INPUT_SARIF: 'scan.sarif',
        INPUT_STAGE: 'mainline',
        INPUT_OUTPUT: 'action.json',
        'INPUT_OUTPUT-FULL': 'true',
        INPUT_ISSUES: 'off',
      },
    }),
} as const

describe.skipIf(!groovyIsThere)(`one verdict (${groovyIsThere ? 'through Groovy' : whyNoGroovy})`, () => {
  let builds: ReadonlyMap<string, Build> = new Map()
  const places = sources.map(({ name, from }) => {
    const place = join(folder, createHash('sha256').update(name).digest('hex').slice(0, 12))
    mkdirSync(place)
    copyFileSync(from, join(place, 'scan.sarif'))
    return { name, place }
  })

  beforeAll(async () => {
    builds = await play(
      places.map(({ name, place }) =>
        build(
          name,
          place,
          "batonGate(sarif: 'scan.sarif', stage: 'mainline', output: 'jenkins.json', outputFull: true, issues: 'off')",
          { env: inJenkins },
        ),
      ),
    )
    const rest = [...places]
    await Promise.all(
      [0, 1].map(async () => {
        for (let one = rest.pop(); one !== undefined; one = rest.pop())
          for (const [door, run] of Object.entries(doors))
            writeFileSync(join(one.place, `${door}.exit`), String((await run(one.place)).exitCode))
      }),
    )
  }, 300_000)

  test('is looked at on every example and fifty real files', () => {
    expect(examples.length).toBeGreaterThan(3)
    expect(picked).toHaveLength(sharedIsThere ? 50 : 0)
    const codes = new Set([...builds.values()].map(exitOf))
    expect([...codes].sort()).toEqual(expect.arrayContaining(sharedIsThere ? ['0', '20', '30'] : ['0', '20']))
  })

  test.each(sources.map(({ name }) => name))('%s', (name) => {
    const { place } = places.find((one) => one.name === name) ?? { place: '' }
    const jenkins = answer(place, 'jenkins.json', exitOf(builds.get(name)))
    for (const [door, file] of [
      ['the command line', 'cli.json'],
      ['the Action', 'action.json'],
    ] as const)
      expect(answer(place, file, readFileSync(join(place, `${door}.exit`), 'utf8')), door).toEqual(jenkins)
  })
})

function answer(place: string, file: string, exitCode: string): Answer {
  const path = join(place, file)
  return { exitCode, decision: existsSync(path) ? withoutPlaceAndTime(readFileSync(path, 'utf8')) : null }
}

/** The build's own words: 0 where it passed, else as the error names it. */
function exitOf(build: Build | undefined): string {
  if (build?.error === null) return '0'
  return /\(exit (\d+)\)/.exec(build?.error ?? '')?.[1] ?? build?.error ?? 'none'
}

/** Fields that name the pipeline, the step's own inputs, and time. */
function withoutPlaceAndTime(text: string): string {
  const record = JSON.parse(text) as Record<string, unknown>
  const { repository, commit, ...subject } = record['subject'] as Record<string, unknown>
  const { output, ...inputs } = record['inputs'] as Record<string, unknown>
  expect([repository, commit, output]).not.toContain(undefined)
  return JSON.stringify({ ...record, subject, inputs }, null, 1)
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g, 'then')
    .replaceAll(/(?<=baton adopt --from )\S+?\.json/g, 'output')
}
