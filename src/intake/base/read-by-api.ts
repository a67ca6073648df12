import { GitHubFailure, type GitHub } from '../../domain/ports.ts'
import type { ReadAnswer } from './read-at-commit.ts'

interface ApiQuestion {
  readonly path: string
  readonly commit: string
  readonly github: GitHub | null
  readonly repository: string | null
}

/**
 * By `GET /repos/{owner}/{repo}/contents/{path}`. A 404 may also mean a commit that GitHub does not know, or a token
 * that may not look: a file is absent only where the root of the same commit can be listed.
 */
export async function readByApi(question: ApiQuestion, limit: number): Promise<ReadAnswer> {
  try {
    return await contentOf(question, limit)
  } catch (error) {
    const missing = error instanceof GitHubFailure && error.status === 404
    return missing && (await listAtCommit({ ...question, path: '' })) !== null
      ? { is: 'absent' }
      : { is: 'unreadable' }
  }
}

/** Names of the entries of a folder at a commit; null: it could not be listed (or is no folder). */
export async function listAtCommit(question: ApiQuestion): Promise<readonly ListedEntry[] | null> {
  try {
    const data = await ask(question)
    if (!Array.isArray(data)) return null
    return (data as readonly unknown[]).filter(isListedEntry)
  } catch {
    return null
  }
}

export interface ListedEntry {
  readonly name: string
  readonly sha: string
  readonly type: string
}

/** Blob id of a file at a commit; null: none, or not to be told. */
export async function blobAtCommit(question: ApiQuestion): Promise<string | null> {
  try {
    const data = await ask(question)
    return isListedEntry(data) && data.type === 'file' ? data.sha : null
  } catch {
    return null
  }
}

async function contentOf(question: ApiQuestion, limit: number): Promise<ReadAnswer> {
  const data = await ask(question)
  if (!isContent(data) || data.type !== 'file' || data.size > limit) return { is: 'unreadable' }
  // Over 1 MB GitHub leaves the content out; the raw media type has it (REST, "Get repository content").
  if (data.encoding === 'none') return rawContentOf(question, data.size)
  if (data.encoding !== 'base64') return { is: 'unreadable' }
  return sized(Buffer.from(data.content, 'base64'), data.size)
}

async function rawContentOf(question: ApiQuestion, size: number): Promise<ReadAnswer> {
  const data = await ask(question, { mediaType: { format: 'raw' } })
  if (typeof data === 'string') return sized(Buffer.from(data, 'utf8'), size)
  if (data instanceof ArrayBuffer) return sized(new Uint8Array(data), size)
  return data instanceof Uint8Array ? sized(data, size) : { is: 'unreadable' }
}

/** Another length than stated was cut, or decoded on the way. */
function sized(bytes: Uint8Array, size: number): ReadAnswer {
  return bytes.length === size ? { is: 'bytes', bytes } : { is: 'unreadable' }
}

async function ask(question: ApiQuestion, more: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  const [owner, repo] = question.repository?.split('/') ?? []
  if (question.github === null || owner === undefined || repo === undefined) throw new Error('not configured')
  const parameters = { owner, repo, path: question.path, ref: question.commit, ...more }
  return (await question.github.request('GET /repos/{owner}/{repo}/contents/{path}', parameters)).data
}

function isListedEntry(entry: unknown): entry is ListedEntry {
  return (
    isRecord(entry) &&
    [entry['name'], entry['sha'], entry['type']].every((field) => typeof field === 'string')
  )
}

function isContent(data: unknown): data is { type: string; size: number; encoding: string; content: string } {
  return (
    isRecord(data) &&
    typeof data['size'] === 'number' &&
    [data['type'], data['encoding'], data['content']].every((field) => typeof field === 'string')
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
