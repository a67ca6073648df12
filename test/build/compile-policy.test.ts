import { readFileSync } from 'node:fs'
import * as prettier from 'prettier'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { sourceOf } from '../../build/compile-policy.ts'
import { policyFile, type PolicyFile } from '../../build/policy-schema.ts'

function file(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

const policy = policyFile.parse(parse(file('policies/default.yml')))

function withCode(rule: Partial<PolicyFile['rules']['code'][number]>): PolicyFile {
  const [first, ...rest] = policy.rules.code
  return {
    ...policy,
    rules: { ...policy.rules, code: [{ ...first!, ...rule }, ...rest] },
  }
}

describe('the compiled policy', () => {
  test('is what policies/default.yml gives now', async () => {
    const path = new URL('../../src/generated/default-policy.ts', import.meta.url).pathname
    const style = await prettier.resolveConfig(path)
    expect(await prettier.format(sourceOf(policy), { ...style, filepath: path })).toBe(
      file('src/generated/default-policy.ts'),
    )
  })

  test.each<[string, PolicyFile, RegExp]>([
    ['a condition that does not load', withCode({ when: 'f.scor > 9' }), /scor/],
    ['a word that no field has', withCode({ when: 'f.repo == "publik"' }), /publik/],
    ['what has no translation', withCode({ when: 'f.kind.startsWith("p")' }), /translation/],
    ['an id that stands twice', withCode({ id: 'vex' }), /vex stands twice/],
    [
      'a table with the name of a variable',
      { ...policy, tables: { ...policy.tables, stage: policy.tables.bod! } },
      /must not be called stage/,
    ],
  ])('refuses %s', (_, wrong, words) => {
    expect(() => sourceOf(wrong)).toThrow(words)
  })

  test.each([
    ['two actions', { id: 'a', when: 'f.kev', why: 'It is.', tier: 'T1', drop: true }],
    ['an unknown key', { id: 'a', when: 'f.kev', why: 'It is.', teir: 'T1' }],
    ['no sentence', { id: 'a', when: 'f.kev', why: '', tier: 'T1' }],
    ['a tier that is none', { id: 'a', when: 'f.kev', why: 'It is.', tier: 'T5' }],
  ])('its file refuses %s', (_, rule) => {
    const wrong = { ...policy, rules: { ...policy.rules, code: [rule] } }
    expect(policyFile.safeParse(wrong).success).toBe(false)
  })
})
