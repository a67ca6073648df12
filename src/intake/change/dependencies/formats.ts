import {
  cocoapods,
  gemfileLock,
  goMod,
  goSum,
  gradleLock,
  mixLock,
  pubspecLock,
  requirements,
} from './line-formats.ts'
import {
  condaEnvironment,
  condaLock,
  pnpmLock,
  tomlManifest,
  tomlPackages,
  yarnLock,
} from './block-formats.ts'
import {
  bunLock,
  composerLock,
  conanLock,
  denoLock,
  nugetLock,
  packageJson,
  packageLock,
  pipfileLock,
  renvLock,
  swiftResolved,
} from './json-formats.ts'
import { gradleBuild, mavenPom, nugetProject } from './build-formats.ts'

/** Name and version of one package, as the file spells them. */
export type Named = readonly [name: string, version: string]

/** Null: the text is not of this format. */
export type DependencyParser = (text: string) => readonly Named[] | null

export interface DependencyFormat {
  /** Pattern of the file's name (`*`, `?`), lower case. */
  readonly file: string
  /** Purl type. */
  readonly ecosystem: string
  /** A lock file resolves everything by itself; what a manifest resolves depends on lock files beside or above it. */
  readonly kind: 'lock' | 'manifest'
  readonly parse: DependencyParser
  /** It may include others, by `-r` and `-c`. */
  readonly includes?: true
}

const none: DependencyParser = () => []

/** The first that fits a file's name counts. */
export const dependencyFormats: readonly DependencyFormat[] = [
  { file: 'package-lock.json', ecosystem: 'npm', kind: 'lock', parse: packageLock },
  { file: 'npm-shrinkwrap.json', ecosystem: 'npm', kind: 'lock', parse: packageLock },
  { file: 'yarn.lock', ecosystem: 'npm', kind: 'lock', parse: yarnLock },
  { file: 'pnpm-lock.yaml', ecosystem: 'npm', kind: 'lock', parse: pnpmLock },
  { file: 'bun.lock', ecosystem: 'npm', kind: 'lock', parse: bunLock },
  { file: 'deno.lock', ecosystem: 'npm', kind: 'lock', parse: denoLock },
  { file: 'package.json', ecosystem: 'npm', kind: 'manifest', parse: packageJson },
  { file: 'poetry.lock', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages },
  { file: 'uv.lock', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages },
  { file: 'pdm.lock', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages },
  { file: 'pylock.toml', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages },
  { file: 'pipfile.lock', ecosystem: 'pypi', kind: 'lock', parse: pipfileLock },
  { file: 'pipfile', ecosystem: 'pypi', kind: 'manifest', parse: none },
  { file: '*requirements*.txt', ecosystem: 'pypi', kind: 'manifest', parse: requirements, includes: true },
  { file: '*requirements*.in', ecosystem: 'pypi', kind: 'manifest', parse: requirements, includes: true },
  { file: '*constraints*.txt', ecosystem: 'pypi', kind: 'manifest', parse: requirements, includes: true },
  { file: 'pyproject.toml', ecosystem: 'pypi', kind: 'manifest', parse: tomlManifest },
  { file: 'setup.py', ecosystem: 'pypi', kind: 'manifest', parse: none },
  { file: 'setup.cfg', ecosystem: 'pypi', kind: 'manifest', parse: none },
  { file: 'conda-lock.yml', ecosystem: 'conda', kind: 'lock', parse: condaLock },
  { file: 'environment.y?ml', ecosystem: 'conda', kind: 'manifest', parse: condaEnvironment },
  { file: 'environment.yml', ecosystem: 'conda', kind: 'manifest', parse: condaEnvironment },
  { file: 'go.mod', ecosystem: 'golang', kind: 'lock', parse: goMod },
  { file: 'go.sum', ecosystem: 'golang', kind: 'lock', parse: goSum },
  { file: 'cargo.lock', ecosystem: 'cargo', kind: 'lock', parse: tomlPackages },
  { file: 'cargo.toml', ecosystem: 'cargo', kind: 'manifest', parse: tomlManifest },
  { file: 'gemfile.lock', ecosystem: 'gem', kind: 'lock', parse: gemfileLock },
  { file: 'gems.locked', ecosystem: 'gem', kind: 'lock', parse: gemfileLock },
  { file: 'gemfile', ecosystem: 'gem', kind: 'manifest', parse: none },
  { file: '*.gemspec', ecosystem: 'gem', kind: 'manifest', parse: none },
  { file: 'composer.lock', ecosystem: 'composer', kind: 'lock', parse: composerLock },
  { file: 'composer.json', ecosystem: 'composer', kind: 'manifest', parse: none },
  { file: 'pom.xml', ecosystem: 'maven', kind: 'manifest', parse: mavenPom },
  { file: '*.lockfile', ecosystem: 'maven', kind: 'lock', parse: gradleLock },
  { file: 'build.gradle*', ecosystem: 'maven', kind: 'manifest', parse: gradleBuild },
  { file: '*.gradle', ecosystem: 'maven', kind: 'manifest', parse: gradleBuild },
  { file: 'gradle.properties', ecosystem: 'maven', kind: 'manifest', parse: none },
  { file: 'libs.versions.toml', ecosystem: 'maven', kind: 'manifest', parse: gradleBuild },
  { file: 'packages.lock.json', ecosystem: 'nuget', kind: 'lock', parse: nugetLock },
  { file: 'packages.config', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject },
  { file: 'directory.packages.props', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject },
  { file: 'directory.build.props', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject },
  { file: '*.??proj', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject },
  { file: 'mix.lock', ecosystem: 'hex', kind: 'lock', parse: mixLock },
  { file: 'mix.exs', ecosystem: 'hex', kind: 'manifest', parse: none },
  { file: 'pubspec.lock', ecosystem: 'pub', kind: 'lock', parse: pubspecLock },
  { file: 'pubspec.yaml', ecosystem: 'pub', kind: 'manifest', parse: none },
  { file: 'package.resolved', ecosystem: 'swift', kind: 'lock', parse: swiftResolved },
  { file: 'package.swift', ecosystem: 'swift', kind: 'manifest', parse: none },
  { file: 'podfile.lock', ecosystem: 'cocoapods', kind: 'lock', parse: cocoapods },
  { file: 'conan.lock', ecosystem: 'conan', kind: 'lock', parse: conanLock },
  { file: 'renv.lock', ecosystem: 'cran', kind: 'lock', parse: renvLock },
]

/** Files that hold what they hold by themselves: unchanged, they bring nothing in. */
export const archives: readonly string[] = [
  '*.jar', '*.war', '*.ear', '*.aar', '*.whl', '*.egg', '*.gem', '*.nupkg', '*.dll', '*.exe', '*.so', '*.apk',
  '*.crate', '*.tgz', '*.tar', '*.gz', '*.zip', '*.phar', '*.hpi', '*.wasm',
] // prettier-ignore
