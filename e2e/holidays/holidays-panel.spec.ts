import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { addHolidays, holiday, storedHolidays } from '../support/holidays.ts'
import { openWithin } from '../support/open-within.ts'
import { expect, test } from '../support/test.ts'

const panel = (page: Page) => page.getByRole('dialog', { name: /^(Add holiday|Holiday)$/ })
const name = (page: Page) => panel(page).getByRole('textbox', { name: 'Name' })
const save = (page: Page) =>
  panel(page)
    .getByRole('button', { name: /^(Add holiday|Save changes)$/ })
    .click()
const done = (page: Page) =>
  page.getByRole('status').filter({ has: page.getByRole('button', { name: 'Undo' }) })

/** Types one more letter into the name after it was saved, before that is shown. */
const typeOnAsItIsSaved = (page: Page) =>
  name(page).evaluate((field: HTMLInputElement) => {
    const { postMessage } = BroadcastChannel.prototype
    // Other tabs are notified at exactly that time.
    BroadcastChannel.prototype.postMessage = function (message: { kind: string }) {
      postMessage.call(this, message)
      if (message.kind !== 'saved') return
      BroadcastChannel.prototype.postMessage = postMessage
      queueMicrotask(() => {
        field.setRangeText('!')
        field.dispatchEvent(new Event('input', { bubbles: true }))
      })
    }
  })

test.beforeEach(async ({ page, signedInAs }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
})

test('creates a day, a part of a day, several days and a yearly holiday', async ({ page }) => {
  await page.goto('/holidays')
  await page.getByRole('link', { name: 'Add holiday' }).click()
  await expect(page).toHaveURL('/holidays/new')
  await expect(name(page)).toBeFocused()
  await name(page).fill('Works outing')
  await expect(panel(page)).not.toContainText('1 change')
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Add holiday' }).click()
  await expect(name(page)).toHaveValue('')
  await expect(panel(page).getByRole('button', { name: 'Restore' })).toHaveCount(0)
  await name(page).fill('Works outing')
  await expect(panel(page).getByText('After saving: Closed, opens Thu 09:00')).toBeVisible()
  await panel(page).getByLabel('First day', { exact: true }).fill('2026-12-11')
  await expect(panel(page).getByText('After saving')).toHaveCount(0)
  await save(page)
  await expect(done(page)).toContainText('Added Works outing.')

  await expect(panel(page)).toHaveCount(0)
  await openWithin(page, '/holidays/new?start=2026-12-18')
  await name(page).fill('Party')
  await panel(page).getByRole('radio', { name: 'Part of a day' }).check()
  await panel(page).getByLabel('From', { exact: true }).fill('14:30')
  const to = panel(page).getByLabel('To', { exact: true })
  for (const midnight of ['24:00', 'midnight']) {
    await to.fill(midnight)
    await to.blur()
    await expect(to).toHaveValue('24:00')
    await expect(panel(page)).toContainText('18 December 2026, 14:30 to 24:00')
  }
  await to.fill('18:00')
  await expect(panel(page)).toContainText('18 December 2026, 14:30 to 18:00')
  await save(page)
  await expect(done(page)).toContainText('Added Party.')

  await expect(panel(page)).toHaveCount(0)
  await openWithin(page, '/holidays/new?start=2026-12-24&end=2026-12-31')
  await name(page).fill('Break')
  await panel(page).getByRole('switch', { name: 'Every year' }).click()
  await panel(page).getByLabel('From', { exact: true }).fill('12:00')
  await panel(page).getByLabel('Last day', { exact: true }).selectOption('2')
  await panel(page).getByLabel('Last day, month').selectOption('January')
  const means = panel(page).getByRole('region', { name: 'What this means' })
  await expect(means).toContainText('Every year from 24 December 12:00 to 2 January, all day')
  await expect(means.getByRole('listitem')).toHaveCount(3)
  await expect(means.getByRole('listitem').first()).toHaveText(
    'Thu, 24 Dec 2026 12:00 – Sat, 2 Jan 2027',
  )
  await typeOnAsItIsSaved(page)
  await save(page)
  await expect(done(page)).toContainText('Added Break.')
  await expect(panel(page)).toHaveCount(0)

  expect(await storedHolidays(page)).toMatchObject([
    {
      name: 'Break',
      region: 'GBR',
      consecutive: true,
      every_year: true,
      month_start: 12,
      day_start: 24,
      hour_start: 12,
      month_end: 1,
      day_end: 2,
      hour_end: 23,
    },
    {
      name: 'Party',
      consecutive: false,
      every_year: false,
      year_start: 2026,
      month_start: 12,
      day_start: 18,
      hour_start: 14,
      minute_start: 30,
      hour_end: 18,
    },
    {
      name: 'Works outing',
      consecutive: false,
      year_start: 2026,
      month_start: 12,
      day_start: 11,
      hour_start: 0,
      hour_end: 23,
      minute_end: 59,
    },
  ])
})

