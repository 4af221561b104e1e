import type { Page } from '@playwright/test'
import { editsByTwo } from './support/edits-by-two.ts'
import { save } from './support/settings.ts'
import { expect, test } from './support/test.ts'

// Two browsers on one tenant: both have the page open before either saves.

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Somebody else changed' })

for (const { path, api: apiPath, mine, theirs, other, list } of editsByTwo) {
  test(`${path}: different fields that two change both survive`, async ({
    page,
    signedInAs,
    otherBrowser,
    api,
  }) => {
    await signedInAs('tenantadmin')
    const colleague = await otherBrowser('tenantadmin')
    await Promise.all([page.goto(path), colleague.goto(path)])
    await mine.edit(page)
    await other.edit(colleague)
    await save(colleague, 1)
    await save(page, 1)
    const { body } = await api('tenantadmin').get(apiPath)
    expect(body).toMatchObject(mine.held)
    expect(body).toMatchObject(other.held)
  })

  for (const side of ['Mine', 'Theirs'] as const) {
    test(`${path}: one field that two change is chosen: ${side}`, async ({
      page,
      signedInAs,
      otherBrowser,
      api,
    }) => {
      await signedInAs('tenantadmin')
      const colleague = await otherBrowser('tenantadmin')
      await Promise.all([page.goto(path), colleague.goto(path)])
      await mine.edit(page)
      await theirs.edit(colleague)
      await save(colleague, 1)
      await page.getByRole('button', { name: 'Save changes' }).click()
      const chosen = side === 'Mine' ? mine : theirs
      // Of a list it is told which entry is in conflict.
      const inList = page.getByRole('group', { name: 'Relayed header 1: Name', exact: true })
      await expect(dialog(page).locator(inList)).toHaveCount(path === '/custom-headers' ? 1 : 0)
      await dialog(page)
        .getByRole('radio', { name: `${side}: ${chosen.shown}` })
        .check()
      await dialog(page).getByRole('button', { name: 'Save this' }).click()
      await expect(page.getByRole('status').getByText('Saved 1 change')).toBeVisible()
      expect((await api('tenantadmin').get(apiPath)).body).toMatchObject(chosen.held)
    })
  }

  if (!list) continue
  test(`${list.path}: entries that two add to one list both survive`, async ({
    page,
    signedInAs,
    otherBrowser,
    api,
  }) => {
    await signedInAs('tenantadmin')
    const colleague = await otherBrowser('tenantadmin')
    await Promise.all([page.goto(list.path), colleague.goto(list.path)])
    await list.mine(page)
    await list.theirs(colleague)
    await save(colleague, 1)
    await save(page, 1)
    expect((await api('tenantadmin').get(apiPath)).body).toMatchObject(list.held)
  })
}
