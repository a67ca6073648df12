import { describe, expect, test } from 'vitest'
import type { Baseline, BaselineScans } from '../../src/domain/baseline.ts'
import type { Change, ChangedFile } from '../../src/domain/change.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { foreign } from '../../src/domain/foreign.ts'
import { known, unknown } from '../../src/domain/known.ts'
import type { OpenIncidents } from '../../src/domain/open-incidents.ts'
import type { Stage } from '../../src/domain/terms.ts'
import { ageFindings, type NewnessSources } from '../../src/decision/finding/newness.ts'
import { findingOf, scanOf, type FindingSketch } from '../support/findings.ts'

const file = (more: Partial<ChangedFile>): ChangedFile => ({
  status: 'modified',
  added: [],
  deletedAfter: [],
  shown: true,
  ...more,
})

function changeOf(files: Readonly<Record<string, ChangedFile>>, more: Partial<Change> = {}): Change {
  return {
    base: '1'.repeat(40),
    head: '2'.repeat(40),
    source: 'git',
    againstMergeBase: true,
    files: new Map(Object.entries(files)),
    complete: true,
    dependenciesBefore: new Map(),
    present: new Set(['src/a.js', 'src/b.js', 'src', 'lib', 'package-lock.json', 'lib/x.jar', 'old.js']),
    ...more,
  }
}

const nothing: NewnessSources = {
  stage: 'pr',
  baselineScans: unknown('not-configured'),
  baseline: unknown('none-yet'),
  change: unknown('unreadable'),
  openIssues: unknown('not-configured'),
  scans: [scanOf('Tool'), scanOf('Other')],
}

function age(
  findings: readonly FindingSketch[],
  sources: Partial<NewnessSources>,
  neverDebt: readonly string[] = [],
) {
  const made: readonly Finding[] = findings.map(findingOf)
  return ageFindings(made, { ...nothing, ...sources }, new Set(neverDebt))
}

const short = (
  findings: readonly FindingSketch[],
  sources: Partial<NewnessSources>,
  neverDebt: readonly string[] = [],
) => age(findings, sources, neverDebt).map(({ newness, source }) => `${newness} ${source}`)

