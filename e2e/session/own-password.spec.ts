import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const NEW_PASSWORD = 'An 0ther good one!'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Change password' })
const current = (page: Page) => dialog(page).getByLabel('Current password')
const chosen = (page: Page) => dialog(page).getByLabel('New password', { exact: true })
const repeated = (page: Page) => dialog(page).getByLabel('Confirm new password')
const change = (page: Page) => dialog(page).getByRole('button', { name: 'Change password' })

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('user101')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Change password' }).click()
})

test('shows the rules first, then which of them a password breaks, and tells nothing of its letters', async ({
  page,
}) => {
  await expect(current(page)).toBeFocused()
  await expect(dialog(page).getByRole('list')).toContainText('6 to 32 characters')
  await expectAccessible(page)
  const results = dialog(page).getByRole('list', { name: 'Result for each rule' })
  await chosen(page).fill('abc12')
  await expect(results).toContainText('Fail: at least 6 characters')
  await expect(results).not.toContainText('Characters')
  await chosen(page).fill('abc1234')
  await expect(results).toContainText('Fail: no sequence such as 1234 Characters 4 to 7.')
  await dialog(page).getByLabel('Show passwords').check()
  await expect(results).toContainText('Pass: has a letter Characters 1 to 3.')
  await expect(chosen(page)).toHaveAttribute('type', 'text')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
  await expectAccessible(page)
})

test('tells password managers whose password it is', async ({ page }) => {
  await expect(dialog(page).locator('[autocomplete=username]')).toHaveValue('user101')
})

test('drops an error once a password is changed, and selects a wrong one', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 400/)
  await current(page).press('Enter')
  await expect(current(page)).toHaveAccessibleDescription(/Enter your current password/)
  await current(page).fill('wrong')
  await expect(current(page)).toHaveAccessibleDescription('')
  await chosen(page).fill('abc')
  await chosen(page).press('Enter')
  await expect(chosen(page)).toHaveAccessibleDescription(/doesn’t meet the password policy/)
  await chosen(page).fill(NEW_PASSWORD)
  await expect(dialog(page)).toContainText('The policy accepts this password.')
  await expect(chosen(page)).toHaveAccessibleDescription('')
  await repeated(page).fill(NEW_PASSWORD)
  await repeated(page).press('Enter')
  await expect(current(page)).toHaveAccessibleDescription('The current password is wrong.')
  await page.keyboard.type(DEMO_PASSWORD)
  await expect(current(page)).toHaveValue(DEMO_PASSWORD)
})

test('stays open until the server has answered', async ({ page }) => {
  let answer = () => {}
  const isAnswered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/user/password', async (route) => {
    await isAnswered
    await route.continue()
  })
  await current(page).fill(DEMO_PASSWORD)
  await chosen(page).fill(NEW_PASSWORD)
  await repeated(page).fill(NEW_PASSWORD)
  await change(page).click()
  await expect(dialog(page).getByRole('button')).toHaveText(['Changing…'])
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeVisible()
  answer()
  await expect(page.getByText('Password changed.')).toBeVisible()
  await expect(dialog(page)).toHaveCount(0)
})

test('says what to do if the change could not be confirmed, in a low window too', async ({
  page,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 503/)
  await page.setViewportSize({ width: 390, height: 520 })
  await current(page).fill(DEMO_PASSWORD)
  await chosen(page).fill(NEW_PASSWORD)
  await repeated(page).fill(NEW_PASSWORD)
  await dialog(page).getByLabel('Show passwords').focus()
  await dialog(page).getByText('no personal data').scrollIntoViewIfNeeded()
  await fault({ method: 'POST', path: '/api/user/password', status: 503 })
  await change(page).click()
  const failure = dialog(page).getByText('We couldn’t confirm that your password was changed.')
  await expect(failure).toBeInViewport()
  await change(page).click()
  await expect(page.getByText('Password changed.')).toBeVisible()
})
