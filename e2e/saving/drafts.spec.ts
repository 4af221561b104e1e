import { SESSION_KEY } from '../../src/api/session/session.ts'
import { expectAccessible } from '../support/axe.ts'
import { draftOffer, expectKept, expectNoneKept, keptDrafts } from '../support/drafts.ts'
import { conflictDialog } from '../support/edits/edits-by-two.ts'
import { pageEdits } from '../support/edits/page-edits.ts'
import { openWithin } from '../support/open-within.ts'
import { expectSaved, save, textField } from '../support/settings.ts'
import { signOut } from '../support/sign-in.ts'
import { readSessions } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('an edit of any page survives a reload, is restored and saved', async ({ page, api }) => {
  test.slow()
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const { address, make, shown, api: path, stored } of pageEdits) {
    await test.step(address, async () => {
      await openWithin(page, address)
      await make(page)
      await page.reload()
      await expect(draftOffer(page)).toContainText(/from \d+ \w+ at \d\d:\d\d, Europe\/London\./)
      if (address === '/settings/general') await expectAccessible(page)
      await page.getByRole('button', { name: 'Restore' }).click()
      await expect(page.getByText('Restored your changes from')).toBeVisible()
      await shown(page)
      await save(page, 1)
      await expect(page.getByText('Restored your changes from')).toHaveCount(0)
      expect((await api('tenantadmin').get(path)).body).toMatchObject(stored)
      await expectNoneKept(page)
    })
  }
})

test('restores edits of a closed tab, keeps later changes of others, and asks about the same field', async ({
  page,
  context,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await expectKept(page, 'Mine')
  await page.close()
  await api('admin').post('/tenant', { name: 'Them', website: 'https://remote.example/' })

  const next = await context.newPage()
  await next.goto('/settings/general')
  await next.getByRole('button', { name: 'Restore' }).click()
  await expect(textField(next, 'Name')).toHaveValue('Mine')
  await expect(textField(next, 'Website')).toHaveValue('https://remote.example/')
  await next.getByRole('button', { name: 'Save changes' }).click()
  const dialog = conflictDialog(next)
  await expect(dialog).toContainText('Before: Demo Company')
  await dialog.getByRole('radio', { name: 'Mine: Mine' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expectSaved(next, 1)
  expect((await api('admin').get('/tenant')).body).toMatchObject({
    name: 'Mine',
    website: 'https://remote.example/',
  })
})

test('keeps no secrets in a draft and says which to enter again', async ({ page }) => {
  await page.goto('/settings/web-hooks')
  const hook = page.getByRole('region', { name: 'Call records' })
  await hook.getByLabel('URL').fill('https://typed-secret.example/')
  await hook.getByRole('combobox', { name: 'Authentication' }).selectOption('Digest')
  await hook.getByRole('textbox', { name: 'Password' }).fill('typed-secret')
  await expectKept(page, 'DIGEST')
  await page.reload()
  expect(await keptDrafts(page)).not.toContain('typed-secret')
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(
    page.getByText(
      'Secrets aren’t kept. Enter again: Call records: URL and Call records: Password.',
    ),
  ).toBeVisible()
  await expect(hook.getByRole('combobox', { name: 'Authentication' })).toHaveValue('DIGEST')
  await expect(hook.getByRole('textbox', { name: 'Password' })).not.toHaveValue('typed-secret')
})

test('keeps edits made before a draft is restored', async ({ page }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('First')
  await page.reload()
  await expect(draftOffer(page)).toBeVisible()
  await textField(page, 'Website').fill('https://second.example/')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(2)
  await page.getByRole('button', { name: 'Restore' }).first().click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(textField(page, 'Name')).toHaveValue('First')
  await expect(textField(page, 'Website')).toHaveValue('https://second.example/')
  await page.getByRole('button', { name: 'Discard', exact: true }).click()
  await expectNoneKept(page)
})

test('keeps and marks a draft when the page is left; discarding it or signing out removes it', async ({
  page,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await page.reload()
  await draftOffer(page).getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('Discarded your changes from')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  await expectNoneKept(page)

  const marked = page.getByRole('link', { name: 'Tenant settings Unsaved changes' })
  await expect(marked).toHaveCount(0)
  await textField(page, 'Name').fill('Mine')
  await page.getByRole('link', { name: 'My account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  await expectKept(page, 'Mine')
  await expectAccessible(page)
  await marked.click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Mine')

  await page.goto('/account')
  await signOut(page)
  await expect(page).toHaveURL('/sign-in')
  await expectNoneKept(page)
})

test('offers the draft of a new holiday', async ({ page }) => {
  await page.goto('/holidays/new?start=2026-12-18')
  const panel = page.getByRole('dialog', { name: 'Add holiday' })
  await panel.getByRole('textbox', { name: 'Name' }).fill('Party')
  await page.reload()
  await expect(panel).toContainText('A holiday that you didn’t add')
  await panel.getByRole('button', { name: 'Restore' }).click()
  await expect(panel.getByRole('textbox', { name: 'Name' })).toHaveValue('Party')
  await expectAccessible(page)
  await panel.getByRole('button', { name: 'Add holiday' }).click()
  await expect(page.getByRole('status').getByText('Added Party.')).toBeVisible()
  await expectNoneKept(page)
})

test('shows no drafts of another user of the same browser', async ({ page }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await expectKept(page, 'Mine')
  const { admin } = await readSessions()
  await page.evaluate(([key, text]) => sessionStorage.setItem(key, text), [
    SESSION_KEY,
    JSON.stringify(admin),
  ] as const)
  await page.goto('/tenants')
  await page.getByRole('button', { name: 'Manage Demo Company' }).click()
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  await textField(page, 'Website').fill('https://admin.example/')
  await expectKept(page, 'admin.example')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(textField(page, 'Website')).toHaveValue('https://admin.example/')
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  expect(await keptDrafts(page)).toContain('Mine')
})
