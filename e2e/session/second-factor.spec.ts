import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import type { InnerServer } from '../support/server.ts'
import { signIn } from '../support/sign-in.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const refused = /Failed to load resource: the server responded with a status of (401|429|503)/

test.beforeEach(async ({ api }) => {
  const admin = api('tenantadmin')
  const { body } = await admin.get('/tenant')
  const asked = { ...(body as object), enable_two_factor_authentication: true }
  expect((await admin.post('/tenant', asked)).status).toBe(200)
})

async function givePassword(page: Page) {
  await page.goto('/sign-in?next=%2Faccount')
  await signIn(page, 'user101')
  await expect(page.getByText('We sent a code to')).toBeVisible()
}

const field = (page: Page) => page.getByLabel('Code')
const submit = (page: Page) => page.getByRole('button', { name: 'Sign in' }).click()
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000')

/**
 * The codes of the first `count` mails. Without SMTP the server writes its mails to the log,
 * shortly after its answer.
 */
async function codes(server: InnerServer, count = 1): Promise<string[]> {
  const mailed = () =>
    [...server.output().matchAll(/Your code is (\d{6})/g)].map(([, code]) => String(code))
  await expect.poll(() => mailed().length, 'mails with a code').toBeGreaterThanOrEqual(count)
  return mailed()
}

test('signs in with the mailed code, pasted with the sentence around it', async ({
  page,
  server,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await givePassword(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Enter the code')
  await expect(page).toHaveTitle('Enter the code · Tenant Console')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveAttribute('autocomplete', 'one-time-code')
  await expect(field(page)).toHaveAttribute('inputmode', 'numeric')
  await expectAccessible(page)

  const [code = ''] = await codes(server)
  const mail = `Your code is ${code.slice(0, 3)} ${code.slice(3)}. It expires in ten minutes.`
  await page.evaluate((text) => navigator.clipboard.writeText(text), mail)
  await page.keyboard.press('ControlOrMeta+V')
  await expect(field(page)).toHaveValue(code)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
})

test('asks only for the code, and shows no page behind it', async ({ page }) => {
  await givePassword(page)
  await page.goto('/settings')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('reports an invalid code without a request, and a wrong one after it', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(refused)
  await givePassword(page)
  await field(page).fill('123')
  await submit(page)
  await expect(page.getByText('Enter the 4 to 8 digits from the email')).toBeVisible()
  await expect(field(page)).toBeFocused()

  const [code = ''] = await codes(server)
  await field(page).fill(wrongFor(code))
  await submit(page)
  await expect(page.getByText('This code is wrong or has expired.')).toBeVisible()
  await expectAccessible(page)
  await field(page).fill(code)
  await submit(page)
  await expect(page).toHaveURL('/account')
})

test('sends a new code after a minute, which replaces the first', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(refused)
  await page.clock.install()
  await givePassword(page)
  const countdown = page.getByRole('button', { name: /^New code in 0?0:5\d|0?1:00$/ })
  await expect(countdown).toHaveAttribute('aria-disabled', 'true')
  // It can't be pressed yet, but it is read.
  await expect(countdown).toHaveCSS('opacity', '1')
  await page.clock.fastForward(61_000)
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByText('We sent a new code.')).toBeVisible()
  const [first = '', second = ''] = await codes(server, 2)
  if (first !== second) {
    await field(page).fill(first)
    await submit(page)
    await expect(page.getByText('This code is wrong or has expired.')).toBeVisible()
  }
  await field(page).fill(second)
  await submit(page)
  await expect(page).toHaveURL('/account')
})

test('goes back to the password after too many wrong codes, and says why', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(refused)
  await givePassword(page)
  const [code = ''] = await codes(server)
  await field(page).fill(wrongFor(code))
  for (let i = 0; i < 5; i++) {
    const answered = page.waitForResponse(/verify_otp/)
    await submit(page)
    await answered
    await expect(page.getByRole('button', { name: 'Sign in' })).toHaveAttribute(
      'aria-disabled',
      'false',
    )
  }
  await field(page).fill(code)
  await submit(page)
  await expect(page.getByRole('alert')).toContainText('This sign-in has expired')
  await expect(page.getByLabel('User name')).toHaveValue('user101')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await submit(page)
  // The password alone isn't enough to sign in: a new code is needed.
  const [, next = ''] = await codes(server, 2)
  await field(page).fill(next)
  await submit(page)
  await expect(page.getByRole('alert')).toContainText('Too many attempts. Try again in')
})

test('says that a code could not be sent, and lets the user send it again at once', async ({
  page,
  allowConsole,
}) => {
  allowConsole(refused)
  await page.route('**/api/auth/send_otp', (route) => route.fulfill({ status: 503, body: '' }), {
    times: 1,
  })
  await page.goto('/sign-in')
  await signIn(page, 'user101')
  await expect(page.getByRole('alert')).toContainText('Couldn’t send a code.')
  await page.getByRole('button', { name: 'Send a new code' }).click()
  await expect(page.getByText('We sent a new code.')).toBeVisible()
})

test('goes back to the password by keyboard, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await givePassword(page)
  await expectFits(page)
  await page.getByRole('button', { name: 'Back' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
})
