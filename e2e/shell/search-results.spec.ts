import { holdRequests } from '../support/api.ts'
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
  // The header shows it last, once the browser is idle.
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
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

test('Enter never chooses a tenant of an earlier search while the server is slow', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Kestrel Bakery', 'Kestrel Optics'])
  await signedInAs('admin')
  await page.goto('/tenants')
  const field = await openSearch(page)
  const options = page.getByRole('dialog').getByRole('option')
  await field.fill('kestrel')
  await expect(options).toHaveCount(2)

  const answer = await holdRequests(page, /\/api\/tenants\?.*search=kestrel\+motors/)
  // What still matches stays, what doesn't goes.
  await field.fill('kestrel opt')
  await expect(options).toHaveText([/^Kestrel Optics/])
  await field.fill('kestrel motors')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Searching…')
  await expect(options).toHaveCount(0)
  await page.keyboard.press('Enter')
  answer()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
    'No results for “kestrel motors”',
  )
  await expect(page.getByRole('banner')).not.toContainText('Managing')
})

test('says what could not be searched, instead of that there is nothing', async ({
  page,
  signedInAs,
  allowConsole,
}, info) => {
  allowConsole(/status of 400/)
  await addTenants(info.outputPath('console.db'), ['Kestrel Bakery'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await page.route(/\/api\/tenants\?.*search=/, (route) =>
    route.fulfill({ status: 400, json: { errors: [{ message: 'Out of order' }] } }),
  )
  const field = await openSearch(page)
  const status = page.getByRole('dialog').getByRole('status')
  await field.fill('kestrel')
  await expect(status).toHaveText(/^Couldn’t search the tenants\. .*Out of order/)
  // Other results are still listed.
  await field.fill('tenants')
  await expect(status).toBeVisible()
  await expect(status).toHaveText(/^Couldn’t search the tenants\./)
  await expect(page.getByRole('option', { name: 'Tenants' })).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
})

test('leads to the list if more tenants match than it shows', async ({
  page,
  signedInAs,
}, info) => {
  const names = Array.from({ length: 7 }, (_, i) => `Kestrel ${i + 1}`)
  await addTenants(info.outputPath('console.db'), names)
  await signedInAs('admin')
  await page.goto('/tenants')
  const field = await openSearch(page)
  await field.fill('kestrel')
  const options = page.getByRole('dialog').getByRole('option')
  await expect(options).toHaveText([/Kestrel 1/, /2/, /3/, /4/, /5/, 'Show all 7 matching tenants'])
  await field.press('End')
  await field.press('Enter')
  await expect(page).toHaveURL('/tenants?search=kestrel')
  await expect(page.getByText('7 tenants match')).toBeVisible()
})

test('manages the chosen tenant despite unsaved edits, which stay as a draft', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  const manage = async (name: string) => {
    await (await openSearch(page)).fill(name)
    await page.getByRole('option', { name }).click()
    await expect(page.getByRole('banner')).toContainText(`Managing${name}`)
    await expect(page).toHaveURL('/')
  }
  await manage('Acme')
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await page.getByRole('textbox', { name: 'Website' }).fill('https://edited.example')
  await manage('Zulu')
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await expect(page.getByRole('textbox', { name: 'Website' })).not.toHaveValue(/edited/)
  await manage('Acme')
  await page.getByRole('link', { name: 'Tenant settings' }).click()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByRole('textbox', { name: 'Website' })).toHaveValue('https://edited.example')
})

test('finds the plan by what it limits', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  const field = await openSearch(page)
  for (const typed of ['concurrent', 'extensions limit']) {
    await field.fill(typed)
    await expect(page.getByRole('option', { name: /^Plan/ })).toBeVisible()
  }
})

test('waits after Enter for the tenant that is typed, and goes on at a second Enter', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Accounts', 'Account Sons'])
  await signedInAs('admin')
  await page.goto('/tenants')
  const answer = await holdRequests(page, /\/api\/tenants\?.*search=account/)
  await openSearch(page)
  await page.keyboard.insertText('account sons')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('Searching')).toBeVisible()
  await expect(page).toHaveURL('/tenants')
  answer()
  await expect(page.getByRole('banner')).toContainText('ManagingAccount Sons')
  await expect(page).toHaveURL('/')

  await page.unrouteAll()
  await page.route(/\/api\/tenants\?.*search=account/, () => {})
  await openSearch(page)
  await page.keyboard.insertText('account')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/account')
})
