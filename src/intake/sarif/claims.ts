import type { Finding } from '../../domain/finding.ts'
import { listOf, objectOf, textOf, type Json } from './shape.ts'

/**
 * What a result claims of itself. Suppressed (SARIF §3.27.23): there is an accepted suppression and none that is
 * rejected or under review; a status that SARIF does not know accepts nothing.
 */
export function claimsOf(result: Json): Finding['claims'] {
  const baselineState = textOf(result['baselineState'])
  return {
    suppressed: suppressedBy(result),
    baselineState: baselineState === null ? null : knownState(baselineState),
  }
}

function suppressedBy(result: Json): Finding['claims']['suppressed'] {
  let found: Finding['claims']['suppressed'] = null
  for (const element of listOf(result['suppressions'])) {
    const suppression = objectOf(element)
    const status = suppression?.['status']
    if (status !== undefined && status !== null && status !== 'accepted') return null
    const kind = suppression?.['kind']
    if (kind === 'external') found = 'external'
    else if (kind === 'inSource') found ??= 'inSource'
  }
  return found
}

const states: readonly string[] = ['new', 'unchanged', 'updated', 'absent']

/** Shown as it is only when it is one of SARIF's words. */
function knownState(state: string): string {
  return states.includes(state) ? state : 'other'
}
