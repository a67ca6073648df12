import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFiles } from '../../src/world/files.ts'
import { temporaryFolder } from '../support/repository.ts'

/** `docs/scan.sarif`, and `results`, a link to its folder. */
function workspace(): string {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'docs/sub'), { recursive: true })
  writeFileSync(join(folder, 'docs/scan.sarif'), '{}')
  symlinkSync('docs', join(folder, 'results'))
  return folder
}

test.each([
  ['docs/scan.sarif', 'file'],
  ['docs/../docs/scan.sarif', 'file'],
  ['docs/*.sarif', 'file'],
  ['docs', 'file'],
  ['**/*.sarif', 'file'],
  ['results/scan.sarif', 'other'],
  ['results/*.sarif', 'other'],
  ['results', 'other'],
])('%s is a %s', async (pattern, kind) => {
  const folder = workspace()
  const kinds = async (root: string, given: string) =>
    (await nodeFiles(root).match(given)).map((match) => match.kind)
  expect(await kinds(folder, pattern)).toEqual([kind])
  expect(await kinds(folder, join(folder, pattern))).toEqual([kind])
  expect(await kinds(join(folder, 'docs'), `../${pattern}`)).toEqual([kind])
})

test('where the whole workspace lies behind a link, its files are files', async () => {
  const folder = workspace()
  const other = temporaryFolder()
  symlinkSync(folder, join(other, 'work'))
  const files = nodeFiles(join(other, 'work'))
  for (const given of [
    'docs/scan.sarif',
    join(other, 'work/docs/scan.sarif'),
    join(folder, 'docs/scan.sarif'),
  ])
    expect(await files.match(given), given).toMatchObject([{ kind: 'file' }])
})

test('outside of it links are as the machine has them', async () => {
  const folder = workspace()
  const files = nodeFiles(temporaryFolder())
  expect(await files.match(join(folder, 'results/scan.sarif'))).toMatchObject([{ kind: 'file' }])
})

test('the real place of a file, links followed', async () => {
  const folder = workspace()
  const files = nodeFiles(folder)
  expect(await files.real('results/../results/scan.sarif')).toBe(`${folder}/docs/scan.sarif`)
  expect(await files.real('results/none.sarif')).toBeNull()
})

test('a file is written with the folders that it needs', async () => {
  const files = nodeFiles(temporaryFolder())
  await files.write('a/b/c.json', '{}')
  await files.write('a/b/d.json', '{}')
  expect(await files.match('a/b/*.json')).toHaveLength(2)
})

test.runIf(process.platform === 'linux')(
  'where no folder can be made, writing ends with an error',
  async () => {
    await expect(nodeFiles('/').write('/proc/x/d.json', '{}')).rejects.toThrow('ENOENT')
  },
)
