import type { Page } from '@playwright/test'
import { defaultWebHook } from '../../src/contract/values/defaults.ts'
import { countClicks } from '../support/count-clicks.ts'
import { expect, test } from '../support/test.ts'

// How many clicks and keys a task takes, starting at the overview.

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

async function begin(page: Page) {
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
  const clicks = await countClicks(page)
  const open = (name: string) =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click()
  return { clicks, open }
}

const saved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible()

test('sets the recommended password policy in 2', async ({ page, api }) => {
  const { clicks, open } = await begin(page)
  await open('Password policy')
  await page.getByRole('button', { name: 'Recommended' }).click()
  await saved(page)
  expect(await clicks()).toBeLessThanOrEqual(2)
  const { body } = await api('tenantadmin').get('/tenant/password_policy')
  expect(body).toMatchObject({ min_length: 15, contains_letters: false })
})

test('recharges in 3', async ({ page }) => {
  const { clicks, open } = await begin(page)
  await open('Balance')
  await page.getByRole('button', { name: 'Add £50.00' }).click()
  await page.getByRole('button', { name: 'Recharge £50.00' }).click()
  await expect(page.getByText('£50.00 added.')).toBeVisible()
  expect(await clicks()).toBeLessThanOrEqual(3)
})

test('adds a header for trunk calls in 3, and its text', async ({ page, api }) => {
  const { clicks, open } = await begin(page)
  await open('Custom headers')
  await page.getByRole('button', { name: 'Add header' }).click()
  await expect(page.locator('[name="add.0.name"]')).toBeFocused()
  await page.keyboard.insertText('X-Customer')
  const keys = 1
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('42')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await saved(page)
  expect((await clicks()) - keys).toBeLessThanOrEqual(3)
  const { body } = await api('tenantadmin').get('/tenant/custom_headers')
  expect(body).toMatchObject({ add: [{ name: 'X-Customer', value: '42', scope: 'TRUNK' }] })
})

test('sets up a webhook with a token in 3 and two pastes', async ({ page, context, api }) => {
  await api('tenantadmin').post('/tenant', { cdr_event: defaultWebHook })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { clicks, open } = await begin(page)
  const paste = async (text: string) => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
    await page.keyboard.press('Control+v')
  }
  const keys = 4
  await open('Tenant settings')
  const hook = page.getByRole('region', { name: 'Call records' })
  await hook.getByRole('textbox', { name: 'URL' }).click()
  await paste('https://hooks.example.com/cdr')
  await expect(hook.getByRole('textbox', { name: 'Token' })).toBeFocused()
  await paste('a-token-of-ours')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await saved(page)
  expect((await clicks()) - keys).toBeLessThanOrEqual(3)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    cdr_event: {
      enabled: true,
      auth: 'BEARER',
      url: 'https://hooks.example.com/cdr',
      token: 'a-token-of-ours',
    },
  })
})
