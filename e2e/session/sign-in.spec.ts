import { SESSION_KEY } from '../../src/api/session/session.ts'
import { fillSignIn, signIn, signOut } from '../support/sign-in.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const refused = /Failed to load resource: the server responded with a status of (401|429)/

test('opens the requested page after signing in', async ({ page }) => {
  await page.goto('/settings/retention')
  await expect(page).toHaveURL('/sign-in?next=%2Fsettings%2Fretention')
  await expect(page.getByLabel('User name')).toBeFocused()
  await expect(page.getByRole('alert'), 'no session has ended').toHaveCount(0)

  await page.keyboard.type('tenantadmin')
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/settings/retention')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
})

test('sends no empty form, says what may be wrong after a rejection, and clears only the password', async ({
  page,
  allowConsole,
}) => {
  allowConsole(refused)
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('User name')).toBeFocused()
  await expect(page.getByRole('alert')).toHaveText(['Fill this in.', 'Fill this in.'])
  expect(asked).toEqual([])

  await page.getByLabel('User name').fill('tenantadmin')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'Wrong user name or password, or the domain is missing.',
  )
  await expect(page.getByLabel('Domain')).toBeFocused()
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.getByLabel('Domain').fill('demo.example')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText('Wrong user name, password or domain.')
  await expect(page.getByLabel('User name')).toHaveValue('tenantadmin')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
})

test('asks who last signed in without a domain for the password again, not for a domain', async ({
  page,
  allowConsole,
}) => {
  allowConsole(refused)
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toBeVisible()
  await page.goto('/sign-out')
  await page.getByLabel('User name').fill('admin')
  await page.getByLabel('Password', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Wrong user name or password')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
})

test('says how long to wait after too many attempts', async ({ page, server, allowConsole }) => {
  allowConsole(refused)
  const guess = () =>
    fetch(`${server.url}/api/auth/sign_in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'tenantadmin', domain: 'demo.example', password: 'x' }),
    })
  for (let i = 0; i < 5; i++) await guess()

  await page.goto('/sign-in')
  await signIn(page)
  await expect(page.getByRole('alert')).toHaveText(
    /Too many attempts\. Try again in \d+ seconds?\./,
  )
})

test('says that the server cannot be reached', async ({ page, server, allowConsole }) => {
  allowConsole(/net::ERR_/)
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('tenantadmin')
  await server.kill()
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('Can’t reach the server.')
})

test('shows the password on request, and remembers the domain', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByLabel('Password', { exact: true })
  await expect(password).toHaveAttribute('type', 'password')
  const show = page.getByRole('button', { name: 'Show password' })
  const [field, eye] = [await password.boundingBox(), await show.boundingBox()]
  // Inside the field, not on its edge.
  expect(eye?.y).toBeGreaterThan(field?.y ?? Number.NaN)
  await show.click()
  await expect(password).toHaveAttribute('type', 'text')

  await page.getByLabel('User name').fill('user101')
  await password.fill(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await signOut(page)
  await expect(page).toHaveURL('/sign-in')
  await expect(page.getByLabel('Domain')).toHaveValue('demo.example')
})

test('shares only a kept session with a new tab', async ({ page, context }) => {
  const signInKeeping = async (keep: boolean) => {
    await page.goto('/sign-in')
    await fillSignIn(page)
    await page.getByLabel('Keep me signed in').setChecked(keep)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  }
  await signInKeeping(false)
  const other = await context.newPage()
  await page.evaluate(() => {
    // The tab with the session is busy, and answers later than a tab that is not.
    setTimeout(() => {
      for (const end = Date.now() + 1000; Date.now() < end; );
    })
  })
  await other.goto('/settings')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
  expect(await other.evaluate((key) => localStorage.getItem(key), SESSION_KEY)).toBeNull()

  await signOut(other)
  await expect(page).toHaveURL(/sign-in/)
  await other.goto('/settings')
  await expect(other, 'nobody has a session to hand over').toHaveURL(/sign-in/)
  await signInKeeping(true)
  await other.goto('/settings')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
})

test('takes the domain from the user name, rather than from the address', async ({ page }) => {
  await page.goto('/sign-in?domain=other.example')
  await expect(page.getByLabel('Domain')).toHaveValue('other.example')
  await page.getByLabel('User name').fill('tenantadmin@demo.example')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('opens the requested page at once if the user is signed in already', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('user101')
  await page.goto('/sign-in?next=%2Faccount%2Flicences')
  await expect(page).toHaveURL('/account/licences')
  await page.goto('/sign-in?next=%2F%2Fevil.example%2F')
  await expect(page).toHaveURL('/account')
})

test('never opens another host after signing in', async ({ page }) => {
  await page.goto('/sign-in?next=%2F%2Fevil.example%2F')
  await signIn(page, 'user101')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
})
