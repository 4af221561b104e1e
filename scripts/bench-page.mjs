import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from './browser.mjs'
import { coldLoad, refreshCost } from './page-figures.mjs'
import { start } from './start-server.mjs'

// `npm run bench:page`: the largest contentful paint of a cold load, and the cost of a refresh, on a slow machine and a slow line.
const ROUNDS = 5
const PASSWORD = 'a password for the bench'
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const server = await start('dist/server/main.js', {
  DATABASE_URL: `file:${join(folder, 'console.db')}`,
  DEMO_PASSWORD: PASSWORD,
})
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})

const signedIn = await browser.newContext()
const page = await signedIn.newPage()
await page.goto(`${server.url}/sign-in`)
await page.getByRole('textbox', { name: 'User name' }).fill('tenantadmin')
await page.getByRole('textbox', { name: 'Domain' }).fill('demo.example')
await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
await page.getByRole('checkbox').check()
await page.getByRole('button', { name: 'Sign in' }).click()
await page.locator('main svg rect').first().waitFor()
const storageState = await signedIn.storageState()

console.log(
  `Node ${process.version}, Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model}`,
)
console.log('| figure | middle of five | all |\n|---|---|---|')
await rounds('sign-in, largest contentful paint', async () => {
  const context = await browser.newContext()
  const figure = await coldLoad(await context.newPage(), `${server.url}/sign-in`, (there) =>
    there.getByRole('button', { name: 'Sign in' }).waitFor(),
  )
  await context.close()
  return figure
})
await rounds('overview, largest contentful paint', async () => {
  const context = await browser.newContext({ storageState })
  const figure = await coldLoad(await context.newPage(), `${server.url}/`, (there) =>
    there.locator('main svg rect').first().waitFor(),
  )
  await context.close()
  return figure
})
let shifted = 0
await rounds('overview, main thread of a refresh', async () => {
  const { milliseconds, shift } = await refreshCost(page)
  shifted += shift
  return milliseconds
})
console.log(`Layout shift of those refreshes: ${shifted}`)

await browser.close()
server.child.kill()
rmSync(folder, { recursive: true })

/** Prints a row of the table. @param {string} name @param {() => Promise<number>} measure in milliseconds */
async function rounds(name, measure) {
  const all = []
  for (let i = 0; i < ROUNDS; i++) all.push(Math.round(await measure()))
  const middle = all.toSorted((a, b) => a - b)[(ROUNDS - 1) / 2]
  console.log(`| ${name} | ${middle} ms | ${all.join(', ')} |`)
}
