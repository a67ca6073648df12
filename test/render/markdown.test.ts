import { describe, expect, test } from 'vitest'
import type { Block, Brief } from '../../src/domain/brief.ts'
import { link, mention, ours, strong, text, value, type Text } from '../../src/domain/text.ts'
import { bodyLimit, markdown } from '../../src/render/markdown.ts'
import { plain } from '../../src/render/plain.ts'
import { shorten } from '../../src/render/shorten.ts'
import { wrap } from '../../src/render/wrap.ts'
import { attribute, githubPage } from '../support/github-page.ts'

describe('mentions', () => {
  test.each(['@alice', '@acme/app-sec', '@a-b-c/team_1.x'])('%s is live', (name) => {
    expect(pageOf([mention(name)]).live).toEqual([name])
  })

  test.each([
    '@a--b',
    '@-a',
    '@a/b/c',
    '@dependabot[bot]',
    '@a b',
    'alice',
    '@a\n# x',
    `@${'a'.repeat(40)}`,
    '@',
    '@a/',
  ])('%j is none, and is shown as a value', (name) => {
    const page = pageOf([mention(name)])
    expect(page.live).toEqual([])
    expect(page.all('code')).toHaveLength(1)
  })
})

describe('links', () => {
  test('go to https alone', () => {
    const hrefs = [
      'https://github.com/a/b?x=1&copy=2',
      'http://a.invalid',
      'javascript:alert(1)',
      'https://a:b@c.invalid',
      '//x',
      'data:,x',
      'no address',
    ]
    const shown = hrefs.map((href) =>
      pageOf([link(text`here`, href)])
        .all('a')
        .map((one) => attribute(one, 'href')),
    )
    expect(shown).toEqual([['https://github.com/a/b?x=1&copy=2'], [], [], [], [], [], []])
  })

  test.each(['a(b)c', 'a|b', 'a>b', 'a b', 'a`b', 'a"b'])(
    'an address with %j ends where it ends, in a cell too',
    (path) => {
      const words = text`${link([value('x|y')], `https://github.com/${path}`)} after`
      const page = pageOf(words, [{ label: 'What', says: words }])
      for (const one of page.all('a')) {
        expect(decodeURIComponent(attribute(one, 'href') ?? '')).toBe(`https://github.com/${path}`)
        expect(page.textOf(one)).toBe('x|y')
      }
      expect(page.all('a')).toHaveLength(2)
      expect(page.all('td')).toHaveLength(2)
    },
  )
})

describe('strong words', () => {
  const marked: readonly (readonly [string, Text])[] = [
    ['at the start', [strong(text`x`)]],
    ['beside a letter', text`a${strong(text`x`)}b`],
    ['around a value beside a letter', text`a${strong(text`${'x'}`)}b`],
    ['with space at its ends', text`a ${strong(text` x `)} b`],
    ['beside another value', text`${'v'}${strong(text`x`)}${'w'}`],
  ]
  test.each(marked)('%s', (_, words) => {
    const page = pageOf(words)
    expect(page.all('strong')).toHaveLength(1)
    expect(page.textOf()).not.toContain('*')
  })
})

test('our own words are no markup either', () => {
  const odd = 'a*b* _c_ [d](e) <h1>e</h1> `f` ~g~ | $h$ &amp; # i @team \\ j'
  const page = pageOf([ours(odd)], [{ label: 'What', says: [ours(odd)] }])
  const tags = ['em', 'strong', 'a', 'h1', 'code', 'del'].flatMap((tag) => page.all(tag))
  expect(tags).toEqual([])
  expect(page.live.filter((found) => !found.startsWith('$'))).toEqual([])
  expect(page.textOf().replaceAll('\u200b', '')).toContain(odd)
})

