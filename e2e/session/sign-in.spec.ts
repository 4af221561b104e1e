import { SESSION_KEY } from '../../src/api/session/session.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const refused = /Failed to load resource: the server responded with a status of (401|429)/

test('one signs in and lands on the page that was asked for', async ({ page }) => {
  await page.goto('/settings/retention')
  await expect(page).toHaveURL('/sign-in?next=%2Fsettings%2Fretention')
  await expect(page.getByLabel('User name')).toBeFocused()

  await page.keyboard.type('tenantadmin')
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/settings/retention')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
})

test('an empty form asks the server nothing; a refusal says what may be wrong, and only the password is typed again', async ({
  page,
  allowConsole,
}) => {
  allowConsole(refused)
  const asked: string[] = []
  page.on('request', (request) => request.url().includes('/api/') && asked.push(request.url()))
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByLabel('User name')).toBeFocused()
  await expect(page.getByText('Fill this in.')).toHaveCount(2)
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

test('whoever guesses is told how long to wait', async ({ page, server, allowConsole }) => {
  allowConsole(refused)
  const guess = () =>
    fetch(`${server.url}/api/auth/sign_in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'tenantadmin', domain: 'demo.example', password: 'x' }),
    })
  for (let i = 0; i < 5; i++) await guess()

  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('tenantadmin')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    /Too many attempts\. Try again in \d+ seconds?\./,
  )
})

test('a server that is gone is named as the reason', async ({ page, server, allowConsole }) => {
  allowConsole(/net::ERR_/)
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('tenantadmin')
  await server.kill()
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('Can’t reach the server.')
})

test('the password can be shown, and the domain is remembered', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByLabel('Password', { exact: true })
  await expect(password).toHaveAttribute('type', 'password')
  const show = page.getByRole('button', { name: 'Show password' })
  const [field, eye] = [await password.boundingBox(), await show.boundingBox()]
  // Within the field, not on its edge.
  expect(eye?.y).toBeGreaterThan(field?.y ?? Number.NaN)
  await show.click()
  await expect(password).toHaveAttribute('type', 'text')

  await page.getByLabel('User name').fill('user101')
  await password.fill(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('button', { name: /^User menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
  await expect(page.getByLabel('Domain')).toHaveValue('demo.example')
})

test('a session that is kept is there in a new tab, one that is not is not', async ({
  page,
  context,
}) => {
  const signIn = async (keep: boolean) => {
    await page.goto('/sign-in')
    await page.getByLabel('User name').fill('tenantadmin')
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByLabel('Domain').fill('demo.example')
    await page.getByLabel('Keep me signed in').setChecked(keep)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  }
  await signIn(false)
  const other = await context.newPage()
  await other.goto('/settings')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
  expect(await other.evaluate((key) => localStorage.getItem(key), SESSION_KEY)).toBeNull()

  await other.getByRole('button', { name: /^User menu/ }).click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await other.goto('/settings')
  await expect(other, 'nobody has a session to hand over').toHaveURL(/sign-in/)
  await signIn(true)
  await other.goto('/settings')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Tenant settings')
})

test('the domain may come with the user name, or with the address', async ({ page }) => {
  await page.goto('/sign-in?domain=demo.example')
  await expect(page.getByLabel('Domain')).toHaveValue('demo.example')
  await page.getByLabel('Domain').fill('')
  await page.getByLabel('User name').fill('tenantadmin@demo.example')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
})

test('another host is no place to land on', async ({ page }) => {
  await page.goto('/sign-in?next=%2F%2Fevil.example%2F')
  await page.getByLabel('User name').fill('user101')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
})
