import { describe, expect, test } from 'vitest'
import { dependencyKey } from '../../../src/domain/dependency.ts'
import { dependencyFormats } from '../../../src/intake/change/dependencies/formats.ts'
import { inForce } from '../../../src/intake/change/dependencies/in-force.ts'
import {
  dependencyFormat,
  parseDependencies,
} from '../../../src/intake/change/dependencies/parse-dependencies.ts'

const json = (value: unknown) => JSON.stringify(value, null, 2)

/** Keys of what a file alone resolves. */
function resolvedBy(path: string, text: string): ReadonlySet<string> {
  const { ecosystem = '', kind } = dependencyFormat(path) ?? {}
  const named = [...(parseDependencies(path, text) ?? [])]
  const isLock = kind === 'lock'
  return inForce(ecosystem, { locked: isLock ? named : [], declared: isLock ? [] : named }).resolved
}

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'package-lock.json',
    json({
      lockfileVersion: 1,
      dependencies: {
        a: { version: '1.0.0', dependencies: { '@s/b': { version: '2.0.0' } } },
        al: { version: 'npm:c@3.0.0' },
      },
    }),
    ['a@1.0.0', '@s/b@2.0.0', 'c@3.0.0', 'al@3.0.0'],
    ['b@2.0.0'],
  ],
  [
    'web/package-lock.json',
    json({
      lockfileVersion: 3,
      packages: {
        '': { name: 'shop', version: '9.9.9' },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/a/node_modules/@s/b': { version: '2.0.0' },
        'node_modules/al': { name: 'c', version: '3.0.0' },
      },
    }),
    ['a@1.0.0', '@s/b@2.0.0', 'c@3.0.0'],
    ['b@2.0.0'],
  ],
  [
    'yarn.lock',
    '# yarn lockfile v1\n\n\n"@s/a@^1.0.0", "@s/a@^1.1.0":\n  version "1.1.0"\n  resolved "https://x"\n  dependencies:\n    c "^9.0.0"\n\nb@^2:\n  version "2.0.0"\n',
    ['@s/a@1.1.0', 'b@2.0.0'],
    ['c@9.0.0'],
  ],
  [
    'yarn.lock',
    '__metadata:\n  version: 8\n\n"@s/a@npm:^1.0.0, @s/a@npm:^1.1.0":\n  version: 1.1.0\n  resolution: "@s/a@npm:1.1.0"\n\n"al@npm:c@^3":\n  version: 3.0.0\n  resolution: "c@npm:3.0.0"\n\n"p@patch:p@npm%3A1.0.0#./x":\n  version: 1.0.0\n  resolution: "p@patch:x"\n',
    ['@s/a@1.1.0', 'c@3.0.0', 'al@3.0.0', 'p@1.0.0'],
    [],
  ],
  [
    'pnpm-lock.yaml',
    'lockfileVersion: 5.4\ndependencies:\n  a: 1.0.0\npackages:\n\n  /a/1.0.0:\n    resolution: {}\n  /@s/b/2.0.0_react@17:\n    dev: true\n',
    ['a@1.0.0', '@s/b@2.0.0'],
    [],
  ],
  [
    'pnpm-lock.yaml',
    "lockfileVersion: '6.0'\npackages:\n\n  /a@1.0.0:\n    dev: true\n  /@s/b@2.0.0(react@17.0.0):\n    dev: true\n",
    ['a@1.0.0', '@s/b@2.0.0'],
    ['react@17.0.0'],
  ],
  [
    'pnpm-lock.yaml',
    "lockfileVersion: '9.0'\nimporters:\n  .:\n    x@1: {}\npackages:\n\n  a@1.0.0:\n    resolution: {}\n  '@s/b@2.0.0':\n    resolution: {}\nsnapshots:\n  a@1.0.0: {}\n",
    ['a@1.0.0', '@s/b@2.0.0'],
    ['x@1'],
  ],
  [
    'bun.lock',
    '{\n  "packages": {\n    "a": ["a@1.0.0", "", {}, "sha512-x"],\n    "@s/b": ["@s/b@2.0.0", ""],\n  },\n}\n',
    ['a@1.0.0', '@s/b@2.0.0'],
    [],
  ],
  [
    'deno.lock',
    json({ version: '3', packages: { npm: { 'a@1.0.0': {}, '@s/b@2.0.0_react@17.0.0': {} } } }),
    ['a@1.0.0', '@s/b@2.0.0'],
    [],
  ],
  [
    'package.json',
    json({ dependencies: { a: '1.0.0', b: '^2.0.0' }, devDependencies: { c: '=3.0.0' } }),
    ['a@1.0.0', 'c@3.0.0'],
    ['b@^2.0.0'],
  ],
  [
    'requirements.txt',
    '# x==9\nDjango[argon2]==3.2.1 ; python_version > "3"\nruamel.yaml == 0.17 \\\n    --hash=sha256:x\nflask>=2.0\n',
    ['django@3.2.1', 'ruamel-yaml@0.17'],
    ['x@9', 'flask@2.0'],
  ],
  ['requirements/dev-requirements.txt', 'a==1\r\n', ['a@1'], []],
  [
    'Pipfile.lock',
    json({
      _meta: { hash: {} },
      default: { Jinja2: { version: '==3.0.1' } },
      develop: { b: { version: '==2' } },
    }),
    ['jinja2@3.0.1', 'b@2'],
    [],
  ],
  [
    'poetry.lock',
    '[[package]]\nname = "Jinja2"\nversion = "3.0.1"\n\n[package.dependencies]\nversion = "9"\n\n[metadata]\nname = "x"\n',
    ['jinja2@3.0.1'],
    ['jinja2@9'],
  ],
  [
    'uv.lock',
    'version = 1\n[[package]]\nname = "a"\nversion = "1.0"\nsource = { registry = "x" }\n',
    ['a@1.0'],
    [],
  ],
  [
    'Cargo.lock',
    'version = 3\n\n[[package]]\nname = "time"\nversion = "0.1.43"\ndependencies = [\n "libc",\n]\n',
    ['time@0.1.43'],
    [],
  ],
  [
    'Cargo.lock',
    '[[package]]\n  name = "time"\n  version = "0.1.43"\n [[ package ]] # x\n"name" = "b"\n"version" = "1"\n',
    ['time@0.1.43', 'b@1'],
    [],
  ],
  [
    'Cargo.toml',
    '[dependencies]\ntime = "0.1.43"\nserde = { version = "=1.0.1", features = [] }\n',
    ['time@0.1.43', 'serde@1.0.1'],
    [],
  ],
  [
    'pyproject.toml',
    '[project]\ndependencies = ["a==1.0", "b>=2"]\n[tool.poetry.dependencies]\nc = "1.2.3"\n',
    ['a@1.0', 'c@1.2.3'],
    ['b@2'],
  ],
  [
    'go.mod',
    'module x\n\ngo 1.21.3\ntoolchain go1.22.1\nrequire a.io/b v1.2.3\nrequire (\n\tc.io/d/v2 v2.0.0+incompatible // indirect\n)\nexclude (\n\te.io/f v1.0.0\n)\nreplace g.io/h v1.0.0 => i.io/j v1.1.0\n',
    ['a.io/b@1.2.3', 'c.io/d/v2@2.0.0', 'stdlib@1.22.1'],
    ['e.io/f@1.0.0', 'g.io/h@1.0.0', 'i.io/j@1.1.0', 'stdlib@1.21.3'],
  ],
  [
    'go.mod',
    'module x\ngo 1.21.3\nrequire(\n\ta v1.2.0\n\tb v1.0.0\n\tc v1.0.0\n\td v1.0.0\n)\nreplace a => "a" v1.3.0\nreplace b v1.0.0 => ../b\nreplace c v0.9.0 => c v0.9.1\nexclude d v1.0.0\n',
    ['a@1.3.0', 'c@1.0.0', 'stdlib@1.21.3'],
    ['a@1.2.0', 'b@1.0.0', 'c@0.9.1', 'd@1.0.0'],
  ],
  ['go.sum', 'a.io/b v1.2.3 h1:x=\na.io/c v1.0.0/go.mod h1:x=\n', ['a.io/b@1.2.3'], ['a.io/c@1.0.0']],
  [
    'go.sum',
    'a v0.16.0 h1:x=\na v0.9.1 h1:x=\na v0.16.0-rc.1 h1:x=\n',
    ['a@0.16.0'],
    ['a@0.9.1', 'a@0.16.0-rc.1'],
  ],
  [
    'package.json',
    json({
      dependencies: { a: '1.0.0', b: '1.0.0', '@s/c': '1.0.0', d: '1.0.0', e: '1.0.0' },
      peerDependencies: { e: '0.9.0', f: '1.0.0' },
      overrides: { a: '1.0.1', b: { '.': '^1.0.1', g: '2.0.0' }, 'd@2': '2.0.1' },
      resolutions: { '**/@s/c': '1.0.2', 'x/@s/h': '3.0.0' },
    }),
    ['a@1.0.1', '@s/c@1.0.2', 'd@1.0.0', 'd@2.0.1', 'e@1.0.0', 'f@1.0.0', '@s/h@3.0.0'],
    ['a@1.0.0', 'b@1.0.0', '@s/c@1.0.0', 'e@0.9.0'],
  ],
  [
    'pom.xml',
    '<project><properties><m>2</m><v>${m}.17.1</v></properties><dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>2.14.1</version></dependency><dependency><groupId>g</groupId><artifactId>b</artifactId><version>1.0</version></dependency></dependencies></dependencyManagement><dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions><version>${v}</version></dependency></dependencies><build><plugins><plugin><artifactId>p</artifactId><version>3</version><dependencies><dependency><groupId>g</groupId><artifactId>q</artifactId><version>4</version></dependency></dependencies></plugin></plugins></build></project>',
    ['g:a@2.17.1', 'a@2.17.1', 'g:b@1.0'],
    ['g:a@2.14.1', 'x:y@2.17.1', 'g:q@4'],
  ],
  [
    'build.gradle',
    "implementation 'g:a:2.14.1'\nimplementation('g:a:2.9')\nforce 'g:b:1.0'\nimplementation 'g:b:2.0'\ntestImplementation 'g:c:1.0'\n",
    ['g:a@2.14.1', 'g:b@1.0'],
    ['g:a@2.9', 'g:b@2.0', 'g:c@1.0'],
  ],
  [
    'App.csproj',
    '<PackageVersion Include="A" Version="1.0" /><PackageReference Include="A" VersionOverride="1.1" /><PackageVersion Include="B"><Version>2.0</Version></PackageVersion>',
    ['a@1.1', 'b@2.0'],
    ['a@1.0'],
  ],
  [
    'pyproject.toml',
    '[project]\ndependencies = ["a==1.0", ]\n  "b==2.0",\n[tool.uv]\noverride-dependencies = [\n  "b==2.1",\n]\n',
    ['a@1.0', 'b@2.1'],
    ['b@2.0'],
  ],
  [
    'requirements.txt',
    'pyy\\\naml[x] ==5.\\\r\n3 ; python_version > "3" \\\n --hash=sha256:0\n',
    ['pyyaml@5.3'],
    [],
  ],
  [
    'Gemfile.lock',
    'GEM\n  remote: x\n  specs:\n    nokogiri (1.13.0-x86_64-linux)\n      racc (~> 1.4)\n    rails (6.1.4)\n\nDEPENDENCIES\n  rails\n',
    ['nokogiri@1.13.0', 'nokogiri@1.13.0-x86_64-linux', 'rails@6.1.4'],
    ['racc@~> 1.4'],
  ],
  [
    'composer.lock',
    json({
      packages: [{ name: 'Symfony/http-kernel', version: 'v5.4.1' }],
      'packages-dev': [{ name: 'a/b', version: '1' }],
    }),
    ['symfony/http-kernel@5.4.1', 'a/b@1'],
    [],
  ],
  [
    'pom.xml',
    '<project><parent><groupId>p</groupId><artifactId>q</artifactId><version>1</version></parent><properties><v.x>2.14.1</v.x></properties><dependencies><!-- <dependency><groupId>c</groupId><artifactId>d</artifactId><version>3</version></dependency> --><dependency>\n<groupId>org.apache</groupId>\n<artifactId>log4j</artifactId><version>${v.x}</version></dependency></dependencies></project>',
    ['p:q@1', 'org.apache:log4j@2.14.1', 'log4j@2.14.1'],
    ['c:d@3'],
  ],
  [
    'gradle.lockfile',
    '# x\norg.apache:log4j:2.14.1=compileClasspath,runtime\nempty=\n',
    ['org.apache:log4j@2.14.1', 'log4j@2.14.1'],
    [],
  ],
  ['build.gradle.kts', 'implementation("org.apache:log4j:2.14.1")\n', ['org.apache:log4j@2.14.1'], []],
  [
    'gradle/libs.versions.toml',
    'log = { module = "org.apache:log4j", version = "2.14.1" }\n',
    ['org.apache:log4j@2.14.1'],
    [],
  ],
  [
    'packages.lock.json',
    json({
      version: 1,
      dependencies: { 'net6.0': { 'Newtonsoft.Json': { type: 'Direct', resolved: '12.0.3' } } },
    }),
    ['newtonsoft.json@12.0.3'],
    [],
  ],
  [
    'App.csproj',
    '<Project><PackageReference Include="Newtonsoft.Json" Version="12.0.3" /></Project>',
    ['newtonsoft.json@12.0.3'],
    [],
  ],
  [
    'App.csproj',
    '<Project><PackageReference Include=\'A.B\'>\n<PrivateAssets>all</PrivateAssets>\n<Version>[1.0]</Version></PackageReference>\n<PackageReference Include="C" /><Version>9</Version></Project>',
    ['a.b@1.0'],
    ['c@9', 'a.b@9'],
  ],
  ['packages.config', '<packages><package id="jQuery" version="3.4.1" /></packages>', ['jquery@3.4.1'], []],
  [
    'mix.lock',
    '%{\n  "plug": {:hex, :plug, "1.11.0", "f1", [:mix], [{:mime, "~> 1.0"}], "hexpm", "2d"},\n}\n',
    ['plug@1.11.0'],
    [],
  ],
  [
    'pubspec.lock',
    'packages:\n  http:\n    dependency: "direct main"\n    version: "0.13.3"\nsdks:\n  dart: ">=2"\n',
    ['http@0.13.3'],
    [],
  ],
  [
    'Package.resolved',
    json({
      version: 2,
      pins: [
        {
          identity: 'swift-nio',
          location: 'https://github.com/apple/swift-nio.git',
          state: { version: '2.0.0' },
        },
      ],
    }),
    ['swift-nio@2.0.0', 'github.com/apple/swift-nio@2.0.0'],
    [],
  ],
  [
    'Package.resolved',
    json({
      version: 1,
      object: { pins: [{ package: 'NIO', repositoryURL: 'https://x/nio', state: { version: '2' } }] },
    }),
    ['nio@2', 'x/nio@2'],
    [],
  ],
  [
    'Podfile.lock',
    'PODS:\n  - AFNetworking (2.5.0)\n  - Firebase/Core (8.0.0):\n    - Other (= 1)\n',
    ['afnetworking@2.5.0', 'firebase/core@8.0.0', 'firebase@8.0.0'],
    ['other@= 1'],
  ],
  ['conan.lock', json({ version: '0.5', requires: ['zlib/1.2.11#rev%1'] }), ['zlib@1.2.11'], []],
  ['conan.lock', json({ graph_lock: { nodes: { 1: { ref: 'zlib/1.2.11@u/c' } } } }), ['zlib@1.2.11'], []],
  [
    'environment.yml',
    'dependencies:\n  - numpy=1.19.2=py38\n  - conda-forge::scipy==1.5\n  - pip:\n      - flask==1.0\n',
    ['numpy@1.19.2', 'scipy@1.5', 'flask@1.0'],
    [],
  ],
  ['conda-lock.yml', 'package:\n- name: numpy\n  version: 1.19.2\n  manager: conda\n', ['numpy@1.19.2'], []],
  [
    'renv.lock',
    json({ Packages: { jsonlite: { Package: 'jsonlite', Version: '1.7' } } }),
    ['jsonlite@1.7'],
    [],
  ],
])('%s (%#)', (path, text, there, notThere) => {
  const found = resolvedBy(path, text)
  expect([...found]).toEqual(expect.arrayContaining([...there]))
  for (const key of notThere) expect(found.has(key)).toBe(false)
})

