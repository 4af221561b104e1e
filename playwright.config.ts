import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/browser.mjs'

// Workers read this file too and inherit the environment: the search happens once.
process.env.PLAYWRIGHT_CHROMIUM ??= findBrowser()

/**
 * Chromium draws the suggestions of its address bar in two pages of its own, for every context anew
 * and unseen: two fifths of what a page's load costs.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']
/**
 * What Playwright turns off for a run that repeats itself. It has to be said again: of two such
 * switches Chromium reads the last.
 */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/**
 * Chromium refuses its sandbox to root; the rest keeps it from talking to anybody but the server
 * under test.
 */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  `--disable-features=${[...ADDRESS_BAR, ...BY_PLAYWRIGHT]}`,
  '--disable-quic',
  '--disable-sync',
  // A page lives for a second or two: code that is optimized for it costs more than it saves.
  '--js-flags=--no-opt --no-maglev',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/pages',
  snapshotPathTemplate: 'e2e/spoken/{arg}{ext}',
  globalSetup: './e2e/support/template.ts',
  globalTimeout: 45 * 60_000,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // A machine that is busy with something else is slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM, args },
    locale: 'en-GB',
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
  },
})
