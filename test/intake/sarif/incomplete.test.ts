import { describe, expect, test } from 'vitest'
import { requiredToolProblems } from '../../../src/intake/sarif/required-tools.ts'
import { readSarif, type ReaderSettings } from '../../../src/intake/sarif/read-sarif.ts'
import { codes, log, notes, read, result, run, scan, settings } from './fixtures.ts'

const ones = '1'.repeat(40)
const twos = '2'.repeat(40)
const here = { repositoryUri: 'https://github.com/acme/shop', revisionId: twos }

type Case = readonly [string, unknown, string, Partial<ReaderSettings>?]

const oneRun = (members: object): unknown => log([run('T', [], [], { ...members })])
const invocation = (members: object): unknown => oneRun({ invocations: [members] })
const notification = (members: object, member = 'toolExecutionNotifications'): unknown =>
  invocation({ executionSuccessful: true, [member]: [{ level: 'error', ...members }] })
/** A notification without a level of its own, by its place in an extension that describes it. */
const described = (
  configuration: object,
  reference: object = { index: 0, toolComponent: { index: 1 } },
): unknown =>
  oneRun({
    tool: {
      driver: { name: 'T' },
      extensions: [
        { name: 'other', notifications: [{ id: 'E0', defaultConfiguration: { level: 'note' } }] },
        {
          name: 'pack',
          guid: 'AB',
          notifications: [{ id: 'E1', guid: 'CD', defaultConfiguration: configuration }],
        },
      ],
    },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ descriptor: reference }] }],
  })
/** A notification that its invocation makes an error. */
const overridden = (descriptor: object, level = 'error'): unknown =>
  oneRun({
    tool: { driver: { name: 'T', notifications: [{ id: 'E1' }, { id: 'E2' }] } },
    invocations: [
      {
        executionSuccessful: true,
        notificationConfigurationOverrides: [{ descriptor, configuration: { level } }],
        toolConfigurationNotifications: [{ descriptor: { id: 'E1' } }],
      },
    ],
  })
const provenance = (...entries: object[]): unknown => oneRun({ versionControlProvenance: entries })