test.each([
  ['package-lock.json', '{ "packages": '],
  ['Pipfile.lock', '[]'],
  ['lib/x.jar', ''],
  ['src/main.py', 'a==1'],
])('%s that does not parse, or that no rule knows', (path, text) => {
  expect(parseDependencies(path, text)).toBeNull()
})

test.each([
  ['npm', '%40s/a', '1.0.0', '@s/a@1.0.0'],
  ['pypi', 'Ruamel_Yaml[x]', '0.17', 'ruamel-yaml@0.17'],
  ['maven', 'org.apache/log4j', '2', 'org.apache:log4j@2'],
  ['golang', 'github.com/A/b', 'v1.2.3+incompatible', 'github.com/a/b@1.2.3'],
  ['deb', 'openssl', '1:1.1.1-1', 'openssl@1.1.1-1'],
  ['npm', 'lodash.merge', '1', 'lodash.merge@1'],
])('%s %s %s', (ecosystem, name, version, key) => {
  expect(dependencyKey(ecosystem, name, version)).toBe(key)
})

test('hostile texts stay cheap', () => {
  const long = '<'.repeat(200_000) + '"'.repeat(200_000) + ' '.repeat(200_000) + '@npm:'.repeat(20_000)
  for (const name of [
    'pom.xml',
    'build.gradle',
    'yarn.lock',
    'a.csproj',
    'pyproject.toml',
    'requirements.txt',
    'pnpm-lock.yaml',
    'go.mod',
    'Gemfile.lock',
    'bun.lock',
    'environment.yml',
    'Podfile.lock',
  ])
    for (const text of [
      long,
      `<${' a'.repeat(100_000)}`,
      `"${'a.'.repeat(100_000)}`,
      `  '${'a'.repeat(200_000)}`,
      `- ${'a'.repeat(200_000)}`,
      `<PackageReference ${'Include'.repeat(50_000)}`,
    ])
      expect(() => parseDependencies(name, text)).not.toThrow()
})

