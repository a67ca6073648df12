import { runFaults } from './scan-problems.ts'
import type { Fault } from './file-problems.ts'
import type { ReaderSettings } from './reader-settings.ts'
import { objectsOf, textOf, type Json } from './shape.ts'

/**
 * Whether a run is of a commit that is judged (SARIF §3.14.5). An entry of another repository is skipped only when
 * both repositories are known; a revision that is no commit is noted.
 */
export function checkRevisions(run: Json, settings: ReaderSettings, note: (what: string) => void): Fault[] {
  const faults: Fault[] = []
  const known = new Set(settings.commits.map((commit) => commit.toLowerCase()))
  for (const entry of objectsOf(run['versionControlProvenance'])) {
    const revision = textOf(entry['revisionId'])
    if (revision === null || revision === '') continue
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(revision)) note('bad-revision')
    else if (isElsewhere(textOf(entry['repositoryUri']), settings)) note('other-repository')
    else if (known.size > 0 && !known.has(revision.toLowerCase()))
      faults.push(runFaults.otherCommit(revision))
  }
  return faults
}

function isElsewhere(uri: string | null, { repository, serverUrl }: ReaderSettings): boolean {
  const stated = uri === null ? null : repositoryOf(uri)
  if (stated === null || repository === null) return false
  const own = repositoryOf(`${serverUrl.replace(/\/+$/, '')}/${repository}`)
  return own !== null && stated !== own
}

/** `host/owner/name`, lower case, of a URL or an scp-like address; null: it cannot be told. */
function repositoryOf(uri: string): string | null {
  const match =
    /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)(?:[^/@\s]{1,300}@)?([^/:\s]{1,255})(?::\d{1,5})?\/([^\s?#]{1,500})$/i.exec(
      uri,
    ) ?? /^(?:[^/@\s]{1,300}@)([^/:\s]{1,255}):([^\s?#]{1,500})$/.exec(uri)
  const [, host, path] = match ?? []
  if (host === undefined || path === undefined) return null
  const name = path.replace(/\/+$/, '').replace(/\.git$/i, '')
  return name.includes('/') ? `${host}/${name}`.toLowerCase() : null
}
