import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A machine that is busy with something else is slow, not wrong.
    testTimeout: 30_000,
    include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
})
