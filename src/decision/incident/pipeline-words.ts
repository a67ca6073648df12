import type { Rule } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'
import type { WeaknessWords } from './cwe-words.ts'

const pin = 'pin it to the digest of a commit that was looked at'

/** Parts of rule ids (zizmor, Scorecard, Checkov, poutine, Semgrep), letters and digits alone. The first that occurs counts. */
const rows: readonly (readonly [readonly string[], WeaknessWords])[] = [
  [['unpinned', 'pinneddependencies', 'unpinnable'], { title: 'unpinned action', fix: pin }],
  [
    ['templateinjection', 'scriptinjection', 'runshellinjection', 'injection'],
    {
      title: 'outside text in a workflow script',
      fix: 'pass the expression by an environment variable, and quote the variable in the script',
    },
  ],
  [
    ['dangeroustrigger', 'dangerousworkflow', 'pullrequesttarget', 'untrustedcheckout', 'pwnrequest'],
    {
      title: 'foreign code that runs with rights',
      fix: 'let it run on pull_request without secrets, or never check out the head of the pull request',
    },
  ],
  [
    ['excessivepermission', 'tokenpermission', 'permission', 'overprovisioned'],
    { title: 'workflow with too many rights', fix: 'give each job the least permissions that it needs' },
  ],
  [
    ['secretsinherit', 'unredacted', 'secretsoutside', 'hardcodedcontainer', 'credential'],
    { title: 'secrets that reach too far', fix: 'pass each secret by name to the one step that needs it' },
  ],
  [
    ['artipacked', 'persistcredential'],
    { title: 'token left in the checkout', fix: 'set persist-credentials to false' },
  ],
  [['cachepoison'], { title: 'cache that others can fill', fix: 'build releases without restoring a cache' }],
  [
    ['githubenv', 'insecurecommands'],
    {
      title: 'outside text in the environment of later steps',
      fix: 'write only checked values to GITHUB_ENV and GITHUB_PATH',
    },
  ],
  [
    ['knownvulnerable'],
    {
      title: 'action with a known vulnerability',
      fix: 'update the action to the version that mends it, by digest',
    },
  ],
  [
    ['impostor', 'refconfusion', 'staleaction', 'archiveduses'],
    { title: 'action of doubtful origin', fix: pin },
  ],
  [
    ['selfhosted'],
    {
      title: 'self-hosted runner for foreign code',
      fix: 'run what strangers can trigger on hosted runners',
    },
  ],
  [
    ['branchprotection'],
    { title: 'branch without protection', fix: 'require a review and passing checks before a merge to it' },
  ],
  [
    ['codereviewid'],
    { title: 'changes that nobody reviewed', fix: 'require a review by somebody else before a merge' },
  ],
  [
    ['dependencyupdatetool'],
    { title: 'dependencies that nothing updates', fix: 'set up Dependabot or Renovate' },
  ],
  [
    ['securitypolicyid'],
    { title: 'no word on how to report a flaw', fix: 'add a SECURITY.md that says whom to tell, and how' },
  ],
  [['sastid'], { title: 'code that no scanner reads', fix: 'run a static analyser on every change' }],
  [['fuzzingid'], { title: 'code that nothing fuzzes', fix: 'add a fuzz test for what reads foreign input' }],
  [['licenseid'], { title: 'repository without a licence', fix: 'add a LICENSE file' }],
  [
    ['ciibestpractices'],
    { title: 'no badge of OpenSSF best practices', fix: 'answer the questionnaire, and mend what it shows' },
  ],
  [
    ['botcondition'],
    { title: 'check of a name that can be forged', fix: 'check the id of the account instead of its name' },
  ],
]

/** By the rule's id, else by its name. Null: no row knows the rule. */
export function pipelineWordsOf({ id, name }: Rule): WeaknessWords | null {
  return wordsFor(reveal(id)) ?? (name === undefined ? null : wordsFor(reveal(name)))
}

function wordsFor(rule: string): WeaknessWords | null {
  const letters = rule
    .slice(-200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return rows.find(([parts]) => parts.some((part) => letters.includes(part)))?.[1] ?? null
}
