import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/test.ts'

test('accepts dates and times as people write them, steps them by arrow keys, and lets them be typed over', async ({
  page,
  signedInAs,
  api,
}) => {
  await api('tenantadmin').post('/tenant', { timezone: 'Europe/London' })
  await page.clock.setFixedTime(new Date('2026-11-27T10:00:00Z'))
  await signedInAs('tenantadmin')
  await page.goto('/office-hours/today')
  const dialog = page.getByRole('dialog')
  const [date, time] = [dialog.getByLabel('Date'), dialog.getByLabel('Time', { exact: true })]
  await expect(date).toHaveValue('Fri, 27 Nov 2026')
  await date.click()
  await page.keyboard.type('tomorrow')
  await page.keyboard.press('Tab')
  await expect(date).toHaveValue('Sat, 28 Nov 2026')
  await date.press('ArrowDown')
  await expect(date).toHaveValue('Fri, 27 Nov 2026')
  await time.click()
  await page.keyboard.type('3pm')
  await page.keyboard.press('Tab')
  await expect(time).toHaveValue('15:00')
  await time.press('ArrowUp')
  await expect(time).toHaveValue('15:15')
  await date.fill('no day')
  await expect(dialog.getByRole('status')).toContainText('Enter a date')
  await expectAccessible(page)
})
