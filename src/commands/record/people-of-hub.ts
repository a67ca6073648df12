import type { GitHub } from '../../domain/ports.ts'
import { isProblems } from '../../domain/problem.ts'
import type { Config } from '../../domain/settings.ts'
import type { LedgerSettings } from '../../domain/settings-ledger.ts'
import { readByApi } from '../../intake/base/read-by-api.ts'
import type { World } from '../world.ts'

const longest = 4 * 2 ** 20

/**
 * Who is asked, by baton.yml of the hub, where the repository's own names nobody: product repositories carry the gate's
 * step and no list of people. The same configuration where there is no hub, or it does not say.
 */
export async function withPeopleOfHub(
  config: Config,
  { hub }: Pick<LedgerSettings, 'hub'>,
  github: GitHub | null,
  { clock, output }: Pick<World, 'clock' | 'output'>,
): Promise<Config> {
  const namesSomebody = Object.keys(config.teams).length > 0 || config.dutyOfficers.length > 0
  if (hub === null || github === null || namesSomebody) return config
  const read = await readByApi({ path: 'baton.yml', commit: 'HEAD', github, repository: hub }, longest)
  if (read.is === 'absent') return config
  const loaded =
    read.is === 'bytes'
      ? (await import('../../settings/config/load-config.ts')).loadConfig(
          read.bytes,
          'baton.yml',
          clock.now(),
        )
      : null
  if (loaded === null || isProblems(loaded)) {
    output.note('baton: baton.yml of the hub cannot be read, so nobody is asked by name')
    return config
  }
  const { teams, dutyOfficers, incidents } = loaded
  return { ...config, teams, dutyOfficers, incidents }
}
