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
    ['botcondition'],
    { title: 'check of a name that can be forged', fix: 'check the id of the account instead of its name' },
  ],
]

/** Null: no row knows the rule. */
export function pipelineWordsOf(rule: Rule): WeaknessWords | null {
  const letters = reveal(rule.id)
    .slice(-200)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return rows.find(([parts]) => parts.some((part) => letters.includes(part)))?.[1] ?? null
}
