import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { DecisionRecord } from '../../src/domain/record.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { scanWith } from '../support/places.ts'
import { makeRepository } from '../support/repository.ts'

/** Old flaws of a tool whose findings nobody can adopt: class pipeline. */
const pipeline = scanWith(
  ['excessive-permissions', 'unpinned-uses'].map((ruleId) => ({
    ruleId,
    level: 'error',
    message: { text: 'flaw' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '.github/workflows/ci.yml' },
          region: { startLine: 1, snippet: { text: ruleId } },
        },
      },
    ],
  })),
  { tool: { driver: { name: 'zizmor' } } },
)

describe.skipIf(nodeOfMachine === null)(
  `adopting debt${nodeOfMachine === null ? ` (${whyNoNode})` : ''}`,
  () => {
    test('what is refused does not become new: what passed on main passes after', async () => {
      const repository = makeRepository()
      repository.commit({ '.github/workflows/ci.yml': 'on: push\n', 'old.sarif': pipeline })
      const { folder } = repository
      const gate = (output: string) => baton(['gate', '--sarif', 'old.sarif', '--output', output], { folder })
      const first = await gate('decision.json')
      expect([first.exitCode, newnessIn(folder, 'decision.json')]).toEqual([0, ['unknown', 'unknown']])
      const adopted = await baton(['adopt', '--from', 'decision.json'], { folder })
      expect(adopted.stdout).toMatch(/0 added[^]*Cannot be adopted/)
      repository.commit({})
      rmSync(join(folder, '.baton/ledger.git'), { recursive: true, force: true })
      const second = await gate('second.json')
      expect([second.exitCode, newnessIn(folder, 'second.json')]).toEqual([0, ['unknown', 'unknown']])
    })
  },
)

function newnessIn(folder: string, file: string): string[] {
  const decision = JSON.parse(readFileSync(join(folder, file), 'utf8')) as DecisionRecord
  return decision.findings.map((finding) => finding.new)
}
