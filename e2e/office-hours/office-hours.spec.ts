import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { save } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const day = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const time = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
/** Tomorrow, or the next day that isn't closed anyway. */
const CLOSE_A_DAY = /^Close (?:tomorrow|on \w+)$/
const nineToFive = { enabled: true, ranges: [{ from: '09:00', to: '17:00' }] }

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await expect(day(page, 'Monday')).toBeVisible()
})

test('accepts hours in many forms, saves them, and shows them again', async ({ page, api }) => {
  for (const [typed, shown] of [
    ['8', '08:00'],
    ['830', '08:30'],
    ['8.15', '08:15'],
    ['8am', '08:00'],
  ] as const) {
    await time(page, 'Thursday, range 1, from').fill(typed)
    await page.keyboard.press('Tab')
    await expect(time(page, 'Thursday, range 1, from')).toHaveValue(shown)
  }
  await time(page, 'Thursday, range 1, to').focus()
  await page.keyboard.press('ArrowUp')
  await expect(time(page, 'Thursday, range 1, to')).toHaveValue('20:15')

  await day(page, 'Sunday')
    .getByRole('combobox', { name: 'Sunday is' })
    .selectOption('Open 24 hours')
  await day(page, 'Friday').getByRole('button', { name: 'Add hours to Friday' }).click()
  await time(page, 'Friday, range 2, from').fill('18')
  await time(page, 'Friday, range 2, to').fill('24:00')
  await page.keyboard.press('Tab')
  await save(page, 3)

  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: {
      thursday: { enabled: true, ranges: [{ from: '08:00', to: '20:15' }] },
      friday: {
        enabled: true,
        ranges: [
          { from: '09:00', to: '16:00' },
          { from: '18:00', to: '23:59' },
        ],
      },
      sunday: { enabled: true, ranges: [] },
    },
  })
  await page.reload()
  await expect(time(page, 'Thursday, range 1, to')).toHaveValue('20:15')
  await expect(page.getByRole('combobox', { name: 'Sunday is' })).toHaveValue('all_day')
})

test('keeps the focus in the day of a removed range, and asks what the day should be after the last', async ({
  page,
  api,
}) => {
  await page.getByRole('button', { name: 'Remove range 2 of Monday' }).click()
  await expect(page.getByRole('combobox', { name: 'Monday is' })).toBeFocused()

  const remove = day(page, 'Saturday').getByRole('button', { name: 'Remove range 1 of Saturday' })
  await remove.click()
  const dialog = page.getByRole('alertdialog', { name: 'No hours left on Saturday' })
  await expect(dialog.getByRole('button', { name: 'Closed' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(time(page, 'Saturday, range 1, from')).toHaveValue('10:00')
  await remove.click()
  await dialog.getByRole('button', { name: 'Closed' }).click()
  await expect(page.getByRole('combobox', { name: 'Saturday is' })).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'Saturday is' })).toHaveValue('closed')
  await save(page, 2)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: { saturday: { enabled: false, ranges: [] } },
  })
})

test('shows a shift past midnight as one row, and merges overlapping ranges', async ({
  page,
  api,
}) => {
  await time(page, 'Saturday, range 1, from').fill('22:00')
  await time(page, 'Saturday, range 1, to').fill('6:00')
  await page.keyboard.press('Tab')
  await expect(day(page, 'Saturday')).toContainText('next day')
  await expect(time(page, 'Saturday, range 1, to')).toHaveValue('06:00')
  await expect(day(page, 'Sunday')).toContainText('Open until 06:00 from the day before')
  await expect(page.getByRole('combobox', { name: 'Sunday is' })).toHaveValue('closed')

  await time(page, 'Friday, range 1, to').fill('16:00')
  await day(page, 'Friday').getByRole('button', { name: 'Add hours to Friday' }).click()
  await time(page, 'Friday, range 2, from').fill('15:00')
  await time(page, 'Friday, range 2, to').fill('18:00')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Merge the ranges of Friday' }).click()
  await expect(time(page, 'Friday, range 1, to')).toHaveValue('18:00')

  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').getByText(/^Saved \d changes$/)).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: {
      friday: { enabled: true, ranges: [{ from: '09:00', to: '18:00' }] },
      saturday: { enabled: true, ranges: [{ from: '22:00', to: '23:59' }] },
      sunday: { enabled: true, ranges: [{ from: '00:00', to: '06:00' }] },
    },
  })
})

