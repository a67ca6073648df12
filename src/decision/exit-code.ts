import type { ExitCode, Mode, RunVerdict } from '../domain/terms.ts'

export interface ExitBasis {
  readonly verdict: RunVerdict
  /** Something could not be told, and no setting relaxes it at this stage. */
  readonly cannotTell: boolean
  /** The decision could not be handed over: `output` or stdout is not writable. */
  readonly undelivered: boolean
  readonly mode: Mode
}

export interface Exit {
  readonly exitCode: ExitCode
  /** What enforce would have done. */
  readonly wouldExit: Exclude<ExitCode, 2>
}

/**
 * The gate itself: 20 quarantine > 10 block > 30 cannot tell > 0 pass. Total, and nothing after it softens it;
 * wrong input or policy never gets here and is 2.
 */
export function exitOf(basis: ExitBasis): Exit {
  const wouldExit = strictest(basis)
  return { wouldExit, exitCode: basis.mode === 'observe' ? 0 : wouldExit }
}

function strictest(basis: ExitBasis): Exclude<ExitCode, 2> {
  if (basis.verdict === 'quarantine') return 20
  if (basis.verdict === 'block') return 10
  return basis.cannotTell || basis.undelivered ? 30 : 0
}
