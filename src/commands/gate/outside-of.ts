import type { Decision } from '../../domain/decision.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Reached } from '../facets.ts'
import type { World } from '../world.ts'
import type { Outside } from './act.ts'
import { isReadOnly } from './is-read-only.ts'

/** Where effects of a run are brought about: comments here, issues here or in the hub. */
export async function outsideOf(
  { incidents }: Pick<Decision, 'incidents'>,
  { ledger, hubToken, issues }: Settings,
  world: World,
  client: GitHub | null,
): Promise<Outside> {
  const { repository } = world.ci
  const github: Reached | null = client === null || repository === null ? null : { client, repository }
  const { hub } = ledger
  if (hub === null) return { github, issues: github, hub: null }
  const isSpokenTo = issues === 'github' && incidents.length > 0 && hubToken !== null && !isReadOnly(world)
  if (!isSpokenTo) return { github, issues: null, hub: 'public' }
  const reached = { client: await world.openGitHub(hubToken), repository: hub }
  const { isOpenToAll } = await import('../is-open-to-all.ts')
  return { github, issues: reached, hub: (await isOpenToAll(reached, world.ci)) ? 'public' : 'private' }
}
