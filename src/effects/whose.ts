import { GitHubFailure, type GitHub } from '../domain/ports.ts'
import { isRecord, numberIn } from './shapes.ts'

/** Who wrote or closed something. */
export interface Author {
  readonly id: number
  readonly isBot: boolean
}

const selves = new WeakMap<GitHub, Promise<number | null>>()

/**
 * Whether an author may be us: a bot (a workflow's token cannot ask for its own name), or the user whose token
 * this is. Only a hint: what rests on it must have a second proof.
 */
export async function mayBeUs(github: GitHub, author: Author | null): Promise<boolean> {
  if (author === null) return false
  if (author.isBot) return true
  const self = selves.get(github) ?? askSelf(github)
  selves.set(github, self)
  return author.id === (await self)
}

/** Null: the token is an App's, whose writes are a bot's. */
async function askSelf(github: GitHub): Promise<number | null> {
  try {
    const { data } = await github.request('GET /user', {})
    return isRecord(data) ? numberIn(data, 'id') : null
  } catch (error) {
    if (error instanceof GitHubFailure && (error.kind === 'permission' || error.kind === 'missing'))
      return null
    throw error
  }
}
