import type { CiFacts } from '../../domain/ci.ts'
import type { Store } from '../../domain/ledger.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { decideRun, type Gathered } from '../gate/judge-run.ts'
import type { World } from '../world.ts'
import { isOpenToAll } from '../is-open-to-all.ts'
import { baselineBranches } from './baseline-branches.ts'
import { incidentsHere, peopleHere } from './incident-settings.ts'
import { judgedCommits } from './judged-commits.ts'
import type { Keeping } from './keeping.ts'
import { tokenOf } from './open-store.ts'

/** What a run and its record need of the world. */
export async function keepingOf(
  store: Store,
  gathered: Gathered,
  world: World,
  opensIssues: boolean,
): Promise<Keeping> {
  const { settings } = gathered.question
  const token = tokenOf(settings.ledger.place, settings)
  const github = token === null ? null : await world.openGitHub(token)
  return {
    store,
    gathered,
    world,
    incidents: await peopleOf(gathered, world, github),
    isPublic: await isOpenLedger(settings.ledger, world.ci, github),
    branches: await baselineBranches(settings, world),
    commits: await judgedCommits(settings, world),
    settings: settings.ledger,
    opensIssues,
  }
}

/** Those of baton.yml, and whoever owns what this run may declare an incident of. */
async function peopleOf(gathered: Gathered, world: World, github: GitHub | null): Promise<IncidentSettings> {
  const { settings } = gathered.question
  const here = { config: settings.config.config, settings: settings.ledger, github }
  const owners = decideRun(gathered, null).decision.incidents.flatMap(({ owner }) => owner.person ?? [])
  const incidents = await incidentsHere(here, world)
  return { ...incidents, people: await peopleHere(owners, here) }
}

/** A repository on the forge says itself whether everybody may read it, whoever named it; elsewhere that is for who did. */
async function isOpenLedger(
  { place, isOpaque }: LedgerSettings,
  ci: CiFacts,
  github: GitHub | null,
): Promise<boolean> {
  if (isOpaque || place?.is !== 'github') return isOpaque
  if (github === null) return true
  return isOpenToAll({ client: github, repository: place.repository }, ci)
}
