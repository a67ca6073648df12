import type { Rule } from '../../domain/finding.ts'
import { reveal } from '../../domain/foreign.ts'

/** What a kind of secret is called, and how it is made worthless at once: first aid, before anything else. */
export interface SecretWords {
  readonly name: string
  /** Where and how; follows "deactivate the … at its issuer before anything else: ". */
  readonly how: string
}

type Row = readonly [parts: readonly string[], words: SecretWords]

const rows: readonly Row[] = [
  [
    ['privatekey', 'privatekeys', 'sshkey', 'rsakey', 'pemkey', 'secretkeys'],
    {
      name: 'private key',
      how: 'take its public half out of every place that trusts it, and revoke certificates made from it',
    },
  ],
  [
    ['jwtsecret', 'jwtsecretkey', 'jwtkey', 'jwtsigningkey', 'hardcodedjwt', 'jwthardcode', 'jwthardcoded'],
    {
      name: 'JWT signing key',
      how: 'replace it wherever tokens are signed or checked with it, so that every token signed by the old one is refused',
    },
  ],
  [
    ['aws', 'amazon'],
    {
      name: 'AWS access key',
      how: 'in IAM make it inactive, not deleted, so that it can be undone',
    },
  ],
  [
    ['github', 'ghp', 'gho'],
    {
      name: 'GitHub token',
      how: 'revoke it in the settings of the account or app that it belongs to; this cannot be undone',
    },
  ],
  [
    ['gitlab', 'glpat'],
    {
      name: 'GitLab token',
      how: 'revoke it under the access tokens of its user, project or group',
    },
  ],
  [
    ['slackwebhook', 'slackwebhookurl'],
    {
      name: 'Slack webhook',
      how: 'remove the webhook in the settings of the Slack app',
    },
  ],
  [
    ['slack', 'xoxb'],
    {
      name: 'Slack token',
      how: 'revoke it in the settings of the Slack app, or by auth.revoke',
    },
  ],
  [
    ['gcp', 'googleapi', 'googlecloud', 'serviceaccount', 'google'],
    {
      name: 'Google Cloud key',
      how: 'disable the key of the service account or the API key in the Cloud console; delete it later',
    },
  ],
  [
    ['teamswebhook'],
    {
      name: 'Teams webhook',
      how: 'remove the webhook from its channel in Teams',
    },
  ],
  [
    ['azure', 'microsoft'],
    {
      name: 'Azure credential',
      how: 'remove the client secret from its app registration, or rotate the key of the storage account',
    },
  ],
  [['npm'], { name: 'npm token', how: 'revoke it by "npm token revoke" or on npmjs.com' }],
  [
    ['pypi'],
    {
      name: 'PyPI token',
      how: 'remove it in the account or project settings on pypi.org',
    },
  ],
  [
    ['docker', 'dockerhub'],
    {
      name: 'Docker Hub token',
      how: 'deactivate it in the account settings of Docker Hub',
    },
  ],
  [['stripe'], { name: 'Stripe key', how: 'roll the key at once in the Stripe dashboard' }],
  [['sendgrid'], { name: 'SendGrid key', how: 'delete the key in the SendGrid settings' }],
  [['twilio'], { name: 'Twilio key', how: 'revoke the key in the Twilio console' }],
  [['heroku'], { name: 'Heroku key', how: 'regenerate the key in the account settings' }],
  [['openai'], { name: 'OpenAI key', how: 'revoke the key in the organization settings' }],
  [['anthropic'], { name: 'Anthropic key', how: 'disable the key in the console' }],
  [
    ['hashicorp', 'vault'],
    {
      name: 'Vault token',
      how: 'revoke it by "vault token revoke", its children included',
    },
  ],
  [
    ['jwt', 'jsonwebtoken'],
    {
      name: 'JSON Web Token',
      how: 'end the session that it stands for; where that is not possible, rotate the signing key',
    },
  ],
  [
    [
      'basicauth',
      'uricredential',
      'connectionstring',
      'postgres',
      'postgresql',
      'mysql',
      'mongodb',
      'jdbc',
      'genericurl',
      'redis',
    ],
    {
      name: 'password',
      how: 'change it in the system that the URL names, and end the sessions that it opened',
    },
  ],
  [
    ['password', 'passwords', 'passwd'],
    {
      name: 'password',
      how: 'change it in the system that it opens, and end the sessions that it opened',
    },
  ],
]

const anySecret: SecretWords = {
  name: 'credential',
  how: 'revoke or change it in the system that accepts it',
}

/**
 * By the detector's id: its last part that is made of words, since folders name who wrote the rules (`gitlab-rules`), and
 * by whole words of it. What no row knows is just a secret.
 */
export function secretWordsOf(rule: Rule): SecretWords {
  const id = reveal(rule.id).slice(-200)
  const last = id.split(/[./:]/).findLast((part) => /[A-Za-z]{2}/.test(part)) ?? id
  const name = wordsByDots.test(id) ? id : last.replace(/^.*_rule-/, '')
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
  return rows.find(([parts]) => parts.some((part) => holds(words, part)))?.[1] ?? anySecret
}

/** JFrog's ids: no part is a folder. */
const wordsByDots = /^REQ\.SECRET\.[A-Z.]+$/

/** Whether some words in a row, written together, are the part: `slack`, `webhook`. */
function holds(words: readonly string[], part: string): boolean {
  return words.some((_, from) => {
    let run = ''
    for (const word of words.slice(from)) {
      run += word
      if (!part.startsWith(run)) return false
      if (run === part) return true
    }
    return false
  })
}
