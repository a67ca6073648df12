/** As GitHub's routes name a repository. */
export interface RepositoryAddress {
  readonly owner: string
  readonly repo: string
}

/** From `owner/name`; null: it is none. */
export function repositoryAddress(fullName: string): RepositoryAddress | null {
  const match = /^([\w.-]+)\/([\w.-]+)$/.exec(fullName)
  return match?.[1] === undefined || match[2] === undefined ? null : { owner: match[1], repo: match[2] }
}
