import type { Decision } from './decision.ts'

/** Nothing was adopted yet: a baseline file or the record would say that this is no first run. */
export function isFirstRun({ judged }: Pick<Decision, 'judged'>): boolean {
  return !judged.some(
    ({ adopted, newSource }) => adopted || newSource === 'baseline-file' || newSource === 'ledger',
  )
}
