/** Options that come before every command: nothing that a repository holds may run a program (threats 1.6). */
// prettier-ignore
export const hardened: readonly string[] = [
  '-c', 'core.hooksPath=/dev/null',
  '-c', 'core.fsmonitor=false',
  '-c', 'core.quotePath=false',
  '-c', 'core.attributesFile=/dev/null',
  '-c', 'protocol.ext.allow=never',
  // A container's checkout often belongs to another user; what git reads here cannot act, by the lines above.
  '-c', 'safe.directory=*',
  '--no-pager',
  '--literal-pathspecs',
]

/** What git may know of our environment: where programs and homes are, nothing with a token in it. */
export function gitEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept = ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'TMPDIR', 'TEMP', 'TMP', 'XDG_CONFIG_HOME']
  const passed = kept.flatMap((name) => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(passed),
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    // Nothing is fetched, not even by a partial clone that lacks an object: older git knows no GIT_NO_LAZY_FETCH.
    GIT_ALLOW_PROTOCOL: 'none',
    LC_ALL: 'C',
  }
}
