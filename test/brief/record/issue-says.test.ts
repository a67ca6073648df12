import { expect, test } from 'vitest'
import { flatten } from '../../../src/domain/text.ts'
import { answerText } from '../../../src/brief/record/answer-text.ts'
import { closedSays } from '../../../src/brief/record/closed-says.ts'
import { putBackSays } from '../../../src/brief/record/put-back-says.ts'
import { dismissReasons } from '../../../src/domain/command.ts'
import { declared, held, told } from './told.ts'

test('who closes an issue reads what is missing, the way out, and who has it', () => {
  const ledger = held('SEV3')
  const [missing = '', way = '', answer] = closedSays(told(ledger), ledger.now()).map(flatten)
  expect(missing).toMatch(/^Closing the issue does not end the incident, so it is open again\./)
  expect(missing).toContain('2 complete scans without its findings')
  expect(way).toContain('/baton dismiss REASON EVIDENCE')
  expect(dismissReasons.filter((reason) => !way.includes(reason))).toEqual([])
  expect(answer).toBe(flatten(answerText(told(ledger), ledger.now(), 'in-issue')))
})

test('items that are missing are named with what they say', () => {
  const ledger = declared('SEV3')
  const { state, answer } = told(ledger)
  const lacking = { state, answer: { ...answer, missing: { runs: 1, items: ['all-2'], holds: ['H-1'] } } }
  const [missing = ''] = closedSays(lacking, ledger.now()).map(flatten)
  expect(missing).toMatch(/1 complete scan without its findings; all-2 \(.+\); a decision on hold H-1\.$/)
})

test('whoever ticks a box and may not reads why, and who has it', () => {
  const ledger = held('SEV3')
  const says = putBackSays({ why: 'not-allowed' }, told(ledger), ledger.now()).map(flatten)
  expect(says[0]).toMatch(/^A box was put back as it was\. You may not do this here/)
  expect(says[1]).toContain('Held by @ana')
})
