import { runnerImport } from 'vite'
import { sizeOfSearch } from '../size.mjs'
import { openBench } from './bench-browser.mjs'
import { CPU_RATE, LINE } from './page-figures.mjs'

// `npm run bench:search`: how long the search takes to open and to respond to a key, at a quarter
// of the processor's speed, with many tenants on the server.
const TENANTS = 50_000
const ROUNDS = 5
const TYPED = ['recordings', 'gdpr', 'night mode', 'recodrings', 'victory 123', 'csv', 'phone']

/** @typedef {import('@playwright/test').Page} Page */

const { database, browser, page: tenantAdmin, signIn, close } = await openBench()
/** @type {{ module: { addTenantsTo: (file: string, count: number) => Promise<void> } }} */
const { module } = await runnerImport('/server/testing/test-many.ts')
await module.addTenantsTo(database, TENANTS)
await tenantAdmin.close()
const storageState = await (await signIn('admin', '')).context().storageState()

console.log('| figure | ms | limit, ms |\n|---|---|---|')
const [loaded, first] = [await openings(false), await openings(true)]
printRow('opening, loaded', middle(loaded), 100)
printRow('first opening on Slow 4G, preloaded', middle(first), 400)
printRow('a key, 98th percentile', await keyCost(), 32)
console.log(`Loaded with it: ${sizeOfSearch().toFixed(1)} kB of 12 kB`)
await close()

/** @param {string} name @param {number} figure @param {number} limit */
function printRow(name, figure, limit) {
  console.log(`| ${name} | ${figure.toFixed(0)} | ${limit} |`)
}

/** @param {number[]} figures */
function middle(figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN
}

/**
 * Opens the search in new pages, and returns the milliseconds of each.
 * @param {boolean} isSlowLine
 */
async function openings(isSlowLine) {
  const figures = []
  for (let i = 0; i < ROUNDS; i++) {
    const page = await openedPage(isSlowLine)
    figures.push(await openSearch(page))
    await page.context().close()
  }
  return figures
}

/**
 * A page that has already preloaded the search.
 * @param {boolean} isSlowLine
 */
async function openedPage(isSlowLine) {
  const page = await (await browser.newContext({ storageState })).newPage()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  if (isSlowLine) await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
  await page.goto(`${new URL(storageState.origins[0]?.origin ?? '').origin}/tenants`)
  await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
  await page.waitForLoadState('networkidle')
  // The console loads the search when the browser is idle, and renders it when it is idle again.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('search-dialog')),
  )
  await page.waitForLoadState('networkidle')
  for (let i = 0; i < 3; i++) {
    await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)))
  }
  return page
}

/**
 * Milliseconds from the click until the search is painted.
 * @param {Page} page
 */
function openSearch(page) {
  return page.getByRole('button', { name: 'Search', exact: true }).evaluate(
    (/** @type {HTMLElement} */ button) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          const start = performance.now()
          const look = () => {
            const isThere = document.querySelector('dialog[open] [role=option]')
            requestAnimationFrame(() => (isThere ? resolve(performance.now() - start) : look()))
          }
          button.click()
          look()
        })
      ),
  )
}

/**
 * The 98th percentile of the time from a key press to the next frame, in milliseconds. Event
 * Timing reports nothing below 16 ms.
 */
async function keyCost() {
  const page = await openedPage(false)
  await openSearch(page)
  await page.evaluate(() => {
    /** @type {number[]} */
    const took = []
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') took.push(duration)
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }))
    Object.assign(window, { took })
  })
  let keys = 0
  const field = page.getByRole('combobox', { name: 'Search' })
  for (const words of TYPED) {
    await field.press('ControlOrMeta+a')
    await page.keyboard.type(words, { delay: 120 })
    // The console asks the server only after a pause in typing.
    await page.getByText(/results?$|^No results/).waitFor()
    keys += words.length + 1
  }
  /** @type {number[]} */
  const took = await page.evaluate(() => /** @type {any} */ (window).took)
  return took.toSorted((a, b) => b - a)[Math.floor(keys * 0.02)] ?? 16
}
