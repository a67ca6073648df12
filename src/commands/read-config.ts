import { foreign, type Foreign } from '../domain/foreign.ts'
import { known, unknown, type Known } from '../domain/known.ts'
import { isProblems, type Problem } from '../domain/problem.ts'
import type { ConfigReading } from '../domain/settings.ts'
import { text } from '../domain/text.ts'
import { countingText, type Counting } from './counting-text.ts'
import { digestOf } from './digest-of.ts'

/** More than a baton.yml may have, so that one that is too large is told as such, with what is allowed. */
const mostBytes = 4 * 2 ** 20

export interface ConfigRead {
  readonly reading: ConfigReading
  /** To find the place of a mistake in it; null: there is none. */
  readonly source: string | null
}

/** A baton.yml as it counts. YAML and the schema are loaded only where there is a file. */
export async function readConfig(path: string, counting: Counting, now: Date): Promise<ConfigRead> {
  const content = await contentOf(path, counting)
  if (!content.known)
    return { reading: { is: 'unreadable', problem: unreadable(path, counting) }, source: null }
  if (content.value === null) return { reading: { is: 'absent' }, source: null }
  const { loadConfig } = await import('../settings/config/load-config.ts')
  const source =
    typeof content.value === 'string' ? content.value : Buffer.from(content.value).toString('utf8')
  const config = loadConfig(content.value, path, now)
  if (isProblems(config)) {
    const problems = await withPolicyMistakes(config, content.value, { file: foreign(path), source, now })
    return { reading: { is: 'broken', problems }, source }
  }
  const commit = counting.commit.known ? counting.commit.value : null
  const loaded = { config, digest: digestOf(source), commit, file: foreign(path), present: true }
  return { reading: { is: 'loaded', loaded }, source }
}

/** Mistakes of both kinds at once, in the file's order: of shape, and of conditions and ids of the policy. */
async function withPolicyMistakes(
  problems: readonly Problem[],
  content: string | Uint8Array,
  { file, source, now }: { readonly file: Foreign; readonly source: string; readonly now: Date },
): Promise<readonly Problem[]> {
  const { readablePolicy } = await import('../settings/config/load-config.ts')
  const sound = readablePolicy(content, now)
  if (sound === null) return problems
  const { changes, placeOf, unread } = sound
  const isEmpty = Object.values(changes.rules).flat().length === 0 && changes.disable.length === 0
  if (isEmpty && unread.length === 0) return problems
  const { changedPolicy } = await import('./changed-policy.ts')
  const ofPolicy = changedPolicy(changes, file, source, placeOf, unread).problems
  return [...problems, ...ofPolicy].sort(byPlace)
}

function byPlace({ at: one }: Problem, { at: other }: Problem): number {
  return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
}

/** In the working tree as bytes, since what is wrong with them is told with its place. */
async function contentOf(path: string, counting: Counting): Promise<Known<string | Uint8Array | null>> {
  if (counting.commit.known && counting.commit.value === null) {
    const read = await counting.files.read(path, mostBytes)
    if (read.is === 'bytes') return known(read.bytes)
    return read.is === 'absent' ? known(null) : unknown('unreadable')
  }
  return countingText(path, mostBytes, counting)
}

function unreadable(path: string, { commit }: Counting): Problem {
  const at = { file: foreign(path) }
  if (commit.known && commit.value === null)
    return {
      code: 'config-unreadable',
      sentence: text`${path} cannot be read`,
      remedy: text`make it a regular file of at most 256 KiB that this user may read`,
      at,
    }
  return {
    code: 'config-unreadable',
    sentence: text`${path} of the base commit could not be read, so what it demands is not known`,
    remedy: text`check out with ${'fetch-depth: 2'}, or grant ${'contents: read'} and give ${'github-token'}`,
    at,
  }
}
