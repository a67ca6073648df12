import type { Effect, Receipt } from '../../domain/effect.ts'
import type { GitHub } from '../../domain/ports.ts'
import type { Settings } from '../../domain/settings.ts'
import type { World } from '../world.ts'
import { readOnlySays } from './brief-context.ts'
import { isReadOnly } from './is-read-only.ts'

/** Brings effects about, all at once; what nobody asked for is not even loaded. */
export async function act(
  effects: readonly Effect[],
  settings: Settings,
  world: World,
  github: GitHub | null,
): Promise<readonly Receipt[]> {
  if (effects.length === 0) return []
  const [{ dispatch }, { markdown }, { plain }] = await Promise.all([
    import('../../effects/dispatch.ts'),
    import('../../render/markdown.ts'),
    import('../../render/plain.ts'),
  ])
  const [owner, repo] = world.ci.repository?.split('/') ?? []
  const facets = {
    ...world,
    github:
      github === null || owner === undefined || repo === undefined
        ? null
        : { client: github, at: { owner, repo } },
    gitlab: await gitlabFacet(settings, world),
    run: world.ci.runId,
    render: {
      markdown: (brief: Parameters<typeof markdown>[0], characters: number) =>
        markdown(brief, { limit: { characters } }),
      line: plain,
    },
  }
  const readOnly = isReadOnly(world) ? readOnlySays : null
  return dispatch(effects, facets, { dryRun: settings.dryRun, readOnly })
}

/** Only where the change under review is there. */
async function gitlabFacet({ commentOn, gitlabToken }: Settings, { ci, openGitLab }: World) {
  const { repository: project } = ci
  if (commentOn !== 'gitlab' || gitlabToken === null || project === null || openGitLab === undefined)
    return null
  return { client: await openGitLab(gitlabToken), project, url: `${ci.serverUrl}/${project}` }
}
