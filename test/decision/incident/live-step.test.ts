import { expect, test } from 'vitest'
import { liveStep, type Live } from '../../../src/decision/incident/live-step.ts'
import { flatten, text } from '../../../src/domain/text.ts'
import { judged, type Told } from './judged.ts'

const live = { stage: 'deployed', artifacts: ['shop@sha256:1'] } as const

function step(told: Told, where: Live = live): string {
  return flatten(liveStep(text`mend it`, [judged({ judged: { verdict: 'quarantine' }, ...told })], where))
}

test('what runs is held before its code is mended', () => {
  expect(step({ class: 'vuln' })).toBe('take out or hold shop@sha256:1, then mend it')
  expect(step({ class: 'code' }, { ...live, artifacts: [] })).toBe(
    'take out or hold what runs with it, then mend it',
  )
})

test('a secret is made worthless first', () => {
  expect(step({ class: 'secret' })).toBe('mend it, and take out or hold shop@sha256:1')
})

test.each(['malware', 'pipeline'] as const)('%s has first aid of its own', (kind) => {
  expect(step({ class: kind })).toBe('mend it')
})

test('where nothing runs yet, or nothing is quarantined, the step stands', () => {
  expect(step({ class: 'vuln' }, { ...live, stage: 'predeploy' })).toBe('mend it')
  expect(step({ class: 'vuln', judged: { verdict: 'block' } })).toBe('mend it')
})
