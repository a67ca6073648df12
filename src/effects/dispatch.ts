import type { Effect, Receipt } from '../domain/effect.ts'
import { explainFailure } from './explain-failure.ts'
import type { Facets, Outcome } from './handler.ts'
import { registry } from './registry.ts'

export interface DispatchOptions {
  /** Nothing is done; the receipts list what would be. */
  readonly dryRun: boolean
  /** Why nothing can be written at the forge (the token of a fork is read-only), one line; null: it may be tried. */
  readonly readOnly: string | null
}

/**
 * Ensures all effects, all at once. A failure is a receipt with one line, never an exception: the verdict stands
 * before the first of them starts. It ends since GitHub's client and each wait of a handler end.
 */
export async function dispatch(
  effects: readonly Effect[],
  facets: Facets,
  options: DispatchOptions,
): Promise<Receipt[]> {
  return Promise.all(effects.map(async (effect) => receiptOf(effect, await settle(effect, facets, options))))
}

async function settle(effect: Effect, facets: Facets, options: DispatchOptions): Promise<Outcome> {
  try {
    const handler = await handlerOf(effect.kind)
    if (handler === null)
      return { state: 'failed', says: `this version of Baton knows no "${effect.kind}": use a newer one` }
    if (handler.permission !== null && options.readOnly !== null)
      return { state: 'skipped', says: options.readOnly }
    if (options.dryRun) return { state: 'skipped', says: `dry run: would ensure ${objectOf(effect)}` }
    const missing = missingFor(handler.permission, facets)
    if (missing !== null) return { state: 'skipped', says: missing }
    return await explainFailure(handler.permission, () => handler.perform(effect as never, facets))
  } catch (error) {
    return { state: 'failed', says: `Baton failed here itself (${nameOf(error)}); please report it` }
  }
}

function missingFor(permission: AnyHandler['permission'], { github, issues, gitlab }: Facets): string | null {
  if (permission === null) return null
  if (permission === 'api')
    return gitlab === null ? 'no token or no project of GitLab is given (gitlab-token)' : null
  // Issues may be in the hub, comments are here.
  const place = permission === 'issues: write' ? issues : github
  if (place !== null) return null
  return github === null || permission !== 'issues: write'
    ? 'no token or no repository of GitHub is given (github-token)'
    : 'no token of the hub, where issues are, is given (hub-token)'
}

type AnyHandler = Awaited<ReturnType<(typeof registry)[Effect['kind']]>>

/** The kind may be one that a newer plan knows. */
async function handlerOf(kind: string): Promise<AnyHandler | null> {
  return Object.hasOwn(registry, kind) ? registry[kind as Effect['kind']]() : null
}

function receiptOf(effect: Effect, outcome: Outcome): Receipt {
  return { key: effect.key, kind: effect.kind, incident: incidentOf(effect), ...outcome }
}

function incidentOf(effect: Effect): string | null {
  if (effect.kind === 'github-issue') return effect.incident.id
  return effect.kind === 'incident-file' || effect.kind === 'recorded-issue' ? effect.incident : null
}

function objectOf(effect: Effect): string {
  switch (effect.kind) {
    case 'github-issue':
    case 'recorded-issue':
      return `one issue for ${incidentOf(effect)}`
    case 'github-comment':
      return `${effect.onlyUpdate ? 'an update of the' : 'one'} comment on pull request #${effect.pullRequest}`
    case 'gitlab-note':
      return `${effect.onlyUpdate ? 'an update of the' : 'one'} note on merge request !${effect.mergeRequest}`
    case 'incident-file':
      return `the file ${effect.path}`
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
