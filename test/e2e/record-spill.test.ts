import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { openRecordFolder, type RecordFolder } from '../support/record-folder.ts'
import { initialized } from '../support/repository.ts'
import { printSpill } from '../../src/ledger/spill.ts'
import { decided, declare, dismiss } from '../ledger/drafts.ts'

const people = `teams: { "@acme/shop": { oncall: ["@ann"] } }\ndutyOfficers: ["@sue"]`
const incident = 'INC-7K2QF3M9XA4T'

function spillIn({ folder }: RecordFolder, drafts: Parameters<typeof printSpill>[0]['drafts']): string {
  const path = join(folder, 'out/baton-spill.json')
  mkdirSync(join(folder, 'out'), { recursive: true })
  writeFileSync(path, printSpill({ drafts, maybeIn: [] }) ?? '')
  return path
}

const noticesOf = ({ folder }: RecordFolder) =>
  readFileSync(join(folder, 'out/decision.json'), 'utf8').match(/spill-unusable/g)?.length ?? 0

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'a spill file', () => {
  test('is recorded by the next gate, and emptied', async () => {
    const here = openRecordFolder(people)
    const path = spillIn(here, [declare(incident), decided()])
    const gated = await here.gate('--output', 'out/decision.json')
    expect([gated.exitCode, noticesOf(here)]).toEqual([20, 0])
    expect(gated.stderr).toContain('1 event of out/baton-spill.json is recorded now')
    expect((await here.incidents()).map(({ id }) => id)).not.toContain(incident)
    expect((JSON.parse(readFileSync(path, 'utf8')) as { drafts: unknown }).drafts).toEqual([])
    expect((await here.run('ledger', 'check')).exitCode).toBe(0)
    expect((await here.gate('--output', 'out/decision.json')).stderr).not.toContain('recorded now')
  }, 60_000)

  test.each<readonly [string, (here: RecordFolder) => void]>([
    ['that Git tracks', (here) => initialized(here.folder).commit({})],
    ['that holds what people do', (here) => spillIn(here, [declare(incident), dismiss(incident)])],
  ])(
    '%s is left as it is, and said',
    async (_, prepare) => {
      const here = openRecordFolder(people)
      const path = spillIn(here, [declare(incident)])
      prepare(here)
      const content = readFileSync(path, 'utf8')
      expect((await here.gate('--output', 'out/decision.json')).exitCode).toBe(20)
      expect(noticesOf(here)).toBe(1)
      expect(readFileSync(path, 'utf8')).toBe(content)
      expect((await here.incidents()).map(({ id }) => id)).not.toContain(incident)
    },
    60_000,
  )
})
