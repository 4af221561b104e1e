import { openSearch } from '../support/search.ts'
import { addTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

test('keeps the keys that are pressed while the search is loading', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/ERR_FAILED|dynamically imported module/)
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  const number = page.getByRole('textbox', { name: 'Voicemail number' })
  const before = await number.inputValue()
  await number.focus()

  let answer = (_: 'abort' | 'continue') => {}
  const code = /search-dialog-.*\.js$/
  const openLate = async () => {
    const answered = new Promise<'abort' | 'continue'>((resolve) => {
      answer = resolve
    })
    await page.route(code, async (route) => route[await answered](), { times: 1 })
    await page.keyboard.press('Control+k')
  }
  const requested = page.waitForRequest(code)
  await openLate()
  await requested
  await page.keyboard.type('gv?')
  answer('abort')
  await expect(page.getByText('Part of this page couldn’t be loaded.')).toBeVisible()

  await openLate()
  await page.keyboard.type('gdpt')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('r')
  answer('continue')
  const field = page.getByRole('combobox', { name: 'Search pages, settings and actions' })
  await expect(field).toHaveValue('gdpr')
  await expect(field).toBeFocused()
  await expect(page.getByRole('option', { name: /^Recordings/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(number).toHaveValue(before)
  await expect(page).toHaveURL('/voicemail')
})

test('offers no change of a day that would change nothing', async ({ page, signedInAs }) => {
  // Friday, after the hours of the day. Saturday has hours, Sunday has none.
  for (const [now, ...expected] of [
    ['2026-11-27T12:00:00Z', 'Open late on another day', 'Close early today', 'Close tomorrow'],
    ['2026-11-27T22:00:00Z', 'Open late on another day', 'Close tomorrow'],
    ['2026-11-28T22:00:00Z', 'Open late on another day'],
  ] as const) {
    await page.clock.setFixedTime(new Date(now))
    await signedInAs('tenantadmin')
    await page.goto('/office-hours')
    await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
    await openSearch(page)
    await page.keyboard.type('exception')
    const found = page.getByRole('dialog').getByRole('option', { name: /^(Close|Open) / })
    await expect(found).toHaveText(expected.map((one) => new RegExp(one)))
    await page.keyboard.press('Escape')
  }
})

test('lists a tenant whose domain or name is typed before everything else', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Accounts', 'Acount', 'Acount and Sons'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await openSearch(page)
  const field = page.getByRole('combobox', { name: 'Search pages, settings and actions' })
  for (const typed of ['acount', 'acount.example']) {
    await field.fill(typed)
    await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(
      /^Acountacount\.example/,
    )
  }
})
