/** Now, and what makes what happens now different from everything else. */
export interface Moment {
  /** ISO 8601, UTC. */
  readonly at: string
  /** Chance of this run: with the same one the same drafts get the same ids, so that a lost answer is recognized. */
  readonly nonce: string
  /** Run of a pipeline, one for each attempt. */
  readonly run?: string
}
