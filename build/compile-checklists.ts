import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  checklistFlags,
  checklistSections,
  type ChecklistDue,
  type ChecklistMoment,
  type ChecklistRow,
  type Checklists,
} from '../src/domain/checklist.ts'

const source = fileURLToPath(new URL('../policies/checklists.yml', import.meta.url))
const target = fileURLToPath(new URL('../src/generated/checklists.ts', import.meta.url))

const moments: Readonly<Record<string, ChecklistMoment>> = {
  D: 'declared',
  A: 'taken-up',
  C: 'contained',
  F: 'merged',
  R: 'resolved',
}
const minutesOf: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60 }

const flag = z.enum(checklistFlags)
const condition = z.union([
  flag.transform((name) => ({ flag: name, is: true })),
  z
    .string()
    .regex(/^not /)
    .transform((words) => words.slice('not '.length))
    .pipe(flag)
    .transform((name) => ({ flag: name, is: false })),
])
const due = z.string().transform((words, context): ChecklistDue => {
  if (words === 'take-up' || words === 'tier' || words === 'before-merge') return { is: words }
  const [, letter = '', number = '', unit = ''] = /^([DACFR])\+(\d+)(m|h|d|bd)$/.exec(words) ?? []
  const from = moments[letter]
  if (from === undefined) {
    context.addIssue(`${words} is no due time, such as D+30m, A+2h, F+1d, R+5bd, take-up, tier, before-merge`)
    return z.NEVER
  }
  if (unit === 'bd') return { from, businessDays: Number(number) }
  return { from, minutes: Number(number) * (minutesOf[unit] ?? 1) }
})
const row: z.ZodType<ChecklistRow> = z.strictObject({
  id: z.string().regex(/^[a-z]{3}-\d+[a-z]?$/),
  phase: z.enum(['first_aid', 'scope', 'eradicate', 'recover', 'comms', 'review']),
  says: z.string().min(10),
  role: z.string().min(2),
  due,
  blocks: z.enum(['resolve', 'close', 'no']),
  scales: z.boolean().default(true),
  when: z.array(condition).default([]),
})
const file = z.strictObject(
  Object.fromEntries(checklistSections.map((section) => [section, z.array(row)])) as Record<
    (typeof checklistSections)[number],
    z.ZodArray<typeof row>
  >,
)

/** The checklists of a YAML text; throws where it is wrong or an id stands twice. */
export function readChecklists(yaml: string): Checklists {
  const checklists = file.parse(parse(yaml))
  const ids = Object.values(checklists).flatMap((rows) => rows.map(({ id }) => id))
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new Error(`${twice} stands twice in the checklists`)
  return checklists
}

/** The module that stands for the YAML at run time. */
export function checklistsModule(yaml: string): string {
  return [
    '// Made from policies/checklists.yml by build/compile-checklists.ts.',
    `import type { Checklists } from '../domain/checklist.ts'`,
    '',
    `export const checklists: Checklists = ${JSON.stringify(readChecklists(yaml), null, 2)}`,
    '',
  ].join('\n')
}

/** Writes src/generated/checklists.ts. */
export function compileChecklists(): Promise<void> {
  mkdirSync(new URL('.', new URL('../src/generated/checklists.ts', import.meta.url)), { recursive: true })
  writeFileSync(target, checklistsModule(readFileSync(source, 'utf8')))
  return Promise.resolve()
}
