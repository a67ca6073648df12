import { makeHttpSite } from './http-site.ts'
import { describeStore } from './store-contract.ts'

describeStore({
  name: 'git http-backend',
  writers: 20,
  hasRights: true,
  troubles: ['refuses', 'dies', 'dies after the deed'],
  steps: 8,
  make: async () => (await makeHttpSite()).site,
})
