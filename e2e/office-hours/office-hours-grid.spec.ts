import type { Locator } from '@playwright/test'
import { hearing } from '../spoken/hearing.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { save } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'
import { bar, dragByMouse, dragByTouch, type Point, pointOf, said } from '../support/week-grid.ts'

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await page.getByRole('button', { name: 'Bars', exact: true }).click()
})

test('adds, moves and resizes bars by mouse', async ({ page, api }) => {
  await dragByMouse(
    page,
    await pointOf(page, 'Sunday', '10:00'),
    await pointOf(page, 'Sunday', '14:30'),
  )
  await expect(said(page)).toHaveText('Sunday 10:00 – 14:30')
  const nearEnd = await pointOf(page, 'Thursday', '20:00')
  await dragByMouse(
    page,
    { ...nearEnd, x: nearEnd.x - 3 },
    await pointOf(page, 'Thursday', '18:00'),
  )
  await expect(bar(page, 'Thursday, 09:00 – 18:15')).toBeVisible()
  const nearStart = await pointOf(page, 'Thursday', '09:00')
  await dragByMouse(
    page,
    { ...nearStart, x: nearStart.x + 3 },
    await pointOf(page, 'Thursday', '08:00'),
  )
  await expect(said(page)).toContainText(/Thursday 07:45 – 18:15|Thursday 08:00 – 18:15/)
  await dragByMouse(
    page,
    await pointOf(page, 'Friday', '12:00'),
    await pointOf(page, 'Friday', '13:00'),
  )
  await expect(bar(page, 'Friday, 10:00 – 17:00')).toBeFocused()
  await dragByMouse(
    page,
    await pointOf(page, 'Sunday', '12:00'),
    await pointOf(page, 'Saturday', '18:00'),
  )
  await expect(bar(page, 'Saturday, 16:00 – 20:30')).toBeVisible()
  const free = await pointOf(page, 'Friday', '20:10')
  await page.mouse.click(free.x, free.y)
  await expect(bar(page, 'Friday, 20:00 – 21:00')).toBeVisible()
  await save(page, 3)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: {
      friday: {
        ranges: [
          { from: '10:00', to: '17:00' },
          { from: '20:00', to: '21:00' },
        ],
      },
      saturday: {
        ranges: [
          { from: '10:00', to: '13:00' },
          { from: '16:00', to: '20:30' },
        ],
      },
      sunday: { enabled: false, ranges: [] },
    },
  })
})

test('stops a drag at the next bar, steps by 5 minutes with Alt, and cancels it with Escape', async ({
  page,
}) => {
  await dragByMouse(
    page,
    await pointOf(page, 'Monday', '10:00'),
    await pointOf(page, 'Monday', '16:00'),
  )
  await expect(said(page)).toHaveText('Monday 10:00 – 13:30')
  await page.keyboard.down('Alt')
  const from = await pointOf(page, 'Saturday', '11:00')
  const hour = (await pointOf(page, 'Saturday', '12:00')).x - from.x
  await dragByMouse(page, from, { ...from, x: from.x + (hour * 20) / 60 })
  await page.keyboard.up('Alt')
  await expect(said(page)).toHaveText(/^Saturday 10:(15|20|25) – 13:(15|20|25)$/)

  const grabbed = await pointOf(page, 'Monday', '11:00')
  await page.mouse.move(grabbed.x, grabbed.y)
  await page.mouse.down()
  await page.mouse.move(grabbed.x - 3 * hour, grabbed.y, { steps: 4 })
  await expect(bar(page, 'Monday, 10:00 – 13:30')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(bar(page, 'Monday, 10:00 – 13:30')).toBeVisible()
})

test('adds, moves, resizes and removes bars by keyboard, with undo and redo', async ({
  page,
  api,
}) => {
  await bar(page, 'Thursday, 09:00 – 20:00').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(said(page)).toHaveText('Thursday 08:45 – 19:45')
  await page.keyboard.press('Alt+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Control+ArrowLeft')
  await expect(bar(page, 'Thursday, 08:35 – 19:35')).toBeFocused()
  const heard = await hearing(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toHaveText('No room there.')
  expect(await heard()).toEqual(Array(2).fill('No room there.'))

  await page.keyboard.press('Control+z')
  await expect(bar(page, 'Thursday, 08:50 – 19:35')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(bar(page, 'Thursday, 08:35 – 19:35')).toBeVisible()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(bar(page, 'Thursday, 08:50 – 19:35')).toBeVisible()

  await bar(page, 'Saturday, 10:00 – 13:00').focus()
  await page.keyboard.press('ArrowDown')
  await expect(bar(page, 'Sunday, 10:00 – 13:00')).toBeFocused()
  const grid = page.getByRole('group', { name: 'Week as bars' })
  await grid.getByRole('button', { name: 'Add hours to Saturday' }).press('Enter')
  await expect(bar(page, 'Saturday, 09:00 – 17:00')).toBeFocused()
  await page.keyboard.press('Delete')
  await page
    .getByRole('alertdialog', { name: 'No hours left on Saturday' })
    .getByRole('button', { name: 'Open 24 hours' })
    .click()
  await expect(bar(page, 'Saturday, Open 24 hours')).toBeVisible()
  await bar(page, 'Monday, 13:30 – 17:30').press('Delete')
  await expect(said(page)).toHaveText('Removed a range of Monday')
  await save(page, 4)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: {
      monday: { enabled: true, ranges: [{ from: '09:00', to: '12:30' }] },
      thursday: { enabled: true, ranges: [{ from: '08:50', to: '19:35' }] },
      saturday: { enabled: true, ranges: [] },
      sunday: { enabled: true, ranges: [{ from: '10:00', to: '13:00' }] },
    },
  })
})

test('cancels a drag when the week is undone, and keeps the focus when the last range is removed', async ({
  page,
}) => {
  await bar(page, 'Thursday, 09:00 – 20:00').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(bar(page, 'Thursday, 08:45 – 19:45')).toBeVisible()
  const grabbed = await pointOf(page, 'Friday', '12:00')
  await page.mouse.move(grabbed.x, grabbed.y)
  await page.mouse.down()
  await page.mouse.move(grabbed.x + 40, grabbed.y, { steps: 4 })
  await expect(bar(page, 'Friday, 09:00 – 16:00')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.mouse.up()
  await expect(bar(page, 'Friday, 09:00 – 16:00')).toBeVisible()
  await expect(bar(page, 'Thursday, 09:00 – 20:00')).toBeVisible()

  await bar(page, 'Saturday, 10:00 – 13:00').press('Delete')
  const asked = page.getByRole('alertdialog', { name: 'No hours left on Saturday' })
  await asked.getByRole('button', { name: 'Closed' }).click()
  const grid = page.getByRole('group', { name: 'Week as bars' })
  await expect(grid.getByRole('button', { name: 'Add hours to Saturday' })).toBeFocused()
})

test('shows bars in forced colors', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const colour = (locator: Locator) =>
    locator.evaluate((element) => getComputedStyle(element).backgroundColor)
  const free = page.locator('[data-day="thursday"]')
  expect(await colour(bar(page, 'Thursday, 09:00 – 20:00'))).not.toBe(await colour(free))
})

test('shows and moves a shift past midnight as one bar, and names its days in the review', async ({
  page,
  api,
}) => {
  await page.getByText('As text', { exact: true }).click()
  await page.getByLabel('The week').fill('Mo-Fr 9-17; Sa 22-6')
  await bar(page, 'Saturday, 22:00 – 06:00 the next day').press('ArrowLeft')
  await expect(bar(page, 'Saturday, 21:45 – 05:45 the next day')).toBeFocused()
  await expect(page.getByRole('button', { name: /^Sunday, / })).toHaveCount(0)
  await page.getByRole('button', { name: 'Review changes' }).click()
  const row = page.getByRole('dialog').getByRole('row', { name: 'Saturday' })
  await expect(row).toContainText('10:00–13:00')
  await expect(row).toContainText('21:45–24:00')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').getByText(/^Saved \d+ changes$/)).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: {
      saturday: { ranges: [{ from: '21:45', to: '23:59' }] },
      sunday: { enabled: true, ranges: [{ from: '00:00', to: '05:45' }] },
    },
  })
})