test('keeps an invalid time as typed, says what is wrong, and replaces it by a preset', async ({
  page,
}) => {
  const from = time(page, 'Friday, range 1, from')
  const to = time(page, 'Friday, range 1, to')
  await from.fill('soon')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(from).toBeFocused()
  await expect(page.getByText('Enter a time, such as 9:00.')).toBeVisible()
  await from.fill('99:99')
  await page.keyboard.press('Tab')
  await expect(from).toHaveValue('99:99')
  await expect(page.getByText('36.5 hours a week')).toBeVisible()
  await page.getByRole('button', { name: 'Bars', exact: true }).click()
  await expect(page.getByRole('group', { name: 'Week as bars' })).toContainText('Not finished')
  await page.getByRole('button', { name: 'Times', exact: true }).click()
  await from.fill('10')
  await page.keyboard.press('ArrowUp')
  await expect(from, 'an arrow key steps from what is typed').toHaveValue('10:15')

  await to.fill('9:00')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Save changes' }).click()
  const fault = page.getByText('The end must be after the start.')
  await expect(fault).toBeVisible()
  await expect(to).toHaveAccessibleDescription(/The end must be after the start/)
  await page.getByRole('button', { name: 'Run Friday past midnight' }).click()
  await expect(fault).toHaveCount(0)
  await page.getByRole('button', { name: '9 to 5', exact: true }).click()
  await expect(to).not.toHaveAttribute('aria-invalid', 'true')
})

test('fills a week by a preset and by copying a day', async ({ page, api }) => {
  await page.getByRole('button', { name: '9 to 5', exact: true }).click()
  await expect(page.getByText('40 hours a week')).toBeVisible()
  await page.getByRole('button', { name: 'Copy Monday to other days' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy the hours of Monday to' })
  await dialog.getByRole('button', { name: 'Weekend' }).click()
  await dialog.getByRole('checkbox', { name: 'Saturday' }).uncheck()
  await expect(dialog.getByRole('status')).toHaveText('1 selected')
  await dialog.getByRole('checkbox', { name: 'Saturday' }).check()
  await dialog.getByRole('button', { name: 'Copy to 2 days' }).click()
  await expect(page.getByText('56 hours a week')).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').getByText(/^Saved \d+ changes$/)).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: { monday: nineToFive, friday: nineToFive, sunday: nineToFive },
  })
})