describe('the change, by lines', () => {
  const touched = changeOf({
    'src/a.js': file({
      added: [
        { from: 10, to: 12 },
        { from: 30, to: 30 },
      ],
      deletedAfter: [20],
    }),
    'src/new.js': file({ status: 'added', added: [{ from: 1, to: Number.MAX_SAFE_INTEGER }] }),
    'src/moved.js': file({ status: 'renamed', oldPath: 'src/old.js' }),
    'src/hidden.js': file({ shown: false }),
    'src/mode.sh': file({}),
    'gone.js': file({ status: 'deleted' }),
    'vendor/lib': file({ shown: false }),
  })
  test.each<[string, FindingSketch, string]>([
    ['before the added lines', { path: 'src/a.js', line: 9 }, 'existing change'],
    ['the first added line', { path: 'src/a.js', line: 10 }, 'new change'],
    ['the last added line', { path: 'src/a.js', line: 12 }, 'new change'],
    ['after the added lines', { path: 'src/a.js', line: 13 }, 'existing change'],
    ['a region that reaches into them', { path: 'src/a.js', line: 7, endLine: 10 }, 'new change'],
    ['a region around them', { path: 'src/a.js', line: 1, endLine: 99 }, 'new change'],
    ['a second range', { path: 'src/a.js', line: 30 }, 'new change'],
    ['lines deleted right after', { path: 'src/a.js', line: 20 }, 'new change'],
    ['lines deleted right before', { path: 'src/a.js', line: 21 }, 'new change'],
    ['lines deleted two before', { path: 'src/a.js', line: 22 }, 'existing change'],
    ['a step of its flow', { path: 'src/b.js', line: 1, steps: [['src/a.js', 11]] }, 'new change'],
    ['a step beside', { path: 'src/b.js', line: 1, steps: [['src/a.js', 14]] }, 'existing change'],
    ['a step elsewhere', { path: 'src/b.js', line: 1, steps: [['/usr/lib/x.js', 14]] }, 'existing change'],
    ['no line, in a changed file', { path: 'src/a.js' }, 'new change'],
    ['no line, in an unchanged file', { path: 'src/b.js' }, 'existing change'],
    ['no line, in a file of other mode', { path: 'src/mode.sh' }, 'existing change'],
    ['a new file', { path: 'src/new.js', line: 500 }, 'new change'],
    ['a renamed file', { path: 'src/moved.js', line: 5 }, 'existing change'],
    ['no patch', { path: 'src/hidden.js', line: 5 }, 'new change'],
    ['a deleted file', { path: 'gone.js', line: 5 }, 'new change'],
    ['a changed submodule', { path: 'vendor/lib/x.c', line: 5 }, 'new change'],
    ['a folder with changes', { path: 'src' }, 'new change'],
    ['a folder without', { path: 'lib' }, 'existing change'],
    ['a path that is not in the repository', { path: 'a.js', line: 9 }, 'unknown none'],
    [
      'a path that is not, with a step that changed',
      { path: 'dist/a.js', line: 9, steps: [['src/a.js', 10]] },
      'new change',
    ],
    ['outside', { path: '/etc/passwd', line: 1, inside: false }, 'unknown none'],
    ['no place', {}, 'unknown none'],
    ['the whole repository', { path: '.' }, 'unknown none'],
  ])('%s', (_, finding, expected) => {
    expect(short([finding], { change: known(touched) })).toEqual([expected])
    const iac = { ...finding, class: 'iac' as const }
    expect(short([iac], { change: known(touched) })).toEqual([expected])
  })

  test.each<[Stage, boolean, string]>([
    ['pr', true, 'existing change'],
    ['pr', false, 'unknown none'],
    ['mainline', true, 'unknown none'],
    ['predeploy', true, 'unknown none'],
    ['deployed', false, 'unknown none'],
  ])('at stage %s, merge base %s: an untouched one is %s', (stage, againstMergeBase, expected) => {
    const change = known({ ...touched, againstMergeBase })
    expect(
      short(
        [
          { path: 'src/a.js', line: 9 },
          { path: 'src/a.js', line: 10 },
        ],
        { stage, change },
      ),
    ).toEqual([expected, 'new change'])
  })

  test('a list that was cut off clears nothing', () => {
    const change = known({ ...touched, complete: false })
    expect(
      short(
        [
          { path: 'src/a.js', line: 9 },
          { path: 'src/b.js', line: 9 },
        ],
        { change },
      ),
    ).toEqual(['existing change', 'new change'])
  })

  test('no list of what is at the head: nothing untouched is cleared', () => {
    const { present, ...change } = touched
    expect(present?.size).toBeGreaterThan(0)
    expect(
      short(
        [
          { path: 'src/b.js', line: 9 },
          { path: 'src/a.js', line: 9 },
        ],
        { change: known(change) },
      ),
    ).toEqual(['unknown none', 'existing change'])
  })

  test('a path that is spelled twice, since %20 may be a space', () => {
    const change = known(changeOf({}, { present: new Set(['src/a%20b.js']) }))
    const twice = (second: string) => [{ path: 'src/a b.js', line: 9, steps: [[second, 9]] as const }]
    expect(short(twice('src/a%20b.js'), { change })).toEqual(['existing change'])
    expect(short(twice('src/a%21b.js'), { change })).toEqual(['unknown none'])
    expect(short(twice('src/%.js'), { change })).toEqual(['unknown none'])
  })

  test('a line beyond the end of a changed file may be any of its lines', () => {
    const change = known(changeOf({ 'src/a.js': file({ added: [{ from: 2, to: 2 }], lines: 9 }) }))
    expect(
      short(
        [9, 10].map((line) => ({ path: 'src/a.js', line })),
        { change },
      ),
    ).toEqual(['existing change', 'new change'])
  })

  test('behind a symbolic link, what is meant counts', () => {
    const linked = new Map([
      ['link/a.js', 'src/a.js'],
      ['link/b.js', 'src/b.js'],
      ['away.js', null],
    ])
    const change = known({ ...touched, present: new Set(linked.keys()), linked })
    expect(
      short(
        [
          { path: 'link/a.js', line: 10 },
          { path: 'link/a.js', line: 9 },
          { path: 'link/b.js', line: 10 },
          { path: 'away.js', line: 1 },
        ],
        { change },
      ),
    ).toEqual(['new change', 'existing change', 'existing change', 'new change'])
  })

  test('a masked path, and one that git spells otherwise', () => {
    const finding = findingOf({ path: 'src/…/x.js', line: 11 })
    const masked = {
      ...finding,
      place: { path: foreign('src/…/x.js'), inside: true, line: 11, real: () => foreign('src/a.js') },
    }
    const spelled = {
      ...finding,
      place: { path: foreign('x'), inside: false, line: 11, spellings: () => [foreign('src/a.js')] },
    }
    const aged = ageFindings(
      [masked, spelled].map((one) => ({ ...one, places: [one.place] })),
      {
        ...nothing,
        change: known(touched),
      },
      new Set(),
    )
    expect(aged.map(({ newness }) => newness)).toEqual(['new', 'new'])
  })

  test.each<[string, FindingSketch, string]>([
    ['a scanner in a folder', { path: 'a.js', line: 11 }, 'new change'],
    ['in other case', { path: 'SRC/A.js', line: 11 }, 'new change'],
    ['in a container', { path: '/work/src/a.js', line: 11, inside: false }, 'new change'],
    ['in a container that mounts a folder', { path: '/src/a.js', line: 11, inside: false }, 'new change'],
    ['on Windows', { path: 'C:\\build\\src\\A.js', line: 11, inside: false }, 'new change'],
    ['an untouched line', { path: 'a.js', line: 14 }, 'unknown none'],
    ['another name', { path: 'ba.js', line: 11 }, 'unknown none'],
    ['another folder', { path: 'lib/a.js', line: 11 }, 'unknown none'],
    ['what others wrote', { path: '/app/node_modules/src/a.js', line: 11, inside: false }, 'unknown none'],
    ['beyond the end of the other', { path: 'short.js', line: 5 }, 'unknown none'],
  ])('a path that the repository has not: %s', (_, finding, expected) => {
    const short1 = file({ status: 'added', added: [{ from: 1, to: 9e9 }], lines: 4 })
    const change = known({ ...touched, files: new Map([...touched.files, ['src/short.js', short1]]) })
    expect(short([finding], { change })).toEqual([expected])
  })

  test('of two files of one name, the untouched one does not speak for the other', () => {
    const at = (present: readonly string[]) => known({ ...touched, present: new Set(present) })
    const [inLine, beside] = [
      { path: 'a.js', line: 11 },
      { path: 'a.js', line: 14 },
    ]
    expect(short([inLine, beside], { change: at(['a.js']) })).toEqual(['unknown none', 'existing change'])
    // A scanner names the longer path: it stands at the root.
    expect(short([inLine], { change: at(['a.js', 'src/a.js']) })).toEqual(['existing change'])
  })

  test('no change at all', () => {
    expect(short([{ path: 'src/a.js', line: 9 }], {})).toEqual(['unknown none'])
  })
})

