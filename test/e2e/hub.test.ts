import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig } from '../../src/settings/config/load-config.ts'
import { baton, nodeOfMachine, whyNoNode } from '../support/command-line.ts'
import { startForge } from '../support/forge/forge.ts'
import { execute, pathWithoutOurs } from '../support/runner.ts'
import { root } from '../support/source-tree.ts'

const hub = 'acme/security-hub'
const workflow = '.github/workflows/baton-hub.yml'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-hub-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  baton(args, { folder, env })
const written = (path: string): string => readFileSync(join(folder, path), 'utf8')

describe.skipIf(nodeOfMachine === null)(nodeOfMachine === null ? whyNoNode : 'baton hub init', () => {
  test('writes the workflow of the examples and a baton.yml that loads, and says what is left', async () => {
    const { exitCode, stdout, stderr } = await run(['hub', 'init', '--hub', hub])
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(written(workflow)).toBe(readFileSync(join(root, 'examples/github/hub.yml'), 'utf8'))
    expect(loadConfig(written('baton.yml'), 'baton.yml', new Date())).toMatchObject({
      ledger: { repository: hub },
    })
    for (const said of [
      'contents: write',
      'issues: write',
      'metadata: read',
      'members: read',
      `install it on ${hub} alone`,
      `hub: ${hub}`,
      'hub-token: ${{ steps.hub.outputs.token }}',
      'OWNER/baton@000',
      'no force push',
    ])
      expect(stdout).toContain(said)
  })

  test('prints the steps of the example for a product repository', async () => {
    const { stdout } = await run(['hub', 'init', '--hub', hub])
    const example = readFileSync(join(root, 'examples/github/step-5.yml'), 'utf8')
    const steps = stdout
      .split('\n')
      .filter((line) => line.startsWith('     ') && !line.includes(`hub: ${hub}`))
    expect(steps.length).toBeGreaterThan(10)
    expect(steps.map((line) => line.trim()).filter((line) => !example.includes(line))).toEqual([])
  })

  test('writes nothing twice, and nothing over what somebody changed', async () => {
    await run(['hub', 'init'], { GITHUB_REPOSITORY: hub })
    const again = await run(['hub', 'init'], { GITHUB_REPOSITORY: hub })
    expect(again.stdout).toContain(`There already: ${workflow}`)
    const mine = written(workflow).replace('17 * * * *', '5 * * * *')
    writeFileSync(join(folder, workflow), mine)
    writeFileSync(join(folder, 'baton.yml'), 'version: 1\n')
    const later = await run(['hub', 'init', '--hub', hub])
    expect(later.exitCode).toBe(0)
    expect(later.stdout).toContain(`${workflow} says something else, and is left as it is`)
    expect(later.stdout).toContain("cron: '17 * * * *'")
    expect(later.stdout).toContain(`ledger: { repository: ${hub} }`)
    expect([written(workflow), written('baton.yml')]).toEqual([mine, 'version: 1\n'])
  })

  test('only prints with --dry-run', async () => {
    const { exitCode, stdout } = await run(['hub', 'init', '--hub', hub, '--dry-run'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('command: sweep')
    expect([existsSync(join(folder, workflow)), existsSync(join(folder, 'baton.yml'))]).toEqual([
      false,
      false,
    ])
  })

  test('asks which repository it is, where nobody says it, and says where nothing can be written', async () => {
    const { exitCode, stderr } = await run(['hub', 'init'])
    expect([exitCode, stderr.replaceAll(/\s+/g, ' ')]).toEqual([
      2,
      expect.stringContaining('baton hub init --hub owner/name'),
    ])
    writeFileSync(join(folder, '.github'), '')
    const refused = await run(['hub', 'init', '--hub', hub])
    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringContaining('hub-unwritable')])
  })
})

