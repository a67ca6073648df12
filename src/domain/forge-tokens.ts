/** Of the forges that a run may speak to; null: none is given. */
export interface ForgeTokens {
  readonly githubToken: string | null
  readonly gitlabToken: string | null
  /** For the hub alone. */
  readonly hubToken: string | null
}
