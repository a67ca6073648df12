import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { actionYml } from '../../src/settings/action-yml.ts'
import { commands } from '../../src/settings/commands.ts'
import { helpOf } from '../../src/settings/help.ts'
import { tablesOf } from '../../src/settings/input-tables.ts'
import { inputs, inputsOf } from '../../src/settings/inputs.ts'
import { withTable } from '../../src/settings/markdown-table.ts'

const root = new URL('../../', import.meta.url)

describe('the one list of inputs', () => {
  test('has each name once, each with a sentence', () => {
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length)
    expect(inputs.filter(({ says }) => says.endsWith('.') || !/^[A-Z]/.test(says))).toEqual([])
  })

  test('is what action.yml says', () => {
    expect(readFileSync(new URL('action.yml', root), 'utf8')).toBe(actionYml())
  })

  test('makes an action.yml that is one', () => {
    const action = parse(actionYml()) as {
      inputs: Record<string, { description: string; required: boolean }>
      outputs: object
      runs: object
    }
    expect(Object.keys(action.inputs)).toEqual(inputsOf('gate', 'action').map(({ name }) => name))
    expect(Object.entries(action.inputs).filter(([, one]) => one.required)).toHaveLength(1)
    expect(Object.keys(action.outputs)).toEqual(['allow', 'verdict', 'decision', 'incidents'])
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
  })

  test.each(commands.map(({ name }) => name))('is what the help of %s says', (command) => {
    const help = helpOf(command)
    const options = [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name)
    expect(options).toEqual(inputsOf(command, 'cli').map(({ name }) => name))
  })

  test.each(tablesOf())('is what the table $marker of $page says', ({ page, marker, table }) => {
    const path = new URL(page, root)
    if (!existsSync(path)) return
    const content = readFileSync(path, 'utf8')
    expect(withTable(content, table, marker)).toBe(content)
  })
})

describe('help', () => {
  test('fits its width, whatever the width', () => {
    for (const width of [40, 80, 120]) {
      const prose = helpOf('gate', width)
        .split('\n')
        .filter((line) => !/^ {2}(?:--|baton|semgrep)|^Usage/.test(line))
      expect(prose.filter((line) => line.length > width)).toEqual([])
    }
  })

  test('names every command, and has an example for each that has work to do', () => {
    const overview = helpOf(null)
    for (const { name, examples, operand } of commands) {
      expect(overview).toContain(`  ${name}`)
      expect(examples.length > 0).toBe(operand !== null || inputsOf(name, 'cli').length > 0)
      for (const example of examples) expect(helpOf(name)).toContain(example)
    }
  })
})
