import type { CiFacts } from '../domain/ci.ts'
import type { Config, ConfigReading, Inputs } from '../domain/settings.ts'
import type { LedgerPlace, LedgerSettings } from '../domain/settings-ledger.ts'
import { forgeServer, isSameForge } from './forge-server.ts'
import { isUnderReview } from './trust.ts'

/** What the author of a step or a line says of the ledger; `ledger` and `hub` are null where they may not count. */
export interface LedgerAsked extends Pick<Inputs, 'ledger' | 'hub' | 'record' | 'githubToken' | 'hubToken'> {
  readonly dryRun?: boolean
}

/**
 * Where the ledger is: what was asked for, `ledger.repository`, the hub, else the default, which asks for nothing
 * that it need not have. `base` is the configuration that counts; while it does not load nobody knows what it names,
 * and there is none.
 */
export function ledgerOf(asked: LedgerAsked, base: ConfigReading, ci: CiFacts): LedgerSettings {
  const config = base.is === 'loaded' ? base.loaded.config : null
  const named = config?.ledger.repository ?? null
  const repository = asked.ledger ?? named
  const namedHub = config?.hub ?? null
  const hub = asked.hub ?? namedHub
  /** `since` is of the ledger that baton.yml names, and of no other. */
  const isNamed = repository === named && (named !== null || hub === namedHub)
  const isLost = config === null && base.is !== 'absent'
  const place = isLost && repository === null ? null : placeOf({ repository, hub, asked, ci })
  return {
    place,
    repository,
    since: isNamed ? (config?.ledger.since ?? null) : null,
    hub,
    isDefault: repository === null && hub === null,
    isOpaque: place?.is === 'github' && ci.visibility !== 'private' && isOwn(place.repository, ci),
    writes: place === null ? 'none' : writesTo(place, asked, ci),
  }
}

interface Named {
  readonly repository: string | null
  readonly hub: Config['hub']
  readonly asked: LedgerAsked
  readonly ci: CiFacts
}

function placeOf({ repository, hub, asked, ci }: Named): LedgerPlace | null {
  if (repository !== null) return placeNamed(repository, { hub, asked, ci })
  if (hub !== null) return onForge(hub, 'hub-token', ci)
  if (!ci.inPipeline) return { is: 'folder', url: '.baton/ledger.git', isMade: true }
  const isReached = ci.repository !== null && isSameForge(ci) && asked.githubToken !== null
  return isReached ? onForge(ci.repository, 'github-token', ci) : null
}

function placeNamed(repository: string, { hub, asked, ci }: Omit<Named, 'repository'>): LedgerPlace {
  if (repository.startsWith('file://')) return { is: 'folder', url: repository, isMade: false }
  const onThisForge = repositoryOn(forgeServer(ci), repository)
  if (onThisForge === null) return { is: 'git', url: repository }
  const isHub = hub?.toLowerCase() === onThisForge.toLowerCase()
  const isForHub = isHub || (asked.hubToken !== null && !isOwn(onThisForge, ci))
  return onForge(onThisForge, isForHub ? 'hub-token' : 'github-token', ci)
}

function onForge(repository: string, token: 'github-token' | 'hub-token', ci: CiFacts): LedgerPlace {
  return { is: 'github', repository, url: `${forgeServer(ci)}/${repository}.git`, token }
}

/** `owner/name`, when it is that or an https address of it on this server: a token of it goes nowhere else. */
function repositoryOn(server: string, repository: string): string | null {
  if (!repository.includes(':')) return repository
  const [, origin = '', owner = '', name = ''] =
    /^(https?:\/\/[^/]+)\/([\w-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(repository) ?? []
  return owner !== '' && origin.toLowerCase() === server.toLowerCase() ? `${owner}/${name}` : null
}

function isOwn(repository: string, ci: CiFacts): boolean {
  return repository.toLowerCase() === ci.repository?.toLowerCase()
}

/**
 * A fork only reads, and so does a merge group, whose pull requests have recorded theirs. A change under review records its incident, never what would let the next run pass. Outside a
 * pipeline a ledger over the network is written on request alone.
 */
function writesTo(place: LedgerPlace, asked: LedgerAsked, ci: CiFacts): LedgerSettings['writes'] {
  if (asked.dryRun === true) return 'none'
  if (!ci.inPipeline) return place.is === 'folder' || asked.record ? 'all' : 'none'
  if (ci.pullRequest?.fromFork === true || ci.event === 'merge_group') return 'none'
  return isUnderReview(ci) ? 'incidents' : 'all'
}
