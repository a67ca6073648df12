import * as z from 'zod'
import type { RawConfig } from '../src/settings/config/raw-config.ts'
import { grammars } from '../src/settings/config/grammars.ts'
import { findingClasses, stages, tiers, verdicts } from '../src/domain/terms.ts'

/**
 * The shape of baton.yml. It becomes schema/baton.schema.json for editors and the validator that a run loads. No
 * unions: each mistake must have one place and one sentence; what they would say is in src/settings/config/.
 */

const name = text(100, 'name')
const pattern = text(500, 'name')
const reason = text(500)
const tool = text(100, 'name').meta({ id: 'tool', description: 'tool.driver.name, exactly' })
const date = text(10, 'date').describe('A date, YYYY-MM-DD; the day counts to its end, UTC')
const owner = text(140, 'owner').describe('@login or @organisation/team')
const person = text(40, 'person').describe('@login of one person')
const ruleId = text(64, 'ruleId')

const exposure = z
  .enum(['internet', 'internal'])
  .describe('Whether strangers can reach it; without it, as if they could')
const tier = z.enum(tiers).meta({ id: 'tier' })
const severity = z.enum(['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']).meta({ id: 'severity' })
const findingClass = z.enum(findingClasses)

const environment = z
  .strictObject({
    production: z
      .boolean()
      .optional()
      .describe('False: not a production environment; unknown counts as production'),
    exposure: exposure.optional(),
  })
  .meta({ id: 'environment' })

const accepted = z
  .strictObject({
    tool,
    notification: name.describe('descriptor.id of the notification'),
    reason,
    until: date,
  })
  .meta({ id: 'accepted' })

const row = {
  id: ruleId.describe('Replaces the rule of this id, unless before is given'),
  when: text(2000).describe('CEL: docs/policy.md'),
  why: reason.describe('One sentence, shown with every finding that it decides'),
  before: ruleId.optional().describe('Put the rule before the one of this id'),
}

const tierRule = z
  .strictObject({
    ...row,
    tier: tier.optional().describe('Counts while no tier is set'),
    whenNew: tier.optional().describe('The tier instead, when the change brings the finding in'),
    drop: z.literal(true).optional().describe('No finding that counts; while no tier is set'),
    weaker: tier.optional().describe('One step less urgent, not past this tier'),
    stronger: tier.optional().describe('One step more urgent, not past this tier'),
    from: z.array(tier).min(1).max(5).optional().describe('Only these tiers take the step'),
    atMost: tier.optional().describe('Not more urgent than this'),
    atLeast: tier.optional().describe('Not less urgent than this'),
    verdict: z.enum(['block', 'quarantine']).optional().describe('Instead of the verdict of the stage table'),
    incident: z.boolean().optional().describe('With verdict: whether it makes an incident'),
  })
  .meta({ id: 'tierRule' })

const stageRow = z
  .strictObject({ ...row, verdict: z.enum(verdicts), incident: z.boolean() })
  .meta({ id: 'stageRow' })

const severityRow = z
  .strictObject({
    ...row,
    severity: severity.optional().describe('Counts while none is set'),
    atLeast: severity.optional().describe('Not less severe than this'),
    stronger: severity.optional().describe('One step more severe, not past this'),
  })
  .meta({ id: 'severityRow' })

const scope = z
  .strictObject({
    identity: text(80, 'identity')
      .optional()
      .describe('One finding, by its identity in decision.json; else rule and path'),
    count: z.int().min(1).max(10_000).optional().describe('How many equal findings; 1 without it'),
    rule: name.optional().describe('The rule id, in full; needs path'),
    path: pattern.optional().describe('A narrow pattern: its first folder or file is named in full'),
  })
  .meta({ id: 'scope' })

const waiver = z
  .strictObject({
    id: text(64, 'waiverId').describe('Unique in the file'),
    scope,
    reason: z.enum(['false_positive', 'not_affected', 'mitigated', 'risk_accepted', 'test_code']),
    requester: person,
    approver: owner.describe('@login of another person, or their team'),
    created: date.optional(),
    expires: date.describe('A date, YYYY-MM-DD, at most 90 days away'),
  })
  .meta({ id: 'waiver' })

/**
 * A text, or a group of keys. One schema of two types and no union: a mistake in either has one place and one
 * sentence.
 */
const member = z.any().meta({
  id: 'member',
  description: '@login of one person, or login and id of the account',
  type: ['string', 'object'],
  pattern: grammars.member.pattern,
  properties: {
    login: { type: 'string', pattern: grammars.login.pattern },
    id: {
      description: 'The account, which a login may leave: github:583231',
      type: 'string',
      pattern: grammars.account.pattern,
    },
  },
  required: ['login', 'id'],
  additionalProperties: false,
})

const team = z
  .strictObject({
    oncall: z.array(member).min(1).max(20).describe('Who is asked, in this order'),
    lead: member.optional().describe('Who is asked when nobody of them takes it'),
  })
  .meta({ id: 'team' })

