import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { caseKeys } from '../../../src/decision/policy/policy-case.ts'
import { factVocabulary, rowVocabulary } from '../../../src/decision/policy/vocabulary.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'

const page = readFileSync(new URL('../../../docs/policy.md', import.meta.url), 'utf8')
const named = new Set([...page.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word))

describe('docs/policy.md names', () => {
  test('every rule and row', () => {
    const all = [
      ...Object.values(defaultPolicy.rules).flat(),
      ...defaultPolicy.stages,
      ...defaultPolicy.severity,
    ]
    expect(all.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  test('every fact, with every word that it may have', () => {
    const missing = Object.entries(factVocabulary).flatMap(([field, words]) => {
      const line = page.split('\n').find((one) => one.startsWith(`| \`f.${field}\` `)) ?? ''
      if (line === '') return [field]
      const isNamedElsewhere = typeof words === 'string' || field === 'class' || field === 'stage'
      return isNamedElsewhere
        ? []
        : words.filter((word) => !line.includes(word)).map((word) => `${field}: ${word}`)
    })
    expect(missing).toEqual([])
  })

  test('what rows see, and every key of a case', () => {
    expect([...Object.keys(rowVocabulary), ...caseKeys].filter((name) => !named.has(name))).toEqual([])
  })
})
