import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../browser.mjs'
import { start } from '../start-server.mjs'

const ROUNDS = 5
const PASSWORD = 'a password for the bench'

/** Starts the built server, and a browser that is signed in as the demo tenant's administrator. */
export async function openBench() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = join(folder, 'console.db')
  const server = await start('dist/server/main.js', {
    DATABASE_URL: `file:${database}`,
    DEMO_PASSWORD: PASSWORD,
  })
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  /** @param {string} user @param {string} domain */
  const signIn = async (user, domain) => {
    const context = await browser.newContext({ baseURL: server.url, locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'User name' }).fill(user)
    await page.getByRole('textbox', { name: 'Domain' }).fill(domain)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
    return page
  }
  const page = await signIn('tenantadmin', 'demo.example')
  await page.locator('main svg rect').first().waitFor()
  const machine = `${cpus().length} × ${cpus()[0]?.model}`
  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${machine}`)
  const close = async () => {
    await browser.close()
    server.child.kill()
    rmSync(folder, { recursive: true })
  }
  return { url: server.url, database, browser, page, signIn, close }
}

/**
 * Prints the header of a table of comparisons.
 * @param {string} other what the figures are compared with
 */
export function printHead(other) {
  console.log(`| figure | ms (lowest to highest) | ${other}, ms | ratio (lowest to highest) |`)
  console.log('|---|---|---|---|')
}

/**
 * Prints a row: the median of five rounds. Each round measures both, one after the other.
 * @param {string} name
 * @param {() => Promise<number>} ours in milliseconds
 * @param {() => Promise<number>} other in milliseconds
 */
export async function compare(name, ours, other) {
  const rounds = []
  for (let i = 0; i < ROUNDS; i++) rounds.push({ ours: await ours(), other: await other() })
  const figures = [
    spreadOf(rounds.map((round) => round.ours)),
    spreadOf(rounds.map((round) => round.other)).split(' ')[0],
    spreadOf(
      rounds.map((round) => round.ours / round.other),
      2,
    ),
  ]
  console.log(`| ${[name, ...figures].join(' | ')} |`)
}

/**
 * The median of the figures, with the lowest and the highest.
 * @param {number[]} figures
 * @param {number} [digits]
 */
function spreadOf(figures, digits = 0) {
  const sorted = figures.toSorted((a, b) => a - b)
  const [lowest, middle, highest] = [0, (ROUNDS - 1) / 2, ROUNDS - 1].map((at) =>
    sorted[at]?.toFixed(digits),
  )
  return `${middle} (${lowest} to ${highest})`
}

/**
 * How many milliseconds a page takes for a fixed amount of work: creating and laying out 5,000
 * elements. The other figures are compared with this one, so that they don't depend on the machine.
 * @param {import('@playwright/test').Page} page
 */
export const fixedWork = (page) =>
  page.evaluate(() => {
    const start = performance.now()
    for (let round = 0; round < 5; round++) {
      const box = document.createElement('div')
      for (let i = 0; i < 1000; i++) {
        const part = document.createElement('p')
        part.textContent = `${i}`
        box.append(part)
      }
      document.body.append(box)
      box.getBoundingClientRect()
      box.remove()
    }
    return performance.now() - start
  })
