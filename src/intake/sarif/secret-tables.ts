import type { Hints } from '../../domain/finding.ts'

/** Members in which scanners say whether a secret still works; values lower case. Unverified says nothing. */
export const validityMembers: readonly string[] = [
  ...[
    'validity',
    'Validity',
    'verified',
    'Verified',
    'tokenValidation',
    'validationStatus',
    'validation_status',
  ],
  ...['secretValidity', 'secret_validity', 'isVerified', 'is_verified', 'is_valid', 'validation'],
]

export const validityWords: Readonly<Record<string, NonNullable<Hints['validity']>>> = {
  true: 'active',
  valid: 'active',
  active: 'active',
  verified: 'active',
  'active credential': 'active',
  confirmed: 'active',
  live: 'active',
  inactive: 'inactive',
  'inactive credential': 'inactive',
  invalid: 'inactive',
  revoked: 'inactive',
  expired: 'inactive',
  deactivated: 'inactive',
}

/** A false "verified" is only "not verified": the word says nothing of the secret there. */
export const unsureMembers: ReadonlySet<string> = new Set([
  'verified',
  'Verified',
  'isVerified',
  'is_verified',
])

/** What scanners without such a member write into the message. */
export const activeSentences: readonly RegExp[] = [
  /\bverified (?:result|secret|credential|active)\b/i,
  /\b(?:token validation|validity|verified)\s{0,3}:?\s{0,3}(?:active|valid|true|yes)\b/i,
]
export const notActive = /\b(?:un|not )verified\b/i

/** Detectors that match by a word or by entropy, not by the form of one provider's tokens: rule ids. */
export const genericDetectors: readonly RegExp[] = [
  /^generic\b/i,
  /(?:^|[^a-z])generic(?:[^a-z]|$)/i,
  /high[- ]?entropy|entropy/i,
  /^secret[- ]?keyword$/i,
  /^B10[567]\b/,
  /^S10[567]$/,
  /^G101\b/,
  /hard-?coded-?(?:non-?crypto-?)?(?:secret|password|credential)/i,
  /(?:^|:)S2068$/,
  /^CKV_SECRET_6$/,
  /^no-secrets\//,
  /^no-literal-password$/,
  /^DS173237$/,
]
