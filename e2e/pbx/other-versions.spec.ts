import { expectAccessible } from '../support/axe.ts'
import { rawJson, refusal } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { openWithin } from '../support/open-within.ts'
import { switchField, textField } from '../support/settings.ts'

test.beforeEach(({ allowConsole }) => allowConsole(/Failed to load/))

const answer = (body: object) => rawJson(JSON.stringify(body))

test('shows pages as view only, and says why, for a role that cannot change them', async ({
  page,
  pbx,
  signedInAs,
}) => {
  const capabilities = ['Company.ViewOnly']
  pbx.odd = (method, path) =>
    method === 'GET' && path === '/auth/user'
      ? answer({ role: 'Helpdesk', capabilities })
      : undefined
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  await expect(page.getByText('View only.')).toBeVisible()
  await expect(textField(page, 'Keep messages for')).toBeDisabled()
  await expect(page.getByRole('link', { name: 'Balance' })).toHaveCount(0)
  await expectAccessible(page)
  await openWithin(page, '/office-hours')
  await expect(page.getByText('View only.')).toBeVisible()
  await page.locator('#call-at').fill('2030-05-01')
  await openWithin(page, '/password-policy')
  await expect(switchField(page, 'Require a digit')).toBeDisabled()
  await page.getByRole('button', { name: 'Show others' }).click()
  await openWithin(page, '/settings/numbers')
  await expect(textField(page, 'Area code')).toBeDisabled()
  await page.locator('#dialled').fill('0301234')
  await openWithin(page, '/holidays')
  await expect(page.getByText('View only.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Add holiday' })).toHaveCount(0)
  await openWithin(page, '/balance')
  await expect(page.getByText('Your role doesn’t include this page.')).toBeVisible()
  expect(pbx.written).toEqual([])
})

test('tells users with an unknown role', async ({ page, pbx, signedInAs }) => {
  pbx.odd = (_, path) => (path === '/auth/user' ? answer({ role: 'Helpdesk' }) : undefined)
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByText('This console doesn’t know the role “Helpdesk”')).toBeVisible()
})

test('shows the tenants to an operation administrator', async ({ page, pbx, signedInAs }) => {
  pbx.odd = (_, path) => (path === '/auth/user' ? answer({ role: 'Operation Admin' }) : undefined)
  await signedInAs('admin')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Tenants' })).toBeVisible()
})

test('signs in at a PBX before 22.2', async ({ page, pbx }) => {
  pbx.odd = (method, path) => {
    if (path.startsWith('/auth/')) return refusal(404, 'No such route')
    if (method !== 'POST' || path !== '/login/oauth/token') return undefined
    return answer({ access_token: 'a', refresh_token: 'r', expires_in: 1800 })
  }
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('tenantadmin@firm.example')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
})

test('edits settings of newer versions, and never sends a mask back', async ({
  page,
  pbx,
  signedInAs,
}) => {
  pbx.stored['/tenant'] = {
    ...pbx.stored['/tenant'],
    enable_night_mode: 1,
    enable_trunk_audio_recording: false,
    limit_app_logins: 3,
    stir_shaken_key: '********',
  }
  await signedInAs('tenantadmin')
  await page.goto('/settings/recording')
  await expect(page.getByRole('banner')).toContainText('Closed by night mode')
  await switchField(page, 'Record trunks').check()
  await page.getByRole('link', { name: 'Security' }).click()
  await expect(page.getByText('The PBX doesn’t show this secret.')).toBeVisible()
  await page.getByRole('link', { name: 'Company' }).click()
  await textField(page, 'SIP domain').fill(' pbx.firm.example\u200b ')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  const [written] = pbx.written
  expect(written?.body).toMatchObject({ domain: 'pbx.firm.example', enable_night_mode: 1 })
  expect(written?.body).not.toHaveProperty('stir_shaken_key')
})

test('says so when calls are not paid from the balance', async ({ page, pbx, signedInAs }) => {
  pbx.stored['/tenant/billing'] = { enabled: true, account: 'USER', type: 'ONLINE' }
  await signedInAs('tenantadmin')
  await page.goto('/balance')
  await expect(page.getByText('Each user has their own account')).toBeVisible()
})