test('accepts no impossible dates, and warns about unusual ones', async ({ page, api }) => {
  await addHolidays(api('tenantadmin'), [holiday('Eve', '2026-12-24')])
  await page.goto('/holidays/new?start=2026-12-24')
  await expect(panel(page)).toContainText('Overlaps Eve.')
  await name(page).fill('eve')
  await expect(panel(page)).toContainText('Another holiday is named eve.')
  await panel(page).getByLabel('First day', { exact: true }).fill('2026-12-27')
  await expect(panel(page)).toContainText('You’re already closed on these days')
  await panel(page).getByRole('radio', { name: 'Several days' }).check()
  await panel(page).getByLabel('Last day', { exact: true }).fill('2026-12-26')
  await save(page)
  await expect(panel(page).getByText('The end must be after the start.')).toBeVisible()
  await panel(page).getByRole('radio', { name: 'A day', exact: true }).check()
  await panel(page).getByRole('switch', { name: 'Every year' }).click()
  await panel(page).getByLabel('First day, month').selectOption('February')
  const day = panel(page).getByLabel('First day', { exact: true })
  await expect(day.getByRole('option')).toHaveCount(29)
  await day.selectOption('29')
  await expect(panel(page)).toContainText('Only in leap years')
  await expect(panel(page)).toContainText('29 Feb 2028')
  await expectAccessible(page)
})

test('keeps an edit when its panel is closed; saves and undoes it', async ({ page, api }) => {
  await addHolidays(api('tenantadmin'), [holiday('Eve', '2026-12-24')])
  await page.goto('/holidays')
  const [stored] = await storedHolidays(page)
  await openWithin(page, `/holidays/${stored?.id}`)
  await name(page).fill('Christmas Eve')
  await panel(page).getByLabel('First day', { exact: true }).fill('2026-12-23')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await page.goto('/holidays')
  await expect(page.getByText('Unsaved changes of Eve, from')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page).toHaveURL(`/holidays/${stored?.id}`)
  await panel(page).getByRole('button', { name: 'Restore' }).click()
  await panel(page).getByRole('button', { name: 'Review changes' }).click()
  await expect(page.getByRole('row', { name: 'Name Eve Christmas Eve' })).toBeVisible()
  // The last day of a single day follows the first, so it isn't listed.
  await expect(page.getByRole('rowheader')).toHaveText(['Name', 'First day'])
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await save(page)
  await expect(panel(page)).toHaveCount(0)
  expect(await storedHolidays(page)).toMatchObject([{ name: 'Christmas Eve' }])
  await done(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  expect(await storedHolidays(page)).toEqual([stored])
})

test('discards the edits of a holiday that was deleted meanwhile', async ({ page, api }) => {
  await addHolidays(api('tenantadmin'), [holiday('Eve', '2026-12-24')])
  await page.goto('/holidays')
  const [stored] = await storedHolidays(page)
  await openWithin(page, `/holidays/${stored?.id}`)
  await name(page).fill('Christmas Eve')
  await page.keyboard.press('Escape')
  await api('tenantadmin').post(`/holidays/${stored?.id}/destroy`)
  await page.reload()
  await expect(page.getByText('Unsaved changes of Eve, from')).toBeVisible()
  const holidays = page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: /^Holidays/ })
  await expect(holidays).toContainText('Unsaved changes')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('Unsaved changes of')).toHaveCount(0)
  await expect(holidays).not.toContainText('Unsaved changes')
})

test('duplicates, deletes and restores a holiday', async ({ page, api }) => {
  await addHolidays(api('tenantadmin'), [holiday('Outing', '2026-12-11')])
  await page.goto('/holidays')
  const [stored] = await storedHolidays(page)
  await openWithin(page, `/holidays/${stored?.id}`)
  await panel(page).getByRole('link', { name: 'Duplicate' }).click()
  await expect(panel(page).getByRole('heading', { name: 'Add holiday' })).toBeVisible()
  await panel(page).getByLabel('First day', { exact: true }).fill('2027-12-10')
  await save(page)
  await expect(done(page)).toContainText('Added Outing.')
  expect(await storedHolidays(page)).toHaveLength(2)
  await done(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone.')).toBeVisible()
  expect(await storedHolidays(page)).toEqual([stored])

  await page.getByRole('button', { name: / 11 December 2026\. Outing/ }).click()
  await panel(page).getByRole('button', { name: 'Delete' }).click()
  await expect(panel(page)).toHaveCount(0)
  expect(await storedHolidays(page)).toEqual([])
  // Two quick clicks on Undo must add it only once.
  await done(page).getByRole('button', { name: 'Undo' }).dblclick()
  await expect(page.getByText('Undone.')).toBeVisible()
  await expect(page.locator(':focus'), 'the focus is not lost with the button').toBeVisible()
  const back = await storedHolidays(page)
  expect(back.map((one) => ({ ...one, id: '' }))).toEqual([{ ...stored, id: '' }])
})

test('sends no holiday without a name, and shows what the server rejects like the form’s own errors', async ({
  page,
}) => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.goto('/holidays/new?view=list')
  await save(page)
  await expect(name(page)).toHaveAccessibleDescription(/Fill this in\./)
  await expect(name(page)).toBeFocused()
  // The list stays behind the panel.
  await expect(page).toHaveURL('/holidays/new?view=list#name')
  expect(posts).toEqual([])

  await name(page).fill('Works outing')
  await page.route('**/api/holidays', (route) => {
    const detail = { field: 'region' }
    const error = { code: 'VALIDATE_FAILED', message: 'No such region here', detail }
    return route.fulfill({ status: 200, json: { errors: [error] } })
  })
  await save(page)
  const region = panel(page).getByRole('combobox', { name: 'Region' })
  await expect(region).toHaveAccessibleDescription(/No such region here/)
})
