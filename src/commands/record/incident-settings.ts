import type { Config } from '../../domain/settings.ts'
import type { IncidentSettings } from '../../domain/settings-incident.ts'
import { incidentSettingsOf } from '../../settings/incident-settings-of.ts'

/** People whom nobody vouched for with an id of the forge are named by their login. */
export function incidentSettings(config: Config): IncidentSettings {
  return incidentSettingsOf(config, (login) => ({ id: `local:${login.toLowerCase()}`, login }))
}
