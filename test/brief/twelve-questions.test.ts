import { describe, expect, test } from 'vitest'
import { mostWords } from '../../src/brief/fitted.ts'
import type { Brief, BriefRow } from '../../src/domain/brief.ts'
import { bodyLimit, markdown } from '../../src/render/markdown.ts'
import { plain } from '../../src/render/plain.ts'
import { terminal } from '../../src/render/terminal.ts'
import { displayWidth } from '../../src/render/display-width.ts'
import { briefCases } from '../support/brief-cases.ts'
import { githubPage } from '../support/github-page.ts'

const labels = ['What', 'Where', 'Next', 'Who', 'By when', 'Contained', 'Contest']

/** What a fresh reader asks (words.md), and by what an answer is known; in the rendered text above the fold. */
const questions: readonly (readonly [question: string, answer: (brief: Brief) => string, known: RegExp])[] = [
  ['is it stopped', headline, /stopped|not stopped|nothing stopped/i],
  ['by which rule', headline, /\((?:SEV\d, )?(?:rules? \S+|scans\.onIncomplete: warn)/],
  ['what', row('What'), /found by|verified by|ends in the middle|not named in public/],
  ['where', row('Where'), /[\w/.-]+:\d+|trivy\.sarif|not shown in public: see/],
  ['new or old', row('Where'), /added in this change|new with|; new$|here before|new or old cannot be told/],
  [
    'the one next step',
    row('Next'),
    /^(?:pass|upgrade|deactivate|take|open|run scanner|re-run|check out|if this change brings it in)\b/,
  ],
  [
    'with which value',
    row('Next'),
    /value as a bound parameter|→ 4\.17\.21|AWS access key at its issuer|baton adopt|F-SECRET0001|re-run the job|fetch-depth: 2/,
  ],
  ['who has it', row('Who'), /@[\w/-]+|administrators must take it up/],
  ['until when', row('By when'), /\d{4}-\d\d-\d\d \d\d:\d\d UTC|no clock|before the merge/],
  [
    'how to contest and who decides',
    row('Contest'),
    /(?:waiver|setting) to paste into baton\.yml on main; (?:@acme\/appsec|another person(?: \(no decider is set: ownership\.fallback\))?) decides/,
  ],
  ['what is contained and what is not', row('Contained'), /Not yet: |Unknown: |nothing left to contain/],
  ['where the record is', footer, /Decision and reasons|Record: |No record is kept/],
  ['who else was told', footer, /Told: \S+|Nobody has been told yet/],
]

describe.each(briefCases)('$name', ({ brief }) => {
  const page = githubPage(markdown(brief, { limit: bodyLimit }))

  test('stands in seven rows, in their order', () => {
    expect(brief.rows.map(({ label }) => label)).toEqual(labels)
  })

  test.each(questions)('says: %s', (_, answer, known) => {
    expect(answer(brief)).toMatch(known)
  })

  test(`needs at most ${mostWords} words above the fold`, () => {
    expect(page.aboveTheFold).toContain(headline(brief).slice(0, 20))
    expect(wordsOf(page.aboveTheFold)).toBeLessThanOrEqual(mostWords)
  })

  test('has no emoji, picture or heading, and mentions only who may be mentioned', () => {
    expect(page.textOf()).not.toMatch(/\p{Extended_Pictographic}/u)
    expect([...page.all('img'), ...page.all('h1'), ...page.all('h2'), ...page.all('input')]).toEqual([])
    expect(page.live.filter((found) => found !== '@pr-author')).toEqual([])
  })

  test.each([80, 40])('fits a terminal of %i columns, and ends with the exit code', (width) => {
    const lines = terminal(brief, { width, colour: false, exitCode: 10, folds: 'none' }).split('\n')
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([])
    expect(lines.at(-1)).toBe('Exit 10: blocked.')
    for (const label of labels) expect(lines.some((line) => line.startsWith(label.padEnd(11)))).toBe(true)
  })
})

describe('in a terminal', () => {
  const [first] = briefCases

  test('only the verdict has a colour', () => {
    const brief = first?.brief as Brief
    const coloured = terminal(brief, { width: 80, colour: true, exitCode: 10, folds: 'all' })
    const plainText = terminal(brief, { width: 80, colour: false, exitCode: 10, folds: 'all' })
    expect(coloured).toContain('\u001b[31mMerge stopped\u001b[0m: SQL injection')
    expect(coloured.match(/\u001b/g)).toHaveLength(2)
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plainText)
  })

  test('folds stand before the brief, so that the verdict is what is read last', () => {
    const lines = terminal(first?.brief as Brief, { width: 80, colour: false, exitCode: 10, folds: 'all' })
    expect(lines.indexOf('waivers:')).toBeLessThan(lines.indexOf('Merge stopped'))
    expect(lines.indexOf('waivers:')).toBeGreaterThan(0)
  })
})

function headline(brief: Brief): string {
  return plain(brief.headline)
}

function row(label: BriefRow['label']): (brief: Brief) => string {
  return (brief) => plain(brief.rows.find((one) => one.label === label)?.says ?? [])
}

function footer(brief: Brief): string {
  return brief.footer.map((line) => plain(line)).join('\n')
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}