describe('the change, by the commit in which a secret was found', () => {
  const change = changeOf(
    { 'src/a.js': file({ added: [{ from: 10, to: 12 }] }) },
    {
      commits: new Map([
        ['0ld', 'before'],
        ['5ecret', 'after'],
        ['f00', 'unknown'],
      ]),
    },
  )
  test.each<[string, FindingSketch, string]>([
    ['pushed by the change, at a line as it was', { line: 3, commit: '5ecret' }, 'new change'],
    ['pushed by the change, in a file that is gone', { path: 'src/gone.js', commit: '5ecret' }, 'new change'],
    ['pushed by the change, in no place', { commit: '5ecret' }, 'new change'],
    ['of the base, at a line that was something else then', { line: 10, commit: '0ld' }, 'existing change'],
    ['of the base, in a file that is gone', { path: 'src/gone.js', commit: '0ld' }, 'existing change'],
    ['of nobody knows when, at a line as it was', { line: 3, commit: 'f00' }, 'unknown none'],
    ['of nobody knows when, at a touched line', { line: 10, commit: 'f00' }, 'new change'],
    ['of a commit that says nothing', { line: 3, commit: 'c0ffee' }, 'existing change'],
  ])('%s', (_, sketch, expected) => {
    const finding = { class: 'secret', path: 'src/a.js', ...sketch } as const
    expect(short([finding], { change: known(change) })).toEqual([expected])
  })

  test('after the merge it only says new', () => {
    const findings = ['5ecret', '0ld'].map(
      (commit) => ({ class: 'secret', commit, identity: commit }) as const,
    )
    const stage: Stage = 'mainline'
    expect(short(findings, { change: known(change), stage })).toEqual(['new change', 'unknown none'])
  })

  test('it is new, though the baseline has one that nothing tells from it', () => {
    const finding = {
      class: 'secret',
      path: 'src/a.js',
      line: 3,
      commit: '5ecret',
      weakIdentity: true,
    } as const
    const counts = new Map([[findingOf(finding).identity, 1]])
    const baselineScans = known<BaselineScans>({ tools: new Set(['Tool']), counts })
    expect(short([finding], { change: known(change), baselineScans })).toEqual(['new change'])
  })
})

