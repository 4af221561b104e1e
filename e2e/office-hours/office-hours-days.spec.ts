import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { countClicks } from '../support/count-clicks.ts'
import { expectFits } from '../support/fits.ts'
import { expectSaved } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const time = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await expect(page.getByRole('group', { name: 'Monday', exact: true })).toBeVisible()
})

test('adds lunch on three days in four clicks or one typed line', async ({ page }) => {
  const clicks = await countClicks(page)
  const lunch = async () => {
    for (const name of ['Monday', 'Tuesday', 'Wednesday']) {
      await expect(time(page, `${name}, range 1, to`)).toHaveValue('12:00')
      await expect(time(page, `${name}, range 2, from`)).toHaveValue('13:00')
    }
    await expect(time(page, 'Thursday, range 1, to')).toHaveValue('20:00')
  }
  await page.getByText('As text', { exact: true }).click()
  await page.getByLabel('The week').fill('Mo-We 9-12, 13-17')
  await lunch()
  await page.getByLabel('The week').fill('Mo-We 9-17')
  await expect(time(page, 'Monday, range 1, to')).toHaveValue('17:00')
  const before = await clicks()
  await page.getByRole('checkbox', { name: 'Select Monday' }).click()
  await page.getByRole('checkbox', { name: 'Select Wednesday' }).click({ modifiers: ['Shift'] })
  await page.getByRole('button', { name: 'Add lunch' }).click()
  await lunch()
  expect((await clicks()) - before).toBeLessThanOrEqual(4)
})

test('edits several days at once', async ({ page }) => {
  await page.getByRole('checkbox', { name: 'Select Saturday' }).click()
  await page.getByRole('checkbox', { name: 'Select Thursday' }).click()
  await page.getByRole('combobox', { name: 'Thursday is' }).selectOption('Closed')
  await expect(page.getByRole('combobox', { name: 'Saturday is' })).toHaveValue('closed')
  await page.getByRole('button', { name: '9 to 5', exact: true }).click()
  await time(page, 'Saturday, range 1, to').fill('15')
  await page.keyboard.press('Tab')
  await expect(time(page, 'Thursday, range 1, to')).toHaveValue('15:00')
  await expect(time(page, 'Friday, range 1, to')).toHaveValue('16:00')
  await expectAccessible(page)
})

test('moves no row while days are selected', async ({ page }) => {
  const boxes = () =>
    page
      .getByRole('checkbox', { name: /^Select/ })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY))
  for (const width of [1280, 1100, 700, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const before = await boxes()
    for (const day of ['Monday', 'Wednesday', 'Friday']) {
      await page.getByRole('checkbox', { name: `Select ${day}` }).click()
      expect(await boxes(), `${day} at ${width}`).toEqual(before)
    }
    await expect(page.getByRole('status').filter({ hasText: 'Editing 3 days' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear selection' }).click()
    expect(await boxes()).toEqual(before)
  }
})

test('reaches Save from the skip link in at most 15 Tabs', async ({ page }) => {
  await page.getByRole('combobox', { name: 'Sunday is' }).selectOption('Open 24 hours')
  await page.getByRole('link', { name: 'Skip to content' }).focus()
  await page.keyboard.press('Enter')
  const save = page.getByRole('button', { name: 'Save changes' })
  const skip = page.getByRole('button', { name: 'Skip to the end' })
  let tabs = 0
  const isOn = (locator: Locator) => locator.evaluate((own) => own === document.activeElement)
  while (tabs < 40 && !(await isOn(save))) {
    await page.keyboard.press('Tab')
    tabs += 1
    if (await isOn(skip)) await page.keyboard.press('Enter')
  }
  expect(tabs).toBeLessThanOrEqual(15)
})

test('wraps no weekday on a phone with text of twice the size', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await expectFits(page)
  const label = page.getByText('Wednesday', { exact: true })
  const lines = () => label.evaluate((own) => own.getBoundingClientRect().height / 28)
  await expect.poll(lines).toBeLessThan(2)
})

test('uses nothing of a text that can’t be read to its end', async ({ page }) => {
  await page.getByText('As text', { exact: true }).click()
  const text = page.getByLabel('The week')
  await text.fill('Mo-Fr 9-17')
  await expect(time(page, 'Monday, range 1, to')).toHaveValue('17:00')
  await text.fill('Mo-Fr 9-17, lunch 12-13')
  await expect(page.getByText('Can’t read “lunch”. Nothing in this text is used')).toBeVisible()
  await text.blur()
  await expect(time(page, 'Monday, range 1, to')).toHaveValue('12:30')
  await expect(text).toHaveValue('Mo-Fr 9-17, lunch 12-13')
  // Another edit of the week replaces the text, and correcting the text wouldn't take it back.
  await page.getByRole('combobox', { name: 'Friday is' }).selectOption('Closed')
  await expect(text).toHaveValue(/Fri.* closed/)
})

test('saves with Ctrl+S what was just typed into a field', async ({ page, api }) => {
  await time(page, 'Monday, range 1, from').fill('6:45')
  await page.keyboard.press('Control+s')
  await expectSaved(page, 1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    office_hours: { monday: { ranges: [{ from: '06:45' }, {}] } },
  })
})
