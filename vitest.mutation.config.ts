import { defineConfig } from 'vitest/config'

/** For `npm run mutate`: the tests of what decides, and no others, since each mutant runs them. */
export default defineConfig({
  test: {
    include: ['test/decision/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 60_000,
    pool: 'forks',
  },
})