test('changes the week as its text is typed, and keeps days that the text leaves out', async ({
  page,
}) => {
  await page.getByText('As text', { exact: true }).click()
  const text = page.getByLabel('The week')
  await expect(text).toHaveValue(/^Mon–Wed 09:00–12:30, 13:30–17:30\nThu 09:00–20:00\n/)
  await text.fill('Mo-Fr 9-; Sa 10-14')
  await expect(page.getByText(/^Enter .* at “/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  await text.fill('Tu 9-12, 13-17:30; Sa 22-6')
  await expect(time(page, 'Tuesday, range 2, to')).toHaveValue('17:30')
  await expect(time(page, 'Saturday, range 1, to')).toHaveValue('06:00')
  await expect(time(page, 'Thursday, range 1, to')).toHaveValue('20:00')
  await text.press('Tab')
  await expect(text).toHaveValue(/Thu 09:00–20:00/)
  await time(page, 'Friday, range 1, from').fill('7-11:30, 12-15')
  await page.keyboard.press('Tab')
  await expect(time(page, 'Friday, range 2, to')).toHaveValue('15:00')
  await expect(text).toHaveValue(/Fri 07:00–11:30, 12:00–15:00/)
})

test('shows how typed hours are read, and what else they could mean', async ({ page }) => {
  await page.getByText('As text', { exact: true }).click()
  const text = page.getByLabel('The week')
  const week = page.getByRole('region', { name: 'Week', exact: true })
  await text.fill('M-F 9-12, 1-5 EST; PH off')
  await expect(week.getByRole('status').filter({ hasText: 'Read as' })).toContainText(
    'Monday to Friday: 09:00 to 12:00, 13:00 to 17:00',
  )
  await expect(week).toContainText('“1-5” can be read two ways.')
  await expect(week).toContainText('“EST” is ignored. These times are in Europe/London.')
  await expect(week).toContainText('“PH” is ignored.')
  await expect(time(page, 'Friday, range 2, to')).toHaveValue('17:00')
  await expectAccessible(page)

  await time(page, 'Friday, range 1, from').fill('10-2am')
  await expect(week).toContainText('Friday: 22:00 to 02:00 the next day')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(time(page, 'Friday, range 1, to')).toHaveValue('02:00')
  await time(page, 'Friday, range 1, to').fill('midnight')
  await page.keyboard.press('Tab')
  await expect(time(page, 'Friday, range 1, to')).toHaveValue('23:59')
})

test('reads the hours of a day that are typed before its code has loaded', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/assets\/hours-entry-.*\.js$/, (route) =>
    released.then(() => route.continue()),
  )
  await page.reload()
  await time(page, 'Friday, range 1, from').fill('10-12, 13-16')
  await page.keyboard.press('Tab')
  await expect(time(page, 'Friday, range 1, from')).toHaveValue('10-12, 13-16')
  release()
  await expect(time(page, 'Friday, range 1, from')).toHaveValue('10:00')
  await expect(time(page, 'Friday, range 2, to')).toHaveValue('16:00')
})

test('does not save on Enter in fields that ask for something else', async ({ page, api }) => {
  const stored = (await api('tenantadmin').get('/tenant')).body
  await page.getByRole('combobox', { name: 'Sunday is' }).selectOption('Open 24 hours')
  await page.getByLabel('Call at').press('Enter')
  await page.getByRole('button', { name: CLOSE_A_DAY }).click()
  await page.getByRole('dialog').getByLabel('Date').press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Copy Monday to other days' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Tuesday' }).press('Enter')
  await page.keyboard.press('Escape')
  await page.getByText('As text', { exact: true }).click()
  const text = page.getByLabel('The week')
  await text.fill('9 to 5')
  await text.press('Enter')
  await expect(time(page, 'Sunday, range 1, to')).toHaveValue('17:00')
  await expect(page.getByText(/^Saved/)).toHaveCount(0)
  expect((await api('tenantadmin').get('/tenant')).body).toEqual(stored)
})

test('prints the week without what is of use on screen only', async ({ page }) => {
  const main = page.getByRole('main')
  const ofScreen = [
    main.getByRole('button', { name: CLOSE_A_DAY }),
    main.getByRole('group', { name: 'Start from' }),
    main.getByRole('button', { name: 'Bars' }),
    main.getByRole('checkbox', { name: 'Select Monday' }),
    main.getByRole('button', { name: 'Copy Monday to other days' }),
    main.getByRole('link', { name: 'History' }),
  ]
  for (const one of ofScreen) await expect(one).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const one of ofScreen) await expect(one).toBeHidden()
  await expect(time(page, 'Monday, range 1, from')).toBeVisible()
})

test('is accessible, wide and narrow', async ({ page }) => {
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectFits(page)
  await page.setViewportSize({ width: 320, height: 800 })
  await expectFits(page)
})

test('accepts a time when the press that leaves its field ends, so that no button moves', async ({
  page,
}) => {
  const tuesday = day(page, 'Tuesday')
  await time(page, 'Monday, range 1, to').fill('4')
  const box = await tuesday.getByRole('button', { name: 'Add hours to Tuesday' }).boundingBox()
  if (!box) throw new Error('The button is not shown')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await expect(time(page, 'Monday, range 1, to')).not.toBeFocused()
  await page.mouse.up()
  await expect(time(page, 'Tuesday, range 3, from')).toBeVisible()
  await expect(time(page, 'Monday, range 1, to')).toHaveValue('04:00')
  await expect(day(page, 'Monday')).toContainText('past midnight')
})
