import type { Page } from '@playwright/test'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import { withoutAuditLog } from '../support/audit-entries.ts'
import { expectAccessible } from '../support/axe.ts'
import { changeRemotely, editsByTwo, revertDialog } from '../support/edits/edits-by-two.ts'
import { openWithin } from '../support/open-within.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(async ({ page, signedInAs, allowConsole }) => {
  allowConsole(/status of 404/)
  await withoutAuditLog(page)
  await signedInAs('tenantadmin')
})

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })
const revertedText = (page: Page) => page.getByRole('status').getByText('Reverted 1 change')
const entries = (page: Page) => page.getByRole('region')

test('reverts only what a save changed, and asks about what another admin changed since', async ({
  page,
  api,
}) => {
  test.slow()
  const admin = api('admin')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const { path, api: apiPath, local, remote, other } of editsByTwo) {
    const stored = async () => (await admin.get(apiPath)).body
    await test.step(path, async () => {
      await openWithin(page, path)
      await local.edit(page)
      await save(page, 1)
      await changeRemotely(admin, apiPath, other)
      await undo(page).click()
      await expect(revertedText(page)).toBeVisible()
      expect(await stored()).not.toMatchObject(local.stored)
      expect(await stored()).toMatchObject(other.stored)

      await local.edit(page)
      await save(page, 1)
      await changeRemotely(admin, apiPath, remote)
      await undo(page).click()
      await expect(revertDialog(page).getByRole('radio', { name: 'Keep:' })).toBeVisible()
      if (path === '/custom-headers') await expectAccessible(page)
      await revertDialog(page).getByRole('radio', { name: 'Revert to:' }).check()
      await revertDialog(page).getByRole('button', { name: 'Save' }).click()
      await expect(revertedText(page)).toBeVisible()
      expect(await stored()).not.toMatchObject(remote.stored)
    })
  }
})

test('lists saves of all pages in the history in words, and reverts any of them', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Renamed')
  await textField(page, 'Website').fill('https://new.example/')
  await save(page, 2)
  await page.getByRole('link', { name: 'Voicemail' }).click()
  await textField(page, 'Keep messages for').fill('11')
  await save(page, 1)
  await page.getByRole('navigation').getByRole('link', { name: 'History' }).click()
  await expect(entries(page)).toHaveCount(2)
  await expect(entries(page).first()).toContainText('Voicemail')
  await expect(entries(page).first().getByRole('row', { name: 'Keep messages for' })).toContainText(
    '11',
  )
  await expect(entries(page).last().getByRole('row')).toHaveText([
    'FieldBeforeAfter',
    'NameDemo CompanyRenamed',
    'Websitehttps://www.demo.examplehttps://new.example/',
  ])
  await expectAccessible(page)

  await page.reload()
  await entries(page).last().getByRole('link', { name: 'Revert' }).click()
  await expect(page).toHaveURL(/\/settings\/general#name$/)
  await expect(page.getByRole('status').getByText('Reverted 2 changes')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'Demo Company',
    website: 'https://www.demo.example',
  })
  // Reverting is a save too, and a reload must not repeat it.
  await undo(page).click()
  await expect(textField(page, 'Name')).toHaveValue('Renamed')
  await page.reload()
  await expect(textField(page, 'Name')).toHaveValue('Renamed')
  await openWithin(page, '/history')
  await expect(entries(page)).toHaveCount(4)
})

test('sends nothing to revert a change that is already reverted', async ({ page, api }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Renamed')
  await save(page, 1)
  await api('tenantadmin').post('/tenant', { name: 'Demo Company' })
  await page.getByRole('link', { name: 'History' }).last().click()
  await page.getByRole('link', { name: 'Revert' }).click()
  await expect(
    page.getByRole('status').getByText('The earlier values are already in place.'),
  ).toBeVisible()
})

test('keeps no secret in the history, says so, and reverts the rest', async ({ page, api }) => {
  await page.goto('/settings/web-hooks')
  const hook = page.getByRole('region', { name: 'Call records' })
  await hook.getByLabel('URL').fill('https://new.example/cdr')
  await hook.getByRole('textbox', { name: 'Token' }).fill('typed-secret')
  await hook.getByRole('switch', { name: 'Send events' }).click()
  await page.getByRole('button', { name: 'Review' }).click()
  // Users who may edit an address see it in full. Tokens are never shown.
  const review = page.getByRole('dialog', { name: /Review/ })
  await expect(review).toContainText('https://new.example/cdr')
  await expect(review).not.toContainText('typed-secret')
  await review.getByRole('button', { name: 'Close' }).click()
  await save(page, 3)
  await expect(page.getByRole('status').getByText('Secrets aren’t reverted.')).toBeVisible()
  await openWithin(page, '/history')
  for (const name of ['Token', 'URL']) {
    await expect(entries(page).getByRole('row', { name })).toContainText('Secret, not shown')
  }
  await expect(page.getByText('Secrets aren’t reverted.')).toBeVisible()
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(kept).toContain('Send events')
  for (const secret of ['typed-secret', 'demo-cdr-token', 'new.example', 'hooks.demo.example']) {
    expect(kept).not.toContain(secret)
  }
  await page.getByRole('link', { name: 'Revert' }).click()
  await expect(page.getByRole('status').getByText('Reverted 1 change')).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    cdr_event: { enabled: true, url: 'https://new.example/cdr', token: 'typed-secret' },
  })
})

test('undoes a saved address and custom options', async ({ page, api }) => {
  const { body } = await api('tenantadmin').get('/tenant')
  const { cdr_event, custom_options } = body as Record<string, unknown>
  await page.goto('/settings/web-hooks')
  const hook = page.getByRole('region', { name: 'Call records' })
  await hook.getByLabel('URL').fill('https://new.example/cdr')
  await textField(page, 'Custom options').fill('{"new":true}')
  await save(page, 2)
  await undo(page).click()
  await expect(page.getByRole('status').getByText('Reverted 2 changes')).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    cdr_event,
    custom_options,
  })
  // What is undone later doesn't bring the message back.
  await page.getByRole('button', { name: 'Remove caller ID 1' }).click()
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').getByText('No changes', { exact: true })).toBeVisible()
})

test('shares the history among the tabs of a kept session, and clears it', async ({
  page,
  context,
}) => {
  await context.addInitScript((key) => {
    const session = location.origin !== 'null' && sessionStorage.getItem(key)
    if (!session) return
    localStorage.setItem(key, session)
    sessionStorage.removeItem(key)
  }, SESSION_KEY)
  await page.goto('/history')
  await expect(page.getByText('No changes yet.')).toBeVisible()
  const second = await context.newPage()
  await second.goto('/voicemail')
  await textField(second, 'Keep messages for').fill('11')
  await save(second, 1)
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear history' }).click()
  await expectAccessible(page)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clear history' }).click()
  await expect(page.getByText('No changes yet.')).toBeFocused()
})
