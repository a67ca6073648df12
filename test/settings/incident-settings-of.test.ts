import { expect, test } from 'vitest'
import { loadConfig } from '../../src/settings/config/load-config.ts'
import { incidentSettingsOf, loginsOf } from '../../src/settings/incident-settings-of.ts'
import { problemLines } from './problem-lines.ts'

function config(yaml: string) {
  const read = loadConfig(`version: 1\n${yaml}`, 'baton.yml', new Date('2026-11-24'))
  if (!('version' in read)) throw new Error(problemLines(read).join('\n'))
  return read
}

const local = (login: string) => ({ id: `local:${login}`, login })

test('people come by their account where it is written, else as they are resolved', () => {
  const read = config(`teams:
  '@Acme/Shop': { oncall: ['@ana', { login: ben, id: 'github:7' }, '@gone'], lead: '@Cleo' }
  '@acme/web': { oncall: ['@gone'], lead: '@gone' }
dutyOfficers: ['@duty', '@gone', { login: night, id: 'github:8' }]
incidents: { cleanRuns: 1, reopenDays: 10 }`)
  const resolve = (login: string) => (login === 'gone' ? null : local(login))
  expect(incidentSettingsOf(read, resolve)).toEqual({
    teams: new Map([
      ['@acme/shop', { oncall: [local('ana'), { id: 'github:7', login: 'ben' }], lead: local('Cleo') }],
      ['@acme/web', { oncall: [] }],
    ]),
    dutyOfficers: [local('duty'), { id: 'github:8', login: 'night' }],
    cleanRuns: 1,
    limits: { reopenDays: 10 },
  })
  expect(loginsOf(read)).toEqual(['ana', 'gone', 'Cleo', 'duty'])
})

test('without any of it nobody is asked, and what is built in holds', () => {
  expect(incidentSettingsOf(config(''), local)).toEqual({ teams: new Map(), dutyOfficers: [], cleanRuns: 2 })
  expect(loginsOf(config(''))).toEqual([])
})
