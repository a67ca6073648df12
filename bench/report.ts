import { figuresOf, ratios } from './measure.ts'

export interface Measured {
  /** Megabytes asked of the generator. */
  readonly size: number
  readonly bytes: number
  /** Milliseconds by subject, one a round. */
  readonly times: ReadonlyMap<string, readonly number[]>
}

interface Circumstances {
  readonly date: string
  readonly machine: string
  readonly node: string
  readonly rounds: number
}

/** bench/RESULTS.md. */
export function report(all: readonly Measured[], { date, machine, node, rounds }: Circumstances): string {
  return [
    '# What a run costs',
    '',
    `${date}, ${machine}, Node ${node}. Whole processes, ${String(rounds)} rounds in turn, page cache warm; SARIF in the`,
    'shape of CodeQL. Times are milliseconds, ratios are of the same round: median (least–most). Made by `npm run bench`.',
    '',
    ...all.flatMap((measured) => [...section(measured), '']),
  ].join('\n')
}

function section({ size, bytes, times }: Measured): string[] {
  const bare = times.get("node -e ''") ?? []
  const parse = times.get('JSON.parse') ?? []
  const rows = [...times].map(([name, values]) => {
    const cells = [span(values, 0), span(ratios(values, bare), 2), span(ratios(values, parse), 2)]
    return `| \`${name}\` | ${cells.join(' | ')} |`
  })
  return [
    `## ${String(size)} MB (${bytes.toLocaleString('en')} bytes)`,
    '',
    "| whole process | ms | × `node -e ''` | × `JSON.parse` |",
    '| --- | --- | --- | --- |',
    ...rows,
  ]
}

function span(values: readonly number[], digits: number): string {
  const { median, least, most } = figuresOf(values)
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`
}
