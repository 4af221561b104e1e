import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/test.ts'

// A Wednesday, 11:30 in London: the demo tenant is open from 09:00 to 12:30 and from 13:30 to
// 17:30.
const NOW = new Date('2026-11-25T11:30:00Z')

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Change one day' })

test.beforeEach(async ({ page, signedInAs }) => {
  await page.clock.setFixedTime(NOW)
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await expect(page.getByRole('button', { name: 'Close early today' })).toBeVisible()
})

test('closes early today by a one-day holiday, and removes it', async ({ page, api }) => {
  await expect(page.getByRole('banner')).toContainText('Open, closes 12:30')
  await page.getByRole('button', { name: 'Close early today' }).click()
  await dialog(page).getByLabel('Time', { exact: true }).fill('15:00')
  await expect(dialog(page)).toContainText('Open 09:00 – 12:30, 13:30 – 17:30')
  await expect(dialog(page)).toContainText('Open 09:00 – 12:30, 13:30 – 15:00')
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Close early' }).click()
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.getByText('Close early 25 Nov 2026: saved for that day only')).toBeVisible()
  const stored = await api('admin').get('/holidays')
  expect(stored.body).toMatchObject({
    count: 1,
    items: [
      {
        name: 'Close early 25 Nov 2026',
        region: 'GBR',
        consecutive: false,
        every_year: false,
        year_start: 2026,
        month_start: 11,
        day_start: 25,
        hour_start: 15,
        minute_start: 0,
        hour_end: 23,
        minute_end: 59,
      },
    ],
  })
  const today = page.getByRole('region', { name: 'Next 14 days' }).getByRole('img').first()
  await expect(today).toHaveAccessibleName(
    /^Open 09:00 – 12:30, 13:30 – 15:00\. Holiday: Close early/,
  )
  await page.getByRole('button', { name: /^Remove Today/ }).click()
  await expect(page.getByText('Removed: Close early')).toBeVisible()
  await expect(page.getByText('saved for that day only')).toHaveCount(0)
  // While it has the focus, it stays.
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  await undo.focus()
  await page.setViewportSize({ width: 360, height: 640 })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 24, fixed: 24 } })
  const lines = undo.evaluate((button) => {
    const range = document.createRange()
    range.selectNodeContents(button)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size
  })
  expect(await lines).toBe(1)
  expect((await api('admin').get('/holidays')).body).toMatchObject({ count: 0 })
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.getByText('Undone.')).toBeVisible()
  expect((await api('admin').get('/holidays')).body).toMatchObject({ count: 1 })

  const afterSaving = page.getByText('After saving: Closed', { exact: true })
  await page.getByRole('button', { name: 'Closed', exact: true }).click()
  await expect(afterSaving).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).click()
  await expect(afterSaving).toHaveCount(0)
})

test('says what a holiday cannot do and what is rejected, and closes tomorrow', async ({
  page,
  api,
  allowConsole,
}) => {
  allowConsole(/status of 400/)
  await page.getByRole('button', { name: 'Close early today' }).click()
  await dialog(page).getByLabel('Time', { exact: true }).fill('19:00')
  await expect(dialog(page)).toContainText('longer than the day’s hours')
  const confirm = dialog(page).getByRole('button', { name: 'Close early' })
  await expect(confirm).toBeDisabled()
  await confirm.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await dialog(page).getByLabel('Date').fill('2026-11-29')
  await dialog(page).getByLabel('What').selectOption('Closed all day')
  await expect(dialog(page)).toContainText('You’re already closed then')
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Open late on…' }).click()
  await expect(dialog(page)).toContainText('Open 10:00 – 20:00')
  // While a time is being typed, its preview waits: it would be announced after each key.
  await page.clock.pauseAt(new Date(NOW.getTime() + 60_000))
  const time = dialog(page).getByLabel('Time', { exact: true })
  await time.press('ControlOrMeta+A')
  await time.pressSequentially('11')
  await expect(time).toHaveValue('11')
  await expect(dialog(page)).toContainText('Open 10:00 – 20:00')
  await page.clock.runFor(500)
  await expect(dialog(page)).toContainText('Open 11:00 – 20:00')
  await page.clock.resume()
  await page.keyboard.press('Escape')
  await page.route('**/api/holidays', (route) => route.continue({ postData: '{}' }), { times: 1 })
  await page.getByRole('button', { name: 'Close tomorrow' }).click()
  await dialog(page).getByRole('button', { name: 'Close that day' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('Not saved.')
  expect((await api('admin').get('/holidays')).body).toMatchObject({ count: 0 })
  await dialog(page).getByRole('button', { name: 'Close that day' }).click()
  await expect(page.getByText('Closed 26 Nov 2026: saved for that day only')).toBeVisible()
  expect((await api('admin').get('/holidays')).body).toMatchObject({
    items: [{ day_start: 26, hour_start: 0, minute_start: 0, hour_end: 23, minute_end: 59 }],
  })
})

test('offers only changes that would do something', async ({ page }) => {
  const buttons = {
    early: page.getByRole('button', { name: 'Close early today' }),
    tomorrow: page.getByRole('button', { name: 'Close tomorrow' }),
    late: page.getByRole('button', { name: 'Open late on…' }),
  }
  // A Saturday evening, and Sunday is closed.
  await page.clock.setFixedTime(new Date('2026-11-28T19:00:00Z'))
  await page.reload()
  await expect(buttons.late).toBeVisible()
  await expect(buttons.early).toHaveCount(0)
  await expect(buttons.tomorrow).toHaveCount(0)

  await page.getByRole('button', { name: 'Close on Monday' }).click()
  await expect(dialog(page).getByLabel('Date')).toHaveValue(/30/)
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await page.goto('/office-hours/today')
  await expect(dialog(page)).toContainText('That time has passed.')
})

test('says why single days cannot be changed without the holidays', async ({
  page,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 403/)
  await fault({ method: 'GET', path: '/api/holidays', status: 403, times: 20 })
  await page.reload()
  await expect(page.getByText('Couldn’t load the holidays, so')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Close tomorrow' })).toHaveCount(0)
})