describe('what a change can write costs in proportion to its length', () => {
  const names = [
    ...new Set(dependencyFormats.map(({ file }) => file.replaceAll('*', 'x').replaceAll('?', 'a'))),
  ]
  const repeated = [
    '<', '<a', '<a b="', '</', '<!--', '<![CDATA[', '"', "'", '[', '{', '(', ' ', '\t', 'a', '1.', '=', '==', '@', '@npm:', ':',
    '/', '_', '-', '- ', '>', '#', '\\', '\\\n', '\n', 'a\n', 'a ', 'name', ' id=', ' version=', '${', '+', '" "', "'a' + ", 'module',
  ] // prettier-ignore
  const starts = ['', '<a', '[[package]]\n', 'packages:\n  ', 'a']
  const ends = ['', '\n', '\0', '"', '>', ' :']

  /** The least of several times, in milliseconds. */
  const cost = (name: string, text: string) => {
    const format = dependencyFormat(name)
    const times = [0, 1].map(() => {
      const start = performance.now()
      parseDependencies(name, text, format)
      for (const line of text.split('\n')) format?.odd.test(line)
      return performance.now() - start
    })
    return Math.min(...times)
  }

  test.each(names)(
    '%s',
    (name) => {
      for (const piece of repeated)
        for (const [at, start] of starts.entries()) {
          const textOf = (length: number) =>
            start + piece.repeat(length / piece.length) + (ends[at % ends.length] ?? '')
          // What is quadratic takes a hundred times as long for ten times the length.
          const [short, long] = [cost(name, textOf(10_000)), cost(name, textOf(100_000))]
          expect(long, JSON.stringify([start, piece])).toBeLessThan(40 * Math.max(short, 5))
        }
    },
    120_000,
  )

  test.each(['pom.xml', 'requirements.txt', 'x.csproj', 'conda-lock.yml', 'deno.lock'])(
    '%s of a megabyte',
    (name) => {
      for (const [start, piece, end] of [
        ['<', 'a', ''],
        ['a', ' ', 'b'],
        ['', ' ', 'b'],
        ['{"npm":{"', '_', '\\n":1}}'],
      ] as const) {
        const textOf = (length: number) => start + piece.repeat(length) + end
        const [short, long] = [cost(name, textOf(100_000)), cost(name, textOf(1_000_000))]
        expect(long, JSON.stringify([start, piece])).toBeLessThan(40 * Math.max(short, 5))
      }
    },
    60_000,
  )
})
