import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { countClicks } from '../support/count-clicks.ts'
import { expectFits } from '../support/fits.ts'
import { storedHolidays } from '../support/holidays.ts'
import { NOON, setClock } from '../support/overview.ts'
import { expect, test } from '../support/test.ts'

const main = (page: Page) => page.getByRole('main')
const week = (page: Page) => main(page).getByRole('region', { name: 'This week' })
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })

test.beforeEach(async ({ page, server, signedInAs }) => {
  await setClock(page, server.url, NOON)
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(button(page, 'Close early')).toBeVisible()
})

test('closes early in two clicks, and removes that in one', async ({ page }) => {
  const clicks = await countClicks(page)
  await button(page, 'Close early').click()
  await button(page, '15:00').click()
  const actions = main(page).getByRole('group', { name: 'Change these hours' })
  await expect(actions, 'the pressed button is gone').toBeFocused()
  await expect(main(page).getByRole('link', { name: 'Open, closes 15:00' })).toBeVisible()
  expect(await clicks()).toBe(2)
  await expect(actions, 'Enter would do nothing else').toBeFocused()
  await expect(main(page).getByText('Closes early in 3 h. Opens again')).toBeVisible()
  await expect(
    main(page).getByText('tenantadmin added holiday “Close early 15 Jan 2026”'),
  ).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Open, closes 15:00')
  await expect(week(page).getByRole('listitem')).toHaveText([/^TodayCloses early at 15:00/])
  expect(await storedHolidays(page)).toMatchObject([
    { name: 'Close early 15 Jan 2026', day_start: 15, hour_start: 15, hour_end: 23 },
  ])
  await expectAccessible(page)

  await week(page).getByRole('button', { name: 'Remove Today: Closes early at 15:00' }).click()
  await expect(main(page).getByRole('link', { name: 'Open, closes 20:00' })).toBeVisible()
  expect(await clicks()).toBe(3)
  expect(await storedHolidays(page)).toEqual([])
  await button(page, 'Undo').click()
  await expect(main(page).getByRole('link', { name: 'Open, closes 15:00' })).toBeVisible()
})

