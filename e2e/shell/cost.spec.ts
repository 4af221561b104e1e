import { randomUUID } from 'node:crypto'
import { copyFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { filesOf } from '../../scripts/size.mjs'
import { dayColumns } from '../../server/rules/holiday-days.ts'
import { openDatabase } from '../../server/store/database.ts'
import { namePartRows, searchColumns, wordRows } from '../../server/store/holiday-store.ts'
import { callsOf } from '../support/calls.ts'
import { holiday, storedHolidays } from '../support/holidays.ts'
import { startServer } from '../support/server.ts'
import { textField } from '../support/settings.ts'
import { TEMPLATE_DATABASE } from '../support/template.ts'
import { expect, test } from '../support/test.ts'
import { bar, dragByMouse, pointOf, said } from '../support/week-grid.ts'

// How much work the pages cause, in counts. Each limit was set at about one and a half times the
// count at the time. `npm run bench:forms` and `npm run bench:page` measure how long the work
// takes.

test.use({ savesData: false })
test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('a typed character costs at most 25,000 calls', async ({ page }) => {
  const text = 'The quick brown fox jumps over lazy dogs'
  await page.clock.install()
  await page.goto('/settings/general')
  const name = textField(page, 'Name')
  await expect(name).toHaveValue('Demo Company')
  await expect(page.locator('[id="custom_options"]')).toBeAttached()
  await name.press('End')
  // Pause the clock: on a slow machine there are pauses between keys, in which timers would do
  // extra work. Here that work runs only once.
  await page.clock.pauseAt(Date.now() + 60_000)
  const calls = await callsOf(page, async () => {
    await page.keyboard.type(text)
    await page.clock.runFor(1000)
    await expect(name).toHaveValue(`Demo Company${text}`)
  })
  expect(calls / text.length).toBeLessThanOrEqual(25_000)
})

test('a drag of a range in the week grid costs at most 500,000 calls', async ({ page }) => {
  await page.goto('/office-hours')
  await page.getByRole('button', { name: 'Bars', exact: true }).click()
  await expect(bar(page, 'Thursday, 09:00 – 20:00')).toBeVisible()
  const from = await pointOf(page, 'Thursday', '12:00')
  const to = await pointOf(page, 'Thursday', '14:30')
  const calls = await callsOf(page, async () => {
    await dragByMouse(page, from, to)
    await expect(said(page)).toHaveText('Thursday 11:30 – 22:30')
  })
  expect(calls).toBeLessThanOrEqual(500_000)
})

test('a pasted row of 200 costs at most 14,000 calls and 25 elements', async ({ page }) => {
  const rows = 200
  await page.goto('/custom-headers')
  await page.getByRole('button', { name: 'Paste headers' }).first().click()
  const lines = Array.from({ length: rows }, (_, row) => `X-Row-${row}: value ${row}`)
  await page.getByRole('dialog').getByRole('textbox').fill(lines.join('\n'))
  const added = page.getByRole('group', { name: /^Added header \d+$/ })
  const calls = await callsOf(page, async () => {
    await page.getByRole('button', { name: `Add ${rows} rows` }).click()
    await expect(added).toHaveCount(rows)
  })
  expect(calls / rows).toBeLessThanOrEqual(14_000)
  expect(await added.first().locator('*').count()).toBeLessThanOrEqual(25)
})

test('a year reads only its own of 5,000 holidays and those beside it; turning it costs at most 400,000 calls', async ({
  page,
}, info) => {
  const file = info.outputPath('many.db')
  await addMany(file, 5000)
  const server = await startServer({ databaseUrl: `file:${file}` })
  const marked = page.getByRole('button', { name: /\. Holiday \d+/ })
  const pages: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/holidays?')) pages.push(response.url())
  })
  const pagesOf = (year: number) => pages.filter((url) => url.includes(`year_start+eq+${year}`))
  try {
    await page.goto(`${server.url}/holidays/2026`)
    await expect(marked.first()).toBeVisible()
    // The years before and after are loaded in the background, and 2024 for the floating days of
    // the years around it.
    for (const year of [2027, 2025, 2024]) {
      await expect.poll(() => pagesOf(year).length, `pages of ${year}`).toBe(5)
    }
    const others = pages.filter((url) => !url.includes('year_start+ge'))
    expect(others, 'pages read').toHaveLength(20)

    // Change the year once before counting. The browser then has compiled the functions, and the
    // console has loaded the year after the next one.
    await turn(page, 'Next year', 2027)
    await expect.poll(() => pagesOf(2028).length, 'pages of 2028').toBe(5)
    await turn(page, 'Previous year', 2026)
    const calls = await callsOf(page, async () => {
      await turn(page, 'Next year', 2027)
      await expect(marked.first()).toBeVisible()
    })
    expect(calls).toBeLessThanOrEqual(400_000)

    await page.goto(`${server.url}/holidays?view=list&when=all`)
    await expect(page.getByText('5,000 holidays')).toBeVisible()
    await expect(page.getByRole('rowheader')).toHaveCount(25)
  } finally {
    await page.close()
    await server.stop()
  }
})

