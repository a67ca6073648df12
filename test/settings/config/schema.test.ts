import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { configJsonSchema } from '../../../build/compile-schema.ts'
import { schema } from '../../../src/generated/config-validator.js'

describe('the schema of baton.yml', () => {
  test('is published as the build makes it', () => {
    const published: unknown = JSON.parse(
      readFileSync(new URL('../../../schema/baton.schema.json', import.meta.url), 'utf8'),
    )
    expect(published).toEqual(configJsonSchema())
  })

  test('is the one that the validator was made of', () => {
    const strip = (value: object): unknown =>
      JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'description' ? undefined : inner)))
    const published = strip(configJsonSchema()) as Record<string, unknown>
    delete published['title']
    expect(strip(schema)).toEqual(published)
  })

  test('is one that other validators take, and that closes every group of keys', () => {
    expect(new Ajv({ strict: true }).validateSchema(configJsonSchema())).toBe(true)
    const open = JSON.stringify(configJsonSchema()).match(/"properties":\{[^]*?"additionalProperties":true/)
    expect(open).toBeNull()
  })

  test('the validator needs nothing but itself', () => {
    const code = readFileSync(new URL('../../../src/generated/config-validator.js', import.meta.url), 'utf8')
    expect(code).not.toMatch(/\brequire\s*\(|^import\b|\bimport\s*\(/m)
  })
})
