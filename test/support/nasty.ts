import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { shared, sharedIsThere } from './shared.ts'

/** Things that a scanner's text has done to somebody's page, log or terminal; threats.md 1.1 and 1.3. */
export const nastyTexts: readonly string[] = [
  '@acme/security-team',
  'Fixes #1, acme/other#99, GH-12 and https://github.com/acme/other/issues/9',
  '![beacon](https://beacon.example.invalid/x.png) <img src=https://beacon.example.invalid/y.png>',
  '</td></tr></table></details></summary><h1>GATE PASSED</h1>',
  'a|**PASSED**|b',
  'a\\|b\\\\|c\\',
  'line\r\n| forged | row |\n\n# GATE PASSED\n- [x] Hand-off complete',
  '   ```\n# GATE PASSED\n```suggestion\nrm -rf /\n```',
  '``` `` ` ````` ``',
  '`',
  ' ` ',
  '<!-- incident-ledger:v1 INC-1 -->',
  '/waive everything',
  '&commat;acme &#64;acme \\@acme',
  'www.evil.example.invalid :rocket: $x^2$ [^1]: note [a]: https://evil.example.invalid',
  'x\n::set-output name=blocked::false',
  'x\r::stop-commands::x',
  '\u2028::add-mask::true',
  '\u00a0\u3000::error::forged',
  ' ::error::forged',
  'x ##[add-mask]block ##vso[task.complete] ##teamcity[buildStatus status=SUCCESS] ####[x]',
  '%0A::set-env name=X::1 %250A',
  'a,line=1,title=FORGED::b.js',
  '\u001b]8;;https://evil.example.invalid\u0007link\u001b]8;;\u0007\u001b[31m\u009b31m',
  '\u202egnp.exe\u2066 \u{e0041}\u{e0042} z\u200bw\u200d',
  `z${'\u0301'.repeat(200)}`,
  '\ud800 lone \udc00',
  'nul\u0000here',
  '',
  '   ',
  '#'.repeat(80),
  '>'.repeat(500),
  `${'very/'.repeat(2000)}long.ts`,
  'javascript:alert(1)',
  '[click](https://evil.example.invalid)',
  '1. one',
  '- [ ] box',
]

/** Texts out of the hostile set: ids, messages, paths, snippets of what parses. */
export function hostileTexts(): string[] {
  if (!sharedIsThere) return []
  const found = new Set<string>()
  for (const name of readdirSync(shared('hostile/sarif'))) {
    if (!/^(?:md|wc|ef|un|mk|sl|ji|cf|sh|pt)-/.test(name)) continue
    for (const text of stringsOf(parsed(readFileSync(shared(`hostile/sarif/${name}`), 'utf8'))))
      found.add(text)
  }
  return [...found]
}

/** Anything, made of what is special somewhere. */
export const nastyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...nastyTexts),
      fc.constantFrom(
        '|',
        '\\',
        '`',
        '``',
        '\n',
        '\r',
        '::',
        '##[',
        '@a',
        '#1',
        '<',
        '>',
        '&',
        '*',
        '_',
        '[',
        '](',
        '~~',
        '$',
        ' ',
        '\u0085',
        '\u2029',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}
