import type { Page } from '@playwright/test'
import { withoutAuditLog } from '../support/audit-entries.ts'
import { expectAccessible } from '../support/axe.ts'
import { addHolidays, apiIn, holiday, storedHolidays } from '../support/holidays.ts'
import { openWithin } from '../support/open-within.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(async ({ page, signedInAs, allowConsole }) => {
  allowConsole(/status of 404/)
  await withoutAuditLog(page)
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
})

const entries = (page: Page) => page.getByRole('region')
const dialog = (page: Page) => page.getByRole('dialog')
const revert = (page: Page) => entries(page).first().getByRole('link', { name: 'Revert' })
const names = async (page: Page) => (await storedHolidays(page)).map(({ name }) => name)
const rowsOfFirst = (page: Page) => entries(page).first().getByRole('row')

async function importDays(page: Page, count: number) {
  await page.goto('/holidays/import')
  const days = Array.from({ length: count }, (_, i) => `Day ${i},${2030 + i}-05-01`)
  const buffer = Buffer.from(['name,start', ...days].join('\n'))
  await dialog(page)
    .getByLabel('Calendar (.ics) or table (.csv)')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer })
  await dialog(page)
    .getByRole('button', { name: `Add ${count} holidays` })
    .click()
  await expect(dialog(page)).toContainText(`${count} added,`)
}

test('lists an import once, and reverts it by deleting what is still there of it', async ({
  page,
}) => {
  await importDays(page, 12)
  const stored = await storedHolidays(page)
  await (await apiIn(page)).post(`/holidays/${stored[0]?.id}/destroy`)
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(1)
  await expect(rowsOfFirst(page)).toHaveCount(11)
  await entries(page).getByRole('button', { name: 'Show all 12' }).click()
  await expect(rowsOfFirst(page)).toHaveCount(13)
  await expect(rowsOfFirst(page).nth(1)).toHaveText('Day 0Added1 May 2030, all day')
  await expectAccessible(page)

  // An address alone deletes nothing.
  await openWithin(page, String(await revert(page).getAttribute('href')))
  const asked = page.getByRole('alertdialog', { name: 'Delete 11 holidays?' })
  await asked.getByRole('button', { name: 'Delete 11' }).click()
  await expect(page.getByText('Deleted 11 holidays.')).toBeVisible()
  await expect(page).toHaveURL('/holidays')
  expect(await names(page)).toEqual([])

  // Reverting is a change too. The imported holidays are already gone.
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(2)
  await entries(page).last().getByRole('link', { name: 'Revert' }).click()
  await expect(dialog(page)).toContainText('Nothing to undo')
  await expectAccessible(page)
})

test('lists an undone import twice, once each way', async ({ page }) => {
  await importDays(page, 2)
  await dialog(page).getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(dialog(page)).toContainText('Removed 2 holidays.')
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(2)
  await expect(rowsOfFirst(page).nth(1)).toHaveText('Day 01 May 2030, all dayRemoved')
})

test('lists deleted holidays, one and many, and restores them', async ({ page }) => {
  await page.goto('/holidays')
  const days = ['2026-12-07', '2026-12-08', '2026-12-09']
  await addHolidays(
    await apiIn(page),
    days.map((day) => holiday(`On ${day}`, day)),
  )
  const before = await storedHolidays(page)
  await page.goto('/holidays?view=list')
  await page.getByRole('checkbox', { name: 'Select On 2026-12-07' }).check()
  await page.getByRole('checkbox', { name: 'Select On 2026-12-08' }).check()
  await page.getByRole('button', { name: 'Delete 2' }).click()
  await expect(page.getByText('Deleted 2 holidays.')).toBeVisible()
  await openWithin(page, `/holidays/${before[2]?.id}`)
  await dialog(page).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Deleted On 2026-12-09.')).toBeVisible()

  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(2)
  await expect(rowsOfFirst(page).nth(1)).toHaveText('On 2026-12-099 December 2026, all dayRemoved')
  await entries(page).last().getByRole('link', { name: 'Revert' }).click()
  await expect(dialog(page)).toContainText('2 new, 0 already there, 0 rejected')
  await expect(dialog(page)).toContainText('new IDs')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Add 2 holidays' }).click()
  await expect(dialog(page)).toContainText('2 added,')
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  expect(await names(page)).toEqual(['On 2026-12-07', 'On 2026-12-08'])
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(3)
})

