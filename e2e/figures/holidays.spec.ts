import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openDatabase } from '../../server/store/database.ts'
import { wordRows } from '../../server/store/holidays.ts'
import { holiday } from '../support/holidays.ts'
import { startServer } from '../support/server.ts'
import { TEMPLATE_DATABASE } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const COUNT = 10_000
const FIRST_YEAR = 2024
const YEARS = 10
/**
 * What a turn of the year may take, in milliseconds, with the processor slowed down four times. On two cores that had two to five
 * other things to do each turn took 72 to 115 by the median, 36 to 75 at best; ten times as busy, 160 and 43 to 99.
 */
const TURN_MS = 100
const TURNS = 15

/** A copy of the template in which the demo tenant has 10,000 holidays, a thousand in each of ten years. */
async function manyHolidays(file: string): Promise<void> {
  await copyFile(TEMPLATE_DATABASE, file)
  const db = openDatabase(`file:${file}`)
  const { id: tenant_id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  const rows = Array.from({ length: COUNT }, (_, i) => {
    const date = new Date(Date.UTC(FIRST_YEAR + (i % YEARS), 0, 1 + ((i * 7) % 365)))
    const fields = holiday(`Holiday ${i}`, date.toISOString().slice(0, 10))
    return { id: randomUUID(), tenant_id, version: 1, ...fields, consecutive: 0, every_year: 0 }
  })
  for (let i = 0; i < COUNT; i += 500) {
    const some = rows.slice(i, i + 500)
    await db.insertInto('holidays').values(some).execute()
    await db.insertInto('holiday_words').values(some.flatMap(wordRows)).execute()
  }
  await db
    .updateTable('tenants')
    .set({ holiday_count: COUNT })
    .where('id', '=', tenant_id)
    .execute()
  await db.destroy()
}

test('10,000 holidays: the year is there within a second of its data, and turns quickly', async ({
  page,
  signedInAs,
}, info) => {
  test.setTimeout(120_000)
  const file = info.outputPath('many.db')
  await manyHolidays(file)
  const server = await startServer({ databaseUrl: `file:${file}` })
  try {
    await signedInAs('tenantadmin')
    await page.addInitScript(markShown)
    await page.goto(`${server.url}/holidays/2026`)
    const marked = page.getByRole('button', { name: /\. Holiday \d+/ })
    await expect(marked.first()).toBeVisible()
    const usable = await page.evaluate(() => {
      const shown = performance.getEntriesByName('shown')[0]?.startTime ?? Number.NaN
      const read = performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('year_start+eq+2026'))
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd)
        .filter((end) => end <= shown)
      return shown - Math.max(...read)
    })
    expect(usable, 'milliseconds from the data to the year').toBeLessThan(1000)

    await page.goto(`${server.url}/holidays?view=list`)
    await expect(page.getByText('10,000 holidays')).toBeVisible()
    await expect(page.getByRole('rowheader')).toHaveCount(25)

    await page.goto(`${server.url}/holidays/2026`)
    await expect(marked.first()).toBeVisible()
    // The years beside it are read while nobody waits.
    await expect.poll(() => readPages(page, 2027)).toBe(10)
    await expect.poll(() => readPages(page, 2025)).toBe(10)
    // Floating days are looked for in the years around this one: in 2028 and later nothing is read.
    await expect.poll(() => readPages(page, 2024)).toBe(10)
    const all = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    )
    const pages = all.filter(
      (name) => name.includes('/holidays?') && !name.includes('year_start+ge'),
    )
    expect(pages, 'pages read').toHaveLength(40)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    const times: number[] = []
    for (let i = 0; i < TURNS; i++) {
      times.push(await turn(page, i % 2 === 0 ? 'Next year' : 'Previous year'))
    }
    info.annotations.push(
      { type: 'milliseconds to the year', description: String(usable) },
      { type: 'milliseconds to turn', description: JSON.stringify(times) },
    )
    // The best is the console's own; the rest is the machine's.
    expect(Math.min(...times), `milliseconds: ${JSON.stringify(times)}`).toBeLessThan(TURN_MS)
  } finally {
    await page.close()
    await server.stop()
  }
})

test('300 holidays are imported in under 10 seconds', async ({ page, signedInAs }, info) => {
  await signedInAs('tenantadmin')
  await page.goto('/holidays')
  await page.getByRole('link', { name: 'Import' }).click()
  const rows = Array.from({ length: 300 }, (_, i) => `Day ${i},${2030 + i}-05-01`)
  const buffer = Buffer.from(['name,start', ...rows].join('\n'))
  await page
    .getByLabel('Calendar (.ics) or table (.csv)')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
  const add = page.getByRole('button', { name: 'Add 300 holidays' })
  await expect(add).toBeEnabled()
  const start = performance.now()
  await add.click()
  await expect(page.getByText('Added 300, skipped 0')).toBeVisible()
  const took = performance.now() - start
  info.annotations.push({ type: 'milliseconds to import', description: String(took) })
  expect(took, 'milliseconds').toBeLessThan(10_000)
})

/** Notes when the first marked day has been painted. */
function markShown() {
  const look = () => {
    if (document.querySelector('button[data-mark]')) {
      requestAnimationFrame(() => performance.mark('shown'))
    } else requestAnimationFrame(look)
  }
  look()
}

/** How many pages of the holidays of a year have been read. */
const readPages = (page: Page, year: number): Promise<number> =>
  page.evaluate(
    (text) =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes(text)).length,
    `year_start+eq+${year}`,
  )

/** Milliseconds from the click on a link until the other year, with its marks, has been painted. */
const turn = (page: Page, name: string): Promise<number> =>
  page.getByRole('link', { name }).evaluate(
    (link) =>
      new Promise<number>((resolve) => {
        const heading = document.querySelector('section h2')
        const before = heading?.textContent
        const start = performance.now()
        const look = () => {
          const isThere =
            heading?.textContent !== before && document.querySelector('button[data-mark]')
          // The frame that shows it ends before the next one begins.
          requestAnimationFrame(() => (isThere ? resolve(performance.now() - start) : look()))
        }
        ;(link as HTMLElement).click()
        look()
      }),
  )
