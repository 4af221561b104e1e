import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { openWithin } from '../support/open-within.ts'
import { setClock } from '../support/overview.ts'
import { manageDemo } from '../support/places.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

test('shows tenant users their account and whether the company is open, with no rejected request', async ({
  page,
  server,
  signedInAs,
  api,
}) => {
  const refused: string[] = []
  page.on('response', (response) => response.status() === 403 && refused.push(response.url()))
  await setClock(page, server.url, Date.UTC(2026, 0, 15, 12))
  await signedInAs('user101')
  await page.goto('/account')
  const main = page.getByRole('main')
  for (const text of ['Uma User', 'user101', '101', 'Demo Company', 'Europe/London']) {
    await expect(main.getByText(text, { exact: true })).toBeVisible()
  }
  await expect(main).toContainText('Thursday, 15 January 2026 at 12:00')
  await expect(main).toContainText('Mon–Wed 09:00–12:30, 13:30–17:30')
  await expect(main).toContainText('Open, closes 20:00')
  await expectAccessible(page)
  expect(refused).toEqual([])

  // Users see that a day closes early, even if they may not read the holidays.
  const today = { year_start: 2026, month_start: 1, day_start: 15, hour_start: 16, minute_start: 0 }
  await api('tenantadmin').post('/holidays', {
    name: 'Early',
    region: 'GBR',
    consecutive: false,
    every_year: false,
    ...today,
  })
  await page.reload()
  await expect(main).toContainText('Open, closes 16:00')
})

