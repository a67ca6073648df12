import { describe, expect, test } from 'vitest'
import { reveal } from '../../../src/domain/foreign.ts'
import { namePath, rootsOf } from '../../../src/intake/sarif/paths.ts'
import { at, finding, log, read, result, run } from './fixtures.ts'

const roots = rootsOf('/home/ci/shop', 'acme/shop')

describe('inside the repository', () => {
  test.each([
    ['src/a.js', 'src/a.js'],
    ['./src//b/../a.js', 'src/a.js'],
    ['src/a%20b.js', 'src/a b.js'],
    ['file:///home/ci/shop/src/a.js', 'src/a.js'],
    ['file:/home/ci/shop/a.js', 'a.js'],
    ['file://localhost/home/ci/shop/a.js', 'a.js'],
    ['/home/ci/shop/src/../a.js', 'a.js'],
    ['file:///github/workspace/src/a.js', 'src/a.js'],
    ['/home/runner/work/shop/shop/a.js', 'a.js'],
    ['D:\\a\\shop\\shop\\src\\a.cs', 'src/a.cs'],
    ['file:///d:/a/shop/shop/a.cs', 'a.cs'],
    ['file://package.json', 'package.json'],
    ['cafe\u0301.js', 'caf\u00e9.js'],
    ['cafe%CC%81.js', 'caf\u00e9.js'],
    ['100%.js', '100%.js'],
    ['src/\ud83d.js', 'src/\ud83d.js'],
    ['-rf.js', '-rf.js'],
  ])('%s', (written, path) => {
    expect(namePath(written, roots)).toMatchObject({ path, inside: true })
  })
})

describe('outside', () => {
  test.each([
    'file:///etc/passwd',
    '/etc/passwd',
    '/home/ci/shop',
    '/home/ci/shop2/a.js',
    '/home/ci/shop/../other/a.js',
    '../a.js',
    'src/../../a.js',
    '%2e%2e/a.js',
    '%252e%252e%252fetc/passwd',
    'src/%5c..%5ca.js',
    'src\\a.js',
    '\\\\host\\share\\x',
    '//host/share/x',
    'file://host/share/x',
    'C:\\Windows\\x',
    'https://example.com/a.js',
    'git://x/y',
    '.git/config',
    'sub/.GIT/hooks/x',
    '\uff0e\uff0e\uff0fetc',
    'a\0b',
    'a%00b',
    `${'a/'.repeat(3_000)}b`,
    '',
    '.',
  ])('%s', (written) => {
    expect(namePath(written, roots).inside).toBe(false)
  })
})

describe('other spellings that Git may list', () => {
  const spellings = (written: string): readonly string[] => namePath(written, roots).spellings ?? []

  test.each([
    ['src/a\\b.py', ['src/a\\b.py']],
    ['x:y/app.py', ['x:y/app.py']],
    ['file:app.py', ['file:app.py']],
    ['src/%00.py', ['src/%00.py']],
    ['src/%2500.py', ['src/%2500.py', 'src/%00.py']],
    ['src/%5cx.py', ['src/%5cx.py', 'src/\\x.py']],
    ['src/a\uff0fb.py', ['src/a\uff0fb.py']],
    ['src/\u2024\u2024/a.py', ['src/\u2024\u2024/a.py']],
    ['/home/ci/shop/src/a\\b.py', ['src/a\\b.py']],
    ['file:///home/ci/shop/src/a%5Cb.py', ['src/a%5Cb.py', 'src/a\\b.py']],
    ['/home/runner/work/shop/shop/x:y/a\uff0fb.py', ['x:y/a\uff0fb.py']],
    [`${'a/'.repeat(3_000)}b`, [`${'a/'.repeat(3_000)}b`]],
  ])('%s', (written, expected) => {
    expect(spellings(written)).toEqual(expected)
  })

  test.each([
    ...['src/a.js', './src/a.js', 'src/a%20b.js', 'file:///home/ci/shop/src/a.js', '/etc/passwd', '../a.js'],
    ...['https://example.com/a.js', 'a\0b', '', '.', 'cafe\u0301.js'],
  ])('%s has none', (written) => {
    expect(spellings(written)).toEqual([])
  })

  test('a place has them for newness, one in an image has none', () => {
    const odd = { locations: [at('x:y/app.py', 1)] }
    expect(finding('T', odd).place?.spellings?.().map(reveal)).toEqual(['x:y/app.py'])
    const inImage = finding('Trivy', { ...odd, properties: { imageDigest: `sha256:${'a'.repeat(64)}` } })
    expect(inImage.artifactDigest).toBeDefined()
    expect(inImage.place).toEqual({ path: 'x:y/app.py', inside: false, line: 1 })
    const path = `x@sha256:${'a'.repeat(64)}/app.py`
    const { place } = finding('T', { locations: [at(path, 1)] })
    expect(place).toMatchObject({ path, inside: false })
    expect(place?.spellings?.().map(reveal)).toEqual([path])
  })
})

