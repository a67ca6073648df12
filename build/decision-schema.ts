import * as z from 'zod'
import type { DecisionRecord } from '../src/domain/record.ts'
import { findingClasses, stages, tiers, verdicts } from '../src/domain/terms.ts'

const exitCode = z.union([z.literal(0), z.literal(2), z.literal(10), z.literal(20), z.literal(30)])
const severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5'])
const moment = z.string().describe('ISO 8601 date-time, UTC')
const count = z.number().int().nonnegative()

const problem = z.strictObject({
  code: z.string().describe('Look it up in docs/decision.md'),
  says: z.string(),
  remedy: z.string(),
  file: z.string().exactOptional(),
  line: z.number().exactOptional(),
  column: z.number().exactOptional(),
})

const scan = z.strictObject({
  file: z.string(),
  digest: z.string().nullable().describe('sha256:… of the bytes read'),
  tool: z.string().nullable().describe('tool.driver.name'),
  toolVersion: z.string().nullable(),
  category: z.string().nullable().describe('automationDetails.id'),
  complete: z.boolean().describe('An incomplete scan is never clean'),
  problems: z.array(problem).describe('What makes it incomplete'),
  notes: z.array(problem).describe('What was noticed and changes nothing'),
  counts: z.strictObject({ results: count, findings: count, notFindings: count, elsewhere: count }),
})

const finding = z.strictObject({
  id: z.string().describe('Unique in this run; the argument of `baton explain`'),
  identity: z.string().describe('64 hex digits; the same for the same finding in every run; counted'),
  class: z.enum(findingClasses),
  tier: z.enum(tiers).nullable().describe('Null: dropped, or no security matter'),
  verdict: z.enum(verdicts),
  new: z.enum(['new', 'existing', 'unknown']),
  newSource: z.string(),
  firstSeen: moment,
  dueAt: moment.nullable(),
  overdue: z.boolean(),
  suppressed: z.boolean().describe('Suppressed by the tool and obeyed, since baton.yml trusts it'),
  waived: z
    .strictObject({ id: z.string(), approver: z.string(), expires: z.string(), reason: z.string() })
    .nullable(),
  incident: z.string().nullable(),
  withheld: z.boolean().describe('The public view shows no more of it'),
  scan: count.exactOptional().describe('Index into scans'),
  ruleId: z.string().exactOptional(),
  title: z.string().exactOptional(),
  tool: z.string().exactOptional(),
  classEvidence: z.string().exactOptional(),
  location: z.strictObject({ path: z.string(), line: z.number().nullable() }).nullable().exactOptional(),
  severity: z
    .strictObject({
      score: z.number().nullable(),
      level: z.string(),
      source: z.string(),
      assumed: z.boolean(),
    })
    .exactOptional(),
  cves: z.array(z.string()).exactOptional(),
  cwe: z.array(z.string()).exactOptional(),
  package: z.string().nullable().exactOptional(),
  installed: z.string().nullable().exactOptional(),
  fixed: z.string().nullable().exactOptional(),
  claims: z
    .strictObject({ suppressed: z.string().nullable(), baselineState: z.string().nullable() })
    .exactOptional(),
  why: z.array(z.string()).exactOptional().describe('Ids of the rules and of the row that decided, in order'),
  facts: z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean()]))
    .exactOptional()
    .describe('What the policy saw (`f.…`)'),
  adopted: z.boolean().exactOptional(),
  renameKey: z.string().exactOptional(),
  aliases: z.array(z.string()).exactOptional(),
})

const incident = z.strictObject({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  class: z.enum(findingClasses),
  tier: z.enum(tiers),
  severity,
  owner: z.strictObject({
    team: z.string().nullable(),
    person: z.string().nullable(),
    evidence: z.array(z.strictObject({ source: z.string(), says: z.string() })),
    confidence: z.string(),
  }),
  contributors: z.array(z.string()),
  findings: z.array(z.string()).describe('Their ids, the worst first'),
  firstAid: z.array(z.strictObject({ state: z.string(), says: z.string() })),
  nextStep: z.string(),
  checklist: z.array(
    z.strictObject({
      id: z.string(),
      phase: z.string(),
      says: z.string(),
      role: z.string(),
      dueAt: moment.nullable(),
      after: z.string().nullable(),
      blocks: z.string(),
    }),
  ),
  firstSeen: moment,
  takeUpBy: moment,
  dueAt: moment.nullable(),
})

/** decision.json; the JSON Schema under schema/ and the validator are made of this. */
export const decisionSchema: z.ZodType<DecisionRecord> = z.strictObject({
  version: z.literal(1),
  verdict: z.enum(['pass', 'track', 'block', 'quarantine']).describe('The worst of the findings'),
  exitCode,
  wouldExit: exitCode.describe('What enforce would have done'),
  stage: z.enum(stages),
  mode: z.enum(['enforce', 'observe']),
  view: z.enum(['full', 'public']),
  decidedAt: moment,
  inputs: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  subject: z.strictObject({
    service: z.string(),
    repository: z.string().nullable(),
    commit: z.string().nullable(),
    environment: z.string().nullable(),
    artifacts: z.array(z.string()),
  }),
  policy: z.strictObject({
    name: z.string(),
    digest: z.string(),
    commit: z.string().nullable(),
    differs: count.describe('How many rules differ from the default'),
  }),
  signals: z.array(
    z.strictObject({ name: z.string(), state: z.string(), asOf: z.string().nullable(), says: z.string() }),
  ),
  incomplete: z.array(problem).describe('The second axis: what could not be told'),
  notices: z.array(problem),
  scans: z.array(scan),
  findings: z.array(finding),
  incidents: z.array(incident),
  next: z.string(),
})
