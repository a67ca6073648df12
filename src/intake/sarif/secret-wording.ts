/**
 * Whether the name or text of a rule says that a secret was found, for tools that no table knows. Rather one too
 * many: a secret that is taken for code would be judged and shown by the wrong rules.
 */
export function saysSecret(wording: string): boolean {
  const words = plainWords(wording)
  if (words === '') return false
  if (detectors.some((detector) => ` ${words} `.includes(` ${detector} `))) return true
  if (hardCoded.test(words) || found.test(words)) return true
  return provider.test(words) && !about.test(words)
}

/** Lower case, camel case and signs apart, at most 200 characters. */
function plainWords(wording: string): string {
  return wording
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join(' ')
}

const secretNoun =
  '(?:secret|secrets|password|passwords|passwd|passphrase|credential|credentials|(?:api|access|auth|bearer|refresh|oauth|session|security) (?:token|tokens|key|keys)|api keys?|access keys?|private keys?|secret keys?|(?:encryption|crypto|cryptographic|signing|hmac|aes|rsa|jwt) (?:key|keys|secret)|connection string|basic ?auth|webhook url)'

/** "hard-coded password", "embedded AWS secret key", "leaked credential". */
const hardCoded = new RegExp(
  `\\b(?:hard ?coded|embedded|leaked|committed|checked in|exposed|disclosed) (?:[a-z0-9]{1,20} ){0,4}(?:${secretNoun}|tokens?)\\b`,
)

/** "AWS secret access key found", "token was detected". */
const found = new RegExp(
  `\\b${secretNoun} (?:[a-z0-9]{1,20} ){0,4}(?:found|detected|leaked|exposed|discovered|identified|hard ?coded|in (?:source|code|repository|the code|file))\\b`,
)

/** A rule named after what it finds: `aws-access-token`, `github-pat`, `stripe live key`. */
const provider =
  /^(?:[a-z0-9]{1,20} ){0,3}(?:1password|adafruit|adobe|age|airtable|alibaba|anthropic|artifactory|asana|atlassian|aws|azure|beamer|bitbucket|cloudflare|codecov|coinbase|confluent|datadog|databricks|digitalocean|discord|docker|doppler|dropbox|dynatrace|facebook|fastly|firebase|flyio|gcp|gcloud|generic|github|gitlab|gocardless|google|grafana|hashicorp|heroku|hubspot|huggingface|infracost|intercom|jenkins|jfrog|jira|jwt|kubernetes|linear|linkedin|mailchimp|mailgun|mapbox|mongodb|mysql|netlify|newrelic|new relic|notion|npm|nuget|okta|openai|pagerduty|paypal|pgp|plaid|planetscale|postgres|postman|pulumi|putty|pypi|rapidapi|readme|rsa|rubygems|sendgrid|sentry|shopify|slack|snyk|sonar|square|ssh|stripe|telegram|terraform|travis|twilio|twitch|twitter|vault|vercel|yandex|zendesk) (?:[a-z0-9]{1,20} ){0,4}(?:key|keys|token|secret|pat|password|credential|credentials|webhook|key id|webhook url|bearer|api key)$/

/** Rules about keys and tokens, not findings of them. */
const about =
  /\b(?:no|not|ensure|ensures|should|must|missing|without|require|required|rotate|rotation|expiry|expiration|check|validate|verify|verified|verification|weak|insecure|unencrypted|encrypt|encryption|enable|enabled|disable|disabled|use|uses|using|avoid|length|size|permission|policy|csrf|customer managed|cmk)\b/

/** Detectors of well-known scanners whose names say it alone. */
const detectors: readonly string[] = [
  ...['private key', 'generic api key', 'high entropy string', 'high entropy secret', 'secret keyword'],
  ...[
    'basic auth detector',
    'basic auth credentials',
    'basicauth',
    'json web token detector',
    'artifactory detector',
  ],
  ...['possible secret', 'potential secret', 'generic secret', 'generic password', 'password in url'],
  ...[
    'credentials in url',
    'secret detected',
    'secret found',
    'secrets found',
    'hardcoded secrets',
    'gitleaks',
  ],
  ...['trufflehog', 'detect secrets', 'secretlint', 'service account key', 'aws access key id', 'github pat'],
]
