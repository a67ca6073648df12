/** What stands in place of what may be a secret. */
export const masked = '…'

/**
 * In any text that leaves the reader: user and password of a URL (RFC 3986 §3.2.1), in each way in which a reader of URLs
 * would still see them: without a scheme, with any number of slashes of either kind, with any of it percent encoded.
 */
export function maskUserInfo(text: string): string {
  if (!/@|%40/.test(text) || !slashes.test(text)) return text
  return userInfos.reduce((shown, form) => shown.replace(form, `$1${masked}$2`), text)
}

const slash = '(?:[/\\\\]|%2f|%5c)'
const slashes = new RegExp(`${slash}{2}|(?::|%3a)${slash}`, 'i')
/** Where what may be user info begins: behind a scheme and one slash or more, which path normalisation may have left, or behind two. */
const begin = `((?:[a-zA-Z][a-zA-Z0-9+.-]{1,30}(?::|%3a)${slash}|${slash}${slash})${slash}{0,9})`

/** As it is written; with a slash in the password; percent encoded. */
const userInfos: readonly RegExp[] = [
  new RegExp(`${begin}[^/\\\\?#\\s]{1,1000}(@)`, 'gi'),
  new RegExp(`${begin}[^/\\\\?#\\s@:]{1,200}:(?!\\d{1,5}(?:[/?#]|$))[^\\s@]{1,1000}(@)`, 'gi'),
  new RegExp(`${begin}[^/\\\\?#\\s]{1,1000}?(@|%40)`, 'gi'),
]

/**
 * A path of a secret's finding with everything masked that may be the secret: what the match itself holds, and
 * each segment with a token that no person chose as a name.
 */
export function maskPath(path: string, secrets: readonly string[]): string {
  let shown = path
  for (const secret of secrets)
    if (!isPlainName(secret) && shown.includes(secret)) shown = shown.replaceAll(secret, masked)
  return shown
    .split('/')
    .map((segment) => (looksSecret(segment) ? maskSegment(segment) : segment))
    .join('/')
}

/** Short, and words alone: a folder may well be called `settings`, and naming it tells nothing of the match. */
function isPlainName(secret: string): boolean {
  return secret.length < 12 && /^[A-Za-z]?[a-z]*(?:[-_.][a-z]+)*$/.test(secret)
}

/** Pieces of a match that may stand in a path: the whole of it, and its long words. */
export function piecesOf(match: string): readonly string[] {
  const words = match.slice(0, 2_000).split(/[\s"'`=:,;()[\]{}<>/\\]+/)
  const whole = match.trim()
  const isOneWord = whole.length >= 6 && !/\s/.test(whole)
  // Plain lower-case words of a whole line may as well be folders of the path.
  const pieces = words.filter((word) => word.length >= 8 && /[0-9A-Z_-]/.test(word))
  return [...new Set([...(isOneWord || whole.length >= 8 ? [whole] : []), ...pieces])]
    .filter((piece) => piece.length <= 500)
    .sort((one, other) => other.length - one.length)
}

const knownTokens =
  /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}|gh[pousr]_[A-Za-z0-9]{20,}|github_pat_|glpat-|xox[abprs]-|sk_live_|rk_live_|sk-[A-Za-z0-9]{16,}|AIza[A-Za-z0-9_-]{20,}|eyJ[A-Za-z0-9_-]{10,}|npm_[A-Za-z0-9]{20,}|pypi-[A-Za-z0-9_-]{16,}|SG\.[A-Za-z0-9_-]{16,}/

/** In a sentence that a person wrote: words that are a known token, or name a value and give it. */
export function maskTokens(text: string): string {
  return text.replace(/[^\s]+/g, (word) => (knownTokens.test(word) || assignment.test(word) ? masked : word))
}

/** A word that names a value: `password=…`, `token:…`. */
const assignment =
  /(?:secret|passw(?:or)?d|passwd|pwd|token|api[-_]?key|apikey|credential|bearer)s?\s{0,2}[=:]\s{0,2}[^\s]/i

function looksSecret(segment: string): boolean {
  if (knownTokens.test(segment) || assignment.test(segment)) return true
  return segment.split(/[^A-Za-z0-9+]+/).some(isRandom)
}

/** A name that holds what no person chose; many words in camel case are no such thing. */
export function looksRandom(name: string): boolean {
  return name.split(/[^A-Za-z0-9+]+/).some((run) => isRandom(run) && !isCamelCase(run))
}

/** Letters alone, and words of five letters or more on average. */
function isCamelCase(run: string): boolean {
  const words = run.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []
  return /^[A-Za-z]+$/.test(run) && run.length >= 5 * words.length
}

/** Long, and of letters and digits in a mix that names do not have. A UUID's parts are shorter. */
function isRandom(run: string): boolean {
  if (run.length < 14 || timestamp.test(run)) return false
  const digits = run.replace(/[^0-9]/g, '').length
  if (/^[0-9]+$/.test(run)) return run.length >= 20
  const changes =
    run.match(/[a-z][0-9]|[0-9][a-z]|[A-Z][0-9]|[0-9][A-Z]|[a-z][A-Z]|[A-Z]{2}[a-z]/g)?.length ?? 0
  return (digits >= 3 && changes >= 3) || (run.length >= 20 && changes >= 6)
}

/** `20240102030405…`, as migrations are named: year, month and day, then a time as fine as one likes. */
const timestamp = /^[A-Za-z]?(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T?\d{0,17}Z?$/

/** The extension says what kind of file it is, and is no secret. */
function maskSegment(segment: string): string {
  const extension = /\.[a-z]{1,5}[0-9]?$/.exec(segment)?.[0] ?? ''
  return masked + extension
}
