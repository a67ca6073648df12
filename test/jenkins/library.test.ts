import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { toAscii } from '../../build/single-file.ts'
import { inputsOf } from '../../src/settings/inputs.ts'
import { jenkinsArguments } from '../../src/settings/jenkins-arguments.ts'
import { jenkinsInputs, jenkinsRequestInputs } from '../../src/settings/jenkins-inputs.ts'
import { camelCase, jenkinsName, optionName } from '../../src/settings/jenkins-name.ts'
import { parseArguments } from '../../src/settings/command-line.ts'
import { isProblems } from '../../src/domain/problem.ts'
import { flatten } from '../../src/domain/text.ts'
import { filesUnder, root } from '../support/source-tree.ts'

const files = filesUnder('jenkins-shared-lib')
const groovy = files.filter((path) => path.endsWith('.groovy'))
const resources = 'jenkins-shared-lib/resources/baton'

/** Bytes. Every kept build holds a copy on the controller. */
const budget = 1_650_000

describe('the library', () => {
  test('carries the single file, the same bytes as dist, with its digest', () => {
    const carried = readFileSync(join(root, resources, 'baton.mjs'))
    expect(carried.equals(readFileSync(join(root, 'dist/baton.mjs')))).toBe(true)
    const digest = createHash('sha256').update(carried).digest('hex')
    expect(read(`${resources}/baton.mjs.sha256`)).toBe(`${digest}\n`)
  })

  test('is small, and passes through every encoding', () => {
    expect(lstatSync(join(root, resources, 'baton.mjs')).size).toBeLessThan(budget)
    const foreign = files
      .filter((path) => !path.endsWith('.txt'))
      .filter((path) => /[^\0-\x7f]/.test(read(path)))
    expect(foreign).toEqual([])
  })

  test('has no link and no special file, which would keep all of it from loading', () => {
    const entries = readdirSync(join(root, 'jenkins-shared-lib'), { recursive: true, withFileTypes: true })
    expect(entries.filter((entry) => !entry.isFile() && !entry.isDirectory())).toEqual([])
  })

  test('is laid out as Jenkins copies it', () => {
    expect(
      files.filter(
        (path) =>
          !/^jenkins-shared-lib\/(vars\/\w+\.(groovy|txt)|src\/baton\/\w+\.groovy|resources\/baton\/[\w.]+)$/.test(
            path,
          ),
      ),
    ).toEqual([])
  })

  test.each(groovy.filter((path) => path.includes('/vars/')))(
    '%s has a page that reads as plain text',
    (path) => {
      const page = read(path.replace(/groovy$/, 'txt'))
      expect(page.length).toBeGreaterThan(200)
      expect(page.split('\n').filter((line) => line.length > 125 || /[<>&]|^#|\]\(/.test(line))).toEqual([])
    },
  )
})

describe('words that work in Groovy and not in Jenkins', () => {
  const forbidden: Readonly<Record<string, RegExp>> = {
    spread: /\*\.\w/,
    file: /\bnew File\b/,
    json: /JsonSlurper|readJSON/,
    'lazy text': /\$\{\s*->/,
    'a shell text with values': /\b(?:sh|bat|powershell)\b[^\n]*"/,
    'a text of several lines with values': /"""/,
    'a method called run of a script': /^(?:def|void|Map|String)\s+run\s*\(/m,
    'a variable of the binding': /^\s*[a-z]\w* = (?!.*->)(?<!\b(?:String|int|Map|List|boolean) )/m,
    'a field of a script': /@Field/,
    'a result that is forced': /currentBuild\.result/,
    'big text in a variable': /=\s*(?:script\.)?libraryResource\(resource: '[^']*mjs'/,
  }

  test.each(Object.entries(forbidden))('%s is in none of it', (name, pattern) => {
    const texts = groovy
      .filter((path) => name !== 'a variable of the binding' || path.includes('/vars/'))
      .filter((path) => pattern.test(read(path)))
    expect(texts).toEqual([])
  })

  test('each would be seen', () => {
    const samples: Readonly<Record<string, string>> = {
      spread: 'list*.trim()',
      file: "new File('x')",
      json: 'readJSON text: x',
      'lazy text': '"${-> x}"',
      'a shell text with values': 'sh "echo ${x}"',
      'a text of several lines with values': 'sh """x"""',
      'a method called run of a script': 'void run() { }',
      'a variable of the binding': 'x = 1',
      'a field of a script': '@Field String x',
      'a result that is forced': "currentBuild.result = 'SUCCESS'",
      'big text in a variable': "String s = libraryResource(resource: 'baton/baton.mjs')",
    }
    for (const [name, pattern] of Object.entries(forbidden)) expect(samples[name], name).toMatch(pattern)
  })
})

/** Each step, and one command of the command line that takes what it takes. */
const stepsOfLibrary = [
  { step: 'batonGate', command: 'gate', named: 'gate' },
  { step: 'batonSweep', command: 'sweep', named: 'sweep' },
  { step: 'batonRequest', command: 'accept', named: 'request' },
] as const

describe.each(stepsOfLibrary)('parameters of $step', ({ step, command, named }) => {
  const specs = inputsOf(command, 'jenkins')
  const ofJenkins = new Set([...jenkinsInputs, ...jenkinsRequestInputs].map(({ name }) => name))

  test('are the options of the command line, but for those of a laptop, and what is about the build', () => {
    const options = inputsOf(command, 'cli').filter(({ name }) => name !== 'record' && name !== 'as')
    const ours = specs.filter(({ name }) => !ofJenkins.has(name))
    expect(ours.map(({ name }) => name)).toEqual(options.map(({ name }) => name))
    expect(inputsOf(command, 'cli').some(({ name }) => name === 'record')).toBe(true)
  })

  test('stay in Groovy where the list says so', () => {
    const own = jenkinsInputs.filter(({ commands }) => commands.includes(command))
    expect(namesIn('OWN', named)).toEqual(own.map(({ name }) => `'${camelCase(name)}'`))
  })

  test('name credentials for every secret, bound to the variable that the command line reads', () => {
    const secrets = specs.filter(({ kind }) => kind === 'secret')
    expect(secrets.length).toBeGreaterThan(1)
    expect(namesIn('SECRETS', named)).toEqual(
      secrets.map((spec) => `${jenkinsName(spec)}: '${spec.variable ?? ''}'`),
    )
  })

  test('are all in the page of the step', () => {
    const page = read(`jenkins-shared-lib/vars/${step}.txt`)
    expect(specs.map(jenkinsName).filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([])
  })
})

test('every step of the library is one of these, and ships the one command line', () => {
  const vars = groovy.filter((path) => path.includes('/vars/'))
  expect(vars.map((path) => path.replace(/^.*\/|\.groovy$/g, '')).sort()).toEqual(
    stepsOfLibrary.map(({ step }) => step).sort(),
  )
  for (const { step, named } of stepsOfLibrary) {
    const text = read(`jenkins-shared-lib/vars/${step}.groovy`)
    expect(text).toContain(`CommandLine.run(this, '${named}', parameters`)
    expect(text).not.toMatch(/libraryResource|writeFile|withCredentials/)
  }
})

/** What one of the Maps of CommandLine.groovy holds for a command. */
function namesIn(constant: 'OWN' | 'SECRETS', command: string): readonly string[] {
  const text = read('jenkins-shared-lib/src/baton/CommandLine.groovy')
  const [, all = ''] = new RegExp(`${constant} = \\[([\\s\\S]*?)\\n {4}\\]`).exec(text) ?? []
  const [, names = ''] = new RegExp(`\\b${command}: \\[([^\\]]*)\\]`).exec(all) ?? []
  return names.split(',').map((one) => one.trim())
}

describe('parameters', () => {
  test('of secrets are called after what they open', () => {
    expect(jenkinsName({ name: 'hub-token', kind: 'secret' })).toBe('hubCredentialsId')
    expect(jenkinsName({ name: 'github-token', kind: 'secret' })).toBe('githubTokenCredentialsId')
  })

  test('come back from their option as they were written', () => {
    for (const name of ['sarif', 'requiredTools', 'Sarif', 'required_tools', 'x-y', 'SARIF'])
      if (name !== 'x-y') expect(camelCase(optionName(name))).toBe(name)
  })

  test.each([
    ['sarfi=x', 'sarfi is no parameter of this command; did you mean sarif?'],
    ['Sarif=x', 'Sarif is no parameter of this command; did you mean sarif?'],
    ['required_tools=x', 'required_tools is no parameter of this command; did you mean requiredTools?'],
    ['githubToken=x', 'githubToken is no parameter of this command; did you mean githubTokenCredentialsId?'],
    ['onblock=x', 'onblock is no parameter of this command; did you mean onBlock?'],
  ])('a mistake, %s, is told in the words of a Jenkinsfile', (line, says) => {
    const command = parseArguments(wordsOf('gate', `sarif=a\n${line}\n`), 'jenkins')
    const problems = isProblems(command) ? command : []
    expect(problems.map(({ sentence, remedy }) => `${flatten(sentence)}; ${flatten(remedy)}`)).toEqual([says])
  })

  test('hold one value a line', () => {
    expect(wordsOf('gate', 'sarif=a=b\nrequiredTools=--x\n=--as=me\n\n')).toEqual([
      'gate',
      '--sarif=a=b',
      '--required-tools=--x',
    ])
  })

  test('of a request are operands too, which are never options', () => {
    expect(wordsOf('request', 'verb=offer\nincident=--as=me\nwords=@ann\nwords=--term=1\n')).toEqual([
      'offer',
      '--verb=offer',
      '--incident=--as=me',
      '--words=@ann',
      '--words=--term=1',
      '--',
      '--as=me',
      '@ann',
      '--term=1',
    ])
  })
})

describe('the single file in ASCII', () => {
  test('is the same program', () => {
    const code = 'globalThis.x = `é` + "–" + /[à-ü]😀/u.source.length'
    expect(toAscii(code)).toMatch(/^[\0-\x7f]*$/)
    expect(valueOf(toAscii('"é–😀"'))).toBe('é–😀')
    expect(valueOf(toAscii('/^[à-ü]😀$/u.test("é😀")'))).toBe(true)
  })

  test('is refused where an escape would mean something else', () => {
    expect(() => toAscii('"\\é"')).toThrow('which its source escapes')
    expect(toAscii('"\\\\é"')).toBe('"\\\\\\u00e9"')
  })
})

function wordsOf(command: string, lines: string): readonly string[] {
  const read = jenkinsArguments(command, lines)
  return isProblems(read) ? read.map(({ sentence }) => flatten(sentence)) : read.words
}

/** Of an expression, in a program of its own. */
function valueOf(expression: string): unknown {
  return JSON.parse(JSON.stringify(runInNewContext(expression)))
}

function read(path: string): string {
  const whole = join(root, path)
  return existsSync(whole) ? readFileSync(whole, 'utf8') : ''
}