describe('the change, by what lock files resolve', () => {
  const lodash = (version = '4.17.20', path = 'package-lock.json'): FindingSketch => ({
    class: 'vuln',
    path,
    line: 1,
    package: ['lodash', version],
  })
  const parsed = (resolved: readonly string[], now?: readonly string[], added: readonly string[] = []) => ({
    is: 'parsed' as const,
    ecosystem: 'npm',
    resolved: new Set(resolved),
    ...(now === undefined ? {} : { resolvedNow: new Set(now) }),
    added: added.map(foreign),
  })
  const withLock = (
    before: Change['dependenciesBefore'] extends ReadonlyMap<string, infer One> ? One : never,
  ) =>
    changeOf(
      { 'package-lock.json': file({ added: [{ from: 1, to: 999 }] }) },
      { dependenciesBefore: new Map([['package-lock.json', before]]) },
    )

  test.each<[string, Change, FindingSketch, string]>([
    ['resolved at the base', withLock(parsed(['lodash@4.17.20'])), lodash(), 'existing change'],
    ['resolved to another version', withLock(parsed(['lodash@4.17.21'])), lodash(), 'new change'],
    ['not at the base, at the head', withLock(parsed(['x@1'], ['lodash@4.17.20'])), lodash(), 'new change'],
    [
      'at neither, named on added lines',
      withLock(parsed(['x@1'], ['y@1'], ['"lodash"', 'version 4.17.20'])),
      lodash(),
      'new change',
    ],
    [
      'at neither, not named',
      withLock(parsed(['x@1'], ['y@1'], ['lodash.merge', '4.17.200'])),
      lodash(),
      'unknown none',
    ],
    [
      'at neither, its version alone on a line that it declares',
      withLock({ ...parsed([], [], ['v4.17.20']), declared: [foreign('v4.17.20')] }),
      lodash(),
      'new change',
    ],
    [
      'at neither, its version alone in a lock file beside',
      withLock({ ...parsed([], [], ['v4.17.20']), declared: [] }),
      lodash(),
      'unknown none',
    ],
    [
      'kept from counting as before',
      withLock({
        ...parsed(['lodash@4.17.21'], ['lodash@4.17.21']),
        asBefore: new Set(['lodash@4.17.20']),
        moved: new Set(['lodash@']),
      }),
      lodash(),
      'existing change',
    ],
    [
      'at neither, and what is declared of it moved',
      withLock({ ...parsed(['lodash@4.17.21'], []), moved: new Set(['lodash@']) }),
      lodash(),
      'new change',
    ],
    [
      'at neither, and what is declared of another moved',
      withLock({ ...parsed(['underscore@1'], []), moved: new Set(['underscore@']) }),
      lodash(),
      'unknown none',
    ],
    [
      'at neither, and added lines may name more than is read',
      withLock({ ...parsed([], []), isUnseen: true }),
      lodash(),
      'new change',
    ],
    [
      'in a container, named on an added line of the lock file that may be meant',
      changeOf({ 'package-lock.json': file({ addedText: [foreign('"lodash"'), foreign('4.17.20')] }) }),
      { ...lodash('4.17.20', '/app/package-lock.json'), inside: false },
      'new change',
    ],
    [
      'in a container, not named there',
      changeOf({ 'package-lock.json': file({ addedText: [foreign('"lodash"')] }) }),
      { ...lodash('4.17.20', '/app/package-lock.json'), inside: false },
      'unknown none',
    ],
    [
      'in an untouched lock file, while one of its name names it now',
      changeOf({ 'web/package-lock.json': file({ addedText: [foreign('"lodash": "4.17.20"')] }) }),
      lodash(),
      'unknown none',
    ],
    ['no lock file at the base', withLock({ is: 'absent' }), lodash(), 'new change'],
    ['a base that cannot be read', withLock({ is: 'unreadable' }), lodash(), 'new change'],
    [
      'unknown format, on one added line',
      withLock({ is: 'unknown-format', added: [foreign('lodash = 4.17.20')] }),
      lodash(),
      'new change',
    ],
    [
      'unknown format, on two added lines',
      withLock({ is: 'unknown-format', added: [foreign('lodash'), foreign('4.17.20')] }),
      lodash(),
      'unknown none',
    ],
    [
      'unknown format, another version',
      withLock({ is: 'unknown-format', added: [foreign('lodash = 4.17.201')] }),
      lodash(),
      'unknown none',
    ],
    [
      'no version is told',
      withLock(parsed([])),
      { class: 'vuln', path: 'package-lock.json' },
      'unknown none',
    ],
    ['an unchanged lock file', changeOf({ 'src/a.js': file({}) }), lodash(), 'existing change'],
    ['a list that was cut off', changeOf({}, { complete: false }), lodash(), 'new change'],
    [
      'in an image',
      changeOf({ 'src/a.js': file({}) }),
      { ...lodash('1', 'nginx/usr/lib'), inside: false },
      'unknown none',
    ],
    [
      'at a path that is not in the repository',
      changeOf({ 'src/a.js': file({}) }),
      lodash('1', 'library/nginx'),
      'unknown none',
    ],
    [
      'in an image, Dockerfile changed',
      changeOf({ 'docker/app.Dockerfile': file({}) }),
      lodash('1', 'library/nginx'),
      'new change',
    ],
    [
      'in an image, Dockerfile.prod changed',
      changeOf({ 'Dockerfile.prod': file({}) }),
      { ...lodash('1', '/x'), inside: false },
      'new change',
    ],
    ['no place', changeOf({ Dockerfile: file({}) }), { class: 'vuln', package: ['a', '1'] }, 'unknown none'],
    [
      'malware in a package',
      withLock(parsed(['lodash@4.17.20'])),
      { ...lodash(), class: 'malware' },
      'existing change',
    ],
    [
      'malware in a file',
      withLock(parsed([])),
      { class: 'malware', path: 'package-lock.json', line: 5 },
      'new change',
    ],
  ])('%s', (_, change, finding, expected) => {
    expect(short([finding], { change: known(change) })).toEqual([expected])
  })

  test('a bump of one package among forty that were vulnerable before', () => {
    const old = Array.from({ length: 40 }, (_, at) => `old${at}@1.0.0`)
    const change = withLock(parsed([...old, 'bumped@1.0.0'], [...old, 'bumped@2.0.0']))
    const findings = [
      ...old.map((key): FindingSketch => ({ ...lodash(), package: [key.split('@')[0] ?? '', '1.0.0'] })),
      { ...lodash(), package: ['bumped', '2.0.0'] as const },
    ]
    expect(short(findings, { change: known(change) })).toEqual([
      ...old.map(() => 'existing change'),
      'new change',
    ])
  })

  test('at mainline it says only new', () => {
    const change = known(withLock(parsed(['lodash@4.17.20'])))
    expect(short([lodash(), lodash('4.17.19')], { stage: 'mainline', change })).toEqual([
      'unknown none',
      'new change',
    ])
  })
})

