import { expectAccessible } from '../support/axe.ts'
import { openWithin } from '../support/open-within.ts'
import { choose, expectSaved, save, switchField, textField } from '../support/settings.ts'
import { signOut } from '../support/sign-in.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('counts, reviews and saves the changes of all sections together', async ({ page, api }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example Ltd')
  await textField(page, 'Recordings').fill('30')
  const token = page
    .getByRole('region', { name: 'Call records' })
    .getByRole('textbox', { name: 'Token' })
  await token.fill('a new secret token')
  await expect(page.getByRole('status').getByText('3 changes')).toBeVisible()

  await page.getByRole('button', { name: 'Review changes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Review changes' })
  await expect(dialog.getByRole('row')).toHaveText([
    'FieldBeforeAfter',
    'NameDemo CompanyExample Ltd',
    'Recordings90 days30 days',
    'Call records: TokenSecret, not shownSecret, not shown',
  ])
  await expect(dialog).not.toContainText('a new secret token')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Review changes' })).toBeFocused()

  await save(page, 3)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'Example Ltd',
    recording_retention: 30,
    cdr_event: { token: 'a new secret token', url: 'https://hooks.demo.example/cdr' },
  })
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
})

test('restores the saved values on discard, which can be undone, and asks before signing out', async ({
  page,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Oops')
  await page.getByRole('button', { name: 'Discard' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  await expect(page.getByRole('status').getByText('Changes discarded')).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Oops')
  await signOut(page)
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Oops')
})

test('counts no change when a value is typed back, and restores the amount when Unlimited is turned off', async ({
  page,
}) => {
  await page.goto('/settings/retention')
  await textField(page, 'Logs').fill('18')
  await expect(page.getByRole('status').getByText('1 change')).toBeVisible()
  await textField(page, 'Logs').fill('180')
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)

  await openWithin(page, '/settings/storage')
  const amount = textField(page, 'Amount of Message storage per extension')
  await amount.fill('7')
  await page.getByLabel('Unlimited').check()
  await expect(amount).toBeDisabled()
  await page.getByLabel('Unlimited').uncheck()
  await expect(amount).toHaveValue('7')
})

test('asks before leaving and before a reload only where a typed secret would be lost', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await dialog.accept()
  })
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Unsaved')
  await page.getByRole('link', { name: 'Security' }).click()
  await expect(page).toHaveURL('/settings/security')
  await page.getByRole('link', { name: 'Company' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Unsaved')
  await page.reload()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  await textField(page, 'Name').fill('Unsaved')
  await page.getByRole('link', { name: 'My account' }).click()
  await expect(page).toHaveURL('/account')
  expect(asked).toEqual([])

  await page.goto('/settings/web-hooks')
  const token = page
    .getByRole('region', { name: 'Call records' })
    .getByRole('textbox', { name: 'Token' })
  await token.fill('a new secret token')
  await page.getByRole('link', { name: 'My account' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Leave without saving?' })
  await expect(dialog).toContainText('Passwords and keys that you entered aren’t kept')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/settings/web-hooks')
  await page.reload()
  await expect(token).not.toHaveValue('a new secret token')
  expect(asked).toEqual(['beforeunload'])

  await token.fill('another secret token')
  await page.getByRole('link', { name: 'My account' }).click()
  await dialog.getByRole('button', { name: 'Discard and leave' }).click()
  await expect(page).toHaveURL('/account')
})

test('marks a field that differs from its default, and resets it', async ({ page, api }) => {
  await page.goto('/settings/recording')
  const audio = switchField(page, 'Record audio calls')
  await page.getByRole('button', { name: 'Default of Record audio calls' }).click()
  await page.getByRole('menuitem', { name: 'Reset to default: Off' }).click()
  await expect(audio).not.toBeChecked()
  await expect(audio).toBeFocused()
  await save(page, 1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    enable_audio_recording: false,
  })
})

test('keeps the unknown fields of a newer PBX, and what another admin changed meanwhile', async ({
  page,
  api,
}) => {
  await api('tenantadmin').post('/tenant', { newer_field: { deep: [1, null] } })
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  await save(page, 1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'Example',
    newer_field: { deep: [1, null] },
  })

  await textField(page, 'Website').fill('https://local.example/')
  await textField(page, 'Recordings').fill('30')
  await api('tenantadmin').post('/tenant', { name: 'Theirs', e164: { prefix: '7' } })
  await save(page, 2)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'Theirs',
    website: 'https://local.example/',
    e164: { prefix: '7', area_code: '31' },
  })
  await expect(textField(page, 'Name')).toHaveValue('Theirs')
})

test('works by keyboard alone', async ({ page }) => {
  await page.goto('/settings/recording')
  await expect(page.getByRole('heading', { name: 'Recording', exact: true })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let i = 0; i < 60; i++) {
    if (await switchField(page, 'Record video calls').evaluate((e) => e === document.activeElement))
      break
    await page.keyboard.press('Tab')
  }
  await expect(switchField(page, 'Record video calls')).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+s')
  await expectSaved(page, 1)
})

test('keeps the focus when saving by keyboard, and saves a time zone of another country with a warning', async ({
  page,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  await page.keyboard.press('Control+s')
  await expectSaved(page, 1)
  await expect(textField(page, 'Name')).toBeFocused()
  await page.keyboard.type(' Ltd')
  await expect(textField(page, 'Name')).toHaveValue('Example Ltd')

  await choose(page, 'Time zone', 'tokyo')
  await expect(
    page.getByText('The time zone Asia/Tokyo isn’t in United Kingdom (GBR).'),
  ).toBeVisible()
  await save(page, 2)
})

test('an address with a broken field name opens the page', async ({ page, allowConsole }) => {
  allowConsole(/not a decodable element ID/)
  await page.goto('/settings/general#%E0%A4%A')
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
})

test('saves from the review', async ({ page, api }) => {
  await page.goto('/settings/general')
  const domain = textField(page, 'SIP domain')
  await expect(domain).toHaveValue('demo.example')
  await domain.fill('other.example')
  await expect(
    page.getByRole('status').filter({ hasText: 'phones that use demo.example' }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Review changes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Review changes' })
  await expect(dialog.getByRole('button', { name: 'Save changes' })).toBeFocused()
  await page.keyboard.press('Enter')
  const said = page.getByRole('status').filter({ hasText: 'Saved 1 change' })
  await expect(said).toBeFocused()
  await expect(dialog).toBeHidden()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ domain: 'other.example' })
  await expect(page.getByText('phones that use')).toBeHidden()
})
