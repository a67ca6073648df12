import type { CiFacts } from '../domain/ci.ts'
import type { Problem } from '../domain/problem.ts'
import type { Inputs, Settings } from '../domain/settings.ts'
import { text } from '../domain/text.ts'
import { isSameForge } from './forge-server.ts'

/** Where incidents are opened. Outside GitHub's own pipeline nothing shared is written unless it is asked for. */
export function issuesOf(inputs: Inputs, ci: CiFacts): Settings['issues'] {
  if (inputs.issues !== null) return inputs.issues
  return ci.platform === 'github' && inputs.githubToken !== null ? 'github' : 'files'
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
