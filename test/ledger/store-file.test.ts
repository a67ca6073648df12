import { execFileSync } from 'node:child_process'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/repository.ts'
import { fileStore } from './stores.ts'
import { describeStore } from './store-contract.ts'

describeStore({
  name: 'file://',
  writers: 100,
  hasRights: false,
  troubles: [],
  steps: 0,
  make: () => {
    const folder = join(temporaryFolder(), 'ledger.git')
    execFileSync('git', ['init', '--quiet', '--bare', folder])
    return Promise.resolve({
      open: () => fileStore(folder),
      inspect: () => fileStore(folder),
      force: (head) => {
        const args = head === null ? ['-d', 'refs/heads/baton-ledger'] : ['refs/heads/baton-ledger', head]
        execFileSync('git', ['-C', folder, 'update-ref', ...args])
      },
      trouble: () => {
        renameSync(folder, `${folder}.gone`)
      },
    })
  },
})
