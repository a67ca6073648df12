import { describe, expect, test } from 'vitest'
import { findingTitle } from '../../../src/decision/incident/title.ts'
import { flatten } from '../../../src/domain/text.ts'
import { finding, log, read, result, run } from './fixtures.ts'
import { sharedIsThere } from '../../support/shared.ts'
import { corpus, readCorpus } from '../../corpus/files.ts'

const uuid = 'iac-misconfiguration-de273ea2-a754-55f3-b23e-cb9156444fcd'

/** Name and summary of the rule of one finding. */
function namingOf(tool: string, rule: object, settings: Parameters<typeof read>[1] = {}): object {
  const reading = read(log([run(tool, [result({ ruleId: 'R1' })], [{ id: 'R1', ...rule }])]), settings)
  const { name, summary } = reading.findings[0]?.rule ?? {}
  return { ...(name === undefined ? {} : { name }), ...(summary === undefined ? {} : { summary }) }
}

describe('what a rule is called', () => {
  test.each<[string, object, object]>([
    ['KICS', { name: 'Run Block Injection' }, { name: 'Run Block Injection' }],
    [
      'WizCLI',
      { name: 'Terraform', shortDescription: { text: 'S3 Bucket policy should deny HTTP requests.' } },
      { name: 'Terraform', summary: 'S3 Bucket policy should deny HTTP requests' },
    ],
    [
      'Snyk IaC',
      { name: 'VpcDefaultSecurityGroupAllowsUnrestrictedIngressTraffic' },
      { name: 'VpcDefaultSecurityGroupAllowsUnrestrictedIngressTraffic' },
    ],
    [
      'Acme',
      { shortDescription: { text: "Cookie Without 'Secure' Attribute" } },
      { summary: "Cookie Without 'Secure' Attribute" },
    ],
  ])('%s: %o', (tool, rule, naming) => {
    expect(namingOf(tool, rule)).toEqual(naming)
  })

  test.each<[string, object]>([
    ['a placeholder', { shortDescription: { text: 'The method <Replace key="a"/> is not reachable' } }],
    ['a value', { shortDescription: { text: 'Memory leak: buffer' } }],
    ['more than a sentence', { shortDescription: { text: 'word '.repeat(60) } }],
    ['a token', { name: 'ghp_0123456789abcdef0123456789abcdef0123' }],
    ['what no person chose', { name: 'key 7f3a9c1e5b2d4860' }],
    ['letters that no person chose', { name: 'aBcDeFgHiJkLmNoPqRsTuVwX' }],
    ['two lines', { name: 'one\n::set-output name=a::b' }],
    ['no text', { name: 7, shortDescription: 'a b' }],
  ])('%s is no name', (_, rule) => {
    expect(namingOf('Acme', rule)).toEqual({})
  })

  test('of a secret it is told to nobody, whatever class a setting gives to it', () => {
    const rule = { name: 'Kept Word', shortDescription: { text: 'correct horse battery staple' } }
    const classes = [{ tool: 'gitleaks', rule: null, class: 'quality' as const }]
    expect(namingOf('gitleaks', rule)).toEqual({})
    expect(namingOf('gitleaks', rule, { classes })).toEqual({})
    expect(namingOf('Acme', { ...rule, name: 'Hardcoded password' })).toEqual({})
  })

  test('findings of a rule share it, and rules of one id with two names do not', () => {
    const rules = [
      { id: 'R1', name: 'First Name' },
      { id: 'R1', name: 'Other Name' },
    ]
    const results = [0, 1, 1].map((ruleIndex) => result({ ruleId: 'R1', ruleIndex }))
    const [first, second, third] = read(log([run('Acme', results, rules)])).findings
    expect([first?.rule.name, second?.rule.name]).toEqual(['First Name', 'Other Name'])
    expect(third?.rule).toBe(second?.rule)
  })

  test('its user info is masked', () => {
    expect(namingOf('Acme', { name: 'Call of https://ann:pw@host' })).toEqual({})
  })
})

test('what a tool names by a UUID is called by the words of its rule', () => {
  const title = (tool: string, rule: object): string =>
    flatten(findingTitle(finding(tool, { ruleId: uuid }, [{ id: uuid, ...rule }])))
  expect(title('Acme', { shortDescription: { text: 'S3 Bucket logging should be enabled' } })).toBe(
    'flaw in the code: S3 Bucket logging should be enabled',
  )
})

describe.skipIf(!sharedIsThere)('over the corpus', () => {
  const told = corpus
    .flatMap((name) => readCorpus(name).findings)
    .map(({ rule, ...rest }) => ({ rule, title: flatten(findingTitle({ rule, ...rest })), ...rest }))

  test('only rules without words of their own are called by their tool', () => {
    const nameless = told.filter(({ title }) => / rule of /.test(title)).map(({ rule }) => rule)
    expect(nameless.filter(({ name, summary }) => name !== undefined || summary !== undefined)).toEqual([])
    expect(told.filter(({ title }) => /[0-9a-f]{8}-[0-9a-f]{4}-/i.test(title))).toEqual([])
  })

  test('no flaw is called by an id where a description of it can be read', () => {
    const byId = told.filter(({ title, rule }) => rule.summary !== undefined && /, rule /.test(title))
    expect(byId.filter((one) => one.class !== 'quality').map(({ title }) => title)).toEqual([])
  })

  test('no rule of a secret is named', () => {
    const secrets = told.filter((one) => one.class === 'secret')
    expect(secrets.length).toBeGreaterThan(50)
    expect(secrets.filter(({ rule }) => rule.name !== undefined || rule.summary !== undefined)).toEqual([])
  })
})
