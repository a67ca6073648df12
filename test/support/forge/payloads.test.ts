import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormatsModule from 'ajv-formats'
import { describe, expect, onTestFinished, test } from 'vitest'
import { shared, sharedIsThere } from '../shared.ts'
import { closingTold, commentTold, editTold, type Telling } from './payloads.ts'
import { startForge } from './forge.ts'

describe.skipIf(!sharedIsThere)('by GitHub’s schema of webhooks in ../shared/contracts', () => {
  test.each([true, false])(
    'what the forge tells of issues is what GitHub tells (pull request: %s)',
    async (isPullRequest) => {
      const telling = await tellingOf(isPullRequest)
      const comment = telling.issue.comments[0]
      if (comment === undefined) throw new Error('there is no comment')
      expect(wrongIn('issue_comment$created', commentTold(telling, comment).payload)).toEqual([])
      expect(wrongIn('issues$edited', editTold(telling, 'before').payload)).toEqual([])
      telling.issue.state = 'closed'
      expect(wrongIn('issues$closed', closingTold(telling).payload)).toEqual([])
    },
  )
})

async function tellingOf(isPullRequest: boolean): Promise<Telling> {
  const forge = await startForge()
  onTestFinished(forge.close)
  const repo = forge.repo('acme/shop', { isPrivate: true })
  const number = forge.put(repo, { author: 'github-actions[bot]', labels: ['baton'], isPullRequest })
  const sender = forge.user('ann')
  forge.comment(repo, number, 'ann', '/baton accept')
  const issue = repo.issues.get(number)
  if (issue === undefined) throw new Error('there is no issue')
  return { api: forge.url, repo, issue, sender }
}

function wrongIn(definition: string, payload: unknown): readonly string[] {
  const validate = webhooks().compile({ $ref: `webhooks#/definitions/${definition.replaceAll('$', '%24')}` })
  return validate(payload) ? [] : [JSON.stringify(validate.errors)]
}

let read: Ajv | null = null

function webhooks(): Ajv {
  if (read !== null) return read
  const text = readFileSync(shared('contracts/github/webhooks-schema-7.6.1.json'), 'utf8')
  const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void
  read = new Ajv({ strict: false, validateSchema: false, inlineRefs: false })
  addFormats(read)
  read.addFormat('uri-template', true)
  // Each definition names its dialect without the `#` that ajv knows it by.
  const schema = JSON.parse(
    text.replaceAll('"http://json-schema.org/draft-07/schema"', '"http://json-schema.org/draft-07/schema#"'),
  ) as object
  read.addSchema(schema, 'webhooks')
  return read
}
