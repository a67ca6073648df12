import { expect, test } from 'vitest'
import { manifestFoldersOf } from '../../../src/decision/incident/manifest-folders.ts'

test('a folder with a manifest is a component, one without is none', () => {
  const tracked = [
    'package.json',
    'services/pay/go.mod',
    'services/pay/main.go',
    'services/ship/Ship.csproj',
    'docs/my-package.json',
    'cafe\u0301/pom.xml',
  ]
  expect([...manifestFoldersOf(tracked)]).toEqual(['', 'services/pay', 'services/ship', 'caf\u00e9'])
})
