/**
 * A login as one word of letters, digits and dashes, for a picture's language that has no way to escape: what else
 * is in it becomes a dash. `[bot]` and `_` of an enterprise among them.
 */
export function loginWord(login: string): string {
  const word = login
    .slice(0, 60)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return word === '' ? 'somebody' : word.slice(0, 39)
}
