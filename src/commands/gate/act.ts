import type { Effect, Receipt } from '../../domain/effect.ts'
import type { Settings } from '../../domain/settings.ts'
import type { Reached } from '../facets.ts'
import type { World } from '../world.ts'
import { readOnlySays } from './brief-context.ts'
import { isReadOnly } from './is-read-only.ts'

/** Where effects are brought about. */
export interface Outside {
  /** This repository. */
  readonly github: Reached | null
  /** The same, or the hub. */
  readonly issues: Reached | null
  /** Whether everybody may read the hub, where issues are in one. */
  readonly hub: 'private' | 'public' | null
}

/** Brings effects about, all at once; what nobody asked for is not even loaded. */
export async function act(
  effects: readonly Effect[],
  settings: Settings,
  world: World,
  outside: Outside,
): Promise<readonly Receipt[]> {
  if (effects.length === 0) return []
  const [{ dispatch }, { facetsOf }] = await Promise.all([
    import('../../effects/dispatch.ts'),
    import('../facets.ts'),
  ])
  const readOnly = isReadOnly(world) ? readOnlySays : null
  return dispatch(effects, facetsOf(world, { ...outside, gitlab: await gitlabFacet(settings, world) }), {
    dryRun: settings.dryRun,
    readOnly,
  })
}

/** Only where the change under review is there. */
async function gitlabFacet({ commentOn, gitlabToken }: Settings, { ci, openGitLab }: World) {
  const { repository: project } = ci
  if (commentOn !== 'gitlab' || gitlabToken === null || project === null || openGitLab === undefined)
    return null
  return { client: await openGitLab(gitlabToken), project, url: `${ci.serverUrl}/${project}` }
}
