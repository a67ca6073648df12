import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timeInTurn, type Subject } from './measure.ts'
import { report, type Measured } from './report.ts'
import { writeResults } from './results.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const generator = join(root, '../shared/bench/generate-sarif.mjs')
const rounds = 15
const megabytes = [1, 10]

/** A configuration brings YAML and its check along. */
const configuration = 'version: 1\nservice: { name: shop, exposure: internal }\n'

/** A rule of its own brings CEL along, and is asked of every finding. */
const rule = `${configuration}policy:
  rules:
    code:
      - { id: bench, before: code-low, when: 'f.score < 1.0', tier: T4, why: for the benchmark }
`

/** dist/cli.js runs on the machine's Node, not on the one that npm scripts put first. */
const node = process.env.npm_node_execpath ?? process.execPath

// Without a name: whole runs of the gate. `npm run bench -- ledger`: the ledger alone.
if (process.argv[2] === 'ledger') await (await import('./ledger.ts')).measureLedger()
else if (existsSync(generator)) measureAll()
else
  process.stdout.write('Skipped: ../shared/bench/generate-sarif.mjs, which makes the inputs, is not there.\n')

function measureAll(): void {
  const place = mkdtempSync(join(tmpdir(), 'baton-bench-'))
  try {
    const measured = megabytes.map((size) => measure(size, place))
    const text = report(measured, {
      date: new Date().toISOString().slice(0, 10),
      machine: `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${process.platform} ${process.arch}`,
      node: execFileSync(node, ['--version'], { encoding: 'utf8' }).trim(),
      rounds,
    })
    writeResults(text)
    process.stdout.write(text)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function measure(size: number, place: string): Measured {
  const scan = join(place, `${String(size)}.sarif`)
  execFileSync(process.execPath, [generator, 'codeql', String(size), scan], { stdio: 'ignore' })
  const plain = repository(place, `plain-${String(size)}`)
  const configured = repository(place, `configured-${String(size)}`, configuration)
  const ruled = repository(place, `ruled-${String(size)}`, rule)
  const subjects: Subject[] = [
    { name: "node -e ''", args: ['-e', ''], cwd: plain },
    {
      name: 'JSON.parse',
      args: ['-e', 'JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"))', scan],
      cwd: plain,
    },
    { name: 'gate', args: gate(scan), cwd: plain },
    { name: 'gate with baton.yml', args: gate(scan), cwd: configured },
    { name: 'gate with a rule in it', args: gate(scan), cwd: ruled },
  ]
  return { size, bytes: statSync(scan).size, times: timeInTurn(node, subjects, rounds) }
}

/** A decision and its file, nothing else; observe, so that it ends with 0. */
function gate(scan: string): string[] {
  const options = ['--sarif', scan, '--mode', 'observe', '--issues', 'off', '--output', 'decision.json']
  return [join(root, 'dist/cli.js'), 'gate', ...options]
}

function repository(place: string, name: string, config?: string): string {
  const folder = join(place, name)
  const git = (...args: string[]): void => {
    const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid']
    execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'ignore' })
  }
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder])
  writeFileSync(join(folder, 'readme'), 'A repository for the benchmark.\n')
  if (config !== undefined) writeFileSync(join(folder, 'baton.yml'), config)
  git('add', '.')
  git('commit', '--quiet', '-m', 'Begin')
  return folder
}
