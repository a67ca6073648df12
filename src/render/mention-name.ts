const login = '[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}'
const mentionable = new RegExp(`^@${login}(?:/[A-Za-z0-9][A-Za-z0-9_.-]{0,99})?$`)

/** GitHub's grammar of `@login` and `@org/team`; whatever does not fit is no mention but a value. */
export function isMentionable(name: string): boolean {
  return mentionable.test(name)
}
