/**
 * `name@version`, spelled so that a scanner's and a lock file's name of one package are equal: PEP 503 for pypi,
 * `group:artifact` for maven, versions without a leading `v`, an epoch, or Go's `+incompatible`.
 */
export function dependencyKey(ecosystem: string, name: string, version: string): string {
  return `${dependencyName(ecosystem, name)}@${dependencyVersion(version)}`
}

function dependencyName(ecosystem: string, name: string): string {
  const plain = name.trim().toLowerCase().replace('%40', '@')
  if (ecosystem === 'pypi') return withoutExtras(plain).replace(/[-_.]+/g, '-')
  if (ecosystem === 'maven') return plain.replaceAll('/', ':')
  return plain
}

export function dependencyVersion(version: string): string {
  return version
    .trim()
    .replace(/^[0-9]+:(?=[0-9])/, '')
    .replace(/^={1,3}\s*/, '')
    .replace(/^v(?=[0-9])/i, '')
    .replace(/\+incompatible$/, '')
}

/** `uvicorn[standard]` is uvicorn. */
function withoutExtras(name: string): string {
  const at = name.indexOf('[')
  return at < 1 ? name : name.slice(0, at).trim()
}
