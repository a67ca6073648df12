import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/record.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { flat, placeWithExamples, scanWith } from '../support/places.ts'
import { makeRepository, type Repository } from '../support/repository.ts'

const flawAt = (uri: string, line: number, code: string) => ({
  ruleId: 'injection',
  level: 'error',
  message: { text: 'flaw' },
  locations: [
    { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, snippet: { text: code } } } },
  ],
})
const rules = [
  { id: 'injection', properties: { tags: ['security', 'external/cwe/cwe-089'], 'security-severity': '9.8' } },
]
const scan = scanWith([flawAt('old.js', 1, 'old()'), flawAt('new.js', 1, 'new()')], {
  tool: { driver: { name: 'CodeQL', rules } },
})

describe.skipIf(nodeOfMachine === null)(
  `outside a pipeline${nodeOfMachine === null ? ` (${whyNoNode})` : ''}`,
  () => {
    test('the commit is the one that is checked out, and changes on top of it are said', async () => {
      const repository = makeRepository()
      const commit = repository.commit({ 'old.js': 'old()\n' })
      repository.write('scan.sarif', scan)
      const clean = await decided(repository)
      expect([clean.subject.commit, clean.notices.map(({ code }) => code)]).toEqual([
        commit,
        expect.not.arrayContaining(['commit-not-clean']),
      ])
      repository.write('old.js', 'other()\n')
      const changed = await decided(repository)
      expect(changed.subject.commit).toBe(commit)
      expect(changed.notices.map(({ code }) => code)).toContain('commit-not-clean')
      expect((await decided(repository, '--commit', '1'.repeat(40))).subject.commit).toBe('1'.repeat(40))
    })

    test('at stage pr a branch is compared with main of the same clone', async () => {
      const repository = makeRepository()
      repository.commit({ 'old.js': 'old()\n' })
      repository.run('checkout', '--quiet', '-b', 'feature')
      repository.commit({ 'new.js': 'new()\n' })
      repository.write('scan.sarif', scan)
      const decision = await decided(repository, '--stage', 'pr')
      expect(decision.findings.map((one) => [one.location?.path, one.new])).toEqual([
        ['old.js', 'existing'],
        ['new.js', 'new'],
      ])
    })

    test('on main itself it cannot be told, and the remedy can be followed there', async () => {
      const repository = makeRepository()
      repository.commit({ 'old.js': 'old()\n' })
      repository.write('scan.sarif', scan)
      const { incomplete } = await decided(repository, '--stage', 'pr')
      expect(incomplete).toMatchObject([{ code: 'change-unreadable' }])
      expect(incomplete[0]?.remedy).toMatch(/baseline/)
      expect(incomplete[0]?.remedy).not.toMatch(/fetch-depth|contents: read/)
    })

    test('waivers that do not hold are told in the terminal', async () => {
      const folder = placeWithExamples({
        'baton.yml': [
          'version: 1',
          'waivers:',
          ...waiverLines('W-ENDED', 'old.js', '2026-01-01'),
          ...waiverLines('W-LONG', 'new.js', inDays(80)),
          '',
        ].join('\n'),
        'scan.sarif': scan,
      })
      const { stdout } = await baton(['gate', '--sarif', 'scan.sarif', '--issues', 'off'], { folder })
      expect(flat(stdout)).toMatch(/waiver W-ENDED ended with 2026-01-01/)
      expect(flat(stdout)).toMatch(/waiver W-LONG does not hold for tier T\d: it lasts \d+ days/)
    })

    test('a decision of the public view is not adopted', async () => {
      const folder = placeWithExamples()
      await baton(
        ['gate', '--sarif', 'examples/**/*.sarif', '--output', 'decision.json', '--issues', 'off'],
        {
          folder,
          env: { CI: 'true' },
        },
      )
      const refused = await baton(['adopt', '--from', 'decision.json'], { folder })
      expect([refused.exitCode, flat(refused.stderr)]).toEqual([
        2,
        expect.stringMatching(/withholds \d+ of its findings: nothing is adopted/),
      ])
    })

    test('what cannot be adopted is listed by its name, every one of it', async () => {
      const key = {
        ruleId: 'AWS',
        level: 'error',
        message: { text: 'verified secret' },
        locations: [
          { physicalLocation: { artifactLocation: { uri: 'prod.env' }, region: { startLine: 1 } } },
        ],
        properties: { verified: true },
      }
      const folder = placeWithExamples({
        'scan.sarif': scanWith([key, key], { tool: { driver: { name: 'TruffleHog' } } }),
      })
      await baton(['gate', '--sarif', 'scan.sarif', '--output', 'decision.json', '--issues', 'off'], {
        folder,
      })
      const { stdout } = await baton(['adopt', '--from', 'decision.json'], { folder })
      expect(flat(stdout)).toMatch(
        /working AWS access key in prod\.env \(F-\w{10}, F-\w{10}\.2\): tier T0 must be ended, not dated/,
      )
    })

    test('explain --at takes no day before the decision', async () => {
      const folder = placeWithExamples({ 'scan.sarif': scan })
      await baton(['gate', '--sarif', 'scan.sarif', '--output', 'decision.json', '--issues', 'off'], {
        folder,
      })
      const { findings, decidedAt } = JSON.parse(
        readFileSync(join(folder, 'decision.json'), 'utf8'),
      ) as DecisionRecord
      const explain = (at: string) => baton(['explain', String(findings[0]?.id), '--at', at], { folder })
      const early = await explain('2020-01-01')
      expect([early.exitCode, flat(early.stderr)]).toEqual([
        2,
        expect.stringMatching(/before the decision of/),
      ])
      expect((await explain(decidedAt.slice(0, 10))).exitCode).toBe(0)
    })

    test('policy test says why a file gives no cases', async () => {
      const folder = placeWithExamples({ 'no.json': '{}' })
      const absent = await baton(['policy', 'test', 'nope.json'], { folder })
      expect([absent.exitCode, absent.stdout.trim()]).toEqual([2, 'No case was tested.'])
      expect(absent.stderr).toMatch(/the file is not there/)
      const other = await baton(['policy', 'test', 'no.json'], { folder })
      expect(other.stderr).toMatch(/no JSON list of cases/)
    })

    test('policy check tells mistakes of shape and of conditions at once', async () => {
      const folder = placeWithExamples({
        'baton.yml': [
          'version: 1',
          'policy:',
          '  rules:',
          '    code:',
          '      - id: one',
          '        when: f.scor >= 8.5 && f.exposure == "internett" || f.score > "3"',
          '        tierr: T1',
          '        why: x',
          '      - id: secret-active',
          '        before: nope',
          '        when: f.kind.matches("a+")',
          '        tier: T1',
          '        why: x',
          '',
        ].join('\n'),
      })
      const { exitCode, stderr } = await baton(['policy', 'check'], { folder })
      expect(exitCode).toBe(2)
      for (const words of [
        /tierr/,
        /did you mean f\.score\?/,
        /never internett/,
        /no such overload/,
        /the id secret-active is one of secret/,
        /no rule has the id nope/,
        /matches is not allowed/,
      ])
        expect(flat(stderr)).toMatch(words)
    })

    test('receipts.json says effect, incident and state', async () => {
      const folder = placeWithExamples()
      await baton(['gate', '--sarif', 'examples/**/*.sarif', '--output', 'decision.json'], { folder })
      const receipts: unknown = JSON.parse(readFileSync(join(folder, 'receipts.json'), 'utf8'))
      expect(receipts).toEqual([
        {
          effect: 'incident-file',
          key: expect.stringMatching(/^file:INC-/) as string,
          incident: expect.stringMatching(/^INC-[0-9A-Z]{12}$/) as string,
          state: 'done',
        },
      ])
    })
  },
)

async function decided({ folder }: Repository, ...more: readonly string[]): Promise<DecisionRecord> {
  const args = ['gate', '--sarif', 'scan.sarif', '--format', 'json', '--issues', 'off', ...more]
  return JSON.parse((await baton(args, { folder })).stdout) as DecisionRecord
}

function waiverLines(id: string, path: string, expires: string): readonly string[] {
  return [
    `  - id: ${id}`,
    `    scope: { rule: injection, path: ${path} }`,
    '    reason: mitigated',
    "    requester: '@ann'",
    "    approver: '@bob'",
    `    expires: ${expires}`,
  ]
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
