import type { CiFacts } from '../domain/ci.ts'
import { foreign } from '../domain/foreign.ts'
import type { Problem } from '../domain/problem.ts'
import type { Inputs } from '../domain/settings.ts'
import type { LedgerSettings } from '../domain/settings-ledger.ts'
import { text } from '../domain/text.ts'

// What was asked for and did not count. None of it changes a verdict; all of it is said.

export function stageIgnored(inputs: Inputs, ci: CiFacts): readonly Problem[] {
  const wanted = inputs.stage
  if (wanted === null || wanted === 'pr' || (ci.event !== 'pull_request' && ci.event !== 'merge_group'))
    return []
  return [
    {
      code: 'stage-ignored',
      sentence: text`stage ${wanted} does not count in a pull request's event: it is ${'pr'}`,
      remedy: text`give ${'stage'} only in workflows of other events`,
    },
  ]
}

export const modeIgnored: Problem = {
  code: 'mode-ignored',
  sentence: text`${'observe'} does not count here: baton.yml of the base does not say it`,
  remedy: text`write ${'mode: observe'} into baton.yml on the default branch`,
}

/** Whoever says what baton.yml says has lost nothing. */
export function ledgerIgnored(
  { ledger, hub }: Pick<Inputs, 'ledger' | 'hub'>,
  counting: Pick<LedgerSettings, 'repository' | 'hub'>,
): readonly Problem[] {
  return [
    ...(ledger === null || ledger === counting.repository ? [] : [ignored('ledger', 'ledger.repository')]),
    ...(hub === null || isSameName(hub, counting.hub) ? [] : [ignored('hub', 'hub')]),
  ]
}

function ignored(input: string, key: string): Problem {
  return {
    code: 'ledger-ignored',
    sentence: text`${input} does not count here: a change cannot choose the record that vouches for it`,
    remedy: text`write ${key} into baton.yml on the default branch`,
  }
}

function isSameName(one: string, other: string | null): boolean {
  return one.toLowerCase() === other?.toLowerCase()
}

export function serviceIgnored(service: string): Problem {
  return {
    code: 'service-ignored',
    sentence: text`${'service'} does not count here: baton.yml of the base says ${service}`,
    remedy: text`correct it, or leave it out; ${'service.name'} of baton.yml on the default branch counts`,
  }
}

export const commitIgnored: Problem = {
  code: 'commit-ignored',
  sentence: text`${'commit'} does not count here: it is none of the commits that this pipeline runs for`,
  remedy: text`scan what the pipeline checks out, or name its head or its merge commit`,
}

/** A fork cannot have it, and is not told. Outside a pipeline Git asks its own helpers. */
export function hubTokenMissing(
  { place, hub }: Pick<LedgerSettings, 'place' | 'hub'>,
  token: string | null,
  ci: CiFacts,
): readonly Problem[] {
  if (hub === null || token !== null || !ci.inPipeline || ci.pullRequest?.fromFork === true) return []
  const needs = place?.is === 'github' && place.token === 'hub-token' ? text`ledger and issues` : text`issues`
  return [
    {
      code: 'hub-token-missing',
      sentence: text`the hub ${hub} is named for ${needs}, and ${'hub-token'} is not given`,
      remedy: text`give ${'hub-token'}: a token of the App that is installed on the hub alone; ${'docs/hub.md'} says how`,
    },
  ]
}

export const outputWhole: Problem = {
  code: 'output-whole',
  sentence: text`${'output-full'} writes what helps an attacker into ${'output'}, and everybody may read what this pipeline publishes`,
  remedy: text`keep the file out of public artifacts and logs, or leave ${'output-full'} out`,
}

export const builtInJudges: Problem = {
  code: 'config-base-broken',
  sentence: text`baton.yml of the base does not load; the built-in policy judges, with no waiver and nothing relaxed`,
  remedy: text`merge a baton.yml that loads; this change brings one`,
}

export const headBroken: Problem = {
  code: 'config-head-broken',
  sentence: text`baton.yml of this change does not load; that of the base judges`,
  remedy: text`correct it before it is merged, or every run after that ends with exit 2`,
}

export const headBringsConfig: Problem = {
  code: 'config-new',
  sentence: text`this change brings a baton.yml; it counts once it is merged`,
  remedy: text`nothing to do: until then the built-in policy and the inputs judge`,
}

/** An input names a file that is not there: it is a mistake, since nobody knows what it would have demanded. */
export function configMissing(path: string): Problem {
  return {
    code: 'config-missing',
    sentence: text`${path} is not there`,
    remedy: text`correct the path in ${'config'}, or leave it out: ${'baton.yml'} may be absent`,
    at: { file: foreign(path) },
  }
}

export function skipNotAllowed(tool: string): Problem {
  return {
    code: 'skip-ignored',
    sentence: text`${tool} may not be skipped: baton.yml does not list it`,
    remedy: text`let it run, or add it to ${'scans.maySkip'} on the default branch`,
  }
}

export function skippedButRequired(tool: string): Problem {
  return {
    code: 'skip-ignored',
    sentence: text`${tool} is said to be skipped, but it is required`,
    remedy: text`let it run, or take it out of the required tools and into ${'scans.maySkip'}`,
  }
}
