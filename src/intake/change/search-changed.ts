import type { Git } from '../../domain/ports.ts'
import type { RawEntry } from './read-raw-diff.ts'

/** What `git grep -z` writes of changed files at a commit; empty where nothing matches. Null: it could not be asked. */
export async function searchChanged(
  git: Git,
  commit: string,
  entries: readonly RawEntry[],
  asked: readonly string[],
): Promise<Uint8Array | null> {
  const top = await git.run(['rev-parse', '--show-toplevel'])
  const folder = Buffer.from(top.stdout)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  const there = ['--literal-pathspecs', ...(top.code === 0 && folder !== '' ? ['-C', folder] : [])]
  const names = entries.map((entry) => entry.exactName)
  const paths = names.length <= fewPaths && names.every((name) => name !== null) ? names : []
  const search = ['grep', '-a', '-z', '-E', '--full-name', '--no-color', '--no-recurse-submodules', ...asked]
  const answer = await git.run([...there, ...search, commit, '--', ...paths], {
    bytes: 32 * 2 ** 20,
    seconds: 120,
  })
  if (answer.code === 1) return new Uint8Array()
  return answer.code === 0 ? answer.stdout : null
}

/** Beyond this, the arguments could be too long for the system: the whole tree is searched. */
const fewPaths = 200
