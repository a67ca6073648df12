import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as prettier from 'prettier'
import { parse } from 'yaml'
import * as z from 'zod'
import { nearest } from '../src/settings/nearest.ts'
import { conditionParser, type ConditionKind } from '../src/decision/policy/cel.ts'
import { rowVocabulary } from '../src/decision/policy/vocabulary.ts'
import { flatten } from '../src/domain/text.ts'
import { policyFile, type PolicyFile } from './policy-schema.ts'
import { termsOf } from './policy-terms.ts'
import { translateCondition, type Place } from './translate-condition.ts'

const root = new URL('../', import.meta.url)

/** Turns policies/default.yml into src/generated/default-policy.ts, and its shape into schema/policy.schema.json. */
export async function compilePolicy(): Promise<void> {
  const policy = policyFile.parse(parse(readFileSync(new URL('policies/default.yml', root), 'utf8')))
  mkdirSync(new URL('src/generated/', root), { recursive: true })
  mkdirSync(new URL('schema/', root), { recursive: true })
  await write('src/generated/default-policy.ts', sourceOf(policy))
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The built-in policy of Baton',
    ...z.toJSONSchema(policyFile),
  }
  await write('schema/policy.schema.json', JSON.stringify(schema))
}

/** TypeScript of a policy, before prettier. @throws when a condition is wrong or an id stands twice. */
export function sourceOf(policy: PolicyFile): string {
  requireUniqueIds(policy)
  const translate = translator(policy)
  const lists = Object.entries(policy.rules).map(
    ([name, rules]) =>
      `${name}: [${rules.map((rule) => ruleOf(rule, tierAction(rule), translate(rule.when, 'tier'))).join(',\n')}]`,
  )
  const rows = policy.stages.map((row) =>
    ruleOf(row, { verdict: row.verdict, incident: row.incident }, translate(row.when, 'row')),
  )
  const severities = policy.severity.map((row) =>
    ruleOf(row, severityAction(row), translate(row.when, 'row')),
  )
  const tables = Object.entries(policy.tables).map(([name, { key, rows }]) => {
    const digits = key.map((source) => `(${translate(source, 'tier').body} ? '1' : '0')`)
    return `${name}: { key: ${JSON.stringify(key)}, rows: ${JSON.stringify(rows)}, keyOf: (f) => ${digits.join(' + ')} }`
  })
  return `// Made by build/compile-policy.ts from policies/default.yml, which explains it. Do not edit.
import type { Policy } from '../domain/policy.ts'

/** The built-in policy, compiled: a run that changes nothing of it loads no CEL and no YAML. */
export const defaultPolicy: Policy = {
  name: ${JSON.stringify(policy.name)},
  tables: { ${tables.join(',\n')} },
  rules: { ${lists.join(',\n')} },
  otherwise: ${JSON.stringify(policy.otherwise)},
  stages: [${rows.join(',\n')}],
  severity: [${severities.join(',\n')}],
  terms: ${JSON.stringify(termsOf(policy))},
}
`
}

interface Translated {
  readonly parameters: string
  readonly body: string
}

/** A condition's parameters are only those that it reads, so that the compiled file has no idle ones. */
function translator(policy: PolicyFile): (source: string, kind: ConditionKind) => Translated {
  const tables = Object.fromEntries(
    Object.entries(policy.tables).map(([name, table]) => [name, { ...table, keyOf: () => '' }]),
  )
  const clash = Object.keys(tables).find((name) => name === 'f' || name in rowVocabulary)
  if (clash !== undefined) throw new Error(`A table must not be called ${clash}: conditions use this name.`)
  const parseCondition = conditionParser(tables, nearest)
  return (source, kind) => {
    const parsed = parseCondition(source, kind)
    if (!('run' in parsed))
      throw new Error([source, ...parsed.map(({ mistake }) => `  ${flatten(mistake)}`)].join('\n'))
    const seen = new Set<string>()
    const place: Place = (name) => {
      const at = name === 'f' ? 'f' : name in tables ? 'tables' : 'row'
      seen.add(at)
      return at === 'f' ? 'f' : `${at}.${name}`
    }
    const body = translateCondition(parsed.ast, place)
    const parameters = seen.has('row') ? ['f', 'tables', 'row'] : seen.has('tables') ? ['f', 'tables'] : ['f']
    const idle = parameters.map((name) => (seen.has(name) ? name : `_${name}`))
    return { parameters: idle.join(', '), body }
  }
}

function ruleOf(rule: { id: string; when: string; why: string }, action: object, when: Translated): string {
  return `{
    id: ${JSON.stringify(rule.id)},
    source: ${JSON.stringify(rule.when)},
    why: ${JSON.stringify(rule.why)},
    action: ${JSON.stringify(action)},
    when: (${when.parameters}) => ${when.body},
  }`
}

function tierAction(rule: PolicyFile['rules']['vuln'][number]): object {
  if ('drop' in rule) return { do: 'drop' }
  if ('weaker' in rule) return { do: 'weaker', to: rule.weaker, from: rule.from }
  if ('stronger' in rule) return { do: 'stronger', to: rule.stronger, from: rule.from }
  if ('atMost' in rule) return { do: 'atMost', tier: rule.atMost }
  if ('atLeast' in rule) return { do: 'atLeast', tier: rule.atLeast }
  const { tier, whenNew, verdict, incident } = rule
  return { do: 'tier', tier, whenNew, verdict, incident }
}

function severityAction(row: PolicyFile['severity'][number]): object {
  if ('severity' in row) return { do: 'severity', severity: row.severity }
  if ('atLeast' in row) return { do: 'atLeast', severity: row.atLeast }
  return { do: 'stronger', to: row.stronger }
}

function requireUniqueIds(policy: PolicyFile): void {
  const ids = [...Object.values(policy.rules).flat(), ...policy.stages, ...policy.severity].map(
    ({ id }) => id,
  )
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new Error(`The id ${twice} stands twice in policies/default.yml.`)
}

async function write(path: string, content: string): Promise<void> {
  const file = fileURLToPath(new URL(path, root))
  const style = await prettier.resolveConfig(file)
  writeFileSync(file, await prettier.format(content, { ...style, filepath: file }))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compilePolicy()
