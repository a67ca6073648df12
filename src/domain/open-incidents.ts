/** What our open issues say, as far as it counts: which incidents are open, and what they name. */
export interface OpenIncidents {
  /** When the issue was created (ISO 8601), by incident id. */
  readonly opened: ReadonlyMap<string, string>
  readonly identities: ReadonlyMap<string, OpenIdentity>
}

export interface OpenIdentity {
  readonly count: number
  /** It stopped a run: it counts as new until it is gone, else the next push would pass what this one blocked. */
  readonly blocked: boolean
  /** When the issue was created, ISO 8601. */
  readonly since: string
  /** Id of the incident that it is in, while that is open. */
  readonly incident?: string
  /** The same, open or closed: a record may know how it ended. */
  readonly named?: string
}

/** The open incident of each finding that is in one, by identity. */
export function incidentsByIdentity({ identities }: OpenIncidents): ReadonlyMap<string, string> {
  const incidents = new Map<string, string>()
  for (const [identity, { incident }] of identities)
    if (incident !== undefined) incidents.set(identity, incident)
  return incidents
}
