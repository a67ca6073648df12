import { indexOf, listOf, objectOf, own, textOf, type Json } from './shape.ts'

export interface CodeSources {
  readonly result: Json
  /** Of the first place. */
  readonly physical: Json | null
  readonly message: () => string
  /** Paths that the message may quote, as written and as named, the longest first. */
  readonly paths: () => readonly string[]
}

/**
 * What tells one finding of a rule in a file from the next, without a line number: the flagged code, else a
 * fingerprint of it, else the code around it, else what the message says. The order is fixed, so that two runs of
 * one tool choose alike.
 */
export function codeContext(sources: CodeSources): string {
  const { result, physical } = sources
  const snippet = snippetOf(physical?.['region'])
  if (snippet !== null) return `code ${snippet}`
  const print = textOf(own(objectOf(result['partialFingerprints']), 'primaryLocationLineHash'))
  if (print !== null && !isPositional(print)) return `line ${print.replace(/:\d{1,9}$/, '')}`
  const lines = linesAround(physical)
  if (lines !== null) return `code ${lines}`
  return stableFingerprint(result) ?? `${saidOnly}${withoutPlaces(sources)}`
}

/** Whether a context is only what the message says: another finding of the rule in the file may say the same. */
export function isSaidOnly(context: string): boolean {
  return context.startsWith(saidOnly)
}

const saidOnly = 'said '

/** Whitespace runs are one space: reformatting is no new finding. */
export function normalCode(code: string): string {
  return code.slice(0, 20_000).replace(/\s+/g, ' ').trim()
}

function snippetOf(region: unknown): string | null {
  const text = textOf(objectOf(objectOf(region)?.['snippet'])?.['text'])
  const code = text === null ? '' : normalCode(text)
  return code === '' ? null : code
}

/** A number, or numbers with signs between them, is where it stands, not what. CodeQL's are 16 hex digits and `:n`. */
function isPositional(print: string): boolean {
  return print.length < 8 || /^[\d:.,;_-]{1,15}$/.test(print) || /\s/.test(print)
}

/** The flagged line itself out of the context region; all of it when it cannot be told which. */
function linesAround(physical: Json | null): string | null {
  const context = objectOf(physical?.['contextRegion'])
  const text = textOf(objectOf(context?.['snippet'])?.['text'])
  if (text === null) return null
  const region = objectOf(physical?.['region'])
  const firstLine = indexOf(context?.['startLine'], 1)
  const line = indexOf(region?.['startLine'], 1)
  const chosen =
    firstLine === null || line === null ? null : flagged(text.split(lineEnd), line - firstLine + 1, region)
  const code = normalCode(chosen ?? text)
  return code === '' ? null : code
}

const lineEnd = /\r\n|\r|\n/

function flagged(lines: readonly string[], line: number, region: Json | null): string | null {
  const start = indexOf(region?.['startLine'], 1) ?? line
  const count = Math.min((indexOf(region?.['endLine'], start) ?? start) - start, 50)
  const chosen = lines.slice(line - 1, line + count)
  return line < 1 || chosen.length === 0 ? null : chosen.join('\n')
}

/** Fingerprints whose makers say that they do not hang on the line. */
const stableFingerprints: readonly {
  readonly of: 'fingerprints' | 'partialFingerprints'
  readonly name: string
}[] = [
  { of: 'fingerprints', name: 'matchBasedId/v1' },
  { of: 'fingerprints', name: 'identity' },
  { of: 'fingerprints', name: 'precise_sink_and_sink_function' },
  { of: 'fingerprints', name: 'contextHash/v1' },
  { of: 'partialFingerprints', name: 'flawHash' },
  { of: 'partialFingerprints', name: 'scanPrimaryLocationHash' },
]

function stableFingerprint(result: Json): string | null {
  for (const { of, name } of stableFingerprints) {
    const value = textOf(own(objectOf(result[of]), name))
    // "requires login" stands there when Semgrep has none.
    if (value !== null && value.length <= 300 && !isPositional(value)) return `print ${value}`
  }
  return null
}

/** The message without paths and numbers; beside it the function that it is in. */
function withoutPlaces({ result, message, paths }: CodeSources): string {
  let said = message().normalize('NFC')
  for (const path of paths()) {
    if (path.length < 3) continue
    said = said.replaceAll(path, '‹path›')
  }
  const first = objectOf(listOf(result['locations'])[0])
  const logical = objectOf(listOf(first?.['logicalLocations'])[0])
  const where = textOf(logical?.['fullyQualifiedName']) ?? ''
  return `${normalCode(said.replace(/\d+/g, '#'))} ${where.slice(0, 500)}`
}
