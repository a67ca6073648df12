import { reach } from './limits.ts'
import { ruleFacts, undescribedRule, worseRule, type RuleFacts } from './rules.ts'
import { indexOf, listOf, objectOf, textOf, type Json } from './shape.ts'

/** The rule of a result, and what was odd about how the result names it. */
export interface FoundRule {
  readonly facts: RuleFacts
  /** As the result names it, else as the rule does; empty: neither. */
  readonly id: string
  /** The result points to a rule that is not there. */
  readonly isMissing: boolean
  /** `ruleId` and `ruleIndex` name two rules. */
  readonly isContradicted: boolean
}

interface Component {
  readonly json: Json | null
  /** By index; null: the element is no object. */
  readonly rules: readonly (RuleFacts | null)[]
  readonly byId: Map<string, RuleFacts>
  readonly byGuid: Map<string, RuleFacts>
}

/** Looks up rules in driver and extensions, by index, id, hierarchical id and guid (SARIF §3.27.5–7, §3.52). */
export function ruleTable(run: Json): (result: Json) => FoundRule {
  const tool = objectOf(run['tool'])
  const driver = componentOf(objectOf(tool?.['driver']), run)
  const extensions = listOf(tool?.['extensions']).map((extension) => componentOf(objectOf(extension), run))
  const all = [driver, ...extensions]
  const found = new Map<string, FoundRule>()

  const resolve = (reference: Reference): FoundRule => {
    const component = componentNamed(reference, driver, extensions)
    const byId = reference.id === null ? null : withId(reference.id, component, all)
    const byGuid =
      reference.guid === null ? null : firstOf(all, (one) => one.byGuid.get(reference.guid ?? ''))
    const named = byId ?? byGuid
    const byIndex = reference.index === null ? null : indexed(reference.index, component, named)
    const isMissing = reference.index !== null && byIndex === null
    const isContradicted = byIndex !== null && disagree(byIndex, reference.id, named)
    const fallback = undescribedRule(reference.id, component.json)
    const rule =
      byIndex !== null && isContradicted && named !== null
        ? worseRule(named, byIndex)
        : (byIndex ?? named ?? fallback)
    return { facts: rule, id: reference.id ?? rule.id ?? '', isMissing, isContradicted }
  }

  /** An index without component is the driver's; tools whose rules lie in one extension mean that one. */
  const indexed = (index: number, component: Component, named: RuleFacts | null): RuleFacts | null => {
    const direct = component.rules[index] ?? null
    if (direct !== null || component !== driver || driver.rules.length > 0) return direct
    const others = extensions.map((one) => one.rules[index] ?? null).filter((one) => one !== null)
    return others.find((one) => one === named) ?? (others.length === 1 ? (others[0] ?? null) : null)
  }

  return (result) => {
    const reference = referenceOf(result)
    const known = found.get(reference.key)
    if (known !== undefined) return known
    const rule = resolve(reference)
    found.set(reference.key, rule)
    return rule
  }
}

interface Reference {
  readonly id: string | null
  readonly index: number | null
  readonly guid: string | null
  readonly component: Json | null
  readonly key: string
}

function referenceOf(result: Json): Reference {
  const rule = objectOf(result['rule'])
  const component = objectOf(rule?.['toolComponent'])
  const id = textOf(result['ruleId']) ?? textOf(rule?.['id'])
  const index = indexOf(result['ruleIndex']) ?? indexOf(rule?.['index'])
  const guid = textOf(rule?.['guid'])?.toLowerCase() ?? null
  const where =
    component === null ? '' : JSON.stringify([component['index'], component['guid'], component['name']])
  return {
    id,
    index,
    guid,
    component,
    key: `${index ?? ''}\0${where}\0${guid ?? ''}\0${id === null ? '' : `=${id}`}`,
  }
}

function componentOf(json: Json | null, run: Json): Component {
  const rules = listOf(json?.['rules']).map((element) => {
    const descriptor = objectOf(element)
    return descriptor === null ? null : ruleFacts(descriptor, json, run)
  })
  const byId = new Map<string, RuleFacts>()
  const byGuid = new Map<string, RuleFacts>()
  for (const facts of rules) {
    if (facts === null) continue
    const twin = facts.id === null ? undefined : byId.get(facts.id)
    if (facts.id !== null) byId.set(facts.id, twin === undefined ? facts : worseRule(twin, facts))
    const guid = textOf(facts.descriptor?.['guid'])?.toLowerCase()
    if (guid !== undefined) byGuid.set(guid, facts)
  }
  return { json, rules, byId, byGuid }
}

function componentNamed(
  reference: Reference,
  driver: Component,
  extensions: readonly Component[],
): Component {
  const { component } = reference
  if (component === null) return driver
  const index = indexOf(component['index'])
  if (index !== null) return extensions[index] ?? driver
  const guid = textOf(component['guid'])?.toLowerCase()
  const name = textOf(component['name'])
  const isIt = ({ json }: Component): boolean =>
    (guid !== undefined && textOf(json?.['guid'])?.toLowerCase() === guid) ||
    (guid === undefined && name !== null && json?.['name'] === name)
  return extensions.find(isIt) ?? driver
}

/** §3.5.4: `CA1000/1` is a sub-rule of `CA1000` when it is not described itself. */
function withId(id: string, component: Component, all: readonly Component[]): RuleFacts | null {
  let part = id
  for (let step = 0; step < reach.chain; step++) {
    const wanted = part
    const facts = component.byId.get(wanted) ?? firstOf(all, (one) => one.byId.get(wanted))
    if (facts !== null) return facts
    const cut = part.lastIndexOf('/')
    if (cut <= 0) return null
    part = part.slice(0, cut)
  }
  return null
}

function firstOf(
  all: readonly Component[],
  look: (one: Component) => RuleFacts | undefined,
): RuleFacts | null {
  for (const one of all) {
    const facts = look(one)
    if (facts !== undefined) return facts
  }
  return null
}

function disagree(byIndex: RuleFacts, id: string | null, named: RuleFacts | null): boolean {
  if (id === null || byIndex.id === null) return false
  if (byIndex.id === id || id.startsWith(`${byIndex.id}/`)) return false
  return named === null || named.id !== byIndex.id
}
