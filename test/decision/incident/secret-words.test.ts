import { describe, expect, test } from 'vitest'
import { foreign } from '../../../src/domain/foreign.ts'
import { secretWordsOf } from '../../../src/decision/incident/secret-words.ts'

describe('what a secret is called, by the id of its detector', () => {
  test.each([
    ['AWS', 'AWS access key'],
    ['aws-access-token', 'AWS access key'],
    ['AWSSessionKey', 'AWS access key'],
    ['kingfisher.aws.2', 'AWS access key'],
    [
      'generic.secrets.security.detected-aws-access-key-id-value.detected-aws-access-key-id-value',
      'AWS access key',
    ],
    ['github-pat', 'GitHub token'],
    ['GitHubApp', 'GitHub token'],
    ['gitlab_personal_access_token', 'GitLab token'],
    ['slack-webhook-url', 'Slack webhook'],
    ['SlackBot', 'Slack token'],
    ['microsoft-teams-webhook', 'Teams webhook'],
    ['PrivateKey', 'private key'],
    ['REQ.SECRET.KEYS', 'private key'],
    ['REQ.SECRET.GENERIC.URL', 'password'],
    ['javascript/NoHardcodedPasswords', 'password'],
    ['@secretlint/secretlint-rule-preset-recommend > @secretlint/secretlint-rule-basicauth', 'password'],
    ['PostgreSQL', 'password'],
    ['jwt', 'JSON Web Token'],
    ['go.jwt-go.security.jwt.hardcoded-jwt-key', 'JWT signing key'],
  ])('%s is of a kind: %s', (id, name) => {
    expect(nameOf(id)).toBe(name)
  })

  test.each([
    [
      'vulnerability-management-registry.semgrep-rules.gitlab-rules.sast-rules.rules.lgpl.javascript.jwt.rules_lgpl_javascript_jwt_rule-hardcoded-jwt-secret',
      'JWT signing key',
    ],
    ['github.rules.hardcoded-token', 'credential'],
    ['aws/hardcoded-secret', 'credential'],
    ['acme.gitlab-rules.rules_gitlab_python_rule-hardcoded-secret', 'credential'],
    ['python.docker.security.hardcoded-config', 'credential'],
    ['microsoft:rules:generic-secret', 'credential'],
    // A word is whole or it is another one.
    ['ghost-admin-key', 'credential'],
    ['dockerfile-secret', 'credential'],
    ['flaws-and-secrets', 'credential'],
    ['redistributable-secret', 'credential'],
  ])('%s: a folder or a part of a word tells nothing', (id, name) => {
    expect(nameOf(id)).toBe(name)
  })
})

function nameOf(id: string): string {
  return secretWordsOf({ id: foreign(id), tool: foreign('T'), cwe: [], precision: 'unknown' }).name
}
