import type { Page } from '@playwright/test'
import { editsByTwo } from '../support/edits-by-two.ts'
import { save } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

// Two browsers on one tenant: both have the page open before either saves.

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Another admin changed' })

for (const { path, api: apiPath, local, remote, other, list } of editsByTwo) {
  test(`${path}: of one field that two change the remote value is chosen; different fields both survive`, async ({
    page,
    signedInAs,
    otherBrowser,
    api,
  }) => {
    await signedInAs('tenantadmin')
    const colleague = await otherBrowser('tenantadmin')
    await Promise.all([page.goto(path), colleague.goto(path)])
    await local.edit(page)
    await remote.edit(colleague)
    await save(colleague, 1)
    await choose(page, path, `Theirs: ${remote.shown}`)
    expect((await api('tenantadmin').get(apiPath)).body).toMatchObject(remote.stored)

    await local.edit(page)
    await other.edit(colleague)
    await save(colleague, 1)
    await save(page, 1)
    const { body } = await api('tenantadmin').get(apiPath)
    expect(body).toMatchObject(local.stored)
    expect(body).toMatchObject(other.stored)
  })

  test(`${path}: of one field that two change the local value is chosen${list ? '; entries added to one list both survive' : ''}`, async ({
    page,
    signedInAs,
    otherBrowser,
    api,
  }) => {
    await signedInAs('tenantadmin')
    const colleague = await otherBrowser('tenantadmin')
    await Promise.all([page.goto(path), colleague.goto(path)])
    await local.edit(page)
    await remote.edit(colleague)
    await save(colleague, 1)
    await choose(page, path, `Mine: ${local.shown}`)
    expect((await api('tenantadmin').get(apiPath)).body).toMatchObject(local.stored)

    if (!list) return
    await Promise.all([page.goto(list.path), colleague.goto(list.path)])
    await list.local(page)
    await list.remote(colleague)
    await save(colleague, 1)
    await save(page, 1)
    expect((await api('tenantadmin').get(apiPath)).body).toMatchObject(list.stored)
  })
}

/** Saves, and chooses in the conflict that this leads to. */
async function choose(page: Page, path: string, radio: string): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click()
  // Of a list the entry in conflict is named.
  const inList = page.getByRole('group', { name: 'Relayed header 1: Name', exact: true })
  await expect(dialog(page).locator(inList)).toHaveCount(path === '/custom-headers' ? 1 : 0)
  await dialog(page).getByRole('radio', { name: radio }).check()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('Saved 1 change')).toBeVisible()
}
