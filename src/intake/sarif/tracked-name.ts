/**
 * The one tracked file that an absolute path of a scanning machine, or one with backslashes, must mean; null: none, or
 * it could be one of several. `path`: NFC, forward slashes, without dot segments. Only where the whole rest below the
 * root of the machine or of a mounted workspace is a tracked path: never by a part of it.
 */
export function trackedName(path: string, tracked: ReadonlySet<string>): string | null {
  const isAbsolute = path.startsWith('/') || drive.test(path)
  if (!isAbsolute) return tracked.has(path) ? path : null
  if (systemFolders.test(path)) return null
  const meant = new Set(
    mounts.flatMap((mount) => {
      const root = mount.exec(path)?.[0]
      const rest = root === undefined ? '' : path.slice(root.length)
      return tracked.has(rest) ? [rest] : []
    }),
  )
  const [only, another] = meant
  return another === undefined ? (only ?? null) : null
}

const drive = /^[a-zA-Z]:\//

/** What these hold came with the system or with an installation; `/usr/src` is where images keep what they build. */
const systemFolders =
  /^(?:[a-zA-Z]:)?\/(?:bin|boot|dev|etc|lib|lib32|lib64|proc|root|run|sbin|sys|usr(?!\/src\/)|var(?!\/jenkins_home\/workspace\/)|windows|program files[^/]*)\//i

/** Where a workspace may lie: the root of a file system, a folder of it, and what pipelines and images use. */
const mounts: readonly RegExp[] = [
  /^(?:[a-zA-Z]:)?\//,
  /^(?:[a-zA-Z]:)?\/[^/]+\//,
  /^\/usr\/src\//,
  /^\/usr\/src\/app\//,
  /^\/(?:tmp|mnt|data|opt|srv|workspaces?|drone)\/[^/]+\//,
  /^\/(?:builds|__w)\/[^/]+\/[^/]+\//,
  /^[a-zA-Z]:\/a\/[^/]+\/[^/]+\//,
  /^\/(?:home|Users)\/runner\/work\/[^/]+\/[^/]+\//,
  /^\/home\/vsts\/work\/[^/]+\/s\//,
  /^\/home\/circleci\/project\//,
  /^\/(?:var\/jenkins_home|home\/jenkins\/agent|home\/jenkins)\/workspace\/[^/]+\//,
  /^\/opt\/atlassian\/pipelines\/agent\/build\//,
]
