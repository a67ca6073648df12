import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { temporaryFolder } from './repository.ts'
import type { RunnerEvent } from './runner-events.ts'
import { readCommands, type RunnerCommand } from './runner-commands.ts'
import { keyValuePairs } from './runner-files.ts'
import { root } from './source-tree.ts'

/** A step `uses: …/baton`, in a job of GitHub Actions. */
export interface Step {
  /** What is checked out. */
  readonly workspace: string
  readonly event: RunnerEvent
  readonly with: Readonly<Record<string, string>>
  /** `github.token` of the job. */
  readonly token: string
  readonly apiUrl: string
  readonly serverUrl?: string
  readonly run?: { readonly id: number; readonly attempt: number }
  /** What `env:` of the step sets. */
  readonly env?: Readonly<Record<string, string>>
}

export interface StepResult extends Finished {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** Of both streams, since the runner reads both. */
  readonly commands: readonly RunnerCommand[]
  readonly annotations: readonly RunnerCommand[]
  /** What was left for later steps: nothing of it is Baton's to set. */
  readonly leftForOthers: string
  /** RUNNER_TEMP of the job. */
  readonly temp: string
}

export interface Finished {
  /** Null: ended by a signal. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly using: string; readonly main: string }
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as ActionFile
const files = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'] as const
const reported = new Set(['error', 'warning', 'notice'])

/** Runs the built Action as GitHub's runner does: files for its commands, its variables, and nothing of ours. */
export async function runStep(step: Step): Promise<StepResult> {
  const temp = temporaryFolder()
  const commandFiles = join(temp, '_runner_file_commands')
  mkdirSync(commandFiles)
  const paths = Object.fromEntries(files.map((name) => [name, join(commandFiles, name.toLowerCase())]))
  for (const path of Object.values(paths)) writeFileSync(path, '')
  const payload = join(temp, 'event.json')
  writeFileSync(payload, JSON.stringify(step.event.payload, null, 2))
  const finished = await execute(process.execPath, [join(root, action.runs.main)], {
    folder: step.workspace,
    env: {
      ...contextOf(step),
      ...paths,
      ...inputsOf(step),
      ...step.env,
      GITHUB_EVENT_PATH: payload,
      RUNNER_TEMP: temp,
      HOME: temp,
      PATH: pathWithoutOurs(),
    },
  })
  const read = (name: (typeof files)[number]): string => readFileSync(paths[name] ?? '', 'utf8')
  const commands = readCommands(`${finished.stdout}\n${finished.stderr}`)
  return {
    ...finished,
    outputs: Object.fromEntries(keyValuePairs(read('GITHUB_OUTPUT'))),
    summary: read('GITHUB_STEP_SUMMARY'),
    commands,
    annotations: commands.filter(({ name }) => reported.has(name)),
    leftForOthers: read('GITHUB_STATE') + read('GITHUB_ENV') + read('GITHUB_PATH'),
    temp,
  }
}

/** Every input of action.yml is set, to its default or to nothing; `with:` may hold others, too. */
function inputsOf(step: Step): Record<string, string> {
  const given = new Map(Object.entries(action.inputs).map(([name, one]) => [name, one.default ?? '']))
  for (const [name, value] of Object.entries(step.with)) given.set(name, value)
  const entries = [...given].map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value.replaceAll('${{ github.token }}', step.token),
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

function contextOf({ event, apiUrl, serverUrl, run = { id: 4711, attempt: 1 }, workspace }: Step) {
  const [owner = ''] = event.repository.split('/')
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__acme_baton',
    GITHUB_ACTOR: 'ann',
    GITHUB_API_URL: apiUrl,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
    GITHUB_JOB: 'gate',
    GITHUB_REF: event.ref,
    GITHUB_REPOSITORY: event.repository,
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_SERVER_URL: serverUrl ?? apiUrl,
    GITHUB_SHA: event.sha,
    GITHUB_WORKFLOW: 'security',
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux',
  }
}

/** Git and Node of the machine; npm's scripts put their own in front. */
export function pathWithoutOurs(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.filter((folder) => !/[/\\]node_modules[/\\]|[/\\]node-gyp-bin$/.test(folder)).join(delimiter)
}

/** The machine's own Node, on which the command line must run too; null: none of 20 or newer. */
export function machineNode(): string | null {
  const named = process.env['npm_node_execpath'] ?? ''
  const found = pathWithoutOurs()
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
  return [named, ...found].find((path) => !path.includes('node_modules') && existsSync(path)) ?? null
}

export interface Execution {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly stdin?: string | Uint8Array
  /** Closes the reading end of stdout at once, as `| head -0` does. */
  readonly closeStdout?: boolean
}

/** Runs a program to its end, with this environment and no other. */
export function execute(program: string, args: readonly string[], how: Execution): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: how.folder, env: how.env, stdio: ['pipe', 'pipe', 'pipe'] })
    const out = { stdout: '', stderr: '' }
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (out.stderr += chunk))
    if (how.closeStdout === true) child.stdout.destroy()
    else child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out.stdout += chunk))
    child.stdin.on('error', () => undefined)
    child.stdin.end(how.stdin ?? '')
    child.on('error', reject)
    child.on('close', (exitCode) => {
      resolve({ exitCode, ...out })
    })
  })
}
