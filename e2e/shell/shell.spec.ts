import { SESSION_KEY } from '../../src/api/session/session.ts'
import { expectAccessible } from '../support/axe.ts'
import { signOut } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test('shows the name and local time of the tenant', async ({ page, signedInAs }) => {
  await page.clock.install({ time: new Date('2026-01-15T12:00:00Z') })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const header = page.getByRole('banner')
  await expect(header).toContainText('Demo Company')
  await expect(header).toContainText('Thu 12:00')
  await expect(header).toContainText('Europe/London')
  await page.clock.runFor(61_000)
  await expect(header).toContainText('Thu 12:01')
})

test('shows the settings to an administrator, and only their account to a tenant user', async ({
  page,
  signedInAs,
}) => {
  const refused: string[] = []
  page.on('response', (response) => response.status() === 403 && refused.push(response.url()))
  await signedInAs('user101')
  await page.goto('/')
  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['My account'])
  await expect(page.getByText('Demo Company').first()).toBeVisible()

  for (const address of ['/settings/security', '/no/such/page']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administrators only')
    await page.getByRole('link', { name: 'Go to my account' }).click()
    await expect(page).toHaveURL('/account')
  }
  expect(refused).toEqual([])
})

test('applies the chosen theme before the page is drawn after a reload', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED|^thrown: $/)
  await page.emulateMedia({ colorScheme: 'light' })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await page.getByRole('button', { name: /^User menu/ }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')

  await page.route('**/assets/*.js', (route) => route.abort())
  await page.goto('/', { waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('.frame')).toBeVisible()
  await page.unrouteAll()
})

test('requests nothing when the sign-out address is opened', async ({ page, signedInAs }) => {
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  await signedInAs('tenantadmin')
  await page.goto('/sign-out')
  await expect(page).toHaveURL('/sign-in')
  expect(asked).toEqual([expect.stringMatching(/sign_out$/)])
})

test('leads to the sign-in page and back when the server no longer knows the session', async ({
  page,
  signedInAs,
  api,
  allowConsole,
}) => {
  allowConsole(/status of 401/)
  await signedInAs('tenantadmin')
  await api('tenantadmin').post('/auth/sign_out')
  await page.goto('/settings/security')
  await expect(page).toHaveURL('/sign-in?next=%2Fsettings%2Fsecurity')
})

test('renews an expired access token once, unnoticed', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  const renewals: string[] = []
  page.on('request', (request) => request.url().endsWith('refresh_token') && renewals.push('one'))
  await page.addInitScript((key) => {
    const session = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    if (session.expires_at !== 0) return
    sessionStorage.setItem(key, JSON.stringify({ ...session, expires_at: Date.now() - 60_000 }))
  }, SESSION_KEY)
  await page.goto('/settings/general')
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Demo Company')
  expect(renewals).toEqual(['one'])
})

test('says that an unknown page does not exist; the user menu opens at its first item, returns the focus, and ends the session on the server', async ({
  page,
  signedInAs,
  api,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expectAccessible(page)
  const button = page.getByRole('button', { name: /^User menu/ })
  await button.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'My account' })).toBeFocused()
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText('System')
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
  await page.getByRole('link', { name: 'Go to overview' }).click()
  await expect(page).toHaveURL('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await signOut(page)
  await expect(page).toHaveURL('/sign-in')
  expect((await api('tenantadmin').get('/tenant')).status).toBe(401)
})

test('shows the navigation as a dialog on a phone, and the name of the tenant at every width', async ({
  page,
  signedInAs,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await page.getByRole('button', { name: 'Open navigation' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pages' })
  await dialog.getByRole('link', { name: 'My account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main')).toBeFocused()

  const header = page.getByRole('banner')
  await expect(header).toContainText(/Open|Closed/)
  for (const width of [320, 390, 640, 768, 900, 1280]) {
    await page.setViewportSize({ width, height: 700 })
    const name = await header.getByTitle('Demo Company').boundingBox()
    expect(name?.width, `at ${width}`).toBeGreaterThan(72)
  }
})
