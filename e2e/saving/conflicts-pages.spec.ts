import { changeRemotely, conflictDialog, editsByTwo } from '../support/edits/edits-by-two.ts'
import { openWithin } from '../support/open-within.ts'
import { expectSaved, save } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

// Another admin changes over the API what is open in the console.

test('asks about a field that two people changed, and merges different fields and list entries, on every page', async ({
  page,
  signedInAs,
  api,
}) => {
  test.slow()
  const admin = api('admin')
  await signedInAs('tenantadmin')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const { path, api: apiPath, local, remote, other, list } of editsByTwo) {
    const stored = async () => (await admin.get(apiPath)).body
    await test.step(`${path}: one field`, async () => {
      await openWithin(page, path)
      await local.edit(page)
      await changeRemotely(admin, apiPath, remote)
      await page.getByRole('button', { name: 'Save changes' }).click()
      // In a list, the conflicting row is named.
      const inList = page.getByRole('group', { name: 'Relayed header 1: Name', exact: true })
      await expect(conflictDialog(page).locator(inList)).toHaveCount(
        path === '/custom-headers' ? 1 : 0,
      )
      await expect(
        conflictDialog(page).getByRole('radio', { name: `Mine: ${local.shown}` }),
      ).toBeVisible()
      await conflictDialog(page)
        .getByRole('radio', { name: `Theirs: ${remote.shown}` })
        .check()
      await conflictDialog(page).getByRole('button', { name: 'Save' }).click()
      await expectSaved(page, 1)
      expect(await stored()).toMatchObject(remote.stored)
    })
    await test.step(`${path}: different fields`, async () => {
      await local.edit(page)
      await changeRemotely(admin, apiPath, other)
      await save(page, 1)
      expect(await stored()).toMatchObject(local.stored)
      expect(await stored()).toMatchObject(other.stored)
    })
    if (!list) continue
    await test.step(`${list.path}: entries of one list`, async () => {
      if (list.path !== path) await openWithin(page, list.path)
      await list.edit(page)
      await changeRemotely(admin, apiPath, list)
      await save(page, 1)
      expect(await stored()).toMatchObject(list.stored)
    })
  }
})
