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

/** domain.md h. Of each incident only what has happened counts: what is not yet accepted has no time to accept. */
export interface Metrics {
  readonly incidents: number
  /** Nobody had it: from declaring to the first accept, and after reopening; until now where it still is so. */
  readonly unheld: Spread
  readonly accept: Spread
  readonly contain: Spread
  readonly resolve: Spread
  readonly handOffs: Spread
  readonly lapses: Spread
  /** Two or more people said that it is not theirs. */
  readonly pingPong: Rate
  /** Of those that ended at least once. */
  readonly reopened: Rate
  /** Of those that ended: not dismissed as no incident. */
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
