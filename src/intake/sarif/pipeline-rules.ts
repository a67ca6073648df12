/**
 * Rules about pipelines that are a matter of order, not of a flaw that somebody can use today (tier T3). What is
 * in neither list, injection into a workflow above all, is judged like code.
 */
const known: ReadonlySet<string> = new Set([
  // zizmor
  ...[
    'unpinned-uses',
    'unpinned-images',
    'unpinned-tools',
    'excessive-permissions',
    'artipacked',
    'secrets-inherit',
  ],
  ...[
    'undocumented-permissions',
    'anonymous-definition',
    'concurrency-limits',
    'stale-action-refs',
    'archived-uses',
  ],
  ...['ref-version-mismatch', 'dependabot-cooldown', 'superfluous-actions', 'misfeature', 'obfuscation'],
  ...[
    'use-trusted-publishing',
    'forbidden-uses',
    'ref-confusion',
    'overprovisioned-secrets',
    'unredacted-secrets',
  ],
  ...['secrets-outside-env', 'hardcoded-container-credentials', 'self-hosted-runner'],
  // CodeQL for Actions
  ...['actions/unpinned-tag', 'actions/missing-workflow-permissions'],
  // Scorecard
  ...[
    'pinneddependenciesid',
    'tokenpermissionsid',
    'branchprotectionid',
    'codereviewid',
    'maintainedid',
    'sastid',
  ],
  ...[
    'fuzzingid',
    'licenseid',
    'ciibestpracticesid',
    'citestsid',
    'contributorsid',
    'dependencyupdatetoolid',
  ],
  ...['packagingid', 'securitypolicyid', 'signedreleasesid', 'sbomid', 'binaryartifactsid', 'webhooksid'],
  // Checkov
  ...['ckv_gha_7', 'ckv2_gha_1', 'ckv_gha_5', 'ckv_gha_6'],
  // Semgrep
  ...[
    'yaml.github-actions.security.third-party-action-not-pinned-to-commit-sha.third-party-action-not-pinned-to-commit-sha',
  ],
  // poutine, ghalint
  ...[
    'github_action_from_unverified_creator_used',
    'default_permissions_on_risky_events',
    'unpinnable_action',
  ],
  ...[
    'job_all_secrets',
    'action_ref_should_be_full_length_commit_sha',
    'job_permissions',
    'workflow_secrets',
  ],
])

export function isKnownPipelineRule(ruleId: string): boolean {
  const id = ruleId.toLowerCase()
  return known.has(id) || known.has(id.slice(id.lastIndexOf('/') + 1))
}

/** Rules that say: this action, package or commit is compromised, not only vulnerable. */
export function saysCompromised(ruleId: string, tags: readonly string[]): boolean {
  const id = ruleId.slice(0, 200)
  return (
    /(^|[^a-z])(compromised|known-malicious|ioc|indicators?-of-compromise|impostor-commit)([^a-z]|$)/i.test(
      id,
    ) ||
    tags.includes('ioc') ||
    tags.includes('compromised') ||
    tags.includes('indicator of compromise')
  )
}