test.each(['1. one', '2) two', '- three', '+ four', '= five', '/six', ': seven', '# eight', '> nine'])(
  'a line that begins with %j begins no block, and no command',
  (words) => {
    const body = bodyOf([ours(words)])
    expect(githubPage(body).all('p')).toHaveLength(1)
    expect(body).not.toMatch(/^\//)
    expect(githubPage(body).textOf().trim()).toBe(words)
  },
)

describe('code', () => {
  test.each(['a\n```\n# b', 'a\n  ````` x\nb', '/waive x', 'x <!-- y -->', '\u202ea'])(
    '%j stays in its fence',
    (code) => {
      const body = bodyOf([], [], [{ is: 'code', language: 'text', code }])
      const page = githubPage(body)
      expect(page.all('pre')).toHaveLength(1)
      expect(page.all('h1')).toEqual([])
      expect(body).not.toMatch(/^\//m)
      expect(body).not.toContain('<!--')
      expect(page.textOf(page.all('pre')[0])).toContain(
        code.includes('\u202e') ? '[U+202E]a' : code.split('\n')[0]?.replace('<!--', '<\u200b!--'),
      )
    },
  )
})

test('a title of a fold is text, whatever is in it', () => {
  const title = text`of ${'</summary><h1>x</h1> **y** @acme &amp; `z`'} and ${mention('@alice')}`
  const page = githubPage(markdown({ ...nothing, folds: [{ title, body: [] }] }, { limit: bodyLimit }))
  expect(page.all('h1')).toEqual([])
  expect(page.all('strong')).toEqual([])
  expect(page.live).toEqual([])
  const [summary] = page.all('summary')
  expect(page.textOf(summary).replaceAll('\u200b', '').trim()).toBe(plain(title))
})

describe('what does not fit', () => {
  const list: Block = { is: 'list', items: Array.from({ length: 500 }, (_, at) => text`item ${at}`) }
  const code: Block = { is: 'code', language: 'text', code: 'x'.repeat(3000) }
  const folds = [
    { title: text`A`, body: [list] },
    { title: text`B`, body: [code] },
  ]

  test.each([40, 150, 300, 1000, 2000, 6000])('is counted or said within %i characters', (characters) => {
    const body = markdown({ ...nothing, headline: text`Head`, folds }, { limit: { characters } })
    expect(body.length).toBeLessThanOrEqual(characters)
    const page = githubPage(body)
    expect(page.textOf()).toContain('Head')
    const items = page.all('li').length
    if (items > 0 && items < 500)
      expect(page.textOf()).toContain(`${500 - items} more: no room for them here.`)
  })

  test('bytes are counted as bytes', () => {
    const wide: Block = { is: 'list', items: Array.from({ length: 500 }, () => text`${'漢'.repeat(50)}`) }
    const body = markdown(
      { ...nothing, folds: [{ title: text`A`, body: [wide] }] },
      { limit: { bytes: 9000 } },
    )
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(9000)
    expect(Buffer.byteLength(body)).toBeGreaterThan(7000)
  })
})

describe('lines and their width', () => {
  test.each([
    ['a bb ccc', 4, ['a bb', 'ccc']],
    ['漢字漢字', 4, ['漢字', '漢字']],
    ['src/orders/search.ts', 12, ['src/orders/', 'search.ts']],
    ['abcdef', 4, ['abcd', 'ef']],
    ['e\u0301e\u0301 x', 2, ['e\u0301e\u0301', 'x']],
    ['', 4, ['']],
  ])('%j in %i columns', (words, width, lines) => {
    expect(wrap(words, width)).toEqual(lines)
  })

  test('a value is shortened in its middle, never within a character', () => {
    expect(shorten('a'.repeat(10), 10)).toBe('a'.repeat(10))
    expect(shorten('abcdefghijkl', 7)).toBe('abcd…kl')
    for (let limit = 3; limit < 12; limit += 1) expect(shorten('😀'.repeat(9), limit)).not.toMatch(/\p{Cs}/u)
  })
})

const nothing: Brief = { verdictWord: 'stopped', headline: [], rows: [], footer: [], folds: [] }

function bodyOf(headline: Text, rows: Brief['rows'] = [], blocks: readonly Block[] = []): string {
  const folds = blocks.length === 0 ? [] : [{ title: text`x`, body: blocks }]
  return markdown({ ...nothing, headline, rows, folds }, { limit: bodyLimit })
}

function pageOf(headline: Text, rows: Brief['rows'] = []) {
  return githubPage(bodyOf(headline, rows))
}
