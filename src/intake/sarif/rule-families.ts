import type { FindingClass } from '../../domain/terms.ts'
import { namesTool } from './tool-families.ts'

/** Rules of known tools that are of another class than most of the tool's rules. `tool` null: of any tool. */
interface Family {
  readonly class: FindingClass
  readonly tool: string | null
  /** Bounded, no nested repetition; on the rule's id. */
  readonly rule: RegExp
}

const ruleFamilies: readonly Family[] = [
  { class: 'secret', tool: 'bandit', rule: /^B10[567]\b/ },
  { class: 'secret', tool: 'ruff', rule: /^(S10[567]|hardcoded-password.{0,40})$/ },
  { class: 'secret', tool: 'flake8', rule: /^S10[567]$/ },
  { class: 'secret', tool: null, rule: /^G101\b/ },
  { class: 'secret', tool: null, rule: /^CKV_SECRET_\d{1,4}$/ },
  { class: 'secret', tool: null, rule: /^no-secrets\// },
  { class: 'secret', tool: 'devskim', rule: /^DS(173237|117838)$/ },
  { class: 'secret', tool: 'mago', rule: /^no-literal-password$/ },
  { class: 'secret', tool: null, rule: /(^|:)S(2068|6418|6437|6698|6702|6706)$/ },
  { class: 'secret', tool: null, rule: /^secrets?:S\d{1,6}$/ },
  { class: 'secret', tool: null, rule: /^(HARD_CODE_PASSWORD|HARD_CODE_KEY|DMI_CONSTANT_DB_PASSWORD)$/ },
  { class: 'secret', tool: null, rule: /^REQ\.SECRET\./ },
  { class: 'secret', tool: null, rule: /(^|\.)generic\.secrets\./ },
  { class: 'secret', tool: null, rule: /^HS-LEAKS-/ },
  {
    class: 'secret',
    tool: null,
    rule: /\/(NoHardcoded|Hardcoded)[A-Za-z]{0,30}(Password|Secret|Credential|Key)s?\b/,
  },
  {
    class: 'pipeline',
    tool: null,
    rule: /^CKV2?_(GHA|GITHUB|GITLABCI?|CIRCLECIPIPELINES|AZUREPIPELINES|BITBUCKETPIPELINES|ARGO)_\d/,
  },
  { class: 'pipeline', tool: 'codeql', rule: /^actions\// },
  { class: 'pipeline', tool: null, rule: /(^|\.)yaml\.github-actions\./ },
  { class: 'iac', tool: null, rule: /^CKV2?_[A-Z]{2,20}_\d{1,4}$/ },
  { class: 'iac', tool: null, rule: /^(AVD-)?(AWS|AZU|GCP|KSV|DS|DIG|GIT|KCV|NIF|OCI|OPNSTK|KUBE)-?\d{4}$/ },
  { class: 'iac', tool: null, rule: /^SNYK-CC-[A-Z0-9-]{1,40}$/ },
  {
    class: 'iac',
    tool: null,
    rule: /(^|\.)(terraform|dockerfile|yaml\.(kubernetes|docker-compose|cloudformation))\.[a-z]/,
  },
  { class: 'quality', tool: 'snyk', rule: /^snyk:lic:/ },
  {
    class: 'quality',
    tool: 'xray',
    rule: /^(MIT|ISC|0BSD|Unlicense|Zlib|WTFPL|Apache-|BSD-|A?L?GPL-|MPL-|EPL-|CDDL-|CC-?BY|CC0-)[A-Za-z0-9.+-]{0,30}_[^_\s]{1,200}_[^_\s]{1,100}$/,
  },
  {
    class: 'malware',
    tool: null,
    rule: /^npm-(install-script|exfiltrate|exec-base64|serialize-environment|silent)/,
  },
  {
    class: 'malware',
    tool: null,
    rule: /(^|[^a-z])(malware|trojan|ransomware|coin-?miner|cryptominer|malicious-(package|code|dependency))([^a-z]|$)/i,
  },
]

export function classOfRule(family: string, id: string): FindingClass | null {
  const short = id.length > 300 ? id.slice(0, 300) : id
  return (
    ruleFamilies.find(({ tool, rule }) => (tool === null || namesTool(family, tool)) && rule.test(short))
      ?.class ?? null
  )
}

/** Rules of linters that are a security matter. */
const securityRules: readonly Family[] = [
  { class: 'code', tool: 'ruff', rule: /^S\d{3}$/ },
  { class: 'code', tool: 'flake8', rule: /^S\d{3}$/ },
  { class: 'code', tool: 'eslint', rule: /^(no-eval|no-implied-eval|no-new-func|no-script-url)$/ },
  {
    class: 'code',
    tool: null,
    rule: /^(security|no-unsanitized|xss|sdl|@microsoft\/sdl|security-node|scanjs-rules|no-secrets)\//,
  },
  { class: 'code', tool: null, rule: /(^|[/.:_-])security([/.:_-]|$)/i },
  { class: 'code', tool: 'golangci lint', rule: /^(gosec|G\d{3})\b/ },
  { class: 'code', tool: 'clang tidy', rule: /^(cert-|clang-analyzer-|bugprone-unsafe|android-cloexec)/ },
  {
    class: 'code',
    tool: null,
    rule: /^CA(2100|2109|211[5-9]|213[0-9]|214[0-9]|215[13]|23\d\d|3\d{3}|5\d{3})$/,
  },
  {
    class: 'code',
    tool: 'psscriptanalyzer',
    rule: /(PlainText|Password|Credential|InvokeExpression|BrokenHash)/,
  },
  {
    class: 'code',
    tool: 'mago',
    rule: /^(no-eval|no-insecure|tainted-|no-debug-symbols|sensitive-parameter|no-shell)/,
  },
  { class: 'code', tool: null, rule: /^Tainted[A-Z]/ },
]

export function isSecurityRule(family: string, id: string): boolean {
  const short = id.length > 300 ? id.slice(0, 300) : id
  return securityRules.some(
    ({ tool, rule }) => (tool === null || namesTool(family, tool)) && rule.test(short),
  )
}

/** Weaknesses (CWE) that are a secret in the code. */
export const secretWeaknesses: ReadonlySet<number> = new Set([259, 260, 321, 798])
