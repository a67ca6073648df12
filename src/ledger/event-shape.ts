import type { Event, Happening } from '../domain/event.ts'

/** What a member of an event must be; `?` may be absent, `0` may be null. Deeper members are not looked at. */
type Form =
  'text' | 'text0' | 'text?' | 'number' | 'yes-no' | 'list' | 'list?' | 'object' | 'object0' | 'object?'

type Kind = Happening['is']
type Members<K extends Kind> = Omit<Extract<Happening, { readonly is: K }>, 'is'>
type Shapes = { readonly [K in Kind]: { readonly [Name in keyof Members<K>]-?: Form } }

const lease = { term: 'number', leaseUntil: 'text' } as const

/** Every kind of event that this Baton knows, with its members. What is not here was written by a newer one. */
const shapes: Shapes = {
  declared: {
    service: 'text',
    repository: 'text0',
    branch: 'text?',
    team: 'text0',
    class: 'text',
    kind: 'text',
    tier: 'text',
    severity: 'text',
    blocks: 'yes-no',
    dueAt: 'text0',
    takeUpBy: 'text',
    relatesTo: 'text0',
    findings: 'list',
    mustDo: 'object',
    about: 'object?',
  },
  seen: { commit: 'text0', present: 'list', gone: 'yes-no', covered: 'list?' },
  regressed: { commit: 'text0' },
  offered: {
    offer: 'text',
    to: 'object',
    team: 'text0',
    rung: 'number',
    until: 'text',
    why: 'text',
    packet: 'object0',
  },
  accepted: { offer: 'text0', ...lease, readBack: 'text0', readBackDue: 'text?' },
  declined: { offer: 'text0', reason: 'text', suggests: 'text0', until: 'text?' },
  lapsed: { offer: 'text' },
  withdrawn: { offer: 'text' },
  claimed: { team: 'text0' },
  arbitrated: { to: 'object', ...lease },
  'taken-over': lease,
  'lease-renewed': { leaseUntil: 'text' },
  'lease-expired': {},
  back: {},
  reminded: { of: 'text', next: 'text?', hold: 'text?' },
  'severity-set': { severity: 'text', reason: 'text' },
  worsened: { tier: 'text', severity: 'text', dueAt: 'text0' },
  begun: {},
  resumed: {},
  'verify-failed': {},
  reviewing: {},
  closed: {},
  'fix-ready': { evidence: 'text' },
  resolved: { proof: 'object' },
  paused: { dependency: 'text', until: 'text' },
  'dismissal-asked': { reason: 'text', evidence: 'text' },
  dismissed: { reason: 'text', evidence: 'text', second: 'object0' },
  checked: { item: 'text' },
  unchecked: { item: 'text' },
  noted: { says: 'text' },
  evidence: { says: 'text' },
  held: { hold: 'text', target: 'text', until: 'text0' },
  'hold-lifted': { hold: 'text', reason: 'text' },
  waived: {
    waiver: 'text',
    identities: 'list',
    reason: 'text',
    requester: 'object',
    until: 'text',
    commit: 'text',
  },
  'waiver-ended': { waiver: 'text' },
  'issue-claimed': { claim: 'text', until: 'text' },
  'issue-opened': { number: 'number', repository: 'text' },
  'issue-twin-closed': { number: 'number' },
  'effect-intended': { key: 'text', kind: 'text' },
  'effect-settled': { key: 'text', state: 'text' },
  refused: { verb: 'text', why: 'text', source: 'text' },
  asked: { source: 'text' },
  decided: {
    repository: 'text?',
    service: 'text?',
    decision: 'text',
    policyCommit: 'text0',
    verdict: 'text',
    artifacts: 'list',
  },
  swept: {},
}

const byKind = new Map<unknown, Readonly<Record<string, Form>>>(Object.entries(shapes))

/** An event as the ledger's file has it; `newer`: of a version or kind that we do not know; `broken`: of no form. */
export function readEvent(value: unknown): Event | 'newer' | 'broken' {
  if (!isObject(value) || !isWhole(value['v'])) return 'broken'
  if (value['v'] !== 1) return 'newer'
  const { seq, id, at, by, run, incident, what, prev } = value
  const isPlaced =
    isWhole(seq) && seq > 0 && matches(id, /^E-[0-9a-f]{16}$/) && matches(prev, /^[0-9a-f]{64}$/)
  const isSaid = matches(at, /^\d{4}-\d{2}-\d{2}T/) && (by === 'baton' || isAccount(by)) && isObject(what)
  if (!isPlaced || !isSaid || !isText(run) || !isText(incident)) return 'broken'
  const shape = byKind.get(what['is'])
  if (shape === undefined) return typeof what['is'] === 'string' ? 'newer' : 'broken'
  const isWell = Object.entries(shape).every(([name, form]) => fits(what[name], form))
  return isWell ? (value as unknown as Event) : 'broken'
}

function fits(value: unknown, form: Form): boolean {
  if (value === null) return form.endsWith('0')
  if (value === undefined) return form.endsWith('?')
  if (form === 'number') return isWhole(value)
  if (form === 'yes-no') return typeof value === 'boolean'
  if (form.startsWith('list')) return Array.isArray(value)
  return form.startsWith('object') ? isObject(value) : typeof value === 'string'
}

function isAccount(value: unknown): boolean {
  return isObject(value) && typeof value['id'] === 'string' && typeof value['login'] === 'string'
}

function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string'
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value)
}

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