test('never says that the company is open when the server cannot tell', async ({
  page,
  server,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  await page.route('**/api/tenant/open', (route) => route.fulfill({ status: 404 }))
  await setClock(page, server.url, Date.UTC(2026, 0, 15, 12))
  await signedInAs('user101')
  await page.goto('/account')
  const mark = page.getByText('Within office hours; holidays unknown')
  await expect(mark.first()).toBeVisible()
  await expect(page.locator('[data-open="true"]')).toHaveCount(0)
  await expect(page.getByRole('main')).not.toContainText('closes')
})

test('counts holidays for an administrator, and applies the kept time format to every time', async ({
  page,
  signedInAs,
}) => {
  await page.clock.install({ time: new Date('2026-01-15T15:00:00Z') })
  await signedInAs('tenantadmin')
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText(/Open|Closed/)
  await expect(page.getByText('holidays unknown')).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Time format' }).selectOption('12 hours')
  await expect(page.getByRole('main')).toContainText('9:00 am–8:00 pm')
  await expect(page.getByRole('banner')).toContainText(/3:00 pm/)
  await page.reload()
  await expect(page.getByRole('banner')).toContainText('closes 8:00 pm')
  await page.getByRole('combobox', { name: 'Time format' }).selectOption('24 hours')
  await expect(page.getByRole('main')).toContainText('09:00–20:00')
})

test('chooses theme and language, and fits a phone', async ({ page, signedInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signedInAs('user101')
  await page.goto('/account')
  await expect(page.getByText('Office hours')).toBeVisible()
  await expectFits(page)
  await expectAccessible(page)
  await expect(page.getByRole('combobox', { name: 'Language' }).getByRole('option')).toHaveText([
    'English',
  ])
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('asks before signing out everywhere, reports a failure, and ends every session', async ({
  page,
  signedInAs,
  api,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  await signedInAs('user101')
  await page.goto('/account')
  const ask = page.getByRole('button', { name: 'Sign out everywhere' })
  await ask.click()
  const asked = page.getByRole('alertdialog', { name: 'Sign out everywhere?' })
  await asked.getByRole('button', { name: 'Cancel' }).click()
  expect((await api('user101').get('/user')).status).toBe(200)

  await page.route('**/api/auth/sign_out*', (route) => route.abort())
  await ask.click()
  await asked.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page.getByRole('alert')).toContainText('We couldn’t confirm this change.')
  expect((await api('user101').get('/user')).status).toBe(200)
  await page.unrouteAll()

  await ask.click()
  const answered = page.waitForRequest((request) => request.url().endsWith('/sign_out?all=true'))
  await asked.getByRole('button', { name: 'Sign out everywhere' }).click()
  await answered
  await expect(page).toHaveURL('/sign-in')
  expect((await api('user101').get('/user')).status).toBe(401)
})

for (const account of ['user101', 'tenantadmin'] as const) {
  test(`leads ${account} to the new password they must choose, from every page`, async ({
    page,
    signedInAs,
    allowConsole,
  }) => {
    allowConsole(/status of 40[03]/)
    let isReset = true
    await page.route('**/api/**', async (route) => {
      const { pathname } = new URL(route.request().url())
      if (pathname.endsWith('/auth/user')) {
        const response = await route.fetch()
        const json = { ...(await response.json()), password_force_reset: isReset }
        return route.fulfill({ response, json })
      }
      if (pathname.endsWith('/user/password')) {
        const response = await route.fetch()
        isReset = !response.ok()
        return route.fulfill({ response })
      }
      if (/\/(?:user|tenant\/password_policy)$/.test(pathname) || !isReset) return route.continue()
      const errors = [{ code: 'UNKNOWN', message: 'Choose a new password first' }]
      return route.fulfill({ status: 403, json: { errors } })
    })
    await signedInAs(account)
    for (const address of ['/', '/settings', '/nowhere']) {
      await page.goto(address)
      await expect(page.getByText('You need to choose a new password.')).toBeVisible()
      await expect(page).toHaveURL('/account')
    }
    await expect(page.getByRole('main').getByRole('button', { name: 'Retry' })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Change password' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change password' })
    const current = dialog.getByLabel('Current password')
    await current.fill('An old one')
    await dialog.getByLabel('New password', { exact: true }).fill('An 0ther good one!')
    await dialog.getByLabel('Confirm new password').fill('An 0ther good one!')
    await dialog.getByRole('button', { name: 'Change password' }).click()
    await expect(current).toBeFocused()
    await expect(current).toHaveAccessibleDescription('The current password is wrong.')
    await current.fill(DEMO_PASSWORD)
    await dialog.getByRole('button', { name: 'Change password' }).click()
    await expect(page.getByText('You need to choose a new password.')).toHaveCount(0)
    await expect(page.getByRole('main').getByText('Demo Company')).toBeVisible()
    await expect(page.getByText('Password changed.')).toBeInViewport()
    await page.unrouteAll({ behavior: 'wait' })
  })
}

test('does not check a system administrator’s password against the policy of a tenant', async ({
  page,
  signedInAs,
  api,
}) => {
  await api('tenantadmin').post('/tenant/password_policy', { min_length: 30 })
  await signedInAs('admin')
  await manageDemo(page)
  await openWithin(page, '/account')
  await page.getByRole('button', { name: 'Change password' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change password' })
  await expect(dialog).toContainText('The PBX doesn’t show its password policy here.')
  await dialog.getByLabel('Current password').fill(DEMO_PASSWORD)
  await dialog.getByLabel('New password', { exact: true }).fill('An 0ther good one!')
  await dialog.getByLabel('Confirm new password').fill('An 0ther good one!')
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Password changed.')).toBeVisible()
})

test('lists the included software with its licences, on a phone too', async ({
  page,
  signedInAs,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await signedInAs('user101')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/account')
  const link = page.getByRole('link', { name: 'Licenses' })
  await expect(link).toBeVisible()
  expect(asked).not.toContain('/licences.json')
  await link.click()
  await expect(page).toHaveURL(/\/account\/licences$/)
  await expect(page.getByRole('heading', { name: 'Licenses' })).toBeVisible()
  for (const [name, licence, words] of [
    ['date-holidays', 'CC-BY-SA-3.0', 'CC BY-SA 3.0 Attributions'],
    ['Unicode CLDR', 'Unicode-3.0', 'UNICODE LICENSE V3'],
    ['papaparse', 'MIT', 'Matthew Holt'],
    ['Material Icons', 'Apache-2.0', 'Apache License'],
  ] as const) {
    const entry = page.getByRole('group').filter({ has: page.getByText(name, { exact: true }) })
    await expect(entry).toContainText(licence)
    await entry.getByText(name, { exact: true }).click()
    await expect(entry.getByText(words).first()).toBeVisible()
  }
  await expectFits(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back to my account' }).click()
  await expect(page.getByRole('heading', { name: 'About' })).toBeVisible()
})

test('loads the licences again after a failure', async ({ page, signedInAs, allowConsole }) => {
  allowConsole(/status of 503/)
  await signedInAs('user101')
  await page.route('**/licences.json', (route) => route.fulfill({ status: 503 }))
  await page.goto('/account/licences')
  await expect(page.getByRole('alert')).toContainText('Couldn’t load the licenses.')
  await page.unroute('**/licences.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Unicode CLDR', { exact: true })).toBeVisible()
})
