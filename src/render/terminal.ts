import type { Block, Brief, Fold } from '../domain/brief.ts'
import type { ExitCode } from '../domain/terms.ts'
import { text, type Text } from '../domain/text.ts'
import { inertLine, logLine } from './log-line.ts'
import { plain } from './plain.ts'
import { stretchWords } from './stretch-words.ts'
import { safeHref } from './safe-href.ts'
import { wrap } from './wrap.ts'

export interface TerminalSettings {
  /** In columns. */
  readonly width: number
  readonly colour: boolean
  /** Null: there is none to be said, it only shows. */
  readonly exitCode: ExitCode | null
  /** What enforce would have ended with; absent: the same. */
  readonly wouldExit?: ExitCode
  /** Folds are written out, before the brief: what stands last is what is read first in a terminal. */
  readonly folds: 'all' | 'findings' | 'to-paste' | 'none'
  /** Said beside the footer, one a line. */
  readonly notes?: readonly Text[]
  /** Of each list and table in a fold; absent: ten. */
  readonly mostItems?: number
}

/** A brief for a terminal: headline, seven aligned lines, footer, and the exit code with what it means. */
export function terminal(brief: Brief, settings: TerminalSettings): string {
  const width = Math.max(20, settings.width)
  const lines = [
    ...brief.folds
      .filter((fold) => isShown(fold, settings.folds))
      .flatMap((fold) => foldLines(fold, width, settings.mostItems ?? shownItems)),
    ...coloured(wrap(plain(brief.headline, valueLimit), width), brief, settings.colour),
    '',
    ...brief.rows.flatMap(({ label, says }) => hanging(label.padEnd(labelColumn), says, width)),
    ...(brief.rows.length === 0 ? [] : ['']),
    ...[...brief.footer, ...(settings.notes ?? [])].flatMap((line) =>
      wrap(plain(withAddresses(line), valueLimit), width).map(inertLine),
    ),
    ...exitLines(settings).flatMap((line) => wrap(line, width)),
  ]
  return lines.join('\n')
}

function exitLines({ exitCode, wouldExit }: TerminalSettings): readonly string[] {
  if (exitCode === null) return []
  if (wouldExit === undefined || wouldExit === exitCode) return [`Exit ${exitCode}: ${exitMeaning[exitCode]}`]
  return [
    `Exit ${exitCode}: only observed; enforce would have ended with ${wouldExit}: ${exitMeaning[wouldExit]}`,
  ]
}

/** `to-paste`: what goes into a file; `findings`: their tables, too, whose ids `baton explain` takes. */
function isShown({ body }: Fold, folds: TerminalSettings['folds']): boolean {
  if (folds === 'all' || folds === 'none') return folds === 'all'
  const isToPaste = body.some((block) => block.is === 'code' && block.language === 'yaml')
  const isTable = body.some((block) => block.is === 'table' && block.head[0] === 'Finding')
  return isToPaste || (folds === 'findings' && isTable)
}

const labelColumn = 'Contained'.length + 2

const exitMeaning: Readonly<Record<ExitCode, string>> = {
  0: 'nothing here stops the pipeline.',
  2: 'wrong input, configuration or policy; whoever set up this step must act.',
  10: 'blocked.',
  20: 'quarantined: what was judged must not be used, nor go on running.',
  30: 'it cannot be told whether this is safe.',
}

/** SGR parameters; red stops, yellow cannot tell, green is free. */
const colours: Readonly<Record<Brief['verdictWord'], number>> = {
  stopped: 31,
  quarantined: 31,
  'cannot-tell': 33,
  'would-stop': 33,
  'not-stopped': 32,
  fixed: 32,
}

/** Only the verdict, which ends at the first sign of punctuation; on a narrow terminal at most the first line. */
function coloured(lines: readonly string[], brief: Brief, colour: boolean): readonly string[] {
  const [first = '', ...rest] = lines.map(inertLine)
  if (!colour) return [first, ...rest]
  const end = /[:(,.]/.exec(first)?.index ?? first.length
  const verdict = `\u001b[${colours[brief.verdictWord]}m${first.slice(0, end)}\u001b[0m`
  return [verdict + first.slice(end), ...rest]
}

function hanging(label: string, says: Text, width: number): string[] {
  const lines = wrap(plain(withAddresses(says), valueLimit), width - label.length)
  return lines.map((line, at) => inertLine((at === 0 ? label : ' '.repeat(label.length)) + line))
}

/** Nobody can follow a link whose address is not written out. */
function withAddresses(words: Text): Text {
  return words.flatMap((part) => {
    const href = part.is === 'link' ? safeHref(part.href) : null
    return href === null ? [part] : [part, { is: 'ours' as const, text: ` (${href})` }]
  })
}

const valueLimit = 90
const shownItems = 10

function foldLines({ title, body }: Fold, width: number, most: number): string[] {
  return [
    ...wrap(plain(title), width).map(inertLine),
    ...body.flatMap((block) => blockLines(block, width, most)),
    '',
  ]
}

function blockLines(block: Block, width: number, most: number): string[] {
  switch (block.is) {
    case 'paragraph':
      return hanging('  ', block.says, width)
    case 'code':
      return block.code
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => logLine(`  ${line}`))
    case 'list':
      return bounded(
        block.items.map((item) => hanging('  - ', item, width)),
        most,
      )
    case 'table':
      return bounded(
        block.rows.map((cells) => hanging('  - ', joinedCells(cells), width)),
        most,
      )
    case 'boxes':
      return bounded(
        block.items.map((box) =>
          hanging(`  [${box.isDone ? 'x' : ' '}] `, text`${box.id} ${box.says}`, width),
        ),
        most,
      )
    case 'path':
      return block.path.stretches.flatMap((one) => hanging('  - ', stretchWords(one), width))
  }
}

function bounded(items: readonly string[][], most: number): string[] {
  const more = items.length - most
  return [...items.slice(0, most).flat(), ...(more > 0 ? [`  ${more} more, not written out here.`] : [])]
}

function joinedCells(cells: readonly Text[]): Text {
  return cells.flatMap((cell, at) => (at === 0 ? [...cell] : [{ is: 'ours' as const, text: '; ' }, ...cell]))
}