test('explains the keys for bars', async ({ page }) => {
  const help = page.getByText('arrow keys move it')
  await expect(help).toBeHidden()
  await page.getByRole('button', { name: 'How to edit bars' }).click()
  await expect(help).toBeVisible()
  // Scroll up, because axe reports elements that the header half covers as too small a target.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()
  await expect(bar(page, 'Thursday, 09:00 – 20:00')).toHaveAccessibleDescription(/arrow keys/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('adds, moves and resizes bars by touch', async ({ page, api }) => {
    await dragByTouch(
      page,
      await pointOf(page, 'Sunday', '10:00'),
      await pointOf(page, 'Sunday', '15:00'),
    )
    await expect(said(page)).toHaveText('Sunday 10:00 – 15:00')
    await dragByTouch(
      page,
      await pointOf(page, 'Thursday', '14:00'),
      await pointOf(page, 'Thursday', '13:00'),
    )
    await expect(bar(page, 'Thursday, 08:00 – 19:00')).toBeFocused()
    // The range has the focus now, so it can also be dragged up and down.
    await dragByTouch(
      page,
      await pointOf(page, 'Sunday', '12:30'),
      await pointOf(page, 'Sunday', '13:30'),
    )
    await dragByTouch(
      page,
      await pointOf(page, 'Sunday', '13:30'),
      await pointOf(page, 'Saturday', '18:30'),
    )
    await expect(bar(page, 'Saturday, 16:00 – 21:00')).toBeVisible()
    const end = await pointOf(page, 'Thursday', '19:00')
    await dragByTouch(page, { ...end, x: end.x + 4 }, await pointOf(page, 'Thursday', '17:00'))
    await expect(said(page)).toHaveText(/^Thursday 08:00 – 1(6:45|7:00)$/)
    await save(page, 2)
    expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
      office_hours: {
        saturday: {
          ranges: [
            { from: '10:00', to: '13:00' },
            { from: '16:00', to: '21:00' },
          ],
        },
        thursday: { ranges: [{ from: '08:00' }] },
      },
    })
  })

  test('is accessible, fits, and ignores a second finger while one drags', async ({ page }) => {
    await expectAccessible(page)
    await expectFits(page)
    const devtools = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...fingers: Point[]) =>
      devtools.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: fingers.map((point, id) => ({ ...point, id })),
      })
    const from = await pointOf(page, 'Sunday', '10:00')
    const to = await pointOf(page, 'Sunday', '14:00')
    const other = await pointOf(page, 'Friday', '20:00')
    await touch('touchStart', from)
    await touch('touchMove', { ...to, x: (from.x + to.x) / 2 })
    await touch('touchMove', to)
    await touch('touchStart', to, other)
    await touch('touchMove', to, { ...other, x: other.x + 30 })
    await touch('touchEnd')
    await expect(said(page)).toHaveText('Sunday 10:00 – 14:00')
  })
})
