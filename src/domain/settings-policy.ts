/** `policy` of baton.yml, in the language of policies/default.yml. */
export interface PolicyChanges {
  /** By class, `stages` or `severity`: rules that replace the one with the same id, or come `before` one. */
  readonly rules: Readonly<Record<string, readonly PolicyRule[]>>
  readonly disable: readonly string[]
}

/** One row, of a class or of the stage table. */
export interface PolicyRule {
  readonly id: string
  readonly when: string
  readonly why: string
  readonly before?: string
  readonly tier?: string
  readonly whenNew?: string
  readonly drop?: true
  readonly weaker?: string
  readonly stronger?: string
  readonly from?: readonly string[]
  readonly atMost?: string
  readonly atLeast?: string
  readonly verdict?: string
  readonly incident?: boolean
  /** Of a row of `severity`. */
  readonly severity?: string
}