test('lists and reverts a new holiday, its change, and undoing either', async ({ page }) => {
  await page.goto('/holidays/new?start=2026-12-11')
  await dialog(page).getByLabel('Name', { exact: true }).fill('Outing')
  await dialog(page).getByRole('button', { name: 'Add holiday' }).click()
  await expect(page.getByText('Added Outing.')).toBeVisible()
  const [made] = await storedHolidays(page)
  await openWithin(page, `/holidays/${made?.id}`)
  await expect(page.getByRole('dialog', { name: 'Holiday', exact: true })).toBeVisible()
  await dialog(page).getByLabel('Name', { exact: true }).fill('Trip')
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved Trip.')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(3)
  await expect(rowsOfFirst(page)).toHaveText(['FieldBeforeAfter', 'NameTripOuting'])
  await revert(page).click()
  await expect(page.getByText('Saved Trip.')).toBeVisible()
  expect(await names(page)).toEqual(['Trip'])
  await openWithin(page, '/history')
  await expect(rowsOfFirst(page)).toHaveText(['FieldBeforeAfter', 'NameOutingTrip'])
  await entries(page).last().getByRole('link', { name: 'Revert' }).click()
  await expect(page.getByText('Deleted Trip.')).toBeVisible()
  expect(await names(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  expect(await names(page)).toEqual(['Trip'])
})

test('lists a day closed from the office hours, and undoing it', async ({ page }) => {
  await page.goto('/office-hours')
  await page.getByRole('button', { name: 'Close tomorrow' }).click()
  await dialog(page).getByRole('button', { name: 'Close that day' }).click()
  await expect(page.getByText(/Closed .*Nov.* 2026/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(2)
  await expect(rowsOfFirst(page).nth(1)).toContainText(/Closed .*Nov.* 2026/)
  await expect(rowsOfFirst(page).nth(1)).toContainText('Removed')
  await expect(entries(page).last().getByRole('row').nth(1)).toContainText('Open 09:00')
})

test('lists a recharge, and says that it cannot be undone', async ({ page }) => {
  await page.goto('/balance')
  await page.getByLabel('Amount', { exact: true }).fill('10')
  await page.getByRole('button', { name: 'Review recharge' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Recharge £10.00' }).click()
  await expect(page.getByText(/10\.00 added/)).toBeVisible()
  await openWithin(page, '/history')
  await expect(rowsOfFirst(page).nth(1)).toContainText(/Recharge of .*10\.00/)
  await expect(entries(page)).toContainText('This can’t be undone')
  await expect(entries(page).getByRole('link', { name: 'Revert' })).toHaveCount(0)
  await expectAccessible(page)
})

test('restores fields that the console does not know', async ({ page }) => {
  await page.goto('/holidays')
  await addHolidays(await apiIn(page), [holiday('Known', '2026-12-07')])
  await page.route(/\/api\/holidays\?/, async (route) => {
    const response = await route.fetch()
    const { count, items } = await response.json()
    const more = items.map((item: object) => ({ ...item, newer_field: { by: 'import' } }))
    await route.fulfill({ response, json: { count, items: more } })
  })
  await page.goto('/holidays?view=list')
  await page.getByRole('checkbox', { name: 'Select Known' }).check()
  await page.getByRole('button', { name: 'Delete 1' }).click()
  const sent = page.waitForRequest(
    (one) => one.method() === 'POST' && one.url().endsWith('/holidays'),
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  const body = (await sent).postDataJSON()
  expect(body).toMatchObject({ name: 'Known', newer_field: { by: 'import' } })
  expect(body).not.toHaveProperty('id')
})