/** What makes a scan incomplete, by the code that says so. */
const incomplete: readonly Case[] = [
  ['another version', log([run('T', [])], { version: '2.0.0' }), 'scan-version'],
  ['a version that is a number', log([run('T', [])], { version: 2.1 }), 'scan-version'],
  ['no version', { runs: [run('T', [])] }, 'scan-version'],
  ['no runs', log([]), 'scan-no-runs'],
  ['runs null', log(null), 'scan-no-runs'],
  ['runs an object', log({}), 'scan-no-runs'],
  ['a run that is no object', log([null]), 'scan-run-unreadable'],
  ['results absent', oneRun({ results: undefined }), 'scan-no-results'],
  ['results null', oneRun({ results: null }), 'scan-no-results'],
  ['results an object', oneRun({ results: {} }), 'scan-no-results'],
  ['a result that is null', oneRun({ results: [null] }), 'scan-bad-result'],
  ['a result that is a list', oneRun({ results: [[]] }), 'scan-bad-result'],
  [
    'results elsewhere',
    oneRun({ externalPropertyFileReferences: { results: [{}] } }),
    'scan-external-results',
  ],
  [
    'results elsewhere, old name',
    oneRun({ externalPropertyFiles: { results: [{}] } }),
    'scan-external-results',
  ],
  [
    'results inline, of no run',
    log([run('T', [])], { inlineExternalProperties: [{ results: [{}] }] }),
    'scan-external-results',
  ],
  ['success false', invocation({ executionSuccessful: false }), 'scan-not-successful'],
  ['success null', invocation({ executionSuccessful: null }), 'scan-not-successful'],
  ['success as a text', invocation({ executionSuccessful: 'true' }), 'scan-not-successful'],
  [
    'the second invocation failed',
    oneRun({ invocations: [{ executionSuccessful: true }, { executionSuccessful: false }] }),
    'scan-not-successful',
  ],
  [
    'invocations as one object',
    oneRun({ invocations: { executionSuccessful: false } }),
    'scan-not-successful',
  ],
  ['an exit code and no success', invocation({ exitCode: 2 }), 'scan-exit-code'],
  ['an exit code as text', invocation({ exitCode: '1' }), 'scan-exit-code'],
  ['a signal by name', invocation({ executionSuccessful: true, exitSignalName: 'SIGKILL' }), 'scan-signal'],
  ['a signal by number', invocation({ executionSuccessful: true, exitSignalNumber: 9 }), 'scan-signal'],
  [
    'not started',
    invocation({ executionSuccessful: true, processStartFailureMessage: 'no' }),
    'scan-not-started',
  ],
  ['an execution error', notification({ descriptor: { id: 'E1' } }), 'scan-notification'],
  [
    'a configuration error',
    notification({ descriptor: { id: 'E1' } }, 'toolConfigurationNotifications'),
    'scan-notification',
  ],
  ['an error without id', notification({}), 'scan-notification'],
  ['an error by its descriptor in an extension', described({ level: 'error' }), 'scan-notification'],
  ['an error by its descriptor’s id alone', described({ level: 'error' }, { id: 'E1' }), 'scan-notification'],
  [
    'an error by guid, its component by guid',
    described({ level: 'error' }, { index: 0, guid: 'cd', toolComponent: { guid: 'ab' } }),
    'scan-notification',
  ],
  [
    'an error by index, its component by name',
    described({ level: 'error' }, { index: 0, toolComponent: { name: 'pack' } }),
    'scan-notification',
  ],
  [
    'an error by index, in whichever extension',
    described({ level: 'error' }, { index: 0 }),
    'scan-notification',
  ],
  ['a descriptor that is not there', described({ level: 'note' }, { index: 7 }), 'scan-notification'],
  ['an error by an override', overridden({ id: 'E1' }), 'scan-notification'],
  ['an error by an override that names its place', overridden({ index: 0 }), 'scan-notification'],
  ['a level that SARIF does not know', notification({ level: 'fatal' }), 'scan-notification'],
  ['no tool name', log([{ tool: { driver: {} }, results: [] }]), 'scan-no-tool-name'],
  ['no tool', log([{ results: [] }]), 'scan-no-tool-name'],
  ['a blank tool name', log([run(' ', [])]), 'scan-no-tool-name'],
  ...['2020-01-01T00:00:61Z', 'yesterday', '2020-13-01', 7, {}].map((endTimeUtc): Case => [
    `an end time that is none, with an age: ${JSON.stringify(endTimeUtc)}`,
    invocation({ executionSuccessful: true, endTimeUtc }),
    'scan-end-unreadable',
    { maxAge: 1 },
  ]),
  [
    'a leap second, too long ago',
    invocation({ executionSuccessful: true, endTimeUtc: '2016-12-31T23:59:60Z' }),
    'scan-too-old',
    { maxAge: 1 },
  ],
  [
    'from the future',
    invocation({ executionSuccessful: true, endTimeUtc: '2026-11-24T12:06:00Z' }),
    'scan-from-the-future',
  ],
  [
    'too old',
    invocation({ executionSuccessful: true, endTimeUtc: '2026-11-23T11:00:00Z' }),
    'scan-too-old',
    { maxAge: 86_400_000 },
  ],
  [
    'too old, in another zone',
    invocation({ executionSuccessful: true, endTimeUtc: '2026-11-23T13:59:00+02:00' }),
    'scan-too-old',
    { maxAge: 86_400_000 },
  ],
  [
    'too old, without a zone',
    invocation({ executionSuccessful: true, endTimeUtc: '2001-01-01T00:00:00' }),
    'scan-too-old',
    { maxAge: 1 },
  ],
  ['another commit', provenance(here), 'scan-other-commit', { commits: [ones] }],
  [
    'another commit of an unknown repository',
    provenance({ revisionId: twos }),
    'scan-other-commit',
    { commits: [ones] },
  ],
  [
    'another commit elsewhere, while it is not known where we are',
    provenance({ ...here, repositoryUri: 'https://github.com/acme/lib' }),
    'scan-other-commit',
    { commits: [ones], repository: null },
  ],
  [
    'one of two commits',
    provenance({ ...here, revisionId: ones }, here),
    'scan-other-commit',
    { commits: [ones] },
  ],
]

