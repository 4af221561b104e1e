import type { Locator } from '@playwright/test'
import settings from '../../src/i18n/en/settings.json' with { type: 'json' }
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test('the sign-in page, with its errors', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Fill this in.').first()).toBeVisible()
  await expectAccessible(page)
})

test('every section of the settings, wide and narrow', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(Object.values(settings.groups))
  for (const summary of await page.getByText('Sample and cURL').all()) await summary.click()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  // Scroll up, so that the list of sections covers nothing.
  await page.evaluate(() => window.scrollTo(0, 0))
  await expectAccessible(page)
  await expectFits(page)
})

test('the save bar, its dialogs, and an invalid field', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('1 field needs your attention')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review changes' }).click()
  await expect(page.getByRole('dialog', { name: 'Review changes' })).toBeVisible()
  await expectAccessible(page)
})

test('the user’s menu, the navigation of a phone, and an open list', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await page.getByRole('button', { name: /^User menu/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Currency' }).fill('pound')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
  await page.emulateMedia({ forcedColors: 'active' })
  const active = page.locator('[role=option].Mui-focused')
  await expect(active).toHaveCSS('forced-color-adjust', 'none')
  const groundsOf = (options: Locator) =>
    options.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  const others = await groundsOf(page.locator('[role=option]:not(.Mui-focused)'))
  expect(others).not.toHaveLength(0)
  expect(others).not.toContain((await groundsOf(active))[0])
  await page.emulateMedia({ forcedColors: 'none' })
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Open navigation' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('my account, a page for others, an unknown page, a failure', async ({
  page,
  signedInAs,
  otherBrowser,
  allowConsole,
}) => {
  await signedInAs('user101')
  const admin = await otherBrowser('tenantadmin')
  for (const [shown, path, title] of [
    [page, '/account', 'My account'],
    [page, '/settings', 'Administrators only'],
    [admin, '/nowhere', 'Page not found'],
  ] as const) {
    await shown.goto(path)
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectAccessible(shown)
  }
  allowConsole(/status of 403/)
  await page.route('**/api/tenant', (route) => route.fulfill({ status: 403, json: {} }))
  await page.goto('/account')
  await expect(page.getByRole('alert')).toContainText('Your role doesn’t allow this')
  await expectAccessible(page)
})

test('nothing is missing in forced colors, in print, or from right to left', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/retention')
  const links = page.getByRole('navigation', { name: 'Pages' }).getByRole('link')
  const grounds = () =>
    links.evaluateAll((all) => new Set(all.map((a) => getComputedStyle(a).backgroundColor)).size)
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(links).not.toHaveCount(0)
  expect(await grounds(), 'the present page and the others').toBe(2)

  await page.emulateMedia({ forcedColors: 'none', media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(23, 32, 30)')
  for (const input of [page.locator('#recording_retention'), page.locator('.text-input').first()]) {
    await expect(input).toHaveCSS('color', 'rgb(23, 32, 30)')
  }
  await expect(page.locator('.text-input').first()).toHaveCSS(
    'background-color',
    'rgb(255, 255, 255)',
  )

  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.goto('/settings/contacts')
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  const name = 'Match callers to contacts'
  const select = page.getByRole('combobox', { name, exact: true })
  await expect(select, 'the arrow is at the end').toHaveCSS('background-position', /^14px.*, 19px/)
})
