import { defineConfig } from 'vitest/config'

/**
 * What starts a PostgreSQL of its own, and so needs a machine that has one: `npm run
 * test:postgres`.
 */
const POSTGRES = process.env.TEST_DATABASE_URL ? [] : ['server/**/*.postgres.test.ts']

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'scripts/**/*.test.ts'],
    // A machine that is busy with something else is slow, not wrong.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    // A file leaves nothing behind, so they share what they load: most of their time went into
    // loading it for each anew.
    isolate: false,
    exclude: POSTGRES,
    maxWorkers: 2,
  },
})
