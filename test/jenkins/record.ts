import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { baton } from '../support/command-line.ts'

/** A workspace whose baton.yml names a ledger, in which the examples' scans have opened an incident. */
export interface RecordedWorkspace {
  readonly place: string
  readonly incident: string
}

let ledgers = 0

/** On the machine of the agent, so that a build can write it without credentials. */
export async function recordedWorkspace(place: string): Promise<RecordedWorkspace> {
  const ledger = join(dirname(place), `ledger-${(ledgers += 1)}.git`)
  execFileSync('git', ['init', '--quiet', '--bare', ledger])
  writeFileSync(
    join(place, 'baton.yml'),
    `version: 1
service: { name: shop }
ownership: { fallback: "@acme/shop" }
teams: { "@acme/shop": { oncall: ["@ann", "@bob"], lead: "@cat" } }
dutyOfficers: [{ login: "@sue", id: "github:7" }, { login: "@zoe", id: "jenkins:Zoe.Z" }]
ledger: { repository: ${JSON.stringify(`file://${ledger}`)} }
`,
  )
  const run = (...words: readonly string[]) => baton(words, { folder: place })
  await run('gate', '--sarif', 'scans/trufflehog.sarif', '--issues', 'off')
  const { incidents } = JSON.parse((await run('status', '--format', 'json')).stdout) as {
    readonly incidents: readonly { readonly id: string }[]
  }
  return { place, incident: incidents[0]?.id ?? 'none' }
}

/** What is recorded of an incident, a line each. */
export async function logOf({ place, incident }: RecordedWorkspace): Promise<string> {
  return (await baton(['log', incident], { folder: place })).stdout
}
