import type { Lifecycle } from './incident-state.ts'

/** Nothing more can happen to it, unless it comes back. */
export function hasEnded(lifecycle: Lifecycle): boolean {
  return lifecycle === 'closed' || lifecycle === 'dismissed'
}

/** Complete scans proved it gone; what is left is to close it. */
export function isProvedGone(lifecycle: Lifecycle): boolean {
  return lifecycle === 'resolved' || lifecycle === 'in_review'
}
