import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { addHolidays, apiIn, holiday, storedHolidays } from '../support/holidays.ts'
import { expect, test } from '../support/test.ts'

const dialog = (page: Page) => page.getByRole('dialog')

test.beforeEach(async ({ page, signedInAs }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
  await page.goto('/holidays')
  await expect(page.getByText('No holidays this year or next.')).toBeVisible()
})

test('adds public holidays: fixed ones for every year, moving ones year by year', async ({
  page,
}) => {
  // Until a year has holidays, the page suggests public ones, and loads them for it.
  await expect(page.getByRole('heading', { name: /^No public holidays added for/ })).toBeVisible()
  const heavy: string[] = []
  page.on('request', (request) => {
    if (/\/(public|use-countries)-/.test(request.url())) heavy.push(request.url())
  })
  await addHolidays(await apiIn(page), [
    holiday('Christmas Day', '2000-12-25', { every_year: true }),
    // Keeps the page from suggesting public holidays for the next year.
    holiday('Founding day', '2027-05-04'),
  ])
  await page.reload()
  await expect(page.getByRole('link', { name: 'Christmas Day' })).toBeVisible()
  expect(heavy, 'loaded before it is asked for').toEqual([])
  await page.getByRole('link', { name: 'Add public holidays' }).click()
  await dialog(page).getByRole('radio', { name: 'England' }).check()
  await expect(page.getByRole('row', { name: /Christmas Day .*Already there/ })).toBeVisible()
  expect(heavy).not.toEqual([])
  await expect(page.getByRole('checkbox', { name: /Easter Monday/ })).toHaveCount(2)
  await expect(page.getByRole('checkbox', { name: /Easter Monday/ }).last()).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Mother/ }).first()).not.toBeChecked()
  await expectAccessible(page)
  await dialog(page)
    .getByRole('button', { name: /^Add \d+ holidays$/ })
    .click()
  await expect(dialog(page)).toContainText(/\d+ added, 1 already there/)
  const stored = await storedHolidays(page)
  expect(stored.filter(({ name }) => name === 'Boxing Day')).toMatchObject([{ every_year: true }])
  expect(stored.filter(({ name }) => name === 'Easter Monday')).toMatchObject([
    { every_year: false, year_start: 2027, month_start: 3, day_start: 29 },
  ])
})

test('adds a floating holiday for some years, recognizes it, and extends it', async ({ page }) => {
  await page.getByRole('link', { name: 'Add floating holiday' }).click()
  await dialog(page).getByLabel('Name').fill('Thanksgiving')
  await dialog(page).getByLabel('To year').fill('2027')
  await dialog(page).getByRole('button', { name: 'Add 2 holidays' }).click()
  await expect(dialog(page)).toContainText('2 added')
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Thanksgiving ends after 2027.')).toBeVisible()
  await page.getByRole('link', { name: 'List' }).click()
  const row = page.getByRole('row', { name: /Thanksgiving 26 November 2026/ })
  await expect(row).toContainText('Fourth Thursday of November, until 2027')
  await expectAccessible(page)
  await row.getByRole('link', { name: 'Extend Thanksgiving' }).click()
  await expect(page).toHaveURL(/\/holidays\/floating\?.*extend=/)
  await expect(dialog(page).getByLabel('From year')).toHaveValue('2028')
  await dialog(page).getByRole('button', { name: 'Add 5 holidays' }).click()
  await expect(dialog(page)).toContainText('5 added')
  await dialog(page).getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText('Thanksgiving ends')).toHaveCount(0)
  await expect(row).toContainText('Fourth Thursday of November, until 2032')
  const stored = await storedHolidays(page)
  expect(stored.map((h) => `${h.year_start}-${h.month_start}-${h.day_start}`).sort()).toEqual([
    '2026-11-26',
    '2027-11-25',
    '2028-11-23',
    '2029-11-22',
    '2030-11-28',
    '2031-11-27',
    '2032-11-25',
  ])
})

test('uses a number of a floating holiday once it is valid, and reports it until then', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Add floating holiday' }).click()
  await dialog(page).getByLabel('Name').fill('Good Friday')
  await dialog(page).getByLabel('Falls on').selectOption('Days from Easter')
  await expect(dialog(page).getByRole('row', { name: /6 April 2026/ })).toBeVisible()
  await dialog(page).getByLabel('Days after Easter').press('ControlOrMeta+a')
  await page.keyboard.type('-')
  await expect(dialog(page)).toContainText('Enter a whole number from -63 to 63.')
  await expect(dialog(page).getByRole('row')).toHaveCount(0)
  await expect(dialog(page).getByRole('button', { name: /^Add/ })).toBeDisabled()
  await expectAccessible(page)
  await page.keyboard.type('2')
  await expect(dialog(page).getByLabel('Days after Easter')).toHaveValue('-2')
  await expect(dialog(page).getByRole('row', { name: /3 April 2026/ })).toBeVisible()
  await dialog(page).getByLabel('To year').fill('20')
  await expect(dialog(page).getByRole('row')).toHaveCount(0)
})

test('offers more years of a day that matches two rules, once a rule is chosen', async ({
  page,
}) => {
  await addHolidays(await apiIn(page), [
    holiday('Bank holiday', '2026-10-26'),
    holiday('Bank holiday', '2027-10-25'),
  ])
  await page.reload()
  await page.getByRole('link', { name: 'List' }).click()
  await page.getByRole('combobox', { name: 'When' }).selectOption('All')
  const row = page.getByRole('row', { name: /Bank holiday 26 October 2026/ })
  await expect(row).toContainText('Last Monday of October, until 2027')
  await expect(row).toContainText('Also matches: Fourth Monday of October')
  await row.getByRole('link', { name: 'Extend Bank holiday' }).click()
  const proposed = dialog(page).getByRole('row', { name: /30 October 2028/ })
  await expect(proposed).toContainText('23 October 2028 (Fourth Monday of October)')
  await expect(proposed.getByRole('checkbox')).not.toBeChecked()
  await expectAccessible(page)
  await dialog(page).getByRole('radio', { name: 'Last Monday of October' }).check()
  await expect(proposed.getByRole('checkbox')).toBeChecked()
  await dialog(page).getByRole('button', { name: 'Add 5 holidays' }).click()
  await expect(dialog(page)).toContainText('5 added')
})

test('adds days that start in the evening as whole days, unless chosen otherwise', async ({
  page,
}) => {
  await page.getByRole('link', { name: 'Add public holidays' }).click()
  await dialog(page).getByLabel('Country', { exact: true }).selectOption('United Arab Emirates')
  await dialog(page).getByLabel('To year').fill('2026')
  const eid = dialog(page).getByRole('row', { name: /Eid al-Adha/ })
  await expect(eid).toContainText('27 May 2026')
  await dialog(page).getByLabel('Days that start in the evening').selectOption('eve')
  await expect(eid).toContainText('26 May 2026 18:00')
  await expectAccessible(page)
})
