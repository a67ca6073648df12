import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ajvDraft4 from 'ajv-draft-04'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { shared, sharedIsThere } from '../support/shared.ts'
import { filesUnder, root } from '../support/source-tree.ts'

const scans = filesUnder('examples').filter((path) => path.endsWith('.sarif'))

test('the examples are of four tools', () => {
  const tools = scans.map((path) => logOf(path).runs[0]?.tool.driver.name)
  expect(tools.sort()).toEqual(['CodeQL', 'ESLint', 'Trivy', 'TruffleHog'])
})

describe.skipIf(!sharedIsThere)('by the schema in ../shared/contracts (skipped where it is absent)', () => {
  test.each(scans)('%s is valid SARIF 2.1.0', (path) => {
    const schema = JSON.parse(
      readFileSync(shared('contracts/sarif/sarif-schema-2.1.0.json'), 'utf8'),
    ) as object
    const Ajv = ajvDraft4.default
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema)
    expect(validate(logOf(path)), JSON.stringify(validate.errors)).toBe(true)
  })
})

test.each(scans)('%s points at rules and artifacts that are there', (path) => {
  for (const run of logOf(path).runs)
    for (const result of run.results ?? []) {
      const component = result.rule?.toolComponent?.index
      const rules = component === undefined ? run.tool.driver.rules : run.tool.extensions?.[component]?.rules
      expect(rules?.[result.rule?.index ?? result.ruleIndex ?? -1]?.id).toBe(result.ruleId)
      const artifact = result.locations?.[0]?.physicalLocation?.artifactLocation
      if (artifact?.index !== undefined)
        expect(run.artifacts?.[artifact.index]?.location?.uri).toBe(artifact.uri)
    }
})

test('no example holds something that looks like a credential', () => {
  const shapes = /AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|-----BEGIN|xox[bp]-|eyJ[\w-]{10,}\.eyJ/
  expect(
    filesUnder('examples').filter((path) => shapes.test(readFileSync(join(root, path), 'utf8'))),
  ).toEqual([])
})

function logOf(path: string): Log {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Log
}
