import { hearing } from '../spoken/hearing.ts'
import { expectAccessible } from '../support/axe.ts'
import { openWithin } from '../support/open-within.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('saves, shows the values again, and stores them by the API', async ({ page, api }) => {
  await page.goto('/voicemail')
  await expect(textField(page, 'Voicemail number')).toBeVisible()
  const heard = await hearing(page)
  await textField(page, 'Voicemail number').fill('8999')
  await expect(page.getByText('the voicemail number is 8999.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^1 change$/ })).toBeVisible()
  await textField(page, 'Keep messages for').fill('0')
  await expect(page.getByText('The PBX deletes messages at its next cleanup')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^2 changes$/ })).toBeVisible()
  await textField(page, 'Shortest message').fill('3')
  await expect(page.getByText('Calls under 3 seconds leave no message.')).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^3 changes$/ })).toBeVisible()
  await save(page, 3)
  expect((await heard()).filter((text) => /change|saving/i.test(text))).toEqual([
    '1 change',
    '2 changes',
    '3 changes',
    'Saving…',
    'Saved 3 changes',
  ])
  expect((await api('tenantadmin').get('/voicemail')).body).toEqual({
    extension_number: '8999',
    retain_days: 0,
    min_seconds: 3,
  })
  await page.reload()
  await expect(textField(page, 'Voicemail number')).toHaveValue('8999')
  await expect(textField(page, 'Keep messages for')).toHaveValue('0')
  await expect(textField(page, 'Shortest message')).toHaveValue('3')
})

test('sends no invalid value, says why, and clears the error on reset', async ({ page, api }) => {
  const before = (await api('tenantadmin').get('/voicemail')).body
  await page.goto('/voicemail')
  for (const [name, value, message] of [
    ['Voicemail number', '12a4', 'Enter 3 to 64 digits.'],
    ['Keep messages for', '-1', 'Enter at least 0.'],
    ['Shortest message', '0.5', 'Enter a whole number.'],
  ] as const) {
    const field = textField(page, name)
    await expect(field).not.toHaveValue('')
    const valid = await field.inputValue()
    await field.fill(value)
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByText(message)).toBeVisible()
    await expect(field).toBeFocused()
    await field.fill(valid)
  }
  expect((await api('tenantadmin').get('/voicemail')).body).toEqual(before)

  const number = textField(page, 'Voicemail number')
  await number.fill('12')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(number).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByText('the voicemail number is 12')).toHaveCount(0)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Default of Voicemail number' }).click()
  await page.getByRole('menuitem', { name: /^Reset to default/ }).click()
  await expect(number).toHaveAttribute('aria-invalid', 'false')
})

// pbx/hostile-answers tests every page with 405, the other status that means "unsupported".
test('says that the server cannot show the values, names what it sends, and saves', async ({
  page,
  fault,
  api,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  const unknown = page.getByText('This PBX doesn’t show its current values.')
  await api('tenantadmin').post('/voicemail', { extension_number: '777', retain_days: 5 })
  await fault({ method: 'GET', path: '/api/voicemail', times: 3, status: 404 })
  await page.goto('/voicemail')
  await expect(unknown).toBeVisible()
  await expect(page.getByText('All values on this page will be sent')).toBeVisible()
  await expectAccessible(page)
  await textField(page, 'Shortest message').fill('4')
  await page.getByRole('button', { name: 'Review changes' }).click()
  const rows = page.getByRole('dialog').getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('Unknown')
  await page.keyboard.press('Escape')
  await save(page, 3)
  await expect(textField(page, 'Shortest message')).toHaveValue('4')
  expect((await api('tenantadmin').get('/voicemail')).body).toEqual({
    extension_number: '999',
    retain_days: 30,
    min_seconds: 4,
  })

  for (const [path, resource] of [
    ['/password-policy', '/api/tenant/password_policy'],
    ['/custom-headers', '/api/tenant/custom_headers'],
  ] as const) {
    await test.step(path, async () => {
      await fault({ method: 'GET', path: resource, times: 3, status: 404 })
      await openWithin(page, path)
      await expect(unknown).toBeVisible()
      await page.getByRole('button', { name: 'Save changes' }).click()
      await expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible()
    })
  }
})
