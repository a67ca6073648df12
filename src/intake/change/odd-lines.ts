import type { Git } from '../../domain/ports.ts'
import { fieldsOf, namesOf, type RawEntry } from './read-raw-diff.ts'

/**
 * Of changed files: those whose lines tools may count otherwise than git does, since a lone CR, NEL, U+2028 or U+2029
 * breaks lines for them, or since git holds only a pointer (LFS). By them a finding could be moved out of the lines
 * that the change shows. Null: it cannot be told.
 */
export async function filesWithOddLines(
  git: Git,
  commit: string,
  entries: readonly RawEntry[],
): Promise<ReadonlySet<string> | null> {
  if (entries.length === 0) return new Set()
  const top = await git.run(['rev-parse', '--show-toplevel'])
  const folder = Buffer.from(top.stdout)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  const there = ['--literal-pathspecs', ...(top.code === 0 && folder !== '' ? ['-C', folder] : [])]
  const patterns = oddities.flatMap((oddity) => ['-e', oddity])
  const names = entries.map((entry) => entry.exactName)
  const paths = names.length <= fewPaths && names.every((name) => name !== null) ? names : []
  const search = [
    'grep',
    '-a',
    '-l',
    '-z',
    '-E',
    '--full-name',
    '--no-color',
    '--no-recurse-submodules',
    ...patterns,
  ]
  const answer = await git.run([...there, ...search, commit, '--', ...paths], {
    bytes: 32 * 2 ** 20,
    seconds: 120,
  })
  if (answer.code === 1) return new Set()
  if (answer.code !== 0) return null
  return new Set(fieldsOf(answer.stdout).flatMap((field) => namesOf(field.subarray(commit.length + 1))))
}

/** Beyond this, the arguments could be too long for the system: the whole tree is searched. */
const fewPaths = 200

const oddities = ['\r.', '\u0085', '\u2028', '\u2029', '^version https://git-lfs\\.github\\.com/spec/v1$']
