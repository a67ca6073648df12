import type { CommentEvent } from '../../intake/request/comment-event.ts'
import type { Door } from '../../intake/request/door.ts'

/** A comment as the door of a request; GitHub gives each comment a number of its own. */
export function doorOf({ by, id }: CommentEvent, incident: string | null): Door {
  return { by, via: 'comment', source: `comment:${id}`, incident }
}
