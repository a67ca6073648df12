/** An event that its incident's state does not allow: the record is damaged, or was written by something else. */
export class ImpossibleEvent extends Error {
  override readonly name = 'ImpossibleEvent'
  readonly event: string
  readonly incident: string | null
  readonly why: string

  constructor(event: { readonly id: string; readonly incident?: string }, why: string) {
    super(`event ${event.id}: ${why}`)
    this.event = event.id
    this.incident = event.incident ?? null
    this.why = why
  }
}
