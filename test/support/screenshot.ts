import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { chromium } from 'playwright-core'
import { bodyLimit, markdown, summaryLimit } from '../../src/render/markdown.ts'
import { terminal } from '../../src/render/terminal.ts'
import { briefCases, briefOfMany } from './brief-cases.ts'

// node test/support/screenshot.ts FOLDER: pictures of every text, to be looked at. Needs Debian's chromium.

const themes = {
  light: {
    page: '#ffffff',
    text: '#1f2328',
    line: '#d1d9e0',
    code: '#818b981f',
    stripe: '#f6f8fa',
    link: '#0969da',
  },
  dark: {
    page: '#0d1117',
    text: '#f0f6fc',
    line: '#3d444d',
    code: '#656c7633',
    stripe: '#151b23',
    link: '#4493f8',
  },
}

/** What of GitHub's stylesheet decides how wide and how high it gets. */
function styled(body: string, theme: keyof typeof themes): string {
  const c = themes[theme]
  return `<!doctype html><meta charset=utf-8><style>
  body{margin:0;padding:16px;background:${c.page};color:${c.text};font:16px/1.5 -apple-system,"Segoe UI","Noto Sans",Helvetica,Arial,"Liberation Sans",sans-serif;font-size:14px;word-wrap:break-word}
  table{border-spacing:0;border-collapse:collapse;display:block;width:max-content;max-width:100%;overflow:auto;margin:0 0 16px}
  th,td{padding:6px 13px;border:1px solid ${c.line}} tr{border-top:1px solid ${c.line}} tr:nth-child(2n){background:${c.stripe}}
  th{font-weight:600} p,ul,pre,details{margin:0 0 16px} a{color:${c.link}} summary{cursor:pointer}
  code{padding:.2em .4em;font:85% ui-monospace,"Liberation Mono","DejaVu Sans Mono",monospace;white-space:break-spaces;background:${c.code};border-radius:6px}
  pre{padding:16px;overflow:auto;background:${c.stripe};border-radius:6px} pre code{padding:0;background:none;white-space:pre}
  ul{padding-left:2em}
  </style><body>${body}</body>`
}

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder for the pictures, outside of the project.')
mkdirSync(folder, { recursive: true })

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
const many = [1, 30, 3000].map((count) => ({ name: `many-${count}`, brief: briefOfMany(count) }))
for (const { name, brief } of [...briefCases, ...many]) {
  const open = name.startsWith('many')
  const body = micromark(markdown(brief, { limit: open ? summaryLimit : bodyLimit }), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  }).replaceAll('<details>', open ? '<details open>' : '<details>')
  for (const theme of ['light', 'dark'] as const)
    for (const width of [1012, 360]) {
      const page = await browser.newPage({ viewport: { width, height: 400 } })
      await page.setContent(styled(body, theme))
      const file = join(folder, `${name.replaceAll(' ', '-')}-${theme}-${width}.png`)
      const height = await page.evaluate('document.documentElement.scrollHeight')
      const most = Math.min(Number(height), 3000)
      await page.setViewportSize({ width, height: most })
      await page.screenshot({ path: file })
      await page.close()
    }
  for (const width of [80, 40]) {
    const lines = terminal(brief, { width, colour: false, exitCode: 10, folds: open ? 'all' : 'none' })
    const page = await browser.newPage({ viewport: { width: width * 9 + 32, height: 400 } })
    await page.setContent(
      `<body style="margin:16px;background:#111;color:#eee;font:15px/1.3 'DejaVu Sans Mono'"><pre style="margin:0">${lines.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></body>`,
    )
    await page.screenshot({
      path: join(folder, `${name.replaceAll(' ', '-')}-terminal-${width}.png`),
      fullPage: true,
    })
    await page.close()
  }
}
await browser.close()
