import { countRenders } from './support/renders.ts'
import { textField } from './support/settings.ts'
import { expect, test } from './support/test.ts'

const KEYS = 'abcdefghij'

test('probe', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  const drawnWhile = await countRenders(page)
  await page.goto('/settings/general')
  const name = textField(page, 'Name')
  await expect(name).toHaveValue('Demo Company')
  await name.focus()
  await page.keyboard.press('End')
  await page.keyboard.type('first')
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible()
  for (const key of KEYS) {
    console.log(key, await drawnWhile(() => page.keyboard.press(key)))
  }
})