describe('lines', () => {
  const lines = (region: object): object => {
    const { line, endLine } = finding('T', { locations: [at('a.py', undefined, { region })] }).place ?? {}
    return { line, endLine }
  }

  test.each([
    [
      { startLine: 1, endLine: 3 },
      { line: 1, endLine: 3 },
    ],
    [{ startLine: 1, endLine: null }, { line: 1 }],
    [{ startLine: 1 }, { line: 1 }],
    [
      { startLine: 1, endLine: 2 ** 31 - 1 },
      { line: 1, endLine: 2 ** 31 - 1 },
    ],
  ])('%j', (region, expected) => {
    expect(lines(region)).toEqual(expected)
  })

  test.each([
    { endLine: '3' },
    { endLine: 2 ** 31 },
    { endLine: 1e12 },
    { endLine: 2.5 },
    { endLine: 1 },
    { endLine: -1 },
  ])('%j is anywhere in the file', (end) => {
    expect(lines({ startLine: 2, ...end })).toEqual({})
  })
})

describe('base ids', () => {
  const placeOf = (location: object, members: object): [string, boolean] | null => {
    const results = [result({ locations: [{ physicalLocation: { artifactLocation: location } }] })]
    const place = read(log([run('T', results, [], { ...members })])).findings[0]?.place
    return place === undefined || place === null ? null : [reveal(place.path), place.inside]
  }
  const bases = (originalUriBaseIds: object): object => ({ originalUriBaseIds })

  test.each([
    ['not stated', { uri: 'a.js', uriBaseId: '%SRCROOT%' }, {}, ['a.js', true]],
    [
      'the workspace',
      { uri: 'a.js', uriBaseId: 'B' },
      bases({ B: { uri: 'file:///home/ci/shop/src/' } }),
      ['src/a.js', true],
    ],
    [
      'without its slash',
      { uri: 'a.js', uriBaseId: 'B' },
      bases({ B: { uri: 'file:///home/ci/shop/src' } }),
      ['src/a.js', true],
    ],
    [
      'two steps',
      { uri: 'a.js', uriBaseId: 'B' },
      bases({ B: { uri: 'src/', uriBaseId: 'A' }, A: { uri: 'file:///home/ci/shop/' } }),
      ['src/a.js', true],
    ],
    [
      'the root on another machine',
      { uri: 'src/a.js', uriBaseId: 'SRCROOT' },
      bases({ SRCROOT: { uri: 'file:///Users/x/p/' } }),
      ['src/a.js', true],
    ],
    [
      'below the root elsewhere',
      { uri: 'a.js', uriBaseId: 'B' },
      bases({ B: { uri: 'src/', uriBaseId: 'SRCROOT' }, SRCROOT: { uri: 'file:///Users/x/p/' } }),
      ['src/a.js', true],
    ],
    [
      'climbing out of it',
      { uri: '../a.js', uriBaseId: 'SRCROOT' },
      bases({ SRCROOT: { uri: 'file:///Users/x/p/' } }),
      ['../a.js', false],
    ],
    [
      'the whole machine: an image',
      { uri: 'lib/x', uriBaseId: 'ROOTPATH' },
      bases({ ROOTPATH: { uri: 'file:///' } }),
      ['file:///lib/x', false],
    ],
    [
      'another folder',
      { uri: 'a.js', uriBaseId: 'B' },
      bases({ B: { uri: 'file:///opt/x/' } }),
      ['file:///opt/x/a.js', false],
    ],
    [
      'a cycle',
      { uri: 'a.js', uriBaseId: 'A' },
      bases({ A: { uri: 'x/', uriBaseId: 'B' }, B: { uri: 'y/', uriBaseId: 'A' } }),
      ['a.js', false],
    ],
    ['__proto__', { uri: 'a.js', uriBaseId: 'constructor' }, bases({}), ['a.js', true]],
    ['by index', { index: 1 }, { artifacts: [{}, { location: { uri: 'b.js' } }] }, ['b.js', true]],
    ['index out of range', { index: 9 }, { artifacts: [] }, null],
    ['an index of −1 beside a uri', { uri: 'a.js', index: -1 }, {}, ['a.js', true]],
  ] as const)('%s', (_, location, members, expected) => {
    expect(placeOf(location, members)).toEqual(expected)
  })
})