describe('scans of the merge base', () => {
  const scans = (counts: Readonly<Record<string, number>>, more: Partial<BaselineScans> = {}) =>
    known<BaselineScans>({ tools: new Set(['Tool']), counts: new Map(Object.entries(counts)), ...more })
  const inNewLine = known(changeOf({ 'src/a.js': file({ added: [{ from: 10, to: 12 }] }) }))

  test('they say both, whatever the change says, at every stage', () => {
    const findings = [
      { identity: 'i', path: 'src/a.js', line: 11 },
      { identity: 'j', path: 'src/b.js', line: 1 },
    ]
    for (const stage of ['pr', 'mainline', 'predeploy', 'deployed'] as const)
      expect(short(findings, { stage, baselineScans: scans({ i: 1 }), change: inNewLine })).toEqual([
        'existing baseline-scan',
        'new baseline-scan',
      ])
  })

  test('of another tool they say what was there, and nothing of what was not', () => {
    const findings = [
      { identity: 'i', scan: 1, path: 'src/b.js' },
      { identity: 'j', scan: 1, path: 'src/b.js' },
    ]
    expect(short(findings, { baselineScans: scans({ i: 1 }), change: inNewLine })).toEqual([
      'existing baseline-scan',
      'existing change',
    ])
  })

  test('they count; the surplus are those in changed lines', () => {
    const copies = [11, 1, 12, 2].map((line) => ({ identity: 'i', path: 'src/a.js', line }))
    expect(
      short(copies, { baselineScans: scans({ i: 2 }), change: inNewLine }).map((said) => said.split(' ')[0]),
    ).toEqual(['new', 'existing', 'new', 'existing'])
    expect(
      short(copies, { baselineScans: scans({ i: 3 }), change: inNewLine }).map((said) => said.split(' ')[0]),
    ).toEqual(['existing', 'existing', 'new', 'existing'])
  })

  test('two tools that report one flaw are not two flaws', () => {
    const twice = [0, 1].map((scan) => ({ identity: 'i', scan, path: 'src/a.js', line: 11 }))
    expect(short(twice, { baselineScans: scans({ i: 1 }), change: inNewLine })).toEqual([
      'existing baseline-scan',
      'existing baseline-scan',
    ])
  })

  test.each<[string, Partial<BaselineScans>, Partial<ChangedFile> | null, string]>([
    [
      'the old path was renamed',
      { names: new Map([['old', { renameKey: 'r', path: 'old.js' }]]) },
      { status: 'renamed', oldPath: 'old.js' },
      'existing',
    ],
    [
      'the old path is still there',
      { names: new Map([['old', { renameKey: 'r', path: 'old.js' }]]) },
      { status: 'added' },
      'new',
    ],
    [
      'another rename',
      { names: new Map([['old', { renameKey: 'r', path: 'old.js' }]]) },
      { status: 'renamed', oldPath: 'other.js' },
      'new',
    ],
    [
      'another key',
      { names: new Map([['old', { renameKey: 's', path: 'old.js' }]]) },
      { status: 'renamed', oldPath: 'old.js' },
      'new',
    ],
    ['no change is known', { names: new Map([['old', { renameKey: 'r', path: 'old.js' }]]) }, null, 'new'],
  ])('a rename: %s', (_, names, changed, expected) => {
    const change =
      changed === null ? unknown<Change>('unreadable') : known(changeOf({ 'src/a.js': file(changed) }))
    const finding = { identity: 'fresh', renameKey: 'r', path: 'src/a.js', line: 3 }
    expect(age([finding], { baselineScans: scans({ old: 1 }, names), change })[0]?.newness).toBe(expected)
    // What stays where it was takes the place of what is remembered.
    const both = [finding, { ...finding, identity: 'old' }]
    expect(age(both, { baselineScans: scans({ old: 1 }, names), change })[0]?.newness).toBe('new')
  })

  test.each<[string, FindingSketch]>([
    ['its alias is the identity', { identity: 'x', aliases: ['old'] }],
    ['its alias is an alias', { identity: 'x', aliases: ['hmac:k:1'] }],
    ['its identity is an alias', { identity: 'hmac:k:1' }],
  ])('another name: %s', (_, finding) => {
    const baselineScans = scans({ old: 1 }, { names: new Map([['old', { aliases: ['hmac:k:1'] }]]) })
    expect(age([finding], { baselineScans })).toMatchObject([{ newness: 'existing', confidence: 'medium' }])
    expect(short([finding, finding], { baselineScans })).toEqual([
      'existing baseline-scan',
      'new baseline-scan',
    ])
    expect(short([finding, { identity: 'old' }], { baselineScans })).toEqual([
      'new baseline-scan',
      'existing baseline-scan',
    ])
  })
})

