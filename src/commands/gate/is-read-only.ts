import type { World } from '../world.ts'

/** A fork's token may read only; so nothing that it would write is tried. */
export function isReadOnly({ ci }: Pick<World, 'ci'>): boolean {
  return ci.pullRequest?.fromFork === true
}
