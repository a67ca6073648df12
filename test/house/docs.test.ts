import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder, root } from '../support/source-tree.ts'

const top = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']
const pages = [...top, ...filesUnder('docs').filter((path) => path.endsWith('.md'))]

describe.each(pages)('%s', (page) => {
  test('links to files that are there', () => {
    const links = [...prose(page).matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)(?:#[^)]*)?\)/g)]
    const targets = links.map(([, target]) => join(dirname(page), target ?? ''))
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([])
  })

  test('names examples, commands of npm and folders that are there', () => {
    const text = prose(page)
    const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object })
      .scripts
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '')
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
    const paths = [
      ...text.matchAll(
        /(?<![\w./-])((?:examples|docs|policies|schema|src|test|bench|build)\/[\w./-]*[\w/])(?![\w*])/g,
      ),
    ]
    expect(paths.map(([, path]) => path ?? '').filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

test('architecture decisions are numbered without a gap, in their name and in their title', () => {
  const records = filesUnder('docs/adr')
  const titles = records.map((path) =>
    Number(/^# (\d+)\. \S/.exec(readFileSync(join(root, path), 'utf8'))?.[1]),
  )
  expect(records.map((path) => Number(/(\d{4})-/.exec(path)?.[1]))).toEqual(records.map((_, at) => at + 1))
  expect(titles).toEqual(records.map((_, at) => at + 1))
})

test('every example configuration names the published schema, so that a copy finds it, too', () => {
  const configurations = filesUnder('examples').filter((path) => /(^|\/)baton[\w.-]*\.ya?ml$/.test(path))
  expect(configurations).not.toEqual([])
  for (const path of configurations) {
    const named =
      /^# yaml-language-server: \$schema=https:\/\/raw\.githubusercontent\.com\/OWNER\/baton\/main\/(\S+)$/m.exec(
        readFileSync(join(root, path), 'utf8'),
      )?.[1]
    expect(existsSync(join(root, named ?? 'none')), path).toBe(true)
  }
})

/** Without fenced blocks of other languages' files, whose links are placeholders. */
function prose(page: string): string {
  return readFileSync(join(root, page), 'utf8').replace(/^```yaml\n[\s\S]*?^```$/gm, '')
}
