/** Who had an incident, in order, for a picture. */
export interface BatonPath {
  readonly incident: string
  readonly stretches: readonly Stretch[]
}

export interface Stretch {
  /** Login; null: nobody had it. */
  readonly holder: string | null
  /** ISO 8601. */
  readonly from: string
  /** Where it is open: until when it stands as things are. */
  readonly to: string
  /** It goes on now. */
  readonly isOpen: boolean
}
