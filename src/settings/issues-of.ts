import type { CiFacts } from '../domain/ci.ts'
import type { Problem } from '../domain/problem.ts'
import type { Inputs, Settings } from '../domain/settings.ts'
import { text } from '../domain/text.ts'
import { isOnGitHub, isSameForge } from './forge-server.ts'

/**
 * Where incidents are opened. Nothing shared is written unless it is asked for: by GitHub's own pipeline, or by
 * credentials that a Jenkinsfile gives for the GitHub of its remote.
 */
export function issuesOf(inputs: Inputs, ci: CiFacts): Settings['issues'] {
  if (inputs.issues !== null) return inputs.issues
  const isAsked = ci.platform === 'github' || (ci.platform === 'jenkins' && isOnGitHub(ci))
  return isAsked && inputs.githubToken !== null ? 'github' : 'files'
}

/** `github` where no repository of a GitHub is known: nothing could be opened, and a token could go astray. */
export function issuesMistakes(inputs: Inputs, ci: CiFacts): readonly Problem[] {
  if (inputs.issues !== 'github' || (ci.repository !== null && isSameForge(ci))) return []
  return [
    {
      code: 'input-issues',
      sentence: text`issues are asked for on GitHub, and the repository there is not known`,
      remedy: text`set ${'GITHUB_REPOSITORY'} and, for your own server, ${'GITHUB_SERVER_URL'} and ${'GITHUB_API_URL'}; or give ${'issues: files'}`,
    },
  ]
}
