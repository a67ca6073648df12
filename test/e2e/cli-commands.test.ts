import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/record.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { flat, placeWithExamples, scanWith } from '../support/places.ts'
import { initialized } from '../support/repository.ts'
import { checkOut, everything, issuesOf, openShop, pushToMain, secret } from '../support/shop.ts'
import { root } from '../support/source-tree.ts'

const clean = scanWith([])

describe.skipIf(nodeOfMachine === null)(
  `the command line${nodeOfMachine === null ? ` (${whyNoNode})` : ''}`,
  () => {
    test('names who owns it, where a CODEOWNERS does and nobody is on duty', async () => {
      const folder = placeWithExamples({ CODEOWNERS: '* @acme/shop\n' })
      initialized(folder).commit({})
      const { stdout } = await baton(['gate', '--sarif', 'examples/**/*.sarif'], { folder })
      expect(flat(stdout)).toMatch(/Who +nobody; @acme\/shop must take it up \(INC-/)
    })

    test('README: the two commands, on the examples', async () => {
      const folder = placeWithExamples()
      const first = await baton(['gate', '--sarif', 'examples/**/*.sarif'], { folder })
      expect(first.exitCode).toBe(20)
      const written = readdirSync(join(folder, '.baton/incidents'))
      expect(written).toEqual([expect.stringMatching(/^INC-[0-9A-Z]{12}\.md$/)])
      const incident = readFileSync(join(folder, '.baton/incidents', String(written[0])), 'utf8')
      expect(incident).toMatch(/deploy\/prod\.env/)
      const second = await baton(['gate', '--sarif', 'examples/**/*.sarif', '--output', 'decision.json'], {
        folder,
      })
      expect(second.exitCode).toBe(20)
      expect(readdirSync(join(folder, '.baton/incidents'))).toEqual(written)
      const decision = decisionIn(folder)
      for (const { id } of decision.findings) {
        const asked = await baton(['explain', id], { folder })
        expect([asked.exitCode, asked.stderr]).toEqual([0, ''])
        expect(asked.stdout).toContain(id)
      }
    })

    test('explain names the nearest id, and says what comes later', async () => {
      const folder = placeWithExamples()
      await baton(
        ['gate', '--sarif', 'examples/**/*.sarif', '--output', 'decision.json', '--issues', 'off'],
        { folder },
      )
      const [finding] = decisionIn(folder).findings.filter(({ class: kind }) => kind === 'vuln')
      const id = String(finding?.id)
      const wrong = await baton(['explain', `${id.slice(0, -1)}#`], { folder })
      expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining(`did you mean ${id}?`)])
      const later = await baton(['explain', id.toLowerCase(), '--at', '2099-01-01'], { folder })
      expect(later.exitCode).toBe(0)
      expect(later.stdout).toContain('2099-01-01')
    })

    test('adopt writes once, keeps dates, and needs --add for more', async () => {
      const folder = placeWithExamples()
      const gate = (pattern: string, output: string) =>
        baton(['gate', '--sarif', pattern, '--mode', 'observe', '--output', output], { folder })
      await gate('examples/scans/codeql.sarif', 'first.json')
      await gate('examples/**/*.sarif', 'second.json')
      const read = () => readFileSync(join(folder, '.baton/baseline.json'), 'utf8')
      const first = await baton(['adopt', '--from', 'first.json'], { folder })
      expect([first.exitCode, JSON.parse(read())]).toEqual([
        0,
        expect.objectContaining({ entries: [expect.anything()] }),
      ])
      const before = read()
      const listed = await baton(['adopt', '--from', 'second.json'], { folder })
      expect(listed.exitCode).toBe(0)
      expect(flat(listed.stdout)).toMatch(/--add/)
      expect((JSON.parse(read()) as { entries: unknown[] }).entries).toEqual(
        (JSON.parse(before) as { entries: unknown[] }).entries,
      )
      const added = await baton(['adopt', '--from', 'second.json', '--add'], { folder })
      expect(added.stdout).toMatch(/Cannot be adopted/)
      expect((JSON.parse(read()) as { entries: unknown[] }).entries.length).toBeGreaterThan(1)
      expect(read()).not.toContain('"secret"')
    })

    test('--format json prints the decision, the same as output, and nothing else', async () => {
      const folder = placeWithExamples()
      const args = ['gate', '--sarif', 'examples/**/*.sarif', '--format', 'json', '--output', 'decision.json']
      const result = await baton(args, { folder })
      expect([result.exitCode, result.stderr]).toEqual([20, ''])
      expect(result.stdout).toBe(readFileSync(join(folder, 'decision.json'), 'utf8'))
      expect(existsSync(join(folder, 'receipts.json'))).toBe(true)
    })

    test.each([
      ['examples', ['--sarif', 'examples/**/*.sarif']],
      ['nothing at all', ['--sarif', 'nothing.sarif']],
      [
        'examples, for a deployment',
        [
          '--sarif',
          'examples/**/*.sarif',
          '--environment',
          'production',
          '--artifact',
          `sha256:${'a'.repeat(64)}`,
        ],
      ],
    ])('the decision on %s is as its schema says', async (_, args) => {
      const schema = JSON.parse(readFileSync(join(root, 'schema/decision.schema.json'), 'utf8')) as object
      const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)
      for (const env of [{}, { CI: 'true' }]) {
        const { stdout } = await baton(['gate', ...args, '--format', 'json', '--issues', 'off'], {
          folder: placeWithExamples(),
          env,
        })
        const decision = JSON.parse(stdout) as DecisionRecord
        expect(decision.view).toBe('CI' in env ? 'public' : 'full')
        expect(validate(decision), JSON.stringify(validate.errors)).toBe(true)
      }
    })

    test('a token in the environment writes nothing shared, unless issues are asked for on GitHub', async () => {
      const shop = await openShop()
      const folder = checkOut(shop, pushToMain(shop, { 'deploy/prod.env': secret }).after)
      const env = {
        GITHUB_TOKEN: shop.forge.token(everything),
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_API_URL: shop.forge.url,
        GITHUB_SERVER_URL: shop.forge.url,
      }
      const gate = (...more: readonly string[]) =>
        baton(['gate', '--sarif', 'scans', ...more], { folder, env })
      expect((await gate()).exitCode).toBe(20)
      expect(readdirSync(join(folder, '.baton/incidents')).length).toBeGreaterThan(0)
      expect(shop.forge.log.filter(({ method }) => method !== 'GET')).toEqual([])
      expect((await gate('--issues', 'github')).exitCode).toBe(20)
      expect(issuesOf(shop).length).toBeGreaterThan(0)
    })

    test.each([
      ['an output that cannot be written', { args: ['--output', 'file/decision.json'], how: {} }],
      ['a closed standard output', { args: [], how: { closeStdout: true } }],
      ['a closed standard output of JSON', { args: ['--format', 'json'], how: { closeStdout: true } }],
    ] as const)('%s hardens a pass to 30, and leaves a quarantine', async (_, { args, how }) => {
      const folder = placeWithExamples({ file: '', 'scan.sarif': clean })
      const run = (pattern: string) =>
        baton(['gate', '--sarif', pattern, '--issues', 'off', ...args], { folder, ...how })
      expect((await run('scan.sarif')).exitCode).toBe(30)
      expect((await run('examples/**/*.sarif')).exitCode).toBe(20)
    })
  },
)

function decisionIn(folder: string): DecisionRecord {
  return JSON.parse(readFileSync(join(folder, 'decision.json'), 'utf8')) as DecisionRecord
}
