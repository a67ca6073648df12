import type { Fold } from '../../domain/brief.ts'
import type { IncidentState } from '../../domain/incident-state.ts'
import { text } from '../../domain/text.ts'
import { nameOf } from './stamp.ts'

/** Without a hub an incident is told where it was found; a team that works elsewhere does not see it there. */
export function trackerFold({ team }: Pick<IncidentState, 'team'>): Fold | null {
  if (team === null || !team.includes('/')) return null
  const code = [
    '# baton.yml',
    'hub: OWNER/REPOSITORY',
    '',
    '# with: of the step',
    'hub-token: ${{ steps.hub.outputs.token }}',
  ]
  return {
    title: text`The own tracker of ${nameOf(team)} was not reached`,
    body: [
      {
        is: 'paragraph',
        says: text`This incident stands in this repository alone. Two lines put those of all repositories, with all teams, into one hub:`,
      },
      { is: 'code', language: 'yaml', code: code.join('\n') },
    ],
  }
}
