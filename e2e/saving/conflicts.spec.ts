import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { save, switchField, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

// Somebody else is `admin`, who changes by the API what `tenantadmin` has open in the console.

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Another admin changed' })
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save changes' })

test('what each of two changed survives, fields and entries of one list', async ({ page, api }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await page.getByRole('button', { name: 'Add caller ID' }).click()
  const added = page.getByRole('group', { name: 'Caller ID 3' })
  await added.getByLabel('Number shown').fill('+4930111')
  await added.getByLabel('Trunk').fill('1001')

  const stored = (await api('admin').get('/tenant')).body as { outbound_caller_ids: object[] }
  const remote = { provider_id: '1002', caller_id: '+4930222', description: 'Theirs' }
  const other = { website: 'https://remote.example/', recording_retention: 99 }
  const list = { outbound_caller_ids: [...stored.outbound_caller_ids, remote] }
  expect((await api('admin').post('/tenant', { ...other, ...list })).status).toBe(200)

  await save(page, 2)
  expect((await api('admin').get('/tenant')).body).toMatchObject({
    ...other,
    name: 'Mine',
    outbound_caller_ids: [
      ...stored.outbound_caller_ids,
      { provider_id: '1001', caller_id: '+4930111', description: '' },
      remote,
    ],
  })
  await page.getByRole('link', { name: 'Company' }).click()
  await expect(textField(page, 'Website')).toHaveValue('https://remote.example/')
})

for (const [choice, name] of [
  ['Theirs: Them', 'Them'],
  ['Mine: Mine', 'Mine'],
] as const) {
  test(`the same field changed by two asks, and takes "${choice}"`, async ({ page, api }) => {
    await page.goto('/settings/general')
    await textField(page, 'Name').fill('Mine')
    await textField(page, 'Website').fill('https://local.example/')
    await api('admin').post('/tenant', { name: 'Them' })
    await saveButton(page).click()
    await expect(dialog(page)).toContainText('Before: Demo Company')
    await expect(dialog(page).getByRole('button', { name: 'Save' })).toBeDisabled()
    expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Them' })
    await expectAccessible(page)
    await dialog(page).getByRole('radio', { name: choice }).check()
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status').getByText('Saved 2 changes')).toBeVisible()
    await expect(textField(page, 'Name')).toHaveValue(name)
    expect((await api('admin').get('/tenant')).body).toMatchObject({
      name,
      website: 'https://local.example/',
    })
  })
}

test('to go on editing sends nothing and loses nothing', async ({ page, api }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await api('admin').post('/tenant', { name: 'Them' })
  await saveButton(page).click()
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').getByText('nothing was sent.')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Mine')
  expect((await api('admin').get('/tenant')).body).toMatchObject({ name: 'Them' })
})

test('who comes between the read and the write is noticed by the ETag', async ({
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

test('a save whose answer is lost is read back: it went through', async ({
  page,
  fault,
  allowConsole,
}) => {
  // A browser sends a request again by itself when a kept connection turns out to be closed, and
  // the second finds what the first did.
  allowConsole(/net::ERR_|status of 412/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await fault({ method: 'POST', path: '/api/tenant', cut: 'after' })
  await save(page, 1)
})

test('a week, the voicemail and the policy keep what two changed', async ({ page, api }) => {
  await page.goto('/office-hours')
  await page.getByRole('combobox', { name: 'Sunday is' }).selectOption('Open 24 hours')
  await api('admin').post('/tenant', {
    office_hours: { saturday: { enabled: false, ranges: [] } },
  })
  await save(page, 1)
  expect((await api('admin').get('/tenant')).body).toMatchObject({
    office_hours: { saturday: { enabled: false }, sunday: { enabled: true, ranges: [] } },
  })
  await expect(page.getByRole('combobox', { name: 'Saturday is' })).toHaveValue('closed')

  await page.goto('/voicemail')
  await textField(page, 'Keep messages for').fill('11')
  await api('admin').post('/voicemail', { min_seconds: 9 })
  await save(page, 1)
  expect((await api('admin').get('/voicemail')).body).toMatchObject({
    retain_days: 11,
    min_seconds: 9,
  })
  await textField(page, 'Keep messages for').fill('12')
  await api('admin').post('/voicemail', { retain_days: 13 })
  await saveButton(page).click()
  await dialog(page).getByRole('radio', { name: 'Mine: 12' }).check()
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').getByText('Saved 1 change')).toBeVisible()

  await page.goto('/password-policy')
  const numbers = switchField(page, 'Require a digit')
  await expect(numbers).toBeVisible()
  await numbers.click()
  await api('admin').post('/tenant/password_policy', { contains_letters: false })
  await save(page, 1)
  expect((await api('admin').get('/tenant/password_policy')).body).toMatchObject({
    contains_letters: false,
    contains_numbers: false,
  })
})
