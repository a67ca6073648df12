import { counted } from '../domain/counted.ts'
import type { BatonPath, Stretch } from '../domain/baton-path.ts'
import { lengthOf } from '../domain/length-of.ts'
import { shownValue } from './shown-value.ts'

const width = 800
const rowHeight = 30
const top = 64
const names = 150
const times = 256
const bars = { from: names, wide: width - names - times - 16 }
/** A long past is told from its end. */
const mostRows = 40
const leastBar = 3

/** Contrast 4.5 : 1 or more against the page in both schemes; gaps are hatched too, not by colour alone. */
const style = `
  .page{fill:#ffffff}.text{fill:#1f2328}.dim{fill:#59636e}.line{stroke:#d1d9e0}
  .held{fill:#0969da}.gap{fill:url(#hatch);stroke:#cf222e}.hatch{stroke:#cf222e}.red{fill:#cf222e}
  @media (prefers-color-scheme:dark){
  .page{fill:#0d1117}.text{fill:#f0f6fc}.dim{fill:#9198a1}.line{stroke:#3d444d}
  .held{fill:#4493f8}.gap{stroke:#ff7b72}.hatch{stroke:#ff7b72}.red{fill:#ff7b72}}
  text{font:13px system-ui,"Segoe UI","Noto Sans",Helvetica,Arial,"Liberation Sans",sans-serif}
  .open{opacity:.5}.title{font-weight:600;font-size:15px}`

/** The baton's path as one picture that needs nothing else: no script, no font, no address. Ends in a line break. */
export function svg({ incident, stretches }: BatonPath): string {
  const shown = stretches.slice(-mostRows)
  const scale = scaleOf(shown)
  const height = top + shown.length * rowHeight + 16
  const title = `Who had ${incident}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${xml(title)}</title>`,
    `<desc id="d">${xml(shown.map(spoken).join('; '))}</desc>`,
    `<style>${style}</style>`,
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
      '<line class="hatch" x1="0" y1="0" x2="0" y2="6" stroke-width="3"/></pattern></defs>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    `<text class="text title" x="16" y="26">${xml(title)}</text>`,
    `<text class="dim" x="16" y="46">${xml(summaryOf(stretches, shown.length))}</text>`,
    ...shown.flatMap((stretch, row) => rowOf(stretch, row, scale)),
    '</svg>',
    '',
  ].join('\n')
}

interface Scale {
  readonly from: number
  readonly perPixel: number
}

function scaleOf(stretches: readonly Stretch[]): Scale {
  const from = Math.min(...stretches.map((one) => Date.parse(one.from)))
  const to = Math.max(...stretches.map((one) => Date.parse(one.to)))
  return { from, perPixel: Math.max(1, to - from) / bars.wide }
}

function rowOf(stretch: Stretch, row: number, { from, perPixel }: Scale): readonly string[] {
  const y = top + row * rowHeight
  const long = (Date.parse(stretch.to) - Date.parse(stretch.from)) / perPixel
  const bar = Math.max(leastBar, long)
  const x = Math.min(bars.from + (Date.parse(stretch.from) - from) / perPixel, bars.from + bars.wide - bar)
  const isGap = stretch.holder === null
  const middle = y + 18
  const shape = `x="${x.toFixed(1)}" y="${y + 5}" width="${bar.toFixed(1)}" height="18" rx="2"`
  return [
    `<line class="line" x1="16" x2="${width - 16}" y1="${y}" y2="${y}"/>`,
    `<text class="${isGap ? 'red' : 'text'}" x="16" y="${middle}">${xml(nameOf(stretch))}</text>`,
    `<rect class="${isGap ? 'gap' : 'held'}${stretch.isOpen ? ' open' : ''}" ${shape}/>`,
    `<text class="dim" x="${width - times}" y="${middle}">${xml(timeWords(stretch))}</text>`,
  ]
}

function nameOf({ holder }: Stretch): string {
  return holder === null ? 'nobody' : `@${shownValue(holder, 18)}`
}

function timeWords({ from, to, isOpen }: Stretch): string {
  const length = isOpen ? 'goes on' : lengthOf(Date.parse(to) - Date.parse(from))
  return `${stamp(from)} UTC, ${length}`
}

function spoken(stretch: Stretch): string {
  return `${nameOf(stretch)}: ${timeWords(stretch)}`
}

function summaryOf(stretches: readonly Stretch[], shown: number): string {
  const gaps = stretches.filter(({ holder, isOpen }) => holder === null && !isOpen)
  const unheld = gaps.reduce((sum, { from, to }) => sum + Date.parse(to) - Date.parse(from), 0)
  const holders = new Set(stretches.flatMap(({ holder }) => holder ?? [])).size
  const now = stretches.at(-1)
  const open = now?.isOpen === true && now.holder === null ? ', and now' : ''
  const left = stretches.length - shown
  return `${counted(holders, 'holder')}; nobody for ${lengthOf(unheld)}${open}${left > 0 ? `; ${left} earlier not drawn` : ''}`
}

function stamp(iso: string): string {
  return new Date(iso).toISOString().slice(0, 16).replace('T', ' ')
}

/** XML 1.0 §2.2, §2.4: characters that would end the text; controls are shown by number before. */
function xml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
