import * as z from 'zod'

/** What policies/default.yml may say; written to schema/policy.schema.json for editors. */

const tier = z.enum(['T0', 'T1', 'T2', 'T3', 'T4'])
const severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'])
const findingClass = z.enum(['secret', 'malware', 'vuln', 'code', 'iac', 'pipeline', 'quality'])
const days = z.int().positive()

const row = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  when: z.string().min(1),
  why: z.string().regex(/[.]$/, 'A whole sentence.'),
}

const tierRule = z.union([
  z.strictObject({
    ...row,
    tier,
    whenNew: tier.optional(),
    verdict: z.enum(['block', 'quarantine']).optional(),
    incident: z.boolean().optional(),
  }),
  z.strictObject({ ...row, drop: z.literal(true) }),
  z.strictObject({ ...row, weaker: tier, from: z.array(tier).min(1).optional() }),
  z.strictObject({ ...row, stronger: tier, from: z.array(tier).min(1).optional() }),
  z.strictObject({ ...row, atMost: tier }),
  z.strictObject({ ...row, atLeast: tier }),
])

const stageRow = z.strictObject({
  ...row,
  verdict: z.enum(['ignore', 'track', 'block', 'quarantine']),
  incident: z.boolean(),
})

const severityRow = z.union([
  z.strictObject({ ...row, severity }),
  z.strictObject({ ...row, atLeast: severity }),
  z.strictObject({ ...row, stronger: severity }),
])

const deadline = z.strictObject({
  containHours: z.int().positive().optional(),
  fixHours: z.int().positive().optional(),
  fixDays: days.optional(),
})

export const policyFile = z.strictObject({
  version: z.literal(1),
  name: z.string().min(1),
  tables: z.record(
    z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
    z.strictObject({
      why: z.string(),
      key: z.array(z.string()).min(1),
      rows: z.record(z.string().regex(/^[01]+$/), z.string()),
    }),
  ),
  rules: z.record(findingClass, z.array(tierRule).min(1)),
  otherwise: z.partialRecord(findingClass, findingClass),
  stages: z.array(stageRow).min(1),
  severity: z.array(severityRow).min(1),
  deadlines: z.record(tier, deadline),
  adoption: z.strictObject({
    dueDays: z.partialRecord(tier, days),
    notAdoptable: z.array(z.enum(['T0', 'kev', 'malware', 'pipeline'])),
    announceDaysBefore: days,
  }),
  waivers: z.strictObject({
    maxDays: z.partialRecord(tier, days),
    forbidden: z.array(z.literal('malware.confirmed')),
  }),
  signals: z.strictObject({ kevMaxAgeHours: z.number().positive() }),
  limits: z.strictObject({
    newIncidentsPerRun: z.int().positive(),
    floodRuleShare: z.number().gt(0).lte(1),
  }),
})

export type PolicyFile = z.infer<typeof policyFile>
