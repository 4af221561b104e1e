import type { Page, Request } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectKept, expectNoneKept, keptDrafts } from '../support/drafts.ts'
import { pageEdits } from '../support/edits/page-edits.ts'
import { apiIn } from '../support/holidays.ts'
import { openWithin } from '../support/open-within.ts'
import { expectSaved, save, textField } from '../support/settings.ts'
import { signIn } from '../support/sign-in.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your session has expired' })
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save changes' })

async function signInAgain(page: Page) {
  await dialog(page).getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await dialog(page).getByRole('button', { name: 'Sign in', exact: true }).click()
}

test.beforeEach(({ signedInAs, allowConsole }, { title }) => {
  allowConsole(/status of 401/)
  return signedInAs(title.includes('system administrator') ? 'admin' : 'tenantadmin')
})

test('asks to sign in when the session ends during editing, then continues the save once', async ({
  page,
  api,
}) => {
  test.slow()
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const { address, make, shown, api: path, stored } of pageEdits) {
    await test.step(address, async () => {
      const saved: string[] = []
      const watch = (request: Request) => {
        const { pathname } = new URL(request.url())
        if (request.method() === 'POST' && pathname === `/api${path}`) saved.push(pathname)
      }
      page.on('request', watch)
      await openWithin(page, address)
      await make(page)
      await (await apiIn(page)).post('/auth/sign_out')
      await saveButton(page).click()
      await expect(dialog(page).getByLabel('User name')).toHaveValue('tenantadmin')
      await expect(dialog(page).getByLabel('Domain')).toHaveValue('demo.example')
      await expect(dialog(page).getByLabel('Password', { exact: true })).toBeFocused()
      if (address === '/settings/general') await expectAccessible(page)
      await signInAgain(page)
      await expectSaved(page, 1)
      await expect(dialog(page)).toHaveCount(0)
      await shown(page)
      expect(saved).toHaveLength(1)
      expect((await api('admin').get(path)).body).toMatchObject(stored)
      await expectNoneKept(page)
      page.off('request', watch)
    })
  }
})

test('keeps the edits of a user who does not sign in, and asks again on the next save', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await api('tenantadmin').post('/auth/sign_out')
  await saveButton(page).click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(
    page.getByRole('status').getByText('Not saved. Your session has expired.'),
  ).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Mine')
  await textField(page, 'Website').fill('https://local.example/')
  await page.keyboard.press('Control+s')
  await signInAgain(page)
  await expectSaved(page, 2)
})

test('reports a wrong password in place, and asks for a code with two-factor authentication', async ({
  page,
  api,
  server,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  const { body } = await api('admin').get('/tenant')
  await api('admin').post('/tenant', {
    ...(body as object),
    enable_two_factor_authentication: true,
  })
  await api('tenantadmin').post('/auth/sign_out')
  await saveButton(page).click()
  await dialog(page).getByLabel('Password', { exact: true }).fill('wrong')
  await dialog(page).getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('Wrong user name')
  await signInAgain(page)
  await expect(dialog(page).getByText('We sent a code to')).toBeVisible()
  const [, code = ''] = await server.printed(/Your code is (\d{6})/)
  await dialog(page).getByLabel('Code').fill(code)
  await dialog(page).getByRole('button', { name: 'Sign in', exact: true }).click()
  await expectSaved(page, 1)
})

test('shows another user who signs in there none of the edits, and sends none', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await api('tenantadmin').post('/auth/sign_out')
  await saveButton(page).click()
  await dialog(page).getByLabel('User name').fill('user101')
  await signInAgain(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administrators only')
  await expect(dialog(page)).toHaveCount(0)
  expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Demo Company' })

  // The edits must be kept for the user who made them.
  expect(await keptDrafts(page)).toContain('Mine')
})

test('keeps the tenant of a system administrator who signs in again', async ({ page, api }) => {
  await page.goto('/tenants')
  await page.getByRole('button', { name: 'Manage Demo Company' }).click()
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await textField(page, 'Name').fill('Mine')
  await api('admin').post('/auth/sign_out')
  await saveButton(page).click()
  await expect(dialog(page)).toBeVisible()
  await expect(page.getByTitle('Demo Company')).toBeVisible()
  await signInAgain(page)
  await expectSaved(page, 1)
  await expect(page.getByRole('banner')).toContainText('Mine')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Mine' })
})

test('leads to the sign-in page and back without unsaved edits', async ({ page, api }) => {
  await page.goto('/voicemail')
  await expect(textField(page, 'Keep messages for')).not.toHaveValue('')
  await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
  await api('tenantadmin').post('/auth/sign_out')
  await page.getByRole('link', { name: 'Password policy' }).click()
  await expect(page).toHaveURL('/sign-in?next=%2Fpassword-policy')
  await expect(page.getByRole('alert')).toHaveText('Your session has expired. Sign in again.')
  await expect(page.getByLabel('User name')).toHaveValue('tenantadmin')
  await expect(page.getByLabel('Domain')).toHaveValue('demo.example')
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByLabel('User name')).toBeFocused()
  await expect(page.getByRole('alert'), 'said once').toHaveCount(0)
})

test('keeps what was entered in a dialog when the session ends', async ({ page, api }) => {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Change password' }).click()
  const form = page.getByRole('dialog', { name: 'Change password' })
  await form.getByLabel('Current password').fill(DEMO_PASSWORD)
  await form.getByLabel('New password', { exact: true }).fill('An 0ther good one!')
  await form.getByLabel('Confirm new password').fill('An 0ther good one!')
  await api('tenantadmin').post('/auth/sign_out')
  await form.getByRole('button', { name: 'Change password' }).click()
  await signInAgain(page)
  await expect(page.getByText('Password changed.')).toBeVisible()
})

test('loads the sign-in form once an edit rests, so that no key waits for it', async ({ page }) => {
  await page.clock.install()
  await page.goto('/settings/general')
  const loaded: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/assets/reauthentication-dialog-')) loaded.push(request.url())
  })
  const name = textField(page, 'Name')
  await name.focus()
  await page.clock.pauseAt(Date.now() + 60_000)
  for (const key of 'abc') {
    await page.keyboard.press(key)
    await page.clock.runFor(900)
  }
  expect(loaded).toEqual([])
  await page.clock.runFor(100)
  await expect.poll(() => loaded.length).toBe(1)
})

test('calls no password wrong that was not checked because the session had ended', async ({
  page,
  api,
}) => {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Change password' }).click()
  const form = page.getByRole('dialog', { name: 'Change password' })
  await form.getByLabel('Current password').fill(DEMO_PASSWORD)
  await form.getByLabel('New password', { exact: true }).fill('An 0ther good one!')
  await form.getByLabel('Confirm new password').fill('An 0ther good one!')
  await api('tenantadmin').post('/auth/sign_out')
  await form.getByRole('button', { name: 'Change password' }).click()
  await dialog(page).getByRole('button', { name: 'Not now' }).click()
  await expect(form).toContainText('Your session has expired. Sign in again.')
  await expect(form).not.toContainText('wrong')
})

test('leads over the sign-in page back to the draft when the form cannot be loaded', async ({
  page,
  api,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED/)
  page.on('dialog', (asked) => asked.accept())
  await page.route('**/assets/reauthentication-dialog-*.js', (route) => route.abort())
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await expectKept(page, 'Mine')
  await api('tenantadmin').post('/auth/sign_out')
  await saveButton(page).click()
  await expect(page).toHaveURL('/sign-in?next=%2Fsettings%2Fgeneral')
  await signIn(page)
  await page.getByRole('button', { name: 'Restore' }).click()
  await save(page, 1)
})
