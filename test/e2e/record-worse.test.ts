import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { openRecordFolder } from '../support/record-folder.ts'

const people = 'teams: { "@acme/shop": { oncall: ["@ann"] } }\ndutyOfficers: ["@sue"]'

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'an open incident', () => {
  test('is as urgent as the worst that a run found of it, and the record holds', async () => {
    const here = openRecordFolder(people)
    for (const other of ['codeql', 'eslint', 'trivy']) rmSync(join(here.folder, `scans/${other}.sarif`))
    const path = join(here.folder, 'scans/trufflehog.sarif')
    const working = readFileSync(path, 'utf8')
    const unproved = working.replace('"verified": true', '"verified": false').replace('and verified', '')

    writeFileSync(path, unproved)
    expect((await here.gate()).exitCode).toBe(0)
    const [first] = await here.incidents()
    expect(first).toMatchObject({ severity: 'SEV3', offer: { to: { login: 'ann' } } })
    await here.run('accept', first?.id ?? '', '--as', 'ann')

    writeFileSync(path, working)
    expect((await here.gate()).exitCode).toBe(20)
    expect(await here.incidents()).toMatchObject([
      { id: first?.id, severity: 'SEV1', holder: { login: 'ann' }, term: 1 },
    ])
    expect((await here.run('log', first?.id ?? '')).stdout).toContain(
      'more urgent than it was known to be: SEV1, T0',
    )

    writeFileSync(path, unproved)
    await here.gate()
    expect(await here.incidents()).toMatchObject([{ severity: 'SEV1' }])
    expect((await here.run('ledger', 'check')).exitCode).toBe(0)
  }, 60_000)
})
