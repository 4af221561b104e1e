import { compare, fixedWork, openBench, printHead } from './bench-browser.mjs'
import { longestTask } from './page-figures.mjs'

// `npm run bench:forms`: the slowest actions on pages with forms, at a quarter of the processor's
// speed, compared with a fixed amount of work.
const CPU_RATE = 4
const TEXT = 'The quick brown fox jumps over lazy dogs'
const ROWS = 200
const HOLIDAYS = 300

const { page, close } = await openBench()
page.on('dialog', (dialog) => dialog.accept())
const devtools = await page.context().newCDPSession(page)
/** @param {number} rate */
const slowDown = (rate) => devtools.send('Emulation.setCPUThrottlingRate', { rate })
const work = () => fixedWork(page)

printHead('fixed work')

await page.goto('/settings/general')
const name = page.getByRole('textbox', { name: 'Name', exact: true })
await name.waitFor()
await slowDown(CPU_RATE)
await compare(`typing ${TEXT.length} characters, the slowest`, typeText, work)

await slowDown(1)
await page.goto('/office-hours')
await page.getByRole('button', { name: 'Bars', exact: true }).click()
await page.getByRole('button', { name: 'Thursday, 09:00 – 20:00' }).waitFor()
await slowDown(CPU_RATE)
await compare('a drag in the week grid, the longest task', drag, work)

await compare(`${ROWS} pasted headers`, pasteRows, work)

await slowDown(1)
await page.goto('/holidays')
await page.getByRole('link', { name: 'Next year' }).waitFor()
await slowDown(CPU_RATE)
let turns = 0
await compare('a turn of the year', turnYear, work)
await slowDown(1)
await compare(`an import of ${HOLIDAYS} holidays, at full speed`, importHolidays, work)
await turnOfManyDays()
await close()

/** Changes the year again, now that the holidays have been imported. */
async function turnOfManyDays() {
  await page.goto('/holidays/2040')
  await page.locator('button[data-mark]').first().waitFor()
  await slowDown(CPU_RATE)
  await compare('a turn of the year, with holidays', turnYear, work)
}

/**
 * The longest time from a key press to the next frame, in milliseconds. Event Timing reports
 * nothing below 16 ms.
 */
async function typeText() {
  await name.fill('Demo Company')
  await page.evaluate(() => {
    const took = [0]
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) took.push(duration)
    }).observe(/** @type {any} */ ({ type: 'event', durationThreshold: 16 }))
    Object.assign(window, { took })
  })
  await name.press('End')
  await page.keyboard.type(TEXT, { delay: 60 })
  return page.evaluate(() => Math.max(.../** @type {any} */ (window).took))
}

async function drag() {
  const track = page.locator('[data-day="thursday"]')
  await track.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const box = await track.boundingBox()
  if (!box) throw new Error('Thursday is not on the page')
  const y = box.y + box.height / 2
  const [from, to] = [box.x + box.width / 2, box.x + (box.width * 14.5) / 24]
  return longestTask(devtools, async () => {
    for (const [start, end] of /** @type {[number, number][]} */ ([
      [from, to],
      [to, from],
    ])) {
      await page.mouse.move(start, y)
      await page.mouse.down()
      await page.mouse.move(end, y, { steps: 6 })
      await page.mouse.up()
    }
  })
}

/** Milliseconds until all pasted rows are painted. */
async function pasteRows() {
  await slowDown(1)
  await page.goto('/custom-headers')
  await page.getByRole('button', { name: 'Paste headers' }).first().click()
  const lines = Array.from({ length: ROWS }, (_, row) => `X-Row-${row}: value ${row}`)
  await page.getByRole('dialog').getByRole('textbox').fill(lines.join('\n'))
  const add = page.getByRole('button', { name: `Add ${ROWS} rows` })
  await slowDown(CPU_RATE)
  return add.evaluate((/** @type {HTMLElement} */ button, rows) => {
    const start = performance.now()
    return /** @type {Promise<number>} */ (
      new Promise((resolve) => {
        const look = () => {
          const found = document.querySelectorAll('[role=group][aria-label^="Added header"]')
          if (found.length < rows) requestAnimationFrame(look)
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        }
        button.click()
        look()
      })
    )
  }, ROWS)
}

/** Milliseconds from the click until the other year is painted. */
async function turnYear() {
  const link = page.getByRole('link', { name: turns++ % 2 === 0 ? 'Next year' : 'Previous year' })
  return link.evaluate(
    (/** @type {HTMLElement} */ element) =>
      /** @type {Promise<number>} */ (
        new Promise((resolve) => {
          const heading = document.querySelector('section h2')
          const before = heading?.textContent
          const start = performance.now()
          const look = () => {
            const isThere = heading?.textContent !== before
            // The frame that shows the year is finished when the next one begins.
            requestAnimationFrame(() => (isThere ? resolve(performance.now() - start) : look()))
          }
          element.click()
          look()
        })
      ),
  )
}

async function importHolidays() {
  await page.goto('/holidays')
  await page.getByRole('link', { name: 'Import' }).click()
  const at = Date.now()
  const day = (/** @type {number} */ i) => new Date(Date.UTC(2040, 0, 1 + i)).toISOString()
  const rows = Array.from({ length: HOLIDAYS }, (_, i) => `Day ${at} ${i},${day(i).slice(0, 10)}`)
  const buffer = Buffer.from(['name,start', ...rows].join('\n'))
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer }
  await page.getByLabel('Calendar (.ics) or table (.csv)').setInputFiles(file)
  const start = performance.now()
  await page.getByRole('button', { name: `Add ${HOLIDAYS} holidays` }).click()
  await page.getByText(`Added ${HOLIDAYS}, skipped 0`).waitFor()
  return performance.now() - start
}