describe('the committed baseline file', () => {
  const entry = {
    identity: 'i',
    count: 1,
    class: 'code',
    tier: 'T1',
    firstSeen: '2026-01-01',
    due: '2026-02-01',
  } as const
  const baseline = known<Baseline>({ version: 1, tools: ['Tool'], entries: [entry] })
  const untouched = known(changeOf({ 'src/a.js': file({ added: [{ from: 10, to: 12 }] }) }))

  test('its entries are existing at every stage, with their dates', () => {
    for (const stage of ['pr', 'mainline', 'predeploy', 'deployed'] as const)
      expect(
        age([{ identity: 'i', path: 'src/a.js', line: 11 }], { stage, baseline, change: untouched }),
      ).toEqual([
        {
          newness: 'existing',
          source: 'baseline-file',
          confidence: 'high',
          firstSeen: '2026-01-01',
          due: '2026-02-01',
          adopted: true,
        },
      ])
  })

  test.each<[Stage, FindingSketch, string]>([
    ['mainline', { path: 'src/b.js', line: 1 }, 'new baseline-file'],
    ['predeploy', { path: 'src/b.js', line: 1 }, 'new baseline-file'],
    ['deployed', {}, 'new baseline-file'],
    ['mainline', { path: 'src/b.js', line: 1, scan: 1 }, 'unknown none'],
    ['mainline', { path: 'package-lock.json', class: 'vuln', package: ['a', '1'] }, 'unknown none'],
    ['mainline', { path: 'src/b.js', line: 1, class: 'secret' }, 'new baseline-file'],
    ['pr', { path: 'src/b.js', line: 1 }, 'existing change'],
    ['pr', { path: 'src/a.js', line: 11 }, 'new change'],
    ['pr', {}, 'unknown none'],
  ])('at %s, what is absent: %j is %s', (stage, finding, expected) => {
    expect(short([finding], { stage, baseline, change: untouched })).toEqual([expected])
  })

  test('what it cannot hold is not new by being absent; the change and the record still say so', () => {
    const pipeline: FindingSketch = { identity: 'p', class: 'pipeline', path: 'src/b.js', line: 1 }
    const other: FindingSketch = { identity: 'q', path: 'src/b.js', line: 1 }
    for (const stage of ['mainline', 'predeploy', 'deployed'] as const)
      expect(short([pipeline, other], { stage, baseline }, ['p'])).toEqual([
        'unknown none',
        'new baseline-file',
      ])
    const touched = { ...pipeline, path: 'src/a.js', line: 11 }
    expect(short([touched], { stage: 'mainline', baseline, change: untouched }, ['p'])).toEqual([
      'new change',
    ])
  })

  test('it counts', () => {
    const twice = [
      { identity: 'i', path: 'src/a.js', line: 11 },
      { identity: 'i', path: 'src/a.js', line: 1 },
    ]
    expect(short(twice, { baseline, change: untouched })).toEqual(['new change', 'existing baseline-file'])
    expect(short(twice, { stage: 'mainline', baseline, change: untouched })).toEqual([
      'new baseline-file',
      'existing baseline-file',
    ])
  })

  test('scans of the merge base come first, and the dates are still those of the file', () => {
    const baselineScans = known<BaselineScans>({ tools: new Set(['Tool']), counts: new Map([['i', 1]]) })
    expect(age([{ identity: 'i' }], { baseline, baselineScans })).toMatchObject([
      { source: 'baseline-scan', adopted: true, due: '2026-02-01' },
    ])
    const none = known<BaselineScans>({ tools: new Set(['Tool']), counts: new Map() })
    expect(age([{ identity: 'i' }], { baseline, baselineScans: none })).toMatchObject([
      { newness: 'new', adopted: false },
    ])
  })

  test('a file that was renamed by an earlier change', () => {
    const moved = known<Baseline>({
      version: 1,
      tools: ['Tool'],
      entries: [{ ...entry, renameKey: 'r', path: 'gone.js' }],
    })
    const finding = { identity: 'fresh', renameKey: 'r', path: 'src/a.js', line: 1 }
    expect(age([finding], { stage: 'mainline', baseline: moved, gone: new Set(['gone.js']) })).toMatchObject([
      { newness: 'existing', adopted: true, confidence: 'medium' },
    ])
    expect(short([finding], { stage: 'mainline', baseline: moved })).toEqual(['new baseline-file'])
  })
})

