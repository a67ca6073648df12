import type { World } from '../world.ts'

/** A fork's token may read only, and a stranger's change opens and says nothing; so nothing is tried. */
export function isReadOnly({ ci }: Pick<World, 'ci'>): boolean {
  return ci.pullRequest?.fromFork === true
}
