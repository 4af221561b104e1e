import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { conflictDialog } from '../support/edits/edits-by-two.ts'
import { expectSaved, save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

// `admin` changes over the API what `tenantadmin` has open in the console.

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save changes' })

test('asks when two people changed a field: keep editing, take theirs, or keep mine', async ({
  page,
  api,
}) => {
  const stored = async () => (await api('admin').get('/tenant')).body
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await textField(page, 'Website').fill('https://local.example/')
  await api('admin').post('/tenant', { name: 'Them' })
  await saveButton(page).click()
  await expect(conflictDialog(page)).toContainText('Before: Demo Company')
  await expect(conflictDialog(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').getByText('nothing was sent.')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Mine')
  expect(await stored()).toMatchObject({ name: 'Them' })

  await saveButton(page).click()
  await conflictDialog(page).getByRole('radio', { name: 'Theirs: Them' }).check()
  await conflictDialog(page).getByRole('button', { name: 'Save' }).click()
  await expectSaved(page, 2)
  await expect(textField(page, 'Name')).toHaveValue('Them')
  expect(await stored()).toMatchObject({ name: 'Them', website: 'https://local.example/' })

  await textField(page, 'Name').fill('Mine')
  await api('admin').post('/tenant', { name: 'Them again' })
  await saveButton(page).click()
  await conflictDialog(page).getByRole('radio', { name: 'Mine: Mine' }).check()
  await conflictDialog(page).getByRole('button', { name: 'Save' }).click()
  await expectSaved(page, 1)
  await expect(textField(page, 'Name')).toHaveValue('Mine')
  expect(await stored()).toMatchObject({ name: 'Mine' })
})

test('asks for a whole day when two people changed the same hours of it', async ({ page, api }) => {
  const monday = { enabled: true, ranges: [{ from: '07:00', to: '17:00' }] }
  await api('admin').post('/tenant', { office_hours: { monday } })
  await page.goto('/office-hours')
  const opening = page.getByRole('textbox', { name: 'Monday, range 1, from' })
  await opening.fill('8:00')
  await opening.blur()
  await api('admin').post('/tenant', {
    office_hours: { monday: { enabled: true, ranges: [{ from: '07:30', to: '17:00' }] } },
  })
  await saveButton(page).click()
  const day = conflictDialog(page).getByRole('group', { name: 'Monday', exact: true })
  await expect(day).toContainText('Before: 07:00–17:00')
  await expect(day.getByRole('radio', { name: 'Theirs: 07:30–17:00' })).toBeVisible()
  await day.getByRole('radio', { name: 'Mine: 08:00–17:00' }).check()
  await conflictDialog(page).getByRole('button', { name: 'Save' }).click()
  await expectSaved(page, 1)
  await expect(opening).toHaveValue('08:00')
})

test('notices by its ETag a save made between the read and the write', async ({
  page,
  api,
  allowConsole,
}) => {
  allowConsole(/status of 412/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  let posts = 0
  await page.route('**/api/tenant', async (route) => {
    const isFirst = route.request().method() === 'POST' && posts++ === 0
    if (isFirst) await api('admin').post('/tenant', { website: 'https://remote.example/' })
    await route.continue()
  })
  await save(page, 1)
  expect(posts).toBe(2)
  expect((await api('admin').get('/tenant')).body).toMatchObject({
    name: 'Mine',
    website: 'https://remote.example/',
  })
})

test('reads a save back when its answer is lost', async ({ page, fault, allowConsole }) => {
  // A browser repeats a request by itself if a kept-alive connection has closed. The second
  // request then gets a 412, because the first one already saved.
  allowConsole(/net::ERR_|status of 412/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await fault({ method: 'POST', path: '/api/tenant', cut: 'after' })
  await save(page, 1)
  await expect(page.getByText('Another admin changed')).toHaveCount(0)
})
