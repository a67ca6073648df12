import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

type Permissions = string | Readonly<Record<string, string>>

interface Job {
  readonly uses?: string
  readonly permissions?: Permissions
  readonly steps?: readonly Step[]
  readonly 'timeout-minutes'?: number
}

interface Workflow {
  readonly on: unknown
  readonly permissions?: Permissions
  readonly jobs: Readonly<Record<string, Job>>
}

/** What is wrong with a workflow beside what actionlint sees; `mayWrite` lists `job: scope` that it must have. */
export function breaches(text: string, mayWrite: readonly string[]): string[] {
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  return [
    ...triggerBreaches(workflow.on),
    ...(isEmpty(workflow.permissions) ? [] : ['the workflow itself asks for permissions, not its jobs']),
    ...jobs.flatMap(([name, job]) => permissionBreaches(name, job, mayWrite)),
    ...jobs.flatMap(([name, job]) =>
      stepsOf(job).flatMap((step) => stepBreaches(step).map((why) => `${name}: ${why}`)),
    ),
    ...pinsWithoutVersion(text),
  ]
}

function triggerBreaches(on: unknown): string[] {
  const names =
    typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : Object.keys(on as object)
  const risky = names.filter((name) =>
    ['pull_request_target', 'workflow_run', 'issue_comment'].includes(name),
  )
  return risky.map((name) => `${name} runs with our rights on what a stranger wrote`)
}

function isEmpty(permissions: Permissions | undefined): boolean {
  return typeof permissions === 'object' && Object.keys(permissions).length === 0
}

function permissionBreaches(name: string, job: Job, mayWrite: readonly string[]): string[] {
  if (typeof job.permissions !== 'object') return [`${name}: permissions are not listed`]
  const writes = Object.entries(job.permissions).filter(([, right]) => right !== 'read' && right !== 'none')
  const asked = writes.map(([scope]) => `${name}: ${scope}`)
  return asked.filter((scope) => !mayWrite.includes(scope)).map((scope) => `${scope} may not be written`)
}

function stepsOf(job: Job): readonly Step[] {
  return [...(job.steps ?? []), ...(job.uses === undefined ? [] : [{ uses: job.uses }])]
}

function stepBreaches(step: Step): string[] {
  const scripts = [step.run, step.with?.script].filter((script) => typeof script === 'string')
  const found = scripts
    .filter((script) => script.includes('${{'))
    .map(() => 'an expression is pasted into a script')
  if (step.uses === undefined) return found
  const isPinned =
    /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses) ||
    /^docker:\/\/.+@sha256:[0-9a-f]{64}$/.test(step.uses)
  if (!isPinned && !step.uses.startsWith('./')) found.push(`${step.uses} is not pinned by digest`)
  if (step.uses.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
    found.push('checkout leaves its token behind')
  return found
}

/** A digest alone tells nobody what it is, and lets no updater propose the next one. */
function pinsWithoutVersion(text: string): string[] {
  const lines = text.split('\n').filter((line) => /^\s*(- )?uses: \S+@/.test(line))
  return lines
    .filter((line) => !/@\S+ # \S/.test(line))
    .map((line) => `${line.trim()} does not say its version`)
}
