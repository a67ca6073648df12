import type { SeverityAction, StageAction, TierAction } from '../../domain/policy.ts'
import type { PolicyRule } from '../../domain/settings-policy.ts'
import { tiers, verdicts, type Severity, type Tier } from '../../domain/terms.ts'
import { joined, ours, text, type Text } from '../../domain/text.ts'

/** What a rule of baton.yml does, or which key of it is wrong and why. */
export type ReadAction<Action> = Action | { readonly wrong: Text; readonly key: keyof PolicyRule }

const severities: readonly Severity[] = ['SEV1', 'SEV2', 'SEV3', 'SEV4', 'SEV5']
const ownVerdicts = ['block', 'quarantine'] as const
const tierDoes = ['tier', 'drop', 'weaker', 'stronger', 'atMost', 'atLeast'] as const
const tierSides = ['whenNew', 'verdict', 'incident', 'from'] as const

/** Of a rule of a class: exactly one of tier, drop, weaker, stronger, atMost, atLeast. */
export function tierActionOf(rule: PolicyRule): ReadAction<TierAction> {
  const given = tierDoes.filter((key) => rule[key] !== undefined)
  const [does] = given
  if (does === undefined || given.length > 1)
    return { wrong: text`a rule of a class says exactly one of ${words(tierDoes)}`, key: given[1] ?? 'id' }
  const idle = tierSides.find((key) => rule[key] !== undefined && !sidesOf[does].includes(key))
  if (idle !== undefined) return { wrong: text`${ours(idle)} means nothing beside ${ours(does)}`, key: idle }
  if (does === 'drop') return { do: 'drop' }
  const tier = wordOf(rule[does], tiers)
  if (tier === null) return { wrong: text`it is one of ${words(tiers)}`, key: does }
  if (does === 'tier') return settingAction(rule, tier)
  if (does === 'atMost' || does === 'atLeast') return { do: does, tier }
  const from = rule.from?.map((word) => wordOf(word, tiers))
  if (from?.includes(null) === true || from?.length === 0)
    return { wrong: text`it is a list of ${words(tiers)}`, key: 'from' }
  return { do: does, to: tier, ...(from && { from: from.filter((word) => word !== null) }) }
}

const sidesOf: Readonly<Record<(typeof tierDoes)[number], readonly (keyof PolicyRule)[]>> = {
  tier: ['whenNew', 'verdict', 'incident'],
  drop: [],
  weaker: ['from'],
  stronger: ['from'],
  atMost: [],
  atLeast: [],
}

function settingAction(rule: PolicyRule, tier: Tier): ReadAction<TierAction> {
  const whenNew = rule.whenNew === undefined ? undefined : wordOf(rule.whenNew, tiers)
  if (whenNew === null) return { wrong: text`it is one of ${words(tiers)}`, key: 'whenNew' }
  const verdict = rule.verdict === undefined ? undefined : wordOf(rule.verdict, ownVerdicts)
  if (verdict === null)
    return { wrong: text`in a rule of a class it is one of ${words(ownVerdicts)}`, key: 'verdict' }
  if (verdict === undefined && rule.incident !== undefined)
    return { wrong: text`incident means nothing without verdict in a rule of a class`, key: 'incident' }
  return {
    do: 'tier',
    tier,
    ...(whenNew && { whenNew }),
    ...(verdict && { verdict }),
    ...(rule.incident !== undefined && { incident: rule.incident }),
  }
}

/** Of a row of `stages`: a verdict, and whether it makes an incident (absent: no). */
export function stageActionOf(rule: PolicyRule): ReadAction<StageAction> {
  const idle = [...tierDoes, 'whenNew' as const, 'from' as const].find((key) => rule[key] !== undefined)
  if (idle !== undefined) return { wrong: text`${ours(idle)} means nothing in the stage table`, key: idle }
  const verdict = wordOf(rule.verdict, verdicts)
  if (verdict === null) return { wrong: text`it is one of ${words(verdicts)}`, key: 'verdict' }
  return { verdict, incident: rule.incident ?? false }
}

/** Of a row of `severity`: exactly one of severity, atLeast, stronger. */
export function severityActionOf(rule: PolicyRule): ReadAction<SeverityAction> {
  const does = (['severity', 'atLeast', 'stronger'] as const).filter((key) => rule[key] !== undefined)
  const [key] = does
  if (key === undefined || does.length > 1)
    return {
      wrong: text`a row of severity says exactly one of severity, atLeast, stronger`,
      key: does[1] ?? 'id',
    }
  const severity = wordOf(rule[key], severities)
  if (severity === null) return { wrong: text`it is one of ${words(severities)}`, key }
  return key === 'stronger' ? { do: 'stronger', to: severity } : { do: key, severity }
}

function wordOf<Word extends string>(written: string | undefined, allowed: readonly Word[]): Word | null {
  return allowed.find((word) => word === written) ?? null
}

function words(list: readonly string[]): Text {
  return joined(
    list.map((word) => text`${ours(word)}`),
    ', ',
  )
}