/** What looks like it and is fine. */
const complete: readonly Case[] = [
  ['a clean scan', log([run('T', [])]), ''],
  ['no schema, an unknown member', log([run('T', [], [], { extra: 1 })], { extra: 1 }), ''],
  ['invocations absent', oneRun({ invocations: undefined }), ''],
  ['invocations null', oneRun({ invocations: null }), ''],
  ['an exit code beside success', invocation({ executionSuccessful: true, exitCode: 1 }), ''],
  ['exit code 0 and no success', invocation({ exitCode: 0 }), ''],
  [
    'signal names that say nothing',
    invocation({ executionSuccessful: true, exitSignalName: '', exitSignalNumber: null }),
    '',
  ],
  ['no results elsewhere', oneRun({ externalPropertyFileReferences: { results: [], driver: {} } }), ''],
  ['nothing inline', log([run('T', [])], { inlineExternalProperties: [{ results: [] }] }), ''],
  ['a warning of the tool', notification({ level: 'warning' }), ''],
  ['a note by its descriptor in an extension', described({ level: 'note' }), ''],
  ['an override of another notification', overridden({ id: 'E2' }), ''],
  ['an override that makes no error', overridden({ id: 'E1' }, 'note'), ''],
  ['a notification without level', notification({ level: undefined }), ''],
  [
    'ended 4 minutes from now',
    invocation({ executionSuccessful: true, endTimeUtc: '2026-11-24T12:04:00Z' }),
    '',
  ],
  [
    'just young enough',
    invocation({ executionSuccessful: true, endTimeUtc: '2026-11-23T12:00:00Z' }),
    '',
    { maxAge: 86_400_000 },
  ],
  ['no end time, with an age', invocation({ executionSuccessful: true }), '', { maxAge: 1 }],
  [
    'an end time that is none, and no age is asked',
    invocation({ executionSuccessful: true, endTimeUtc: 'x' }),
    '',
  ],
  ['one of several known commits', provenance(here), '', { commits: [ones, twos.toUpperCase()] }],
  ['a commit, none known', provenance(here), ''],
  [
    'another repository, both known',
    provenance({ ...here, repositoryUri: 'git@github.com:acme/lib.git' }),
    '',
    { commits: [ones] },
  ],
  ['a revision that is no commit', provenance({ ...here, revisionId: 'main' }), '', { commits: [ones] }],
]

function named([name, value, code, changes = {}]: Case): {
  name: string
  value: unknown
  code: string
  changes: Partial<ReaderSettings>
} {
  return { name, value, code, changes }
}

