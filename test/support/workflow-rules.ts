import { parse } from 'yaml'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

type Permissions = string | Readonly<Record<string, string>>

interface Job {
  readonly if?: string
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

/**
 * What is wrong with a workflow beside what actionlint sees; `mayWrite` lists `job: scope` that it must have, and
 * `on: issue_comment` where strangers are to be heard.
 */
export function breaches(text: string, mayWrite: readonly string[]): string[] {
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  return [
    ...triggerBreaches(workflow.on, mayWrite),
    ...jobs.flatMap(([name, job]) => heedlessness(name, job, workflow.on)),
    ...(isEmpty(workflow.permissions) ? [] : ['the workflow itself asks for permissions, not its jobs']),
    ...jobs.flatMap(([name, job]) => permissionBreaches(name, job, mayWrite)),
    ...jobs.flatMap(([name, job]) =>
      stepsOf(job).flatMap((step) => stepBreaches(step).map((why) => `${name}: ${why}`)),
    ),
    ...pinsWithoutVersion(text),
  ]
}

function triggerBreaches(on: unknown, mayWrite: readonly string[]): string[] {
  const risky = triggersOf(on).filter((name) =>
    ['pull_request_target', 'workflow_run', 'issue_comment'].includes(name),
  )
  return risky
    .filter((name) => !mayWrite.includes(`on: ${name}`))
    .map((name) => `${name} runs with our rights on what a stranger wrote`)
}

function triggersOf(on: unknown): readonly string[] {
  return typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : Object.keys(on as object)
}

/** Where comments are heard, a job looks at the first word before it starts, and never at a stranger's commit. */
function heedlessness(name: string, job: Job, on: unknown): string[] {
  if (!triggersOf(on).includes('issue_comment')) return []
  const isGuarded =
    job.if === "github.event_name == 'schedule'" ||
    /github\.event_name == 'issue_comment' && startsWith\(github\.event\.comment\.body, '\/baton'\)/.test(
      job.if ?? '',
    )
  const isForeign = stepsOf(job).some((step) => step.with?.['ref'] !== undefined)
  return [
    ...(isGuarded ? [] : [`${name}: starts for every comment`]),
    ...(isForeign ? [`${name}: checks out what a comment names`] : []),
  ]
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
