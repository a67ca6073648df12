import { counted } from '../domain/counted.ts'
import { explainRules } from '../decision/explain.ts'
import { outcomeOf, type Outcome } from '../decision/policy/outcome-of.ts'
import {
  caseKeys,
  readPolicyCase,
  type CaseMistake,
  type Expectation,
  type PolicyCase,
} from '../decision/policy/policy-case.ts'
import type { Tried } from '../domain/explanation.ts'
import { foreign, type Foreign } from '../domain/foreign.ts'
import type { FileRead } from '../domain/ports.ts'
import type { Policy } from '../domain/policy.ts'
import type { Problem, ProblemCode } from '../domain/problem.ts'
import { joined, ours, text, type Text } from '../domain/text.ts'
import { readVector } from '../intake/sarif/cvss.ts'
import { nearest } from '../settings/nearest.ts'

export interface PolicyTestResult {
  /** 2: a case differs, or a file is no list of cases. */
  readonly exit: 0 | 2
  readonly lines: readonly Text[]
  readonly problems: readonly Problem[]
}

/** A file with cases: its bytes, or why there are none. */
export interface CaseFile {
  readonly file: string
  readonly read: FileRead
}

/** `baton policy test`: judges cases by the policy in force and says each that comes out otherwise, and by which rules. */
export function policyTest(files: readonly CaseFile[], policy: Policy): PolicyTestResult {
  const problems: Problem[] = []
  const cases: PolicyCase[] = []
  for (const file of files) {
    const read = readFile(file)
    cases.push(...read.cases)
    problems.push(...read.problems)
  }
  if (files.length === 0 || (cases.length === 0 && problems.length === 0))
    problems.push(wrong('policy-cases-none', text`there is no case to test`, null))
  const differing = cases.flatMap((one) => differencesOf(one, policy))
  const failed = new Set(differing.map(({ id }) => id)).size
  const total = text`${failed} of ${ours(counted(cases.length, 'case'))} ${ours(failed === 1 ? 'differs' : 'differ')} from the policy ${policy.name}.`
  const summary = cases.length === 0 ? text`No case was tested.` : total
  return {
    exit: problems.length > 0 || failed > 0 ? 2 : 0,
    lines: [...differing.flatMap(({ lines }) => lines), summary],
    problems,
  }
}

function readFile({ file, read: bytes }: CaseFile): { cases: PolicyCase[]; problems: Problem[] } {
  const at = foreign(file)
  if (bytes.is !== 'bytes') {
    const says = { ...unread, remedy: text`name a regular file of at most 16 MiB that this user may read` }
    return { cases: [], problems: [{ ...says, sentence: whyUnread[bytes.is], at: { file: at } }] }
  }
  const written = parsed(bytes.bytes)
  if (written === null)
    return {
      cases: [],
      problems: [wrong('policy-cases-unreadable', text`the file is no JSON list of cases`, at)],
    }
  const problems: Problem[] = []
  const cases: PolicyCase[] = []
  const ids = new Set<string>()
  for (const [place, value] of written.entries()) {
    const read = readPolicyCase(value, readAnyVector)
    if ('mistakes' in read)
      problems.push(...read.mistakes.map((mistake) => mistakeIn(nameOf(value, place), mistake, at)))
    else {
      if (ids.has(read.id))
        problems.push(wrong('policy-case-twice', text`the id ${read.id} stands twice`, at))
      ids.add(read.id)
      cases.push(read)
    }
  }
  return { cases, problems }
}

const unread = { code: 'policy-cases-unreadable' } as const

const whyUnread: Readonly<Record<Exclude<FileRead['is'], 'bytes'>, Text>> = {
  absent: text`the file is not there`,
  'too-large': text`the file is too large`,
  'not-a-file': text`it is no regular file`,
  unreadable: text`the file cannot be read`,
}

function parsed(content: Uint8Array): readonly unknown[] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
    return Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** People write a vector of version 3 without its prefix, too. */
function readAnyVector(vector: string): ReturnType<typeof readVector> {
  return readVector(vector) ?? readVector(`CVSS:3.1/${vector}`)
}

function nameOf(value: unknown, place: number): Text {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null
  return typeof id === 'string' ? text`${id}` : text`case ${place + 1}`
}

function mistakeIn(name: Text, { key, found, wrong: how }: CaseMistake, at: Foreign): Problem {
  if (how === 'missing') return wrong('policy-case-wrong', text`${name}: ${ours(key)} is missing`, at)
  if (how === 'value') return wrong('policy-case-wrong', text`${name}: ${ours(key)} cannot be ${found}`, at)
  const near = nearest(key.replace('given.', ''), caseKeys)
  const hint = near === null ? text`` : text`; did you mean ${ours(near)}?`
  return wrong('policy-case-wrong', text`${name}: the key ${key} is not known${hint}`, at)
}

function wrong(code: ProblemCode, sentence: Text, file: Foreign | null): Problem {
  const remedy = text`write cases as docs/policy.md shows them, in a JSON list`
  return file === null ? { code, sentence, remedy } : { code, sentence, remedy, at: { file } }
}

function differencesOf(one: PolicyCase, policy: Policy): { id: string; lines: Text[] }[] {
  const outcome = outcomeOf(one.facts, one.timing, policy)
  const differing = asked.filter(
    (key) => one.expect[key] !== undefined && one.expect[key] !== got(outcome, key),
  )
  if (differing.length === 0) return []
  const differences = differing.map(
    (key) => text`${ours(key)} is ${said(got(outcome, key))}, expected ${said(one.expect[key])}`,
  )
  const rules = explainRules(one.facts, one.timing, policy).filter(({ outcome }) => outcome === 'matched')
  const error = outcome.tiered.policyError ?? outcome.policyError
  return [
    {
      id: one.id,
      lines: [
        text`${one.id}: ${joined(differences, '; ')}`,
        ...rules.map((rule) => text`  ${ruleLine(rule)}`),
        ...(error === undefined ? [] : [text`  policy error: ${error}`]),
      ],
    },
  ]
}

const asked = ['tier', 'verdict', 'incident', 'severity'] as const satisfies (keyof Expectation)[]

function got(outcome: Outcome, key: (typeof asked)[number]): string | boolean | null {
  return key === 'incident' ? outcome.isIncident : outcome[key]
}

function said(value: string | boolean | null | undefined): Text {
  return text`${ours(String(value ?? 'none'))}`
}

function ruleLine({ id, condition, values }: Tried): Text {
  const actual = values.map(({ name, value }) => text`${ours(name)} = ${ours(String(value))}`)
  return text`${id}: ${condition} (${joined(actual, ', ')})`
}
