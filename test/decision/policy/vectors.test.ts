import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPolicyCase, type PolicyCase } from '../../../src/decision/policy/policy-case.ts'
import { rowOf, tierByNewness } from '../../../src/decision/policy/row-of.ts'
import { tierOf } from '../../../src/decision/policy/tier-of.ts'
import { readVector } from '../../../src/intake/sarif/cvss.ts'
import { defaultPolicy } from '../../../src/generated/default-policy.ts'
import { shared, sharedIsThere } from '../../support/shared.ts'

const own = casesOf(new URL('../../fixtures/policy-cases.json', import.meta.url))
const golden = sharedIsThere ? casesOf(shared('design/decision-vectors.json')) : []

describe.skipIf(!sharedIsThere)('the 46 decision vectors (needs ../shared/design)', () => {
  test('all are there', () => {
    expect(golden).toHaveLength(46)
  })

  test.each(golden.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(outcomeOf(one)).toEqual(one.expect)
  })
})

describe('our own cases', () => {
  test.each(own.map((one) => [one.id, one] as const))('%s', (_, one) => {
    expect(outcomeOf(one)).toEqual(one.expect)
  })
})

function outcomeOf({ facts, timing }: PolicyCase): object {
  const tiered = tierOf(facts, defaultPolicy)
  const tier = tierByNewness(tiered, timing)
  const { verdict, isIncident, severity } = rowOf(facts, tiered, tier, timing, defaultPolicy)
  return { tier, verdict, incident: isIncident, severity }
}

function casesOf(file: string | URL): PolicyCase[] {
  const written = JSON.parse(readFileSync(file, 'utf8')) as unknown[]
  return written.map((one) => {
    const read = readPolicyCase(one, readVector)
    if ('mistakes' in read) throw new Error(JSON.stringify(read.mistakes))
    const { tier, verdict, incident, severity } = read.expect
    return { ...read, expect: { tier, verdict, incident, severity } as PolicyCase['expect'] }
  })
}