describe('a weak identity', () => {
  const inLines = (more: Partial<ChangedFile> = {}) =>
    known(changeOf({ 'src/a.js': file({ added: [{ from: 10, to: 12 }], ...more }) }))
  const entry = { identity: 'i', count: 1, class: 'secret', tier: 'T1', firstSeen: '2026-01-01' } as const
  const names = { aliases: ['hmac:k:1'] }
  const baseline = known<Baseline>({ version: 1, tools: ['Tool'], entries: [{ ...entry, ...names }] })
  const scans = known<BaselineScans>({
    tools: new Set(['Tool']),
    counts: new Map([['i', 1]]),
    names: new Map([['i', names]]),
  })
  const secret: FindingSketch = { identity: 'i', class: 'secret', path: 'src/a.js', line: 11 }
  const noLine: FindingSketch = { identity: 'i', class: 'secret', path: 'src/a.js' }
  const memories: readonly (readonly [string, Partial<NewnessSources>, string])[] = [
    ['the baseline file', { baseline }, 'baseline-file'],
    ['scans of the merge base', { baselineScans: scans }, 'baseline-scan'],
    ['the record', { ledger: scans }, 'ledger'],
  ]

  test.each(memories)('%s: another value in a changed line', (_, memory, source) => {
    const said = (finding: FindingSketch, change = inLines()) =>
      ['pr', 'mainline'].map((stage) => short([finding], { ...memory, change, stage: stage as Stage })[0])
    const [fresh, old] = [Array(2).fill('new change'), Array(2).fill(`existing ${source}`)]
    expect(said(secret)).toEqual(fresh)
    expect(said({ ...secret, class: 'code', weakIdentity: true })).toEqual(fresh)
    expect(said({ ...secret, class: 'code' })).toEqual(old)
    expect(said({ ...secret, line: 9 })).toEqual(old)
    expect(said({ ...secret, aliases: ['hmac:k:1'] })).toEqual(old)
    expect(said({ ...secret, aliases: ['hmac:k:2'] })).toEqual(fresh)
    // A file whose patch is hidden may hold another value; one of which no line is told may not for that.
    expect(said({ ...secret, line: 1 }, inLines({ shown: false }))).toEqual(fresh)
    expect(said(noLine)).toEqual(old)
  })

  test('what it does not cover does not use it up', () => {
    const moved = { ...secret, identity: 'j', path: 'src/b.js', line: 1, aliases: ['hmac:k:1'] }
    expect(short([secret, moved], { baseline, change: inLines() })).toEqual([
      'new change',
      'existing baseline-file',
    ])
  })

  test('a deleted file and another one are no rename', () => {
    const renameKey = 'r'
    const gone = { ...entry, renameKey, path: 'gone.js' }
    const one = known<Baseline>({ version: 1, tools: ['Tool'], entries: [gone] })
    const change = known(
      changeOf({ 'gone.js': file({ status: 'deleted' }), 'z.js': file({ status: 'added', shown: true }) }),
    )
    const finding = { identity: 'fresh', renameKey, path: 'z.js', line: 4 }
    const sources = { baseline: one, change, stage: 'mainline', gone: new Set(['gone.js']) } as const
    expect(short([finding], sources)).toEqual(['new baseline-file'])
  })

  test.each<[string, readonly string[], readonly string[], number]>([
    ['one path is missing, findings are in one', ['gone.js'], ['src/b.js', 'src/b.js'], 1],
    ['two are missing', ['gone.js', 'also.js'], ['src/b.js'], 0],
    ['findings are in two', ['gone.js'], ['src/a.js', 'src/b.js'], 0],
  ])('a rename by an earlier change: %s', (_, missing, paths, existing) => {
    const entries = missing.map((path) => ({ ...entry, identity: path, renameKey: 'r', path }))
    const moved = known<Baseline>({ version: 1, tools: ['Tool'], entries })
    const findings = paths.map((path) => ({ identity: `new ${path}`, renameKey: 'r', path, line: 1 }))
    const said = short(findings, { stage: 'mainline', baseline: moved, gone: new Set(missing) })
    expect(said.filter((one) => one === 'existing baseline-file')).toHaveLength(existing)
  })
})