export const configFile = z.strictObject({
  version: z.literal(1),
  service: z
    .strictObject({
      name: name.optional(),
      exposure: exposure.optional(),
      criticality: z.enum(['crown', 'normal', 'low']).optional(),
      data: z.enum(['public', 'internal', 'confidential', 'restricted']).optional(),
      environments: z.record(text(100, 'name'), environment).optional(),
    })
    .optional()
    .describe('What is judged'),
  scans: z
    .strictObject({
      requiredTools: z.array(tool).min(1).max(100).optional().describe('Tools whose scan must be there'),
      maySkip: z.array(tool).max(100).optional().describe('Tools that skipped-tools may name'),
      accept: z
        .array(accepted)
        .max(200)
        .optional()
        .describe('Error notifications that are known and harmless'),
      maxAge: text(5, 'age').optional().describe('How old a scan may be: 30d, 12h'),
      onIncomplete: z
        .enum(['block', 'warn'])
        .optional()
        .describe('warn lets an incomplete scan pass at stage pr alone'),
      trustSuppressions: z
        .array(tool)
        .max(100)
        .optional()
        .describe('Tools whose external, accepted suppressions are obeyed'),
    })
    .optional()
    .describe('Which scans there must be, and when one is complete'),
  mode: z.enum(['enforce', 'observe']).optional(),
  stage: z.enum(stages).optional(),
  policy: z
    .strictObject({
      rules: z
        .strictObject({
          ...Object.fromEntries(
            findingClasses.map((one) => [one, z.array(tierRule).min(1).max(100).optional()]),
          ),
          stages: z.array(stageRow).min(1).max(100).optional(),
          severity: z.array(severityRow).min(1).max(100).optional(),
        })
        .optional(),
      disable: z.array(ruleId).max(100).optional().describe('Ids of rules that do not count'),
    })
    .optional()
    .describe('Changes to the default policy'),
  classes: z
    .array(
      z.strictObject({
        tool: tool.optional(),
        rule: pattern.optional().describe('A pattern over rule ids'),
        class: findingClass,
      }),
    )
    .max(500)
    .optional()
    .describe('Corrections of the class of findings, by tool or rule'),
  ownership: z
    .strictObject({
      overrides: z
        .array(z.strictObject({ path: pattern, owner }))
        .max(2000)
        .optional()
        .describe('Before CODEOWNERS; the first match from the top counts'),
      fallback: owner.optional().describe('Who answers when nobody else is named'),
    })
    .optional()
    .describe('Who answers for what'),
  waivers: z.array(waiver).max(2000).optional().describe('Accepted exceptions, each with an end'),
  signals: z
    .strictObject({
      kev: pattern.optional().describe("Path of CISA's catalogue of known exploited vulnerabilities, JSON"),
      vex: z.array(pattern).max(100).optional().describe('Paths or patterns of OpenVEX files'),
    })
    .optional()
    .describe('What the world knows of advisories'),
  limits: z
    .strictObject({ newIncidentsPerRun: z.int().min(1).max(100).optional() })
    .optional()
    .describe('The brake on floods'),
  ledger: z
    .strictObject({
      repository: text(500, 'gitRepository')
        .optional()
        .describe('URL for Git without credentials, file:///path, or owner/name; by default this repository'),
      since: z
        .strictObject({ seq: z.int().min(1).max(1_000_000_000), hash: text(64, 'hash') })
        .optional()
        .describe(
          'How far the ledger was when baton ledger init wrote this; one that is behind it was rolled back',
        ),
    })
    .optional()
    .describe('Where incidents are recorded: docs/ledger.md'),
  hub: text(140, 'forgeRepository')
    .optional()
    .describe('owner/name of the repository that holds the ledger of many: docs/ledger.md'),
  teams: z
    .record(text(140, 'team'), team)
    .optional()
    .describe('Who is asked to take an incident: docs/baton.md'),
  dutyOfficers: z
    .array(member)
    .max(20)
    .optional()
    .describe('Security duty officers, in order: the last who are asked, and who cannot decline'),
  incidents: z
    .strictObject({
      cleanRuns: z
        .int()
        .min(1)
        .max(10)
        .optional()
        .describe('How many complete runs in a row without its findings resolve an incident; 2 without it'),
      reopenDays: z
        .int()
        .min(1)
        .max(365)
        .optional()
        .describe('Until how many days after its end the same findings reopen it; 30 without it'),
    })
    .optional()
    .describe('When an incident is over'),
})

/** Held by the compiler: whatever the source expects to read, the schema takes. */
export const asTaken = (raw: RawConfig): z.input<typeof configFile> => raw

function text(longest: number, form?: keyof typeof grammars) {
  const any = z.string().min(1).max(longest)
  return form === undefined ? any : any.regex(new RegExp(grammars[form].pattern, 'u'))
}
