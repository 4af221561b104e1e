import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { storedHolidays } from '../support/holidays.ts'
import { expect, test } from '../support/test.ts'

const dialog = (page: Page) => page.getByRole('dialog')
const choose = (page: Page, name: string, text: string | Buffer) =>
  dialog(page)
    .getByLabel('Calendar (.ics) or table (.csv)')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

test.beforeEach(async ({ page, signedInAs }) => {
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
  await page.goto('/holidays')
  await page.getByRole('link', { name: 'Import' }).click()
})

test('lets columns be matched by hand when headings are unclear, and remembers it', async ({
  page,
}) => {
  const text = 'Wer,Wann,Was\nAnna,03/04/2027,Opening\nBert,05/06/2027,Closing\n'
  await page.setViewportSize({ width: 390, height: 800 })
  await choose(page, 'a.csv', text)
  await expect(dialog(page)).toContainText('Choose the columns with the name')
  await expect(dialog(page).getByLabel('Wann')).toHaveValue('start')
  await expect(dialog(page).getByLabel('Wann')).toHaveAccessibleDescription(
    '03/04/2027 · 05/06/2027',
  )
  await expect(dialog(page).getByRole('button', { name: /^Add/ })).toBeDisabled()
  await expectAccessible(page)
  await dialog(page).getByLabel('Was').selectOption('Name')
  await expect(dialog(page).getByRole('row', { name: /Opening.*Could be two dates/ })).toBeVisible()
  await dialog(page).getByLabel('The day (3 April').check()
  await expect(dialog(page).getByRole('row', { name: /Opening.*3 April 2027/ })).toBeVisible()
  await dialog(page).getByLabel('The month (4 March').check()
  await expect(dialog(page).getByRole('row', { name: /Opening.*4 March 2027/ })).toBeVisible()
  await expectAccessible(page)
  expect(await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(
    true,
  )
  await choose(page, 'b.csv', text.replace('Opening', 'Again'))
  await expect(dialog(page)).toContainText('Was → Name')
  await dialog(page).getByLabel('The day').check()
  await dialog(page).getByRole('button', { name: 'Add 2 holidays' }).click()
  await expect(dialog(page)).toContainText('2 added')
  expect((await storedHolidays(page)).map(({ name }) => name).sort()).toEqual(['Again', 'Closing'])
})

test('asks for an unknown time zone and an unknown encoding', async ({ page }) => {
  const lines = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'SUMMARY:F\xeate',
    'DTSTART;TZID=Mars:20261224T120000',
    'DTEND;TZID=Mars:20261224T180000',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  await choose(page, 'a.ics', Buffer.from(lines.join('\r\n'), 'latin1'))
  const box = dialog(page).getByRole('checkbox', { name: /Fête/ })
  await expect(box).not.toBeChecked()
  await expect(dialog(page).getByRole('row', { name: /Unknown time zone “Mars”/ })).toBeVisible()
  await expectAccessible(page)
  await dialog(page).getByLabel('Unknown time zone “Mars”').selectOption('America/New_York')
  await expect(box).toBeChecked()
  await dialog(page).getByLabel('Text encoding').selectOption('Cyrillic')
  await expect(dialog(page).getByRole('checkbox', { name: /Fкte/ })).toBeChecked()
})