describe('incomplete', () => {
  test.each(incomplete.map(named))('$name', ({ value, code, changes }) => {
    const reading = read(value, changes)
    expect(codes(reading)).toContain(code)
    expect(reading.scans.every((one) => !one.complete)).toBe(true)
    for (const one of reading.scans.flatMap(({ problems }) => problems)) {
      expect(one.sentence.length).toBeGreaterThan(0)
      expect(one.remedy.length).toBeGreaterThan(0)
    }
  })

  test.each(complete.map(named))('not $name', ({ value, changes }) => {
    const reading = read(value, changes)
    expect(codes(reading)).toEqual([])
    expect(scan(reading).complete).toBe(true)
  })

  test('results of an incomplete scan are findings all the same', () => {
    const failed = run('T', [result(), null, result()], [], { invocations: [{ executionSuccessful: false }] })
    const reading = read(log([failed]))
    expect(reading.findings).toHaveLength(2)
    expect(scan(reading).counts).toEqual({ results: 3, findings: 2, notFindings: 0, elsewhere: 0 })
  })

  test('one of two runs says nothing of the other, the file does', () => {
    const failed = run('B', [], [], { invocations: [{ executionSuccessful: false }] })
    expect(read(log([run('A', []), failed])).scans.map((one) => one.complete)).toEqual([true, false])
    const version = read(log([run('A', []), run('B', [])], { version: '2.1' }))
    expect(version.scans.map((one) => one.complete)).toEqual([false, false])
  })

  const bytes = new TextEncoder().encode(JSON.stringify(log([run('T', [])])))
  const trackedFiles = {
    root: '/ci/shop',
    paths: new Set(['scan.sarif', 'scans/caf\u00e9.sarif', 'link', 'src/app.js']),
  }

  test.each([
    ['scan.sarif', '/ci/shop/scan.sarif'],
    ['x', '/ci/shop/scans/cafe\u0301.sarif'],
    ['x', '/ci/shop/link/below/it.sarif'],
    ['/ci/shop/link/it.sarif', '/elsewhere/it.sarif'],
    ['/ci/shop/.git/../scan.sarif', null],
  ])('%s at %s is tracked', (file, real) => {
    expect(codes(readSarif(file, bytes, { ...settings, trackedFiles }, real))).toEqual(['scan-tracked-file'])
  })

  test.each([
    ['scan.sarif', '/ci/shop/sub/scan.sarif'],
    ['scan.sarif', '/ci/shop2/scan.sarif'],
    ['src/new.sarif', '/ci/shop/src/new.sarif'],
    ['-', null],
  ])('%s at %s is not tracked', (file, real) => {
    expect(codes(readSarif(file, bytes, { ...settings, trackedFiles }, real))).toEqual([])
    const nowhere = { ...trackedFiles, root: null }
    expect(codes(readSarif('scan.sarif', bytes, { ...settings, trackedFiles: nowhere }, real))).toEqual([])
  })

  test('too many runs are refused whole', () => {
    const reading = read(log(Array.from({ length: 1_001 }, () => run('T', [result()]))))
    expect(codes(reading)).toEqual(['scan-too-many-runs'])
    expect(reading.findings).toEqual([])
  })

  test('what is not stated is shown', () => {
    const shown = scan(read(oneRun({ invocations: undefined }))).notes.map(({ code }) => code)
    expect(shown).toEqual(['scan-success-not-stated', 'scan-end-not-stated'])
  })

  test('what was ignored is said', () => {
    expect(notes(read(provenance({ ...here, revisionId: 'main' })))).toEqual(['scan-revision-ignored'])
    const elsewhere = provenance({ ...here, repositoryUri: 'https://github.com/acme/lib' })
    expect(notes(read(elsewhere, { commits: [ones] }))).toEqual(['scan-other-repository'])
  })
})

describe('accepted notifications', () => {
  const error = notification({ descriptor: { id: 'E1' }, message: { text: 'CANARY' } })
  const accept = { tool: 'T', notification: 'E1', reason: 'known', until: '2026-11-24' }

  test('by tool, id and date', () => {
    const reading = read(error, { accept: [accept] })
    expect(scan(reading).complete).toBe(true)
    expect(notes(reading)).toEqual(['scan-notification-accepted'])
  })

  test.each([
    ['another tool', { tool: 't' }],
    ['another id', { notification: 'E2' }],
    ['a date that has passed', { until: '2026-11-23' }],
  ])('not by %s', (_, change) => {
    expect(codes(read(error, { accept: [{ ...accept, ...change }] }))).toEqual(['scan-notification'])
  })

  test('never one without an id', () => {
    expect(codes(read(notification({}), { accept: [{ ...accept, notification: '' }] }))).toEqual([
      'scan-notification',
    ])
  })

  test('the id may stand with the driver, its level too', () => {
    const driver = { name: 'T', notifications: [{ id: 'E1', defaultConfiguration: { level: 'error' } }] }
    const byIndex = { descriptor: { index: 0 }, message: { text: 'x' } }
    const value = log([
      {
        tool: { driver },
        results: [],
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: [byIndex] }],
      },
    ])
    expect(codes(read(value))).toEqual(['scan-notification'])
    expect(codes(read(value, { accept: [accept] }))).toEqual([])
  })

  test('the message stays in the file', () => {
    expect(JSON.stringify(read(error))).not.toContain('CANARY')
  })
})

describe('required tools', () => {
  const { scans } = read(log([run('Trivy', []), run('CodeQL', [])]))

  test('names compare exactly', () => {
    expect(requiredToolProblems(scans, ['Trivy', 'CodeQL'], [])).toEqual([])
    expect(requiredToolProblems(scans, ['trivy', 'CodeQL '], []).map(({ code }) => code)).toEqual([
      'scan-tool-missing',
      'scan-tool-missing',
    ])
  })

  test('required beats skipped', () => {
    expect(requiredToolProblems(scans, ['Grype'], ['Grype'])).toHaveLength(1)
    expect(requiredToolProblems(scans, [], ['Grype'])).toEqual([])
  })
})