test.skipIf(nodeOfMachine === null)(
  'ledger init in a public repository says that it is no place for it, and how to set a hub up',
  async () => {
    const forge = await startForge()
    try {
      forge.repo('acme/shop')
      const { exitCode, stdout } = await run(['ledger', 'init', '--ledger', 'acme/shop', '--record'], {
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_TOKEN: forge.token({ contents: 'write' }),
        GITHUB_API_URL: forge.url,
        GITHUB_SERVER_URL: forge.url,
      })
      expect(exitCode).toBe(0)
      expect(stdout).toContain('acme/shop is public, or not known to be private')
      expect(stdout).toContain('baton hub init --hub acme/security-hub')
      expect(stdout).toContain('hub-token: ${{ steps.hub.outputs.token }}')
    } finally {
      await forge.close()
    }
  },
)

describe.skipIf(nodeOfMachine === null)('docs/hub.md', () => {
  test('its trial of three services and two teams runs as it stands', async () => {
    cpSync(join(root, 'examples'), join(folder, 'examples'), { recursive: true })
    const page = readFileSync(join(root, 'docs/hub.md'), 'utf8')
    const trial = page.slice(page.indexOf('## On a laptop'))
    const blocks = [...trial.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '')
    expect(blocks).toHaveLength(3)
    const node = nodeOfMachine ?? process.execPath
    const script = [`baton() { '${node}' '${join(root, 'dist/cli.js')}' "$@"; }`, ...blocks].join('\n')
    const env = { PATH: pathWithoutOurs(), HOME: folder }
    const { exitCode, stdout, stderr } = await execute('bash', ['-ec', script], { folder, env })
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('baton:')])
    expect(stdout.match(/^exit 20$/gm)).toHaveLength(3)
    expect(stdout).toMatch(/^3 open incidents in \S+, 3 held by nobody/m)
    const titles = ['service shop, @acme/shop', 'service web, @acme/shop', 'service billing, @acme/payments']
    for (const title of titles) expect(stdout).toContain(`${title}\n`)
    expect(stdout).toMatch(/^1 open incident in \S+, 1 held by nobody/m)
    expect(stdout).toContain('The chain holds')
    const within = async (...args: string[]) =>
      (await baton(args, { folder: join(folder, 'hub-trial/web') })).stdout
    const { groups } = JSON.parse(await within('metrics', '--format', 'json')) as {
      groups: readonly { service: string; team: string; metrics: { incidents: number } }[]
    }
    expect(groups.map(({ service, team, metrics }) => [service, team, metrics.incidents])).toEqual([
      ['billing', '@acme/payments', 1],
      ['shop', '@acme/shop', 1],
      ['web', '@acme/shop', 1],
    ])
    const labels = '{service="billing",team="@acme/payments"}'
    expect(await within('metrics', '--format', 'openmetrics')).toContain(`baton_incident_known${labels} 1`)
    const one = JSON.parse(await within('metrics', '--team', '@acme/payments', '--format', 'json')) as object
    expect(one).toMatchObject({ groups: [{ service: 'billing' }] })
    const { incidents } = JSON.parse(await within('status', '--format', 'json')) as {
      incidents: readonly { id: string; service: string; team: string }[]
    }
    expect(incidents.map(({ service }) => service).toSorted()).toEqual(['billing', 'shop', 'web'])
    const shown = await within('show')
    for (const title of titles) expect(shown).toContain(`== ${title} ==`)
    const [first] = incidents.filter(({ service }) => service === 'shop')
    const other = await baton(['show', first?.id ?? '', '--team', '@acme/payments'], {
      folder: join(folder, 'hub-trial/web'),
    })
    expect([other.exitCode, other.stderr]).toEqual([2, expect.stringContaining('incident-unknown')])
    const dates = ['--since', '2020-01-01', '--until', '2099-12-31', '--format', 'json']
    const report = JSON.parse(await within('report', ...dates, '--team', '@acme/shop')) as {
      decisions: readonly { service: string }[]
      incidents: readonly { service: string }[]
    }
    expect(report.decisions.map(({ service }) => service).toSorted()).toEqual(['billing', 'shop', 'web'])
    expect(report.incidents.map(({ service }) => service).toSorted()).toEqual(['shop', 'web'])
  }, 60_000)
})
