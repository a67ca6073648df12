import {
  cocoapods,
  gemfileLock,
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
import { gradleBuild, nugetProject } from './build-formats.ts'
import { goMod } from './go-mod.ts'
import { mavenPom } from './maven-pom.ts'

/** Name and version of one package, as the file spells them, and how they count beside others of the same name. */
export type Named = readonly [name: string, version: string, standing?: Standing]

export type Standing =
  /** Takes the place of every other: npm's overrides, NuGet's VersionOverride, Gradle's force. */
  | 'override'
  /** Counts where no other gives a version: Maven's dependencyManagement, NuGet's central versions, npm's peers. */
  | 'fallback'
  /** Does not count, for what the file says elsewhere: replaced, excluded, or a higher version wins. */
  | 'unused'
  /** Counts only there: in a profile, for a plugin, in tests. */
  | `if ${string}`

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
  /** Fits a line that may hold a name or version which no rule reads: escapes, pieces put together, links to elsewhere. */
  readonly odd: RegExp
}

const none: DependencyParser = () => []

/** JSON that is parsed as such is read whole; what is left is an escape within a value that no rule takes. */
const oddJson = /\\u/i
/** TOML: escapes but of a quote, and strings of several lines. */
const oddToml = /\\(?!["\\])|"{3}|'{3}/
/** YAML: escapes and continued lines, anchors, aliases, tags, merge keys. */
const oddYaml = /\\|(?:^|[\s:,[{-])[*&!][A-Za-z0-9_!]|<<:/
/** XML: what is no element, text, comment or plain entity; and names that a property of another file gives. */
const oddXml =
  /<!(?!--)|<\?(?!xml )|&(?!(?:amp|lt|gt|quot|apos);)|<artifactId>\s{0,9}\$\{|\b(?:Include|Update)="[^"]{0,200}[$@%]\(/i
/** Program text: escapes, interpolation in a name, strings put together. */
const oddCode = /\\|#\{|["'][ \t]{0,9}(?:\+|<>)|(?:\+|<>)[ \t]{0,9}["']|["'][ \t]{1,9}["']|\w["']["']\w/
/** Gradle: also a name that is interpolated. */
const oddGradle = new RegExp(`${oddCode.source}|["':][\\w.-]{0,60}\\$[^"']{0,60}:`)
const oddEscape = /\\/
/** pip: everything but a plain requirement, an option, a comment; and what the environment or an address gives. */
const oddRequirement =
  /\$\{|^\s{0,99}(?:-e|--editable|[./~]|file:|https?:|git\+|hg\+|svn\+|bzr\+)|\\(?!\s{0,99}$)/

/** The first that fits a file's name counts. */
export const dependencyFormats: readonly DependencyFormat[] = [
  { file: 'package-lock.json', ecosystem: 'npm', kind: 'lock', parse: packageLock, odd: oddJson },
  { file: 'npm-shrinkwrap.json', ecosystem: 'npm', kind: 'lock', parse: packageLock, odd: oddJson },
  { file: 'yarn.lock', ecosystem: 'npm', kind: 'lock', parse: yarnLock, odd: oddEscape },
  { file: 'pnpm-lock.yaml', ecosystem: 'npm', kind: 'lock', parse: pnpmLock, odd: oddYaml },
  { file: 'bun.lock', ecosystem: 'npm', kind: 'lock', parse: bunLock, odd: oddEscape },
  { file: 'deno.lock', ecosystem: 'npm', kind: 'lock', parse: denoLock, odd: oddJson },
  { file: 'package.json', ecosystem: 'npm', kind: 'manifest', parse: packageJson, odd: oddJson },
  { file: 'poetry.lock', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages, odd: oddToml },
  { file: 'uv.lock', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages, odd: oddToml },
  { file: 'pdm.lock', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages, odd: oddToml },
  { file: 'pylock.toml', ecosystem: 'pypi', kind: 'lock', parse: tomlPackages, odd: oddToml },
  { file: 'pipfile.lock', ecosystem: 'pypi', kind: 'lock', parse: pipfileLock, odd: oddJson },
  { file: 'pipfile', ecosystem: 'pypi', kind: 'manifest', parse: none, odd: oddToml },
  {
    file: '*requirements*.txt',
    ecosystem: 'pypi',
    kind: 'manifest',
    parse: requirements,
    odd: oddRequirement,
    includes: true,
  },
  {
    file: '*requirements*.in',
    ecosystem: 'pypi',
    kind: 'manifest',
    parse: requirements,
    odd: oddRequirement,
    includes: true,
  },
  {
    file: '*constraints*.txt',
    ecosystem: 'pypi',
    kind: 'manifest',
    parse: requirements,
    odd: oddRequirement,
    includes: true,
  },
  { file: 'pyproject.toml', ecosystem: 'pypi', kind: 'manifest', parse: tomlManifest, odd: oddToml },
  { file: 'setup.py', ecosystem: 'pypi', kind: 'manifest', parse: none, odd: oddCode },
  { file: 'setup.cfg', ecosystem: 'pypi', kind: 'manifest', parse: none, odd: oddRequirement },
  { file: 'conda-lock.yml', ecosystem: 'conda', kind: 'lock', parse: condaLock, odd: oddYaml },
  { file: 'environment.y?ml', ecosystem: 'conda', kind: 'manifest', parse: condaEnvironment, odd: oddYaml },
  { file: 'environment.yml', ecosystem: 'conda', kind: 'manifest', parse: condaEnvironment, odd: oddYaml },
  { file: 'go.mod', ecosystem: 'golang', kind: 'lock', parse: goMod, odd: oddEscape },
  { file: 'go.sum', ecosystem: 'golang', kind: 'lock', parse: goSum, odd: oddEscape },
  { file: 'cargo.lock', ecosystem: 'cargo', kind: 'lock', parse: tomlPackages, odd: oddToml },
  { file: 'cargo.toml', ecosystem: 'cargo', kind: 'manifest', parse: tomlManifest, odd: oddToml },
  { file: 'gemfile.lock', ecosystem: 'gem', kind: 'lock', parse: gemfileLock, odd: oddEscape },
  { file: 'gems.locked', ecosystem: 'gem', kind: 'lock', parse: gemfileLock, odd: oddEscape },
  { file: 'gemfile', ecosystem: 'gem', kind: 'manifest', parse: none, odd: oddCode },
  { file: '*.gemspec', ecosystem: 'gem', kind: 'manifest', parse: none, odd: oddCode },
  { file: 'composer.lock', ecosystem: 'composer', kind: 'lock', parse: composerLock, odd: oddJson },
  { file: 'composer.json', ecosystem: 'composer', kind: 'manifest', parse: none, odd: oddJson },
  { file: 'pom.xml', ecosystem: 'maven', kind: 'manifest', parse: mavenPom, odd: oddXml },
  { file: '*.lockfile', ecosystem: 'maven', kind: 'lock', parse: gradleLock, odd: oddEscape },
  { file: 'build.gradle*', ecosystem: 'maven', kind: 'manifest', parse: gradleBuild, odd: oddGradle },
  { file: '*.gradle', ecosystem: 'maven', kind: 'manifest', parse: gradleBuild, odd: oddGradle },
  { file: 'gradle.properties', ecosystem: 'maven', kind: 'manifest', parse: none, odd: oddEscape },
  { file: 'libs.versions.toml', ecosystem: 'maven', kind: 'manifest', parse: gradleBuild, odd: oddToml },
  { file: 'packages.lock.json', ecosystem: 'nuget', kind: 'lock', parse: nugetLock, odd: oddJson },
  { file: 'packages.config', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject, odd: oddXml },
  {
    file: 'directory.packages.props',
    ecosystem: 'nuget',
    kind: 'manifest',
    parse: nugetProject,
    odd: oddXml,
  },
  { file: 'directory.build.props', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject, odd: oddXml },
  { file: '*.??proj', ecosystem: 'nuget', kind: 'manifest', parse: nugetProject, odd: oddXml },
  { file: 'mix.lock', ecosystem: 'hex', kind: 'lock', parse: mixLock, odd: oddCode },
  { file: 'mix.exs', ecosystem: 'hex', kind: 'manifest', parse: none, odd: oddCode },
  { file: 'pubspec.lock', ecosystem: 'pub', kind: 'lock', parse: pubspecLock, odd: oddYaml },
  { file: 'pubspec.yaml', ecosystem: 'pub', kind: 'manifest', parse: none, odd: oddYaml },
  { file: 'package.resolved', ecosystem: 'swift', kind: 'lock', parse: swiftResolved, odd: oddJson },
  { file: 'package.swift', ecosystem: 'swift', kind: 'manifest', parse: none, odd: oddCode },
  { file: 'podfile.lock', ecosystem: 'cocoapods', kind: 'lock', parse: cocoapods, odd: oddYaml },
  { file: 'conan.lock', ecosystem: 'conan', kind: 'lock', parse: conanLock, odd: oddJson },
  { file: 'renv.lock', ecosystem: 'cran', kind: 'lock', parse: renvLock, odd: oddJson },
]

/** Files that hold what they hold by themselves: unchanged, they bring nothing in. */
export const archives: readonly string[] = [
  '*.jar', '*.war', '*.ear', '*.aar', '*.whl', '*.egg', '*.gem', '*.nupkg', '*.dll', '*.exe', '*.so', '*.apk',
  '*.crate', '*.tgz', '*.tar', '*.gz', '*.zip', '*.phar', '*.hpi', '*.wasm',
] // prettier-ignore
