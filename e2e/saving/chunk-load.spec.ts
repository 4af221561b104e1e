import { expectAccessible } from '../support/axe.ts'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const missing = /net::ERR_|dynamically imported module|404/

test('keeps and saves the edits of a page when an upgrade replaced one of its files', async ({
  page,
  signedInAs,
  allowConsole,
  api,
}) => {
  allowConsole(missing)
  await signedInAs('tenantadmin')
  await page.route(/\/assets\/choice-input-.*\.js$/, (route) => route.abort())
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const text = await (await route.fetch()).text()
      await route.fulfill({ body: text.replace(/index-[\w-]+\.js/, 'index-newer.js') })
    },
  )
  await page.goto('/settings/general')
  await expect(page.getByText('The console was updated.')).toBeVisible()
  await textField(page, 'Name').fill('Example')
  await page.getByRole('combobox', { name: 'Currency' }).selectOption('NOK')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Saved 2 changes')).toBeVisible()
  const { body } = await api('tenantadmin').get('/tenant')
  expect(body).toMatchObject({ name: 'Example', currency: 'NOK' })

  await page.unrouteAll()
  await page.getByRole('button', { name: 'Reload page' }).click()
  await expect(page.getByRole('combobox', { name: 'Currency' })).toHaveValue(/krone/i)
})

test('says which file of a page cannot be loaded, and leaves out one that no edit needs', async ({
  page,
  context,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(missing)
  await signedInAs('tenantadmin')
  await page.route(/\/assets\/public-dialog-.*\.js$/, (route) => route.abort())
  await page.goto('/holidays')
  await page.getByRole('link', { name: 'Add public holidays' }).click()
  await expect(page.getByText('Part of this page couldn’t be loaded.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Holidays' })).toBeVisible()
  await expectAccessible(page)
  // If the page couldn't be loaded, the console can't know whether there is a new version.
  await context.setOffline(true)
  await page.getByRole('link', { name: 'My account' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page couldn’t be loaded')
  // A reload now would show the browser's error page.
  await page.getByRole('button', { name: 'Reload page' }).click()
  await expect(page.getByText('The server still isn’t responding.')).toBeVisible()
  await expectAccessible(page)
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Reload page' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
})
