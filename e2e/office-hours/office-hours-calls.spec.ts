import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await expect(page.getByRole('group', { name: 'Monday', exact: true })).toBeVisible()
})

/** Asks what happens to a call at this date and time. */
async function ask(page: Page, date: string, time: string) {
  await page.getByLabel('Call at').fill(date)
  await page.getByRole('textbox', { name: 'Time', exact: true }).fill(time)
}

test('says what happens to a call at a time, by which rule, and when that changes', async ({
  page,
  api,
}) => {
  const holiday = {
    name: 'Boxing Day',
    region: 'GBR',
    consecutive: false,
    every_year: true,
    year_start: 2026,
    year_end: 2026,
    month_start: 12,
    month_end: 12,
    day_start: 26,
    day_end: 26,
    hour_start: 0,
    hour_end: 23,
    minute_start: 0,
    minute_end: 59,
  }
  expect((await api('tenantadmin').post('/holidays', holiday)).status).toBe(201)
  await page.reload()
  const answer = page.getByRole('region', { name: 'Test a call' })
  await ask(page, '2026-12-21', '12:00')
  await expect(answer).toContainText(
    'Open. Within office hours, 09:00 – 12:30. Next change: 12:30.',
  )
  await ask(page, '2026-12-20', '12:00')
  await expect(answer).toContainText('Closed. Outside office hours. Next change: Mon 09:00.')
  await ask(page, '2026-12-26', '12:00')
  await expect(answer).toContainText('Closed. Holiday: Boxing Day.')
  await page.getByRole('switch', { name: 'Night mode' }).click()
  await expect(answer).toContainText('Closed. Night mode is on. No upcoming changes.')
  await expect(page.getByText('After saving: calls go to')).toBeVisible()
})

test('shows the next two weeks and the days when clocks change', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2027-03-25T12:00:00Z'))
  await page.reload()
  const days = page.getByRole('region', { name: 'Next 14 days' }).getByRole('listitem')
  await expect(days).toHaveCount(14)
  await expect(days.first().getByRole('img')).toHaveAccessibleName('Open 09:00 – 20:00')
  await expect(days.nth(3)).toContainText('Clocks go forward: 01:00 to 02:00 is skipped.')
})

test('explains times that clocks skip or repeat, and names a year that is too early', async ({
  page,
  api,
}) => {
  const answer = page.getByRole('region', { name: 'Test a call' })
  await ask(page, '2027-03-28', '01:30')
  await expect(answer).toContainText('This time doesn’t exist')
  await expect(answer).toContainText('skip Sun 28 Mar, 01:00 – 02:00')
  await ask(page, '2019-12-26', '12:00')
  await expect(answer).toContainText(/One-time holidays before \d{4} aren’t included/)
  await ask(page, '9999-12-31', '23:59')
  await expect(answer).toContainText(/Next change: Sat \d\d:00/)
  await ask(page, '2027-10-24', '01:15')
  await expect(answer).toContainText('Closed.')
  await expect(answer).not.toContainText('twice')
  await ask(page, '2027-10-31', '01:15')
  await expect(answer).toContainText('this time happens twice. Closed. Outside office hours.')
  await expect(answer).not.toContainText('Second time')
  // Scroll up, because axe reports elements that the header half covers as too small a target.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(page)

  await api('tenantadmin').post('/tenant', {
    office_hours: { sunday: { enabled: true, ranges: [{ from: '01:00', to: '01:45' }] } },
  })
  await page.reload()
  await ask(page, '2027-10-31', '01:15')
  await expect(answer).toContainText(/First time \((BST|GMT\+1)\): Open\..* Next change: 01:45\./)
  await expect(answer).toContainText(/Second time \((GMT|UTC)\): Open\..* Next change: 01:45\./)
})

test('tests a call at the time clicked in the next two weeks', async ({ page }) => {
  // A Wednesday.
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await page.reload()
  const days = page.getByRole('region', { name: 'Next 14 days' }).getByRole('listitem')
  const bar = days.nth(3).getByRole('img')
  const box = await bar.boundingBox()
  if (!box) throw new Error('The bar is not shown')
  await bar.click({ position: { x: (box.width * 12.1) / 24, y: box.height / 2 } })
  await expect(page.getByLabel('Time', { exact: true })).toHaveValue('12:00')
  await expect(page.getByLabel('Call at')).toHaveValue(/28/)
  await expect(page.getByRole('region', { name: 'Test a call' })).toContainText('Open. Within')
})
