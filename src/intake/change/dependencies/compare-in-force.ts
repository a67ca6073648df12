import type { DependenciesBefore } from '../../../domain/change.ts'
import type { InForce } from './in-force.ts'

type Compared = Pick<
  Extract<DependenciesBefore, { is: 'parsed' }>,
  'resolved' | 'resolvedNow' | 'asBefore' | 'moved'
>

/**
 * What was declared and did not count is no evidence that it was there: where the head lets it count, or keeps it aside
 * for another reason, it is resolved now. Kept aside as before, it is as it was. `now` is null where it cannot be read.
 */
export function compareInForce(before: InForce, now: InForce | null): Compared {
  const { resolved } = before
  if (now === null) return { resolved }
  const resolvedNow = new Set(now.resolved)
  const asBefore = new Set<string>()
  for (const [key, reasons] of now.aside) {
    const known = before.aside.get(key)
    if ([...reasons].every((reason) => known?.has(reason) === true)) asBefore.add(key)
    else resolvedNow.add(key)
  }
  const moved = new Set<string>()
  for (const name of new Set([...before.versions.keys(), ...now.versions.keys()]))
    if (!isSame(before.versions.get(name), now.versions.get(name))) moved.add(name)
  return { resolved, resolvedNow, asBefore, moved }
}

function isSame(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  return one?.size === other?.size && [...(one ?? [])].every((value) => other?.has(value) === true)
}
