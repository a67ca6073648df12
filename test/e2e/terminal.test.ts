import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeOfMachine } from '../support/command-line.ts'
import { placeWithExamples } from '../support/places.ts'
import { execute, pathWithoutOurs } from '../support/runner.ts'
import { root } from '../support/source-tree.ts'

const script = ['/usr/bin/script', '/bin/script'].find((path) => existsSync(path)) ?? null
const whyNoScript = 'skipped: the program "script", which makes a terminal, is not on this machine'

describe.skipIf(nodeOfMachine === null || script === null)(
  `in a terminal${script === null ? ` (${whyNoScript})` : ''}`,
  () => {
    const escape = '\u001b['

    async function shownIn(columns: number, env: Readonly<Record<string, string>>): Promise<string[]> {
      const gate = `${String(nodeOfMachine)} ${join(root, 'dist/cli.js')} gate --sarif 'examples/**/*.sarif' --issues off`
      const args = ['-q', '-e', '-c', `stty cols ${columns} rows 50; ${gate}`, '/dev/null']
      const folder = placeWithExamples()
      const result = await execute(String(script), args, {
        folder,
        env: { PATH: pathWithoutOurs(), HOME: folder, TERM: 'xterm', SHELL: '/bin/sh', ...env },
      })
      expect(result.exitCode).toBe(20)
      return result.stdout.split(/\r?\n/)
    }

    test('40 columns hold every line, and the verdict is coloured', async () => {
      const lines = await shownIn(40, {})
      const bare = lines.map((line) => line.replaceAll(/\u001b\[\d+m/g, ''))
      // A waiver to paste keeps its lines: broken, it would be no YAML.
      const broken = bare.filter((line) => line.length > 40 && /\s/.test(line.trim()))
      expect(broken.filter((line) => !/^ {4,}(?:- )?[a-z]+: /.test(line))).toEqual([])
      expect(lines.filter((line) => line.includes(escape))).toHaveLength(1)
    })

    test.each([{ NO_COLOR: '1' }, { CI: 'true' }])('%o: no colour', async (env) => {
      expect((await shownIn(80, env)).join('\n')).not.toContain(escape)
    })
  },
)