test('changes the exception of a day instead of adding a second', async ({ page }) => {
  await button(page, 'Close early').click()
  await button(page, '15:00').click()
  await expect(week(page).getByRole('listitem')).toHaveCount(1)
  await button(page, 'Close early').click()
  await button(page, '16:00').click()
  await expect(week(page).getByRole('listitem')).toHaveText([/^TodayCloses early at 16:00/])
  const [only, ...more] = await storedHolidays(page)
  expect([only?.hour_start, more]).toEqual([16, []])

  await week(page)
    .getByRole('link', { name: /^Change Today/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Change one day' })
  await dialog.getByLabel('What').selectOption('Closed all day')
  await dialog.getByRole('button', { name: 'Close that day' }).click()
  await expect(week(page).getByRole('listitem')).toHaveText([/^TodayClosed all day/])
  expect(await storedHolidays(page)).toMatchObject([
    { id: only?.id, name: 'Closed 15 Jan 2026', hour_start: 0 },
  ])
})

test('closes the next day in one click, and turns night mode on and off', async ({
  page,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 500/)
  await fault({ method: 'POST', path: '/api/holidays', status: 500 })
  await button(page, 'Close tomorrow').click()
  await expect(main(page)).toContainText('The server didn’t carry this out. Try again.')
  await button(page, 'Close tomorrow').click()
  await expect(week(page).getByRole('listitem')).toHaveText([/^TomorrowClosed all day/])
  await expect(button(page, 'Close on Saturday')).toBeVisible()

  await button(page, 'Turn on night mode').click()
  await expect(main(page).getByText('Closed by night mode')).toBeVisible()
  await expect(main(page).getByText('On since 12:00.')).toBeVisible()
  await expect(main(page).getByRole('img', { name: /Night mode from 12:00/ })).toBeVisible()
  await expectAccessible(page)
  await button(page, 'Remind me Sat 10:00').click()
  await expect(main(page).getByText('Reminder Sat 10:00')).toBeVisible()

  await page.clock.setFixedTime('2026-01-17T10:30:00Z')
  await page.reload()
  await expect(
    main(page).getByText('Night mode should have ended 10:00. It’s still on.'),
  ).toBeVisible()
  await button(page, 'Turn off night mode').click()
  await expect(main(page).getByText('Closed by night mode')).toHaveCount(0)
})

test('acts once on a double click and on Enter that is held down', async ({ page }) => {
  const box = await button(page, 'Close tomorrow').boundingBox()
  if (!box) throw new Error('Nothing to click')
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.mouse.up()
  // The day after has taken the place of the pressed button, which rests for a moment.
  await expect(button(page, 'Close on Saturday')).toBeDisabled()
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await expect(week(page).getByRole('listitem')).toHaveText([/^TomorrowClosed all day/])

  await expect(button(page, 'Close on Saturday')).toBeEnabled()
  await button(page, 'Close on Saturday').focus()
  await page.keyboard.down('Enter')
  await expect(button(page, 'Close on Monday')).toBeFocused()
  // The key is still down, so these are repeats of it.
  for (let i = 0; i < 3; i++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await button(page, 'Turn on night mode').click()
  await expect(main(page).getByText('Night mode is on.')).toBeVisible()
  expect(await storedHolidays(page)).toMatchObject([
    { name: 'Closed 16 Jan 2026' },
    { name: 'Closed 17 Jan 2026' },
  ])
})

test('undoes the last of several actions, night mode too', async ({ page }) => {
  await button(page, 'Close tomorrow').click()
  await expect(main(page).getByText('Saved: Closed 16 Jan 2026.')).toBeVisible()
  await button(page, 'Turn on night mode').click()
  await expect(main(page).getByText('Night mode is on.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(button(page, 'Turn on night mode')).toBeVisible()
  await expect(week(page).getByRole('listitem')).toHaveText([/^TomorrowClosed all day/])
})

test('adds the public holidays of the next year in at most three clicks', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-27T12:00:00Z')
  await page.reload()
  const clicks = await countClicks(page)
  await main(page).getByRole('link', { name: 'Add public holidays' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Add \d+ holidays?$/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText(/\d+ added/)
  expect(await clicks()).toBeLessThanOrEqual(3)
  const stored = await storedHolidays(page)
  expect(stored.some(({ year_start }) => year_start === 2027)).toBe(true)
})

test('recharges in three clicks', async ({ page, api }) => {
  const clicks = await countClicks(page)
  await main(page).getByRole('link', { name: 'Recharge', exact: true }).click()
  await page.getByRole('button', { name: 'Add £50.00' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Recharge £50.00' }).click()
  await expect(page.getByText('£50.00 added.')).toBeVisible()
  expect(await clicks()).toBe(3)
  expect((await api('tenantadmin').get('/tenant/balance')).body).toMatchObject({ balance: 50 })
})

test('opens today’s picture from the header on any page', async ({ page }) => {
  await page.goto('/voicemail')
  await page.getByRole('banner').getByTitle('Show today').click()
  const picture = page.getByRole('region', { name: 'Open, closes 20:00' })
  await expect(
    picture.getByRole('img', { name: /^Open 09:00 – 20:00\. Now 12:00\./ }),
  ).toBeVisible()
  await picture.getByRole('button', { name: 'Close early' }).click()
  await expectAccessible(page)
  await picture.getByRole('button', { name: '17:00' }).click()
  await expect(page.getByRole('banner')).toContainText('Open, closes 17:00')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Close early' })).toHaveCount(0)
  await page.goto('/account')
  await expect(week(page).getByRole('listitem')).toHaveText([/^TodayCloses early at 17:00/])
  await week(page).getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('banner')).toContainText('Open, closes 20:00')
})

test('offers no changes to a user who may only view', async ({ page }) => {
  await page.route('**/api/auth/user', async (route) => {
    const response = await route.fetch()
    const json = { ...(await response.json()), capabilities: ['Company.View-only'] }
    await route.fulfill({ response, json })
  })
  await page.goto('/')
  await expect(main(page).getByRole('link', { name: 'Open, closes 20:00' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Next holidays' })).toBeVisible()
  for (const name of ['Close early', 'Close tomorrow', 'Turn on night mode'])
    await expect(button(page, name)).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Balance' })).toHaveCount(0)
  await page.unrouteAll({ behavior: 'wait' })
})

test('fits a phone while a time is chosen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await button(page, 'Close early').click()
  await expect(button(page, '15:00')).toBeVisible()
  await expectFits(page)
})
