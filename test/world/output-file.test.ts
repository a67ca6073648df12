import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Output } from '../../src/domain/ports.ts'
import { fileOutput } from '../../src/world/output-file.ts'
import { temporaryFolder } from '../support/repository.ts'

const silent: Output = {
  print: () => true,
  note: () => undefined,
  annotate: () => undefined,
  summarize: () => Promise.resolve(),
  output: () => undefined,
}

test('an output is one line, whatever its value holds', () => {
  const path = join(temporaryFolder(), 'outputs')
  const output = fileOutput(silent, path)
  output.output('verdict', 'block')
  output.output('url', 'a\r\nexitCode=0\u2028b\u0000')
  output.annotate({ level: 'error', title: 'it is wrong', message: 'mend\nit' })
  output.annotate({ level: 'warning', title: 'no', message: 'no' })
  expect(readFileSync(path, 'utf8')).toBe(
    'verdict=block\nurl=a exitCode=0 b \nproblem=it is wrong: mend it\n',
  )
})

test('a file lands beside the outputs', async () => {
  const folder = temporaryFolder()
  await fileOutput(silent, join(folder, 'outputs')).attach?.('findings.json', '{}')
  expect(readFileSync(join(folder, 'findings.json'), 'utf8')).toBe('{}')
})

test('an output that cannot be written is an error', () => {
  const output = fileOutput(silent, join(temporaryFolder(), 'nowhere/outputs'))
  expect(() => output.output('verdict', 'pass')).toThrow('ENOENT')
})
