import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { auditDocument } from '../../src/brief/record/audit-document.ts'
import { auditColumns, auditRows } from '../../src/brief/record/audit-rows.ts'
import { incidentData } from '../../src/brief/record/incident-data.ts'
import { logLines } from '../../src/brief/record/log-lines.ts'
import { metricsTable } from '../../src/brief/record/metrics-table.ts'
import { pathOf } from '../../src/brief/record/path.ts'
import { replyToDone, replyToRefused } from '../../src/brief/record/reply.ts'
import { showBrief } from '../../src/brief/record/show-brief.ts'
import { selected, statusTable } from '../../src/brief/record/status.ts'
import type { Rights } from '../../src/domain/request.ts'
import { text } from '../../src/domain/text.ts'
import { timelineOf } from '../../src/incident/timeline.ts'
import { csv } from '../../src/render/csv.ts'
import { documentMarkdown } from '../../src/render/document.ts'
import { jsonText } from '../../src/render/json-text.ts'
import { logLine } from '../../src/render/log-line.ts'
import { bodyLimit, markdown } from '../../src/render/markdown.ts'
import { markdownLine } from '../../src/render/markdown-block.ts'
import { mermaid } from '../../src/render/mermaid.ts'
import { openMetrics } from '../../src/render/open-metrics.ts'
import { plain } from '../../src/render/plain.ts'
import { svg } from '../../src/render/svg.ts'
import { terminal } from '../../src/render/terminal.ts'
import { terminalTable } from '../../src/render/terminal-table.ts'
import { elements, githubPage } from '../support/github-page.ts'
import {
  laterStill,
  metricsGroup,
  nastyAudit,
  nastyEvents,
  nastyIncident,
} from '../support/nasty-incident.ts'
import { hostileTexts, nastyText, nastyTexts } from '../support/nasty.ts'
import { otherMarkers, runnerCommands } from '../support/runner-commands.ts'
import { sharedIsThere } from '../support/shared.ts'

