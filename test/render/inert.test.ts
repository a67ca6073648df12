import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotationsOf } from '../../src/brief/annotations-of.ts'
import type { Brief } from '../../src/domain/brief.ts'
import { annotation, annotationCommand } from '../../src/render/annotation.ts'
import { jsonText } from '../../src/render/json-text.ts'
import { logLine } from '../../src/render/log-line.ts'
import { bodyLimit, markdown, summaryLimit } from '../../src/render/markdown.ts'
import { terminal } from '../../src/render/terminal.ts'
import { aContext } from '../support/decisions.ts'
import { attribute, elements, githubPage, type Page } from '../support/github-page.ts'
import { nastyBriefs, nastyDecision } from '../support/nasty-brief.ts'
import { hostileTexts, nastyText, nastyTexts } from '../support/nasty.ts'
import { otherMarkers, runnerCommands } from '../support/runner-commands.ts'
import { sharedIsThere } from '../support/shared.ts'

const mentioned = '@pr-author'

describe('what a stranger wrote is inert', () => {
  test.each(nastyTexts.map((nasty) => [nasty.slice(0, 60), nasty]))('%j in every sink', (_, nasty) => {
    expect(faultsOf(nasty)).toEqual([])
  })

  test.skipIf(!sharedIsThere)('every text of the hostile scans, in every sink', () => {
    const texts = hostileTexts()
    expect(texts.length).toBeGreaterThan(50)
    expect(
      texts.flatMap((nasty) =>
        faultsOf(nasty).map((fault) => `${JSON.stringify(nasty).slice(0, 80)}: ${fault}`),
      ),
    ).toEqual([])
  })

  test('whatever is put together', () => {
    fc.assert(
      fc.property(nastyText, (nasty) => {
        expect(faultsOf(nasty)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('the oracle sees what it is for', () => {
    const raw = (nasty: string) => pageFaults(githubPage(`**x**\n\n${nasty}\n`), emptyBrief)
    expect(raw('@acme/security-team')).not.toEqual([])
    expect(raw('![x](https://beacon.example.invalid/x.png)')).not.toEqual([])
    expect(raw('# GATE PASSED')).not.toEqual([])
    expect(raw('- [x] done')).not.toEqual([])
    expect(raw('<details>')).not.toEqual([])
    expect(raw('see acme/x#9')).not.toEqual([])
    expect(lineFaults('\u00a0::add-mask::x')).not.toEqual([])
    expect(lineFaults('x ##[add-mask]x')).not.toEqual([])
    expect(lineFaults('a\u001b[31m')).not.toEqual([])
  })
})

describe('log lines', () => {
  test.each([
    ['x\n::set-output name=a::b', 'x[U+000A]::set-output name=a::b'],
    ['::error::x', '\u200b::error::x'],
    ['  ::error::x', '\u200b  ::error::x'],
    ['a ##[add-mask]b', 'a #\u200b#[add-mask]b'],
    ['##VSO[x] ##TeamCity[y]', '#\u200b#VSO[x] #\u200b#TeamCity[y]'],
    ['\u202eabc\u0000', '[U+202E]abc[U+0000]'],
    ['\ud800', '\ufffd'],
    ['rule \u041dS001', 'rule [U+041D]S001'],
    ['документы/отчёт.md', 'документы/отчёт.md'],
    [`e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}[+46 marks]`],
    ['plain words: 100 % fine', 'plain words: 100 % fine'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(logLine(raw)).toBe(shown)
  })
})

describe('JSON in a log', () => {
  test('parses to the same value, and no line of it is a command', () => {
    fc.assert(
      fc.property(fc.array(nastyText, { maxLength: 4 }), fc.dictionary(nastyText, nastyText), (list, map) => {
        const value = { list, map }
        const json = jsonText(value)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(lineFaults(json)).toEqual([])
      }),
    )
  })

  test('keeps the order given', () => {
    expect(jsonText({ b: 1, a: [true, null] })).toBe('{\n  "b": 1,\n  "a": [\n    true,\n    null\n  ]\n}\n')
  })
})

function faultsOf(nasty: string): string[] {
  const context = aContext()
  const notes = annotationsOf(nastyDecision(nasty), context).map(annotation)
  return [
    ...nastyBriefs(nasty).flatMap((brief) => [
      ...pageFaults(githubPage(markdown(brief, { limit: bodyLimit })), brief),
      ...rawFaults(markdown(brief, { limit: bodyLimit })),
      ...lineFaults(terminal(brief, { width: 80, colour: false, exitCode: 10, folds: 'all' })),
      ...lineFaults(terminal(brief, { width: 22, colour: false, exitCode: 10, folds: 'all' })),
    ]),
    ...lineFaults(logLine(nasty)),
    ...lineFaults(
      notes
        .map((note) => `${note.title} ${note.message} ${note.file ?? ''}`.replace(/^\s*::/, ''))
        .join('\n'),
    ),
    ...notes.flatMap((note) => annotationFaults(annotationCommand(note), note.title, note.file)),
  ]
}

const emptyBrief: Brief = { verdictWord: 'stopped', headline: [], rows: [], footer: [], folds: [] }

function pageFaults(page: Page, brief: Brief): string[] {
  const faults: string[] = []
  for (const { tagName } of elements(page.root))
    if (!ours.has(tagName)) faults.push(`<${tagName}> is not ours`)
  for (const link of page.all('a')) {
    const href = attribute(link, 'href') ?? ''
    if (!href.startsWith('https://github.com/acme/orders/')) faults.push(`a link to ${href}`)
  }
  const details = page.all('details')
  if (details.length !== brief.folds.length) faults.push(`${details.length} folds for ${brief.folds.length}`)
  if (details.some(({ parentNode }) => parentNode !== page.root)) faults.push('a fold within a fold')
  const live = page.live.filter((found) => found !== mentioned)
  if (live.length > 0) faults.push(`live: ${live.join(' ')}`)
  const tables = brief.folds.flatMap(({ body }) => body.filter((block) => block.is === 'table'))
  const expected = [
    ...(brief.rows.length > 0 ? [{ columns: 2, rows: brief.rows.length }] : []),
    ...tables.map(({ head, rows }) => ({ columns: head.length, rows: rows.length })),
  ]
  const shown = page.all('table').map((table) => {
    const rows = [...elements(table)].filter(({ tagName }) => tagName === 'tr')
    const cells = rows.map(
      (row) => row.childNodes.filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th').length,
    )
    return { columns: Math.max(...cells), rows: rows.length - 1 }
  })
  if (JSON.stringify(shown) !== JSON.stringify(expected))
    faults.push(`tables ${JSON.stringify(shown)} for ${JSON.stringify(expected)}`)
  const text = page.textOf()
  if (invisible.test(text.replaceAll('\u200b', ''))) faults.push('something that nobody can see')
  return faults
}

const ours = new Set('p strong code table thead tbody tr th td details summary ul li pre a wbr'.split(' '))
const invisible = /[\p{Cf}\p{Co}\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u

function rawFaults(body: string): string[] {
  return [
    ...(body.split('\n').some((line) => line.startsWith('/')) ? ['a line that starts with a slash'] : []),
    ...(body.includes('<!--') ? ['a comment of HTML'] : []),
    ...(/^[ >]*(?:```|~~~)+ *suggestion/m.test(body) ? ['a suggestion'] : []),
    ...(/[\ud800-\udfff]/u.test(body) ? ['half a character'] : []),
  ]
}

function lineFaults(output: string): string[] {
  return [
    ...runnerCommands(output).map((command) => `runner's command ${command}`),
    ...otherMarkers(output),
    ...(invisible.test(output.replaceAll('\u200b', '')) ? ['a control in a line'] : []),
  ]
}

/** As the runner reads it back: one command, with our title and file. */
function annotationFaults(line: string, title: string, file: string | undefined): string[] {
  const faults = /[\r\n]/.test(line) ? ['an annotation of two lines'] : []
  const [command, ...others] = runnerCommands(line)
  if (others.length > 0) faults.push(`more commands: ${others.join(' ')}`)
  const [, name = '', list = ''] = /^(\S+) (.*)$/s.exec(command ?? '') ?? []
  if (!['error', 'warning', 'notice'].includes(name)) faults.push(`the command ${name}`)
  const properties = new Map(
    list.split(',').map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), unescaped(pair.slice(at + 1))]
    }),
  )
  if (properties.get('title') !== title) faults.push(`the title ${properties.get('title') ?? 'missing'}`)
  if (properties.get('file') !== file) faults.push(`the file ${properties.get('file') ?? 'missing'}`)
  return faults
}

function unescaped(value: string): string {
  return value
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

test('a summary may be longer than a body, and neither is longer than GitHub takes', () => {
  for (const nasty of ['x'.repeat(5000), '\u202e'.repeat(5000), '`'.repeat(5000), '漢'.repeat(5000)])
    for (const brief of nastyBriefs(nasty)) {
      expect(markdown(brief, { limit: bodyLimit }).length).toBeLessThanOrEqual(65_536)
      expect(Buffer.byteLength(markdown(brief, { limit: summaryLimit }))).toBeLessThanOrEqual(900 * 1024)
    }
})
