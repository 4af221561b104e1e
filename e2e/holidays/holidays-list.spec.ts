import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { addHolidays, holiday, storedHolidays } from '../support/holidays.ts'
import { expect, test } from '../support/test.ts'

const rows = (page: Page) => page.getByRole('rowheader')

test.beforeEach(async ({ page, signedInAs, api }) => {
  await addHolidays(api('tenantadmin'), [
    holiday('Zebra day', '2026-01-05'),
    holiday('Old break', '2025-08-03', { kind: 'several', end: '2025-08-14' }),
    holiday("King's day", '2027-04-27', { region: 'NLD' }),
    holiday('Boxing Day', '2000-12-26', { every_year: true }),
    ...Array.from({ length: 26 }, (_, i) =>
      holiday(`Closed ${String(i).padStart(2, '0')}`, '2028-05-01'),
    ),
  ])
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
})

test('is paged, sorted, searched and filtered by the server, and keeps that in its address', async ({
  page,
}) => {
  await page.goto('/holidays?view=list')
  await expect(page.getByText('28 holidays')).toBeVisible()
  await expect(rows(page).first()).toHaveText('Boxing Day')
  await page.getByRole('button', { name: 'Show past holidays' }).click()
  await expect(rows(page)).toHaveText(['Zebra day', 'Old break'])
  await page.goto('/holidays?view=list&when=all')
  await expect(page.getByText('30 holidays')).toBeVisible()
  await expect(rows(page)).toHaveCount(25)
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(rows(page).first()).toHaveText('Boxing Day')
  await page.getByRole('button', { name: 'Name' }).click()
  await expect(rows(page).first()).toHaveText('Zebra day')
  await expect(page).toHaveURL('/holidays?view=list&when=all&sort=name&direction=desc')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(rows(page)).toHaveCount(5)
  await page.reload()
  await expect(rows(page)).toHaveCount(5)

  await page.getByRole('searchbox', { name: 'Search' }).fill('king')
  await expect(rows(page)).toHaveText(["King's day"])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('combobox', { name: 'When' }).selectOption('Past')
  await expect(rows(page)).toHaveText(['Zebra day', 'Old break'])
  await page.getByLabel('Year').fill('2025')
  await expect(rows(page)).toHaveText(['Old break'])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('combobox', { name: 'Repeats' }).selectOption('Every year')
  await expect(rows(page)).toHaveText(['Boxing Day'])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('combobox', { name: 'Region' }).selectOption('NLD')
  await expect(rows(page)).toHaveText(["King's day"])
  await page.getByRole('searchbox', { name: 'Search' }).fill('nothing')
  await expect(page.getByText('No matching holidays.')).toBeVisible()
  await expectAccessible(page)
})

test('deletes and restores several holidays, and deletes all past ones together', async ({
  page,
}) => {
  await page.goto('/holidays?view=list&search=closed&sort=name')
  await page.getByRole('checkbox', { name: 'Select Closed 00' }).check()
  await page.getByRole('checkbox', { name: 'Select Closed 01' }).check()
  await page.getByRole('checkbox', { name: 'Select Closed 02' }).check()
  await expect(page.getByRole('status').getByText('3 selected', { exact: true })).toBeAttached()
  const search = page.getByRole('searchbox', { name: 'Search' })
  await search.fill('closed 0')
  await expect(page.getByText('10 holidays')).toHaveText('10 holidays')
  await search.fill('closed 02')
  await expect(page.getByText('2 selected holidays aren’t shown here.')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select Closed 02' }).uncheck()
  await search.fill('closed')
  await search.press('Enter')
  await expect(page.getByRole('link', { name: 'Closed 00' })).toBeFocused()
  await expect(page.getByText('26 holidays')).toHaveText('26 holidays')
  await page.getByRole('button', { name: 'Delete 2' }).press('Enter')
  await expect(page.getByText('Deleted 2 holidays.')).toBeVisible()
  await expect(page.getByText('24 holidays')).toBeVisible()
  const all = page.getByRole('checkbox', { name: 'Select all on this page' })
  await expect(all, 'what comes after the button that is gone').toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByText('26 holidays')).toBeVisible()
  await expect(all, 'what had the focus before').toBeFocused()

  await page.getByRole('button', { name: 'Next' }).click()
  await expect(rows(page)).toHaveText(['Closed 25'])
  await all.check()
  await page.getByRole('button', { name: 'Delete 1' }).click()
  await expect(rows(page), 'the page before, where the last is gone').toHaveCount(25)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('26 holidays')).toBeVisible()

  await page.goto('/holidays?view=list&when=past')
  await page.getByRole('button', { name: 'Delete all 2 past holidays' }).click()
  await expect(page.getByText('No matching holidays.')).toBeVisible()
  const names = (await storedHolidays(page)).map(({ name }) => name)
  expect(names).toHaveLength(28)
  expect(names).not.toContain('Old break')
})

