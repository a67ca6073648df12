/** File names that make a folder a component: what is built, tested and released by itself. */
const manifests: ReadonlySet<string> = new Set([
  'package.json',
  'deno.json',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
  'build.sbt',
  'Cargo.toml',
  'go.mod',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  'requirements.txt',
  'Pipfile',
  'Gemfile',
  'composer.json',
  'mix.exs',
  'pubspec.yaml',
  'Package.swift',
  'Podfile',
  'Chart.yaml',
])
const manifestEndings = ['.csproj', '.fsproj', '.vbproj', '.gemspec', '.cabal']

/**
 * Folders with a manifest among the *tracked files* of the repository; `''` is its root. Not from the paths of findings:
 * an incident's id rests on its component, and must not change when another finding comes or goes.
 */
export function manifestFoldersOf(tracked: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of tracked) {
    const slash = path.lastIndexOf('/')
    const name = path.slice(slash + 1)
    if (manifests.has(name) || manifestEndings.some((ending) => name.endsWith(ending)))
      folders.add(path.slice(0, Math.max(0, slash)).normalize('NFC'))
  }
  return folders
}
