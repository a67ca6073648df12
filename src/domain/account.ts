/**
 * Somebody who can hold a baton, as the ledger names them: no display name, no address. `id` is compared, never the
 * login, which can change hands: `github:583231`, `gitlab:17`, `jenkins:bob`, `local:alice`.
 */
export interface Account {
  readonly id: string
  readonly login: string
}

/** Who did something: a person, or Baton itself (time passing, a scan). */
export type Actor = Account | 'baton'
