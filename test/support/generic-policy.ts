/**
 * The generic shape of the hostile set, turned into ours on the text. A score of 7.0 and level error say what the
 * built-in policy says, so they go; any other threshold stays, and must fail as a key that we do not have.
 */
const mapping: readonly (readonly [RegExp, string])[] = [
  [/^required_tools: (.*?)(\r?)$/m, 'scans:$2\n  requiredTools: $1$2'],
  [/^gate:\r?\n/m, ''],
  [/^gate: /gm, 'scans: '],
  [/^ {2}fail_on: \{security_severity: 7\.0, level: error\}\r?\n/m, ''],
  [/^( {2})on_incomplete:/m, '$1onIncomplete:'],
  [/^incidents:/m, 'ownership:'],
  [/^( {2})owner_fallback:/m, '$1fallback:'],
  [/^paths: \[\{glob: (.*), owner: (.*)\}\](\r?)$/m, '  overrides: [{path: $1, owner: $2}]$3'],
  [/^paths: \[\{regex: (.*), owner: (.*)\}\](\r?)$/m, '  overrides: [{regex: $1, owner: $2}]$3'],
  [
    /^waivers: \[\{match: (\{.*?\}), reason: "x"(.*?)(?:, approved_by: .*?)?\}\](\r?)$/m,
    `waivers: [{id: w, scope: $1, reason: risk_accepted, requester: '@a', approver: '@b'$2}]$3`,
  ],
  [/scope: \{fingerprint:/, 'scope: {identity:'],
]

/**
 * A policy of the hostile set as a baton.yml. `waivers: []` stands before `paths` in the set; ours are under
 * `ownership`, which must come directly before.
 */
export function mapped(generic: string): string {
  const text = mapping.reduce((so, [from, to]) => so.replace(from, to), generic)
  return /^ {2}overrides:/m.test(text) ? text.replace(/^waivers: \[\]\r?\n/m, '') : text
}
