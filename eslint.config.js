import tseslint from 'typescript-eslint'

/** Rules about syntax that hold for all source; `restrictions` of a room are added to them, since a later entry replaces. */
const everywhere = [
  { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and is erased.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A file is the namespace.' },
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name, so that it is called the same everywhere.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
  {
    selector: 'ClassDeclaration:not([superClass.name=/Error$/])',
    message: 'Functions and data; a class only for an error.',
  },
  {
    selector: ':matches(CallExpression[callee.name="eval"], NewExpression[callee.name="Function"])',
    message: 'Text is never run.',
  },
]

/** The world comes in by the door: only src/entry and src/world read it. */
const worldless = [
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Take the clock as a port.',
  },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Take the clock as a port.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Take the clock as a port.' },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'Take chance as a port.',
  },
  {
    selector: 'Identifier[name="process"]',
    message: 'Environment and process belong to src/world and src/entry.',
  },
  { selector: 'Identifier[name="globalThis"]', message: 'Take what you need as a parameter.' },
  {
    selector: 'Identifier[name=/^(fetch|setTimeout|setInterval|setImmediate)$/]',
    message: 'Network and time belong to src/world.',
  },
]

const worldModules = [
  'fs',
  'fs/promises',
  'child_process',
  'os',
  'net',
  'http',
  'https',
  'dns',
  'tls',
  'worker_threads',
  'timers',
  'timers/promises',
  'process',
  'readline',
  'cluster',
].flatMap((name) => [name, `node:${name}`])

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'src/generated/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      'node_modules/',
      'bench/tmp/',
      'jenkins-shared-lib/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Foreign is an object to the compiler: in a template it is an error, as is everything but text and numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A string is spread into code points, which is what a display width or an escape is about.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-param-reassign': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/entry/**', 'src/world/**'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...worldless],
      'no-restricted-imports': [
        'error',
        {
          paths: worldModules.map((name) => ({
            name,
            message: 'A room acts through ports (src/domain/ports.ts).',
          })),
        },
      ],
    },
  },
  {
    // The only writers of stdout and stderr.
    files: ['src/world/output*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts', '*.config.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': [
        'error',
        ...everywhere.filter(({ selector }) => !selector.startsWith('ExportDefault')),
        {
          selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name="only"]',
          message: 'It silences every other test.',
        },
      ],
    },
  },
  {
    files: ['*.config.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...everywhere.filter(({ selector }) => !selector.startsWith('ExportDefault')),
      ],
    },
  },
)
