/** Above one of these a file is incomplete, never cut. */
export const limits = {
  /** Bytes of a file; below V8's longest string. */
  fileBytes: 512_000_000,
  inflatedBytes: 512_000_000,
  runs: 1_000,
  resultsPerFile: 5_000_000,
  /** Arrays and objects within one another. */
  depth: 256,
} as const

/** Bounds of what one value is looked at for; what lies beyond only lacks an extraction, never a finding. */
export const reach = {
  /** Characters of a text in which packages and advisories are looked for. */
  text: 8_192,
  /** Members of a property bag, counted through its objects. */
  members: 256,
  /** Links of a chain of base ids, segments of a hierarchical rule id. */
  chain: 32,
  /** Characters of a path; a longer one is outside. */
  path: 4_096,
} as const

/** Milliseconds that a scanner's clock may be ahead. */
export const clockSkew = 5 * 60_000
