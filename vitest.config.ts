import { defineConfig } from 'vitest/config'

const TESTS = ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'scripts/**/*.test.ts']
/** What compares times: alone, before the others have filled a database that they share. */
const TIMED = ['server/**/*scale.test.ts', 'server/auth/passwords.test.ts']
/** What starts a PostgreSQL of its own, and so needs a machine that has one: `npm run test:postgres`. */
const POSTGRES = process.env.TEST_DATABASE_URL ? [] : ['server/**/*.postgres.test.ts']

export default defineConfig({
  test: {
    // A machine that is busy with something else is slow, not wrong.
    testTimeout: 30_000,
    // A file leaves nothing behind, so they share what they load: most of their time went into loading it for each anew.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'timed', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'rules',
          include: TESTS,
          exclude: [...TIMED, ...POSTGRES],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
