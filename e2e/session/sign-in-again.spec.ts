import type { Page, Request } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectKept, expectNoneKept, keptDrafts } from '../support/drafts.ts'
import { apiIn } from '../support/holidays.ts'
import { openWithin } from '../support/open-within.ts'
import { pageEdits } from '../support/page-edits.ts'
import { save, textField } from '../support/settings.ts'
import { DEMO_PASSWORD } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your session has expired' })
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save changes' })

async function signIn(page: Page) {
  await dialog(page).getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await dialog(page).getByRole('button', { name: 'Sign in', exact: true }).click()
}

test.beforeEach(({ signedInAs, allowConsole }, { title }) => {
  allowConsole(/status of 401/)
  return signedInAs(title.startsWith('a system administrator') ? 'admin' : 'tenantadmin')
})

test('a session that ends while a page is edited: one signs in, and the save goes on, once', async ({
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
      await signIn(page)
      await expect(page.getByRole('status').getByText('Saved 1 change')).toBeVisible()
      await expect(dialog(page)).toHaveCount(0)
      await shown(page)
      expect(saved).toHaveLength(1)
      expect((await api('admin').get(path)).body).toMatchObject(stored)
      await expectNoneKept(page)
      page.off('request', watch)
    })
  }
})

test('whoever does not sign in now keeps the edits, and is asked again by the next save', async ({
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
  await signIn(page)
  await expect(page.getByRole('status').getByText('Saved 2 changes')).toBeVisible()
})

test('a wrong password is said in place, and a code is asked for where the tenant has two factors', async ({
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
  await signIn(page)
  await expect(dialog(page).getByText('We sent a code to')).toBeVisible()
  const [, code = ''] = await server.printed(/Your code is (\d{6})/)
  await dialog(page).getByLabel('Code').fill(code)
  await dialog(page).getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('status').getByText('Saved 1 change')).toBeVisible()
})

test('another user who signs in there sees nothing of the edits, and sends none', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await api('tenantadmin').post('/auth/sign_out')
  await saveButton(page).click()
  await dialog(page).getByLabel('User name').fill('user101')
  await signIn(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administrators only')
  await expect(dialog(page)).toHaveCount(0)
  expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Demo Company' })

  // The edits wait for whom they belong to.
  expect(await keptDrafts(page)).toContain('Mine')
})

test('a system administrator goes on with the tenant that was worked on', async ({ page, api }) => {
  await page.goto('/tenants')
  await page.getByRole('button', { name: 'Manage Demo Company' }).click()
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await textField(page, 'Name').fill('Mine')
  await api('admin').post('/auth/sign_out')
  await saveButton(page).click()
  await expect(dialog(page)).toBeVisible()
  await expect(page.getByTitle('Demo Company')).toBeVisible()
  await signIn(page)
  await expect(page.getByRole('status').getByText('Saved 1 change')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Mine')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Mine' })
})

test('without unsaved edits one is led to the sign-in page, and back', async ({ page, api }) => {
  await page.goto('/voicemail')
  await expect(textField(page, 'Keep messages for')).not.toHaveValue('')
  await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
  await api('tenantadmin').post('/auth/sign_out')
  await page.getByRole('link', { name: 'Password policy' }).click()
  await expect(page).toHaveURL('/sign-in?next=%2Fpassword-policy')
})

test('where the form to sign in cannot be had, the sign-in page leads back to the draft', async ({
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
  await page.getByLabel('User name').fill('tenantadmin')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await save(page, 1)
})
