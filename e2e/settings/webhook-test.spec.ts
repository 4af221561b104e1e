import { expectAccessible } from '../support/axe.ts'
import { expect, test } from '../support/test.ts'

test('says what came of a test event, and sends none to a private address', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/web-hooks')
  const hook = page.getByRole('region', { name: 'Call records' })
  await hook.getByRole('textbox', { name: 'URL' }).fill('http://127.0.0.1:9/')
  await hook.getByRole('button', { name: 'Send test event' }).click()
  await expect(hook.getByText('The URL leads to a private address')).toBeVisible()
  await expectAccessible(page)
})