describe('our open issues', () => {
  const since = '2026-11-01T08:00:00Z'
  const naming = (blocked: boolean) =>
    known<OpenIncidents>({
      opened: new Map([['INC-000000000000', since]]),
      identities: new Map([['i', { count: 1, blocked, since }]]),
    })
  const openIssues = naming(true)
  const change = known(changeOf({ 'src/a.js': file({ added: [{ from: 10, to: 12 }] }) }))

  test.each<[Stage, string]>([
    ['mainline', 'new open-issue'],
    ['predeploy', 'new open-issue'],
    ['deployed', 'new open-issue'],
    ['pr', 'existing change'],
  ])('at %s what one names as blocked is %s', (stage, expected) => {
    expect(short([{ identity: 'i', path: 'src/b.js', line: 1 }], { stage, openIssues, change })).toEqual([
      expected,
    ])
  })

  test('the clock of what one names goes on from its creation, blocked or not', () => {
    const ages = (blocked: boolean) =>
      age([{ identity: 'i', path: 'src/b.js', line: 1 }], { stage: 'mainline', openIssues: naming(blocked) })
    expect(ages(true)).toMatchObject([{ newness: 'new', firstSeen: since }])
    expect(ages(false)).toMatchObject([{ newness: 'unknown', firstSeen: since }])
  })

  test('they count, and what a person adopted is adopted', () => {
    const baseline = known<Baseline>({
      version: 1,
      tools: [],
      entries: [{ identity: 'i', count: 1, class: 'code', tier: 'T1', firstSeen: '2026-01-01' }],
    })
    const twice = [{ identity: 'i' }, { identity: 'i' }]
    expect(short(twice, { stage: 'mainline', openIssues })).toEqual(['new open-issue', 'unknown none'])
    expect(short([{ identity: 'i' }], { stage: 'mainline', openIssues, baseline })).toEqual([
      'existing baseline-file',
    ])
  })
})

test('a hundred thousand findings', () => {
  const findings = Array.from({ length: 100_000 }, (_, at) => ({
    identity: `i${at % 1000}`,
    renameKey: 'r',
    path: `src/f${at % 500}.js`,
    line: at % 97,
  }))
  const change = known(
    changeOf({
      'src/f1.js': file({ added: Array.from({ length: 5000 }, (_, at) => ({ from: at * 3, to: at * 3 })) }),
    }),
  )
  const baselineScans = known<BaselineScans>({
    tools: new Set(['Tool']),
    counts: new Map(findings.map(({ identity }) => [identity, 50])),
    names: new Map(findings.map(({ identity }) => [identity, { renameKey: 'r', path: 'none' }])),
  })
  const aged = age(findings, { change, baselineScans })
  expect(aged.filter(({ newness }) => newness === 'existing')).toHaveLength(50_000)
})
