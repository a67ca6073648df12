/** What the world knows of advisories, from files in the workspace; each with its date. */
export interface Signals {
  readonly kev: Kev | null
  readonly vex: readonly VexStatement[]
  readonly epss: Epss | null
}

/** CISA's catalogue of known exploited vulnerabilities. */
export interface Kev {
  /** ISO 8601, `dateReleased`. */
  readonly asOf: string
  /** By CVE id. */
  readonly entries: ReadonlyMap<string, KevEntry>
}

export interface KevEntry {
  /** ISO 8601 date. */
  readonly dueDate: string | null
  readonly forensicTriage: boolean
}

export interface VexStatement {
  /** Canonical advisory id. */
  readonly advisory: string
  /** Package purls or names that it is about, version included where stated; empty: the whole product. */
  readonly products: readonly string[]
  /** The product whose components `products` are (OpenVEX subcomponents): it must name what is judged, too. */
  readonly within?: string
  readonly status: 'not_affected' | 'affected' | 'fixed' | 'under_investigation'
  /** A `not_affected` without one does not count. */
  readonly justified: boolean
  readonly asOf: string
}

export interface Epss {
  readonly asOf: string
  readonly scores: ReadonlyMap<string, number>
}
