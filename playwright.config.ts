import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

// Workers read this file too and inherit the environment: the search happens once.
process.env.PLAYWRIGHT_CHROMIUM ??= findBrowser()

/** Chromium refuses its sandbox to root; the rest keeps it from talking to anybody but the server under test. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/template.ts',
  globalTimeout: 20 * 60_000,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM, args },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'pages',
      testMatch: '*.spec.ts',
      testIgnore: 'figures/**',
      outputDir: 'test-results/pages',
    },
    { name: 'figures', testMatch: 'figures/*.spec.ts', outputDir: 'test-results/figures' },
  ],
})