const rights: Rights = { role: 'write', teams: [], isDutyOfficer: false, isAuthor: false }
const tags = new Set(
  'p strong code table thead tbody tr th td details summary ul li pre wbr input h1 h2'.split(' '),
)
const invisible = /[\p{Cf}\p{Co}\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/u

describe('what a person or a place is called does nothing in any view of the record', () => {
  test.each(nastyTexts.map((nasty) => [nasty.slice(0, 60), nasty]))('%j', (_, nasty) => {
    expect(faultsOf(nasty)).toEqual([])
  })

  test.skipIf(!sharedIsThere)(
    'every text of the hostile scans (the shared folder is beside the project)',
    () => {
      const texts = hostileTexts().slice(0, 150)
      expect(texts.length).toBeGreaterThan(50)
      expect(
        texts.flatMap((nasty) => faultsOf(nasty).map((fault) => `${nasty.slice(0, 60)}: ${fault}`)),
      ).toEqual([])
    },
  )

  test('whatever is put together', () => {
    fc.assert(
      fc.property(nastyText, (nasty) => {
        expect(faultsOf(nasty)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

function faultsOf(nasty: string): string[] {
  const answered = nastyIncident(nasty)
  const { state } = answered
  const trail = timelineOf(nastyEvents(nasty))
  const show = showBrief(answered, trail, laterStill)
  const ended = showBrief(nastyIncident(nasty, 'closed'), trail, laterStill)
  const replies = [
    replyToDone('accept', answered, laterStill),
    replyToRefused('waive', { why: 'too-long', needs: 'until' }, answered, rights, laterStill),
  ]
  const lines = [
    terminal(show, { width: 80, colour: false, exitCode: null, folds: 'all' }),
    terminal(show, { width: 22, colour: false, exitCode: null, folds: 'all' }),
    terminalTable(statusTable([answered, nastyIncident('x')], laterStill), 80),
    terminalTable(statusTable([answered], laterStill), 40),
    terminalTable(metricsTable([metricsGroup(nasty, nasty), metricsGroup(null, nasty)]), 80),
    ...logLines(nastyEvents(nasty), () => null).map((line) => logLine(plain(line))),
    jsonText({ incidents: [incidentData(answered, laterStill)] }),
  ]
  return [
    ...[show, ended].flatMap((brief) => pageFaults(markdown(brief, { limit: bodyLimit }))),
    ...replies.flatMap(({ says }) => says.flatMap((line) => pageFaults(markdownLine(line)))),
    ...pageFaults(documentMarkdown(auditDocument(nastyAudit(nasty)))),
    ...lines.flatMap(lineFaults),
    ...svgFaults(svg(pathOf(state))),
    ...mermaidFaults(mermaid(pathOf(state)), 2),
    ...csvFaults(csv([[...auditColumns], ...auditRows(nastyAudit(nasty))])),
    ...openMetricsFaults(
      openMetrics([metricsGroup(nasty, nasty), metricsGroup(null, nasty), metricsGroup(null)]),
    ),
    ...(selected([state], {}).length === 1 ? [] : ['the incident is not selected']),
  ]
}

function pageFaults(body: string): string[] {
  const page = githubPage(body)
  const found = [...elements(page.root)].map(({ tagName }) => tagName)
  return [
    ...found.filter((tag) => !tags.has(tag)).map((tag) => `<${tag}> is not ours`),
    ...page.live.map((live) => `live: ${live}`),
    ...(page.all('details').some(({ parentNode }) => parentNode !== page.root)
      ? ['a fold within a fold']
      : []),
    ...(body.split('\n').some((line) => line.startsWith('/')) ? ['a line that starts with a slash'] : []),
    ...(body.includes('<!--') ? ['a comment of HTML'] : []),
    ...(invisible.test(page.textOf().replaceAll('\u200b', '')) ? ['something that nobody can see'] : []),
  ]
}

function lineFaults(output: string): string[] {
  return [
    ...runnerCommands(output).map((command) => `runner's command ${command}`),
    ...otherMarkers(output),
    ...(invisible.test(output.replaceAll('\u200b', '')) ? ['a control in a line'] : []),
  ]
}

/** Read as HTML, where more is live than in XML: nothing but shapes, words and our own style. */
function svgFaults(picture: string): string[] {
  const drawn = [...elements(parse(`<!doctype html><body>${picture}`))]
  const known = new Set('html head body svg title desc style defs pattern line rect text'.split(' '))
  return [
    ...drawn.map(({ tagName }) => tagName).filter((tag) => !known.has(tag)),
    ...drawn.flatMap(({ attrs }) =>
      attrs.filter(({ name }) => /^on|href|src/i.test(name)).map(({ name }) => name),
    ),
    ...(invisible.test(picture.replaceAll('\u200b', '')) ? ['a control in a picture'] : []),
    ...(drawn.filter(({ tagName }) => tagName === 'style').length === 1 ? [] : ['a style that is not ours']),
  ]
}

/** The lines of a Gantt chart that we write, after Mermaid's grammar of it (gantt.jison). */
function mermaidFaults(chart: string, tasks: number): string[] {
  const stamp = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d'
  const name = '(?:nobody|@[A-Za-z0-9-]{1,39})'
  const task = new RegExp(`^  ${name} :(?:crit, )?(?:active, )?s\\d+, ${stamp}, ${stamp}$`)
  const others = [
    /^gantt$/,
    /^ {2}title [^#;:\n]+$/,
    /^ {2}dateFormat YYYY-MM-DDTHH:mm:ss$/,
    /^ {2}axisFormat [%a-zA-Z: ]+$/,
    /^ {2}todayMarker off$/,
    new RegExp(`^  section ${name}$`),
    /^$/,
  ]
  const lines = chart.split('\n')
  const odd = lines.filter((line) => !task.test(line) && !others.some((form) => form.test(line)))
  const count = lines.filter((line) => task.test(line)).length
  return [...odd.map((line) => `no line of Mermaid: ${line}`), ...(count === tasks ? [] : [`${count} tasks`])]
}

/** RFC 4180, and no cell that a spreadsheet computes. */
function csvFaults(file: string): string[] {
  const rows = file.slice(0, -2).split('\r\n')
  const cells = rows.map((row) => [...row.matchAll(/(?:^|,)"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell))
  return [
    ...(file.endsWith('\r\n') && !/[\r\n]/.test(rows.join('')) ? [] : ['a row of two lines']),
    ...(cells.every((row) => row.length === auditColumns.length) ? [] : ['a row with other columns']),
    ...cells.flat().filter((cell) => /^\s*[=+@\-|%]/.test(cell)),
  ]
}

/** OpenMetrics 1.0, as much of its grammar as we use. */
function openMetricsFaults(file: string): string[] {
  const label = '[a-z]+="(?:[^"\\\\\\n]|\\\\[\\\\n"])*"'
  const sample = new RegExp(`^baton_incident_[a-z_0-9]+(?:\\{${label}(?:,${label})*\\})? -?[0-9.e+-]+$`)
  const head = /^# (?:TYPE [a-z_0-9]+ (?:gauge|summary)|UNIT [a-z_0-9]+ seconds|HELP [a-z_0-9]+ .+)$/
  const lines = file.split('\n')
  const end = lines.slice(-2).join('|') === '# EOF|' ? [] : ['no end']
  return [...end, ...lines.slice(0, -2).filter((line) => !sample.test(line) && !head.test(line))]
}

test('the oracles see what they are for', () => {
  expect(svgFaults('<svg><script>1</script></svg>')).toContain('script')
  expect(svgFaults('<svg><text onclick="x">a</text></svg>')).toContain('onclick')
  expect(mermaidFaults('gantt\n  click s0 href "https://x"\n', 0)).toHaveLength(1)
  expect(mermaidFaults('gantt\n  title a; b\n', 0)).toHaveLength(1)
  expect(csvFaults('"=1+1"\r\n')).toContain('=1+1')
  expect(openMetricsFaults('baton_incident_x{team="a"b"} 1\n# EOF\n')).toHaveLength(1)
  expect(pageFaults(markdownLine(text`x`))).toEqual([])
  expect(pageFaults('@acme')).toEqual(['live: @acme'])
})
