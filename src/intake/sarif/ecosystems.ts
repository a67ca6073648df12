/** How tools call package types → the purl type (package-url/purl-spec). Compared lower case. */
const purlTypes: Readonly<Record<string, string>> = {
  alpine: 'apk',
  apk: 'apk',
  cargo: 'cargo',
  'crates.io': 'cargo',
  'rust-crate': 'cargo',
  rust: 'cargo',
  cocoapods: 'cocoapods',
  pod: 'cocoapods',
  composer: 'composer',
  'php-composer': 'composer',
  packagist: 'composer',
  conan: 'conan',
  conda: 'conda',
  deb: 'deb',
  debian: 'deb',
  dpkg: 'deb',
  ubuntu: 'deb',
  gem: 'gem',
  rubygems: 'gem',
  bundler: 'gem',
  'github-action': 'githubactions',
  'github-actions': 'githubactions',
  githubactions: 'githubactions',
  go: 'golang',
  golang: 'golang',
  gomod: 'golang',
  gomodules: 'golang',
  'go-module': 'golang',
  gobinary: 'golang',
  govendor: 'golang',
  hex: 'hex',
  mix: 'hex',
  gradle: 'maven',
  jar: 'maven',
  java: 'maven',
  'java-archive': 'maven',
  maven: 'maven',
  pom: 'maven',
  sbt: 'maven',
  javascript: 'npm',
  node: 'npm',
  'node-pkg': 'npm',
  nodejs: 'npm',
  npm: 'npm',
  pnpm: 'npm',
  yarn: 'npm',
  '.net': 'nuget',
  dotnet: 'nuget',
  nuget: 'nuget',
  pip: 'pypi',
  pipenv: 'pypi',
  poetry: 'pypi',
  pypi: 'pypi',
  python: 'pypi',
  'python-pkg': 'pypi',
  pub: 'pub',
  rpm: 'rpm',
  redhat: 'rpm',
  centos: 'rpm',
  swift: 'swift',
}

export function purlType(word: string): string | undefined {
  const key = word.trim().toLowerCase()
  return Object.hasOwn(purlTypes, key) ? purlTypes[key] : undefined
}

/** Packages of an operating system: they lie in an image, never in a manifest of the repository. */
export function isSystemPackage(ecosystem: string | undefined): boolean {
  return ecosystem === 'apk' || ecosystem === 'deb' || ecosystem === 'rpm' || ecosystem === 'alpm'
}

/** Manifests and lock files, lower case, by ecosystem. Two tools may name different ones of one folder. */
const manifests: Readonly<Record<string, readonly string[]>> = {
  npm: [
    ...[
      'package.json',
      'package-lock.json',
      'npm-shrinkwrap.json',
      'yarn.lock',
      'pnpm-lock.yaml',
      'bun.lock',
    ],
    ...['bun.lockb', 'deno.lock', 'deno.json'],
  ],
  pypi: [
    ...[
      'requirements.txt',
      'pipfile',
      'pipfile.lock',
      'poetry.lock',
      'pyproject.toml',
      'uv.lock',
      'pdm.lock',
    ],
    ...['setup.py', 'setup.cfg', 'environment.yml', 'pylock.toml'],
  ],
  golang: ['go.mod', 'go.sum'],
  cargo: ['cargo.toml', 'cargo.lock'],
  gem: ['gemfile', 'gemfile.lock', 'gems.rb', 'gems.locked'],
  composer: ['composer.json', 'composer.lock'],
  maven: [
    ...[
      'pom.xml',
      'build.gradle',
      'build.gradle.kts',
      'gradle.lockfile',
      'gradle-wrapper.properties',
      'build.sbt',
    ],
    ...['libs.versions.toml', 'verification-metadata.xml'],
  ],
  nuget: ['packages.config', 'packages.lock.json', 'project.assets.json', 'directory.packages.props'],
  hex: ['mix.exs', 'mix.lock'],
  pub: ['pubspec.yaml', 'pubspec.lock'],
  cocoapods: ['podfile', 'podfile.lock'],
  swift: ['package.swift', 'package.resolved'],
  conan: ['conanfile.txt', 'conanfile.py', 'conan.lock'],
  cran: ['renv.lock'],
}

const ecosystemByManifest: ReadonlyMap<string, string> = new Map(
  Object.entries(manifests).flatMap(([ecosystem, names]) => names.map((name) => [name, ecosystem] as const)),
)

/** The ecosystem whose manifest or lock file a path names; undefined: it names none. */
export function ecosystemOfManifest(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const known = ecosystemByManifest.get(name)
  if (known !== undefined) return known
  if (/^[a-z0-9._-]{0,40}requirements[a-z0-9._-]{0,40}\.(txt|in)$/.test(name)) return 'pypi'
  return /\.(cs|fs|vb)proj$/.test(name) ? 'nuget' : undefined
}

export function isManifest(path: string): boolean {
  return ecosystemOfManifest(path) !== undefined
}

/** The second part of Snyk's advisory ids → the purl type. */
const snykParts: Readonly<Record<string, string>> = {
  JS: 'npm',
  PYTHON: 'pypi',
  JAVA: 'maven',
  GOLANG: 'golang',
  DOTNET: 'nuget',
  RUBY: 'gem',
  PHP: 'composer',
  RUST: 'cargo',
  HEX: 'hex',
  COCOAPODS: 'cocoapods',
  SWIFT: 'swift',
  DART: 'pub',
}

/** Ecosystem that an advisory's id or a rule's tags state. */
export function statedEcosystem(advisories: readonly string[], tags: readonly string[]): string | undefined {
  const part = advisories
    .map((id) => /^SNYK-([A-Z]{2,12})\d{0,4}-/.exec(id)?.[1])
    .find((one) => one !== undefined)
  if (part !== undefined && Object.hasOwn(snykParts, part)) return snykParts[part]
  if (part !== undefined && /^(DEBIAN|UBUNTU|LINUX)$/.test(part)) return 'deb'
  if (part === 'ALPINE' || part === 'WOLFI' || part === 'CHAINGUARD') return 'apk'
  if (part !== undefined && /^(RHEL|CENTOS|ORACLE|AMZN|ROCKY|SLES)$/.test(part)) return 'rpm'
  if (advisories.some((id) => id.startsWith('GO-'))) return 'golang'
  if (advisories.some((id) => id.startsWith('PYSEC-'))) return 'pypi'
  if (advisories.some((id) => id.startsWith('RUSTSEC-'))) return 'cargo'
  return tags.map(purlType).find((type) => type !== undefined)
}
