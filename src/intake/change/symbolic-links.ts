import type { Git } from '../../domain/ports.ts'
import { ancestorsOf } from '../../domain/ancestors-of.ts'
import { fieldsOf, namesOf } from './read-raw-diff.ts'

/** Everything that is in a commit that is no folder. */
export interface Tree {
  readonly names: ReadonlySet<string>
  /** Symbolic links: path → blob id of what they hold. */
  readonly links: ReadonlyMap<string, string>
}

/** Of `git ls-tree -r -z`: `mode type id TAB path`. */
export function readTree(listed: Uint8Array): Tree {
  const [names, links] = [new Set<string>(), new Map<string, string>()]
  for (const field of fieldsOf(listed)) {
    const tab = field.indexOf(0x09)
    for (const name of namesOf(field.subarray(tab + 1))) {
      names.add(name)
      // `120000 blob`
      if (field[0] === 0x31 && field[1] === 0x32)
        links.set(name, Buffer.from(field.subarray(0, tab)).toString('latin1').split(' ')[2] ?? '')
    }
  }
  return { names, links }
}

/** What paths mean that are links, or lie below one: another path of the same commit. Null: none that is there. */
export async function meantByLinks(
  paths: ReadonlySet<string>,
  { names, links }: Tree,
  git: Git,
): Promise<ReadonlyMap<string, string | null>> {
  const meant = new Map<string, string | null>()
  if (links.size === 0) return meant
  const targets = new Map<string, string | null>()
  const targetOf = async (link: string): Promise<string | null> => {
    const known = targets.get(link)
    if (known !== undefined) return known
    const answer = await git.run(['cat-file', 'blob', links.get(link) ?? ''])
    const target = answer.code === 0 ? Buffer.from(answer.stdout).toString('utf8').normalize('NFC') : null
    targets.set(link, target)
    return target
  }
  const folders = new Set<string>()
  for (const name of names) for (const folder of ancestorsOf(name)) folders.add(folder)
  for (const path of paths) {
    let at: string | null = path
    for (let step = 0; at !== null; step++) {
      const link: string | undefined = [at, ...ancestorsOf(at)].filter((one) => links.has(one)).at(-1)
      if (link === undefined) break
      const target: string | null = step < mostLinks ? await targetOf(link) : null
      at = target === null ? null : joined(link, target, at.slice(link.length))
    }
    if (at === path) continue
    const isThere = at !== null && [at, ...ancestorsOf(at)].some((one) => names.has(one))
    meant.set(path, at !== null && (isThere || folders.has(at)) ? at : null)
  }
  return meant
}

/** As Linux follows them. */
const mostLinks = 40

/** Null: it leaves the repository. */
function joined(link: string, target: string, rest: string): string | null {
  if (target.startsWith('/')) return null
  const kept = link.split('/').slice(0, -1)
  for (const part of `${target}${rest}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') kept.push(part)
    else if (kept.pop() === undefined) return null
  }
  return kept.length === 0 ? null : kept.join('/')
}