test('a phone sorts by every column, and names the zone of the times', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/holidays?view=list')
  await expect(page.getByText('Times are in Europe/London.')).toBeVisible()
  await expect(rows(page)).toHaveCount(25)
  const filters = page.getByRole('button', { name: /^Filters/ })
  await filters.click()
  await page.getByLabel('Sort by').selectOption('Region, descending')
  await expect(rows(page).first()).toHaveText("King's day")
  await expect(page).toHaveURL('/holidays?view=list&sort=region&direction=desc')
  await page.getByLabel('Sort by').selectOption('Name, ascending')
  await expect(rows(page).first()).toHaveText('Boxing Day')
  await page.getByRole('combobox', { name: 'Repeats' }).selectOption('Every year')
  await expect(rows(page)).toHaveText(['Boxing Day'])
  await filters.filter({ hasText: '(1)' }).click()
  await expect(page.getByRole('combobox', { name: 'Repeats' })).toBeHidden()
  await expect(page.getByText('Select all on this page')).toBeVisible()
  const boxes = await page.getByRole('checkbox').all()
  const starts = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.x))
  expect(new Set(starts).size, 'the box of all stands above those of the rows').toBe(1)
  await expectAccessible(page)
})

test('moves and copies several holidays, and sets their times and region', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await page.goto('/holidays?view=list&search=day')
  await expect(rows(page)).toHaveText(['Boxing Day', "King's day"])
  const selectAll = page.getByRole('checkbox', { name: 'Select all on this page' })
  await selectAll.check()
  const dialog = page.getByRole('dialog')
  const change = async (kind: string, fill: () => Promise<unknown>, button: string) => {
    await selectAll.check()
    await page.getByRole('button', { name: 'Change 2' }).click()
    await dialog.getByLabel('What').selectOption(kind)
    await fill()
    await dialog.getByRole('button', { name: button }).click()
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('button', { name: 'Change 2' }).click()
  await expect(dialog).toContainText("King's day: 27 April 2028")
  await expect(dialog).toContainText('1 is left out: it repeats every year')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Change 1' }).click()
  await expect(page.getByRole('row', { name: /King.*27 April 2028/ })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('row', { name: /King.*27 April 2027/ })).toBeVisible()
  const fillTimes = async () => {
    await dialog.getByLabel('From').fill('lunch')
    await expect(dialog.getByRole('status')).toContainText('Enter a time')
    await dialog.getByLabel('From').fill('noon')
    await dialog.getByLabel('To').fill('24:00')
  }
  await change('Set times', fillTimes, 'Change 2')
  await expect(page.getByRole('row', { name: /Boxing.*12:00 to 24:00/ })).toBeVisible()
  const cutOff = async () => {
    await dialog.getByLabel('From').fill('11:00')
    await page.route('**/api/holidays/*', (route) => route.abort(), { times: 1 })
    await dialog.getByRole('button', { name: 'Change 2' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Couldn’t finish')
  }
  await change('Set times', cutOff, 'Continue')
  await expect(page.getByRole('row', { name: /11:00 to 24:00/ })).toHaveCount(2)
  await change('Set region', () => dialog.getByLabel('Region').selectOption('FRA'), 'Change 2')
  await expect(page.getByRole('row', { name: /Boxing.*FRA/ })).toBeVisible()
  await change('Copy by years', () => dialog.getByLabel('Years').fill('2'), 'Copy 1')
  await expect(rows(page)).toHaveText(['Boxing Day', "King's day", "King's day"])
})
