import type { Settings } from '../../domain/settings.ts'

/** Whether a run writes down what it decides: not when it only observes or rehearses, nor where nothing may be written. */
export function isKept({ mode, dryRun, ledger }: Settings): boolean {
  return mode === 'enforce' && !dryRun && ledger.writes !== 'none'
}
