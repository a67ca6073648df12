import type { FindingClass } from '../../domain/terms.ts'
import { namesTool } from './tool-families.ts'

/**
 * Tools that report one class of findings, by the words of their name (see `toolFamily`). A tool that reports
 * several (Trivy, Snyk, Wiz, Semgrep …) stands in no row: its rules decide. Rows are asked in this order.
 */
const toolsByClass: readonly { readonly class: FindingClass; readonly tools: readonly string[] }[] = [
  {
    class: 'secret',
    tools: [
      ...['gitleaks', 'betterleaks', 'trufflehog', 'truffle hog', 'trufflehog3', 'secretlint', 'ggshield'],
      ...['gitguardian', 'whispers', 'noseyparker', 'nosey parker', 'kingfisher', 'ripsecrets', 'talisman'],
      ...['credscan', 'credsweeper', 'cred sweeper', 'deepsecrets', '2ms', 'shhgit', 'gitsecrets', 'leaktk'],
      ...['rusty hog', 'repo supervisor', 'repo security scanner', 'keyfinder', 'titus', 'earlybird'],
      // Any tool that says so in its name.
      ...['secret', 'secrets', 'leak', 'leaks', 'credential', 'credentials', 'creds'],
    ],
  },
  {
    class: 'malware',
    tools: [
      ...[
        'clamav',
        'clamscan',
        'clamd',
        'yara',
        'yara x',
        'yarax',
        'guarddog',
        'malcontent',
        'bincapz',
        'packj',
      ],
      ...['package hunter', 'loki', 'virustotal', 'ossgadget', 'oss gadget', 'malware', 'antivirus'],
      ...['malicious code scanner', 'malicious scanner', 'malicious packages', 'rootkit hunter', 'maldet'],
    ],
  },
  {
    class: 'pipeline',
    tools: [
      ...[
        'zizmor',
        'actionlint',
        'scorecard',
        'poutine',
        'octoscan',
        'ghalint',
        'legitify',
        'frizbee',
        'pinact',
      ],
      ...['chain bench', 'scharf', 'raven', 'gato', 'gato x', 'ades', 'harden runner', 'argus', 'plumber'],
    ],
  },
  {
    class: 'iac',
    tools: [
      ...[
        'checkov',
        'kics',
        'tfsec',
        'terrascan',
        'snyk iac',
        'cfn nag',
        'kubescape',
        'kube score',
        'kubescore',
      ],
      ...[
        'kube linter',
        'kubelinter',
        'kubeaudit',
        'kubesec',
        'polaris',
        'datree',
        'hadolint',
        'dockle',
        'regula',
      ],
      ...['conftest', 'prowler', 'template analyzer', 'templateanalyzer', 'psrule', 'cloudsplaining'],
      ...['parliament', 'terraform scanner', 'cloudrail', 'iac', 'iac scanner', 'kubeconform', 'spotter'],
    ],
  },
  {
    class: 'vuln',
    tools: [
      ...[
        'grype',
        'osv scanner',
        'osv',
        'snyk open source',
        'snyk container',
        'dependency check',
        'govulncheck',
      ],
      ...['npm audit', 'yarn audit', 'pnpm audit', 'pip audit', 'safety', 'bundler audit', 'bundle audit'],
      ...[
        'cargo audit',
        'composer',
        'composer audit',
        'local php security checker',
        'retire',
        'retire js',
        'retirejs',
      ],
      ...[
        'xray',
        'docker scout',
        'scout',
        'clair',
        'anchore',
        'dependabot',
        'mend',
        'whitesource',
        'black duck',
      ],
      ...['blackduck', 'nancy', 'auditjs', 'oss index', 'depscan', 'dep scan', 'cve bin tool', 'vuls'],
      ...[
        'applicability scanner',
        'vulnix',
        'audit ci',
        'mix audit',
        'symfony security checker',
        'npm_audit',
      ],
    ],
  },
]

/**
 * Linters: no security matter, unless the rule shows one (`isSecurityRule`). What is missing here is code, so a
 * new linter makes noise and never hides a flaw.
 */
const linters: readonly string[] = [
  ...['eslint', 'tslint', 'jshint', 'jslint', 'standard', 'xo', 'biome', 'oxlint', 'prettier', 'stylelint'],
  ...['htmlhint', 'markdownlint', 'remark', 'textlint', 'vale', 'alex', 'cspell', 'codespell', 'typos'],
  ...['yamllint', 'jsonlint', 'xmllint', 'editorconfig checker', 'pylint', 'flake8', 'ruff', 'pycodestyle'],
  ...['pydocstyle', 'pyflakes', 'mypy', 'pyright', 'basedpyright', 'black', 'isort', 'vulture', 'radon'],
  ...[
    'rubocop',
    'reek',
    'standardrb',
    'php cs fixer',
    'php codesniffer',
    'phpcs',
    'phplint',
    'phpstan',
    'phpmd',
  ],
  ...['phan', 'easy coding standard', 'ecs', 'mago', 'twig cs fixer', 'rector', 'checkstyle', 'pmd', 'cpd'],
  ...[
    'ktlint',
    'detekt',
    'scalastyle',
    'golangci lint',
    'golint',
    'revive',
    'staticcheck',
    'go vet',
    'govet',
  ],
  ...[
    'clippy',
    'rustfmt',
    'clang tidy',
    'clang format',
    'cpplint',
    'swiftlint',
    'swiftformat',
    'dart analyze',
  ],
  ...['shellcheck', 'shfmt', 'bashate', 'psscriptanalyzer', 'sqlfluff', 'stylecop', 'fxcop', 'roslynator'],
  ...['microsoft netcore analyzers', 'microsoft codeanalysis csharp', 'inspectcode', 'resharper', 'msbuild'],
  ...[
    'visualstudiobuildlog',
    'intellij plugin verifier',
    'jscpd',
    'lychee',
    'commitlint',
    'dotenv linter',
    'buf',
  ],
  ...['protolint', 'tflint', 'cfn lint', 'ansible lint', 'puppet lint', 'cookstyle', 'lintr', 'luacheck'],
  ...['perlcritic', 'credo', 'hlint', 'clj kondo', 'chktex', 'proselint', 'knip', 'depcheck', 'ls lint'],
  ...[
    'sarif multitool',
    'gherkin lint',
    'npm groovy lint',
    'vcs diff lint',
    'djlint',
    'autopep8',
    'pydoclint',
  ],
]

/** What the tables know of a tool. */
export interface ToolKind {
  /** The one class that it reports; null: none is known, or several. */
  readonly class: FindingClass | null
  readonly isLinter: boolean
}

export function toolKind(family: string): ToolKind {
  const found = toolsByClass.find(({ tools }) => tools.some((tool) => namesTool(family, tool)))
  return { class: found?.class ?? null, isLinter: linters.some((linter) => namesTool(family, linter)) }
}
