import { expectSaved, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('keeps every edit, goes to the first invalid field, shows each error beside its field, and sends nothing', async ({
  page,
}) => {
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('')
  await textField(page, 'Update contacts every').fill('43201')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL('/settings/general#name')
  await expect(textField(page, 'Name')).toBeFocused()
  await expect(textField(page, 'Name')).toHaveAccessibleDescription(/Fill this in\./)
  await expect(page.getByRole('status').getByText('2 fields need your attention')).toBeVisible()

  await textField(page, 'Name').fill('Example')
  await expect(textField(page, 'Name')).not.toHaveAccessibleDescription(/Fill this in\./)
  await expect(textField(page, 'Update contacts every')).toHaveAccessibleDescription(
    /Enter at most 43,200\./,
  )

  await textField(page, 'Update contacts every').fill('60')
  const wrong = [
    ['SIP domain', 'no spaces here', 'Enter a host name'],
    ['Logs', '1.5', 'Enter a whole number.'],
    ['Amount of Message storage per extension', '0', 'Enter a number above zero'],
    ['Custom options', '{', 'This isn’t valid JSON.'],
  ] as const
  for (const [field, value] of wrong) {
    await textField(page, field).fill(value)
  }
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').getByText('4 fields need your attention')).toBeVisible()
  await expect(textField(page, 'SIP domain')).toBeFocused()
  for (const [field, value, message] of wrong) {
    await expect(page.getByText(message)).toBeVisible()
    await expect(textField(page, field)).toHaveValue(value)
  }
  expect(posts).toEqual([])
})

test('shows what the server rejects at its field, and keeps every edit', async ({
  page,
  server,
  api,
  allowConsole,
}) => {
  allowConsole(/status of 400/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  // Let the server have a rule that the console doesn't know.
  await page.route('**/api/tenant', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    const detail = { field: 'outbound_caller_ids[1].caller_id' }
    const errors = [{ code: 'VALIDATE_FAILED', message: 'Not a number of yours', detail }]
    await route.fulfill({ status: 400, json: { errors } })
  })
  await page.getByRole('button', { name: 'Save changes' }).click()

  await expect(page).toHaveURL('/settings/caller-ids#outbound_caller_ids.1.caller_id')
  const field = page.getByRole('group', { name: 'Caller ID 2' }).getByLabel('Number shown')
  await expect(field).toBeFocused()
  await expect(field).toHaveAccessibleDescription(/Not a number of yours/)
  await page.getByRole('link', { name: /Company/ }).click()
  await expect(textField(page, 'Name')).toHaveValue('Example')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Demo Company' })
  expect(server.output()).not.toContain('"method":"POST","path":"/api/tenant"')
})

test('sends nothing and keeps the edits when the server is gone before the save', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(/net::ERR_/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  await server.kill()
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('status').getByText('Not saved.')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Example')
  expect(posts).toEqual([])
})

test('reads whether a save worked after its connection broke, and does not repeat it', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/net::ERR_/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  const posts: string[] = []
  await page.route('**/api/tenant', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    posts.push('one')
    return route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(
    page.getByRole('status').getByText('Your changes are still here. Save again.'),
  ).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Example')
  expect(posts).toHaveLength(1)
})

test('a success without a JSON body is a success', async ({ page }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  await page.route('**/api/tenant', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.fulfill({ status: 200, body: 'OK' })
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expectSaved(page, 1)
})

test('shows an outline while loading, and what failed, with a way to try again', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/status of 503/)
  await page.clock.install()
  let isBroken = true
  await page.route('**/api/tenant', (route) =>
    isBroken
      ? route.fulfill({ status: 503, body: '<html>Service Unavailable</html>' })
      : route.continue(),
  )
  await page.goto('/settings/general')
  await expect(page.getByRole('status', { name: 'Loading' })).toBeVisible()
  await page.clock.runFor(10_000)
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Couldn’t load the tenant’s settings.')
  isBroken = false
  await alert.getByRole('button', { name: 'Try again' }).click()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
})

test('sends one request when Save is pressed twice, and keeps what is typed meanwhile', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('First')
  const posts: string[] = []
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/tenant', async (route) => {
    if (route.request().method() === 'POST') {
      posts.push('one')
      await released
    }
    await route.continue()
  })
  const button = page.getByRole('button', { name: 'Save changes' })
  const before = await button.boundingBox()
  await button.click()
  await button.click({ force: true })
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('status').getByText('Saving…')).toBeVisible()
  expect(await button.boundingBox()).toEqual(before)
  await textField(page, 'Website').fill('https://typed.example/')
  release()

  await expect(page.getByRole('status').getByText('1 change')).toBeVisible()
  await expect(textField(page, 'Website')).toHaveValue('https://typed.example/')
  expect(posts).toHaveLength(1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'First',
    website: 'https://www.demo.example',
  })
})

test('shows an invalid field even in a part that is hidden', async ({ page }) => {
  await page.goto('/settings/web-hooks')
  const hook = page.getByRole('region', { name: 'Extension events' })
  await hook.getByRole('textbox', { name: 'Password' }).fill('short')
  await hook.getByRole('combobox', { name: 'Authentication' }).selectOption('None')
  await expect(hook.getByRole('textbox', { name: 'Password' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(hook.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await expect(hook.getByText('Use 6 to 64 lowercase letters and digits.')).toBeVisible()
})

test('still shows a save as saved when the settings cannot be read again', async ({
  page,
  api,
  allowConsole,
}) => {
  allowConsole(/status of 503/)
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Example')
  let isSaved = false
  await page.route('**/api/tenant', (route) => {
    if (route.request().method() === 'POST') isSaved = true
    else if (isSaved) return route.fulfill({ status: 503 })
    return route.continue()
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expectSaved(page, 1)
  await expect(textField(page, 'Name')).toHaveValue('Example')
  await expect(page.getByRole('banner')).toContainText('Example')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Example' })
})