describe('places', () => {
  const flow = (...uris: string[]): object => ({
    threadFlows: [{ locations: uris.map((uri) => ({ location: at(uri, 3) })) }],
  })
  const paths = (members: object): string[] =>
    finding('T', { ...members }).places.map(({ path, line }) => `${reveal(path)}:${line ?? ''}`)

  test('locations, related ones and each step of each flow, each once', () => {
    const members = {
      locations: [at('a.js', 1), at('b.js', 2)],
      relatedLocations: [at('c.js', 3), at('a.js', 1)],
      codeFlows: [flow('d.js', 'c.js'), flow('e.js')],
      stacks: [{ frames: [{ location: at('f.js', 4) }] }],
    }
    expect(paths(members)).toEqual(['a.js:1', 'b.js:2', 'c.js:3', 'd.js:3', 'e.js:3', 'f.js:4'])
  })

  test('none is left out, however many', () => {
    const locations = Array.from({ length: 20_000 }, (_, index) => at(`f${index}.js`, 1))
    expect(finding('T', { locations }).places).toHaveLength(20_000)
  })

  test('the first usable one is the place; none is fine', () => {
    expect(paths({ locations: [{}, at('', 2), at('b.js', 2)] })).toEqual(['b.js:2'])
    for (const locations of [undefined, null, [], [null], [{ physicalLocation: null }]])
      expect(finding('T', { locations })).toMatchObject({ place: null, places: [] })
  })

  test.each([0, -5, 1.5, 2 ** 53, '10', null])('line %s is no line', (startLine) => {
    const { place } = finding('T', { locations: [at('a.js', undefined, { region: { startLine } })] })
    expect(place).toEqual({ path: 'a.js', inside: true })
  })

  test('a tool that does not encode means the undecoded name: both are places', () => {
    expect(paths({ locations: [at('a%2ejs', 1)] })).toEqual(['a.js:1', 'a%2ejs:1'])
  })

  test('user info of a URL is masked, in every class', () => {
    const { place } = finding('T', { locations: [at('https://user:hunter22@host/x', 1)] })
    expect(place).toMatchObject({ path: 'https://…@host/x', inside: false })
  })
})

describe('a path of another machine, and the tracked file that it must mean', () => {
  const tracked = new Set(['src/exports.js', 'deploy/prod.env', 'exports.js', 'app/a.js', 'a.js', 'usr/b.js'])
  test.each([
    ['/repo/deploy/prod.env', 'deploy/prod.env'],
    ['file:///src/src/exports.js', 'src/exports.js'],
    ['/src/src/exports.js', 'src/exports.js'],
    ['file:///deploy/prod.env', 'deploy/prod.env'],
    ['src\\exports.js', 'src/exports.js'],
    ['.\\src\\exports.js', 'src/exports.js'],
    ['C:\\build\\src\\exports.js', 'src/exports.js'],
    ['/builds/acme/shop/src/exports.js', 'src/exports.js'],
    ['/home/runner/work/other/other/src/exports.js', 'src/exports.js'],
    ['/usr/src/app/src/exports.js', 'src/exports.js'],
    ['/var/jenkins_home/workspace/shop/deploy/prod.env', 'deploy/prod.env'],
    // Both the file of the machine's root and that of a mounted folder are tracked.
    ['/src/exports.js', null],
    ['/app/a.js', null],
    ['/repo/build/src/exports.js', null],
    ['/app/node_modules/x/src/exports.js', null],
    ['/usr/b.js', null],
    ['/usr/lib/src/exports.js', null],
    ['/repo/../src/exports.js', null],
    ['../src/exports.js', null],
    ['//host/src/exports.js', null],
    ['\\\\host\\src\\exports.js', null],
    ['https://example.com/src/exports.js', null],
    ['/repo/none.js', null],
  ])('%s is %s', (written, path) => {
    const named = namePath(written, roots, tracked)
    if (path === null) expect(named).toMatchObject({ inside: false })
    else expect(named).toMatchObject({ path, inside: true })
  })

  test('a path that is believed as it stands stays so', () => {
    expect(namePath('exports.js', roots, new Set(['src/exports.js']))).toEqual({
      path: 'exports.js',
      inside: true,
    })
  })

  test('its identity is that of the file, wherever it was scanned; without a repository it stays as written', () => {
    const scanned = (uri: string) =>
      finding('Tool', { locations: [at(uri, 3)] }, [], { repositoryFiles: tracked })
    const [here, there] = [scanned('src/exports.js'), scanned('/repo/src/exports.js')]
    expect(there.identity).toBe(here.identity)
    expect(reveal(there.place?.path ?? here.place!.path)).toBe('src/exports.js')
    expect(finding('Tool', { locations: [at('/repo/src/exports.js', 3)] }).place).toMatchObject({
      path: '/repo/src/exports.js',
      inside: false,
    })
  })

  test('in a scan of an image it is a file of the image', () => {
    const image = {
      locations: [at('/repo/src/exports.js', 3)],
      properties: { imageDigest: `sha256:${'a'.repeat(64)}` },
    }
    const found = finding('Trivy', image, [], { repositoryFiles: tracked })
    expect(found.place).toMatchObject({ path: '/repo/src/exports.js', inside: false })
  })
})