test('100 holidays are imported by one request each, and at most 60,000 calls', async ({
  page,
}) => {
  const count = 100
  await page.goto('/holidays')
  await page.getByRole('link', { name: 'Import' }).click()
  const rows = Array.from({ length: count }, (_, i) => `Day ${i},${2030 + i}-05-01`)
  const buffer = Buffer.from(['name,start', ...rows].join('\n'))
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer }
  await page.getByLabel('Calendar (.ics) or table (.csv)').setInputFiles(file)
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  const calls = await callsOf(page, async () => {
    await page.getByRole('button', { name: `Add ${count} holidays` }).click()
    await expect(page.getByText(`${count} added, 0 already there`)).toBeVisible()
  })
  expect(posts).toHaveLength(count)
  expect(calls / count).toBeLessThanOrEqual(60_000)
  expect(await storedHolidays(page)).toHaveLength(count)
})

test('the overview requests all its data before its first script has loaded, and nothing twice', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname !== '/icon.svg') asked.push(pathname + search)
  })
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/index-*.js', (route) => released.then(() => route.continue()))
  const calls = await callsOf(page, async () => {
    await page.goto('/', { waitUntil: 'commit' })
    const start = [
      ...filesOf('overview').map((file) => `/${file}`),
      '/api/auth/user',
      '/api/tenant',
    ]
    await expect.poll(() => start.filter((path) => !asked.includes(path))).toEqual([])
    release()
    await expect(page.locator('main svg rect').first()).toBeVisible()
    await expect(page.getByText('of 2 · 200 licensed')).toBeVisible()
  })
  expect(calls).toBeLessThanOrEqual(600_000)
  const indexOf = (path: string) => asked.findIndex((one) => one.startsWith(path))
  await expect.poll(() => indexOf('/api/audit_logs')).toBeGreaterThan(indexOf('/api/tenant/status'))
  expect(asked).toEqual([...new Set(asked)])
  const scripts = () => asked.filter((path) => path.endsWith('.js')).map((path) => path.slice(1))
  // The search and the public holidays load once the browser is idle.
  await expect.poll(() => scripts().sort()).toEqual(filesOf('overview', true))
  await expect(page.getByRole('link', { name: /^Add \d+ for United Kingdom$/ })).toBeVisible()
  // A browser requests six files at a time, so on a slow line many files delay the page.
  expect(filesOf('overview').length).toBeLessThanOrEqual(30)
  expect(filesOf('tenants').length).toBeLessThanOrEqual(20)
})

/**
 * Copies the template into a database in which the demo tenant has this many holidays, spread
 * evenly over ten years.
 */
async function addMany(file: string, count: number): Promise<void> {
  await copyFile(TEMPLATE_DATABASE, file)
  const db = openDatabase(file)
  const { id: tenant_id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  const rows = Array.from({ length: count }, (_, i) => {
    const date = new Date(Date.UTC(2024 + (i % 10), 0, 1 + ((i * 7) % 365)))
    const fields = holiday(`Holiday ${i}`, date.toISOString().slice(0, 10))
    const found = { ...searchColumns(fields), ...dayColumns(fields) }
    const columns = { ...fields, ...found, consecutive: 0, every_year: 0 }
    return { id: randomUUID(), tenant_id, version: 1, ...columns }
  })
  for (let i = 0; i < count; i += 500) {
    const some = rows.slice(i, i + 500)
    await db.insertInto('holidays').values(some).execute()
    await db.insertInto('holiday_words').values(some.flatMap(wordRows)).execute()
    await db.insertInto('holiday_name_parts').values(some.flatMap(namePartRows)).execute()
  }
  await db.updateTable('tenants').set({ holiday_count: count }).execute()
  await db.destroy()
}

async function turn(page: Page, link: string, year: number): Promise<void> {
  await page.getByRole('link', { name: link }).click()
  await expect(page.getByRole('heading', { level: 2, name: `${year}` })).toBeVisible()
}
