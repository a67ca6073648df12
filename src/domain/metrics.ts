/** Milliseconds, or a count for each incident. Null without any. */
export interface Spread {
  readonly n: number
  readonly median: number | null
  /** Nearest rank. */
  readonly p90: number | null
}

/** Share of so many; null of none. */
export interface Rate {
  readonly n: number
  readonly of: number
  readonly rate: number | null
}

/** How a set of incidents went. domain.md h. */
export interface Metrics {
  readonly incidents: number
  readonly unheld: Spread
  readonly accept: Spread
  readonly contain: Spread
  readonly resolve: Spread
  readonly handOffs: Spread
  readonly lapses: Spread
  readonly pingPong: Rate
  readonly reopened: Rate
  readonly precision: Rate
}

/** Of which incidents; null: not told apart by it. */
export interface MetricsGroup {
  readonly repository: string | null
  /** Where no repository is known. */
  readonly service: string | null
  readonly team: string | null
  readonly metrics: Metrics
}
