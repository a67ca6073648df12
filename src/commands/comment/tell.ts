import type { ExitCode } from '../../domain/terms.ts'
import { text, type Text } from '../../domain/text.ts'
import { plain } from '../../render/plain.ts'
import type { World } from '../world.ts'

/** Says in the log what was done; what could not be said to people is a line of its own. */
export function tell(
  { output }: Pick<World, 'output'>,
  says: Text,
  unsaid: readonly string[] = [],
): ExitCode {
  for (const line of unsaid) output.note(plain(text`baton: ${line}`))
  return output.print(plain(says)) ? 0 : 30
}
