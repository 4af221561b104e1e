import type { Page } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { editsByTwo } from './support/edits-by-two.ts'
import { save, textField } from './support/settings.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true })
const putBackText = (page: Page) => page.getByRole('status').getByText(/^Put back 1 change/)
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Somebody else changed this too' })
const entries = (page: Page) => page.getByRole('region')

for (const { path, api: apiPath, mine, theirs, other } of editsByTwo) {
  test(`${path}: undo after a save puts back what it changed, and nothing else; of what somebody changed since it asks`, async ({
    page,
    api,
    otherBrowser,
  }) => {
    const held = async () => (await api('tenantadmin').get(apiPath)).body
    await page.goto(path)
    await mine.edit(page)
    await save(page, 1)
    const colleague = await otherBrowser('tenantadmin')
    await colleague.goto(path)
    await other.edit(colleague)
    await save(colleague, 1)
    await undo(page).click()
    await expect(putBackText(page)).toBeVisible()
    expect(await held()).not.toMatchObject(mine.held)
    expect(await held()).toMatchObject(other.held)

    await mine.edit(page)
    await save(page, 1)
    await colleague.reload()
    await theirs.edit(colleague)
    await save(colleague, 1)
    await undo(page).click()
    await expect(dialog(page)).toContainText('Since that save, somebody saved other values.')
    if (path === '/custom-headers') await expectAccessible(page)
    await dialog(page).getByRole('radio', { name: 'Put back:' }).check()
    await dialog(page).getByRole('button', { name: 'Save this' }).click()
    await expect(putBackText(page)).toBeVisible()
    expect(await held()).not.toMatchObject(theirs.held)
  })
}

test('whose history it is is asked for before a save is done: then the page may be left', async ({
  page,
}) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (request.method() === 'POST' || pathname === '/api/user') asked.push(pathname)
  })
  await page.goto('/voicemail')
  await textField(page, 'Keep messages for').fill('11')
  await save(page, 1)
  expect(asked).toEqual(['/api/user', '/api/voicemail'])
  await page.goto('/history')
  await expect(entries(page)).toHaveCount(1)
})

test('the history lists saves of all pages in words, and puts any of them back', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Renamed')
  await textField(page, 'Website').fill('https://new.example/')
  await save(page, 2)
  await page.getByRole('link', { name: 'Voicemail' }).click()
  await textField(page, 'Keep messages for').fill('11')
  await save(page, 1)
  await page.getByRole('navigation').getByRole('link', { name: 'History' }).click()
  await expect(entries(page)).toHaveCount(2)
  await expect(entries(page).first()).toContainText('Voicemail')
  await expect(entries(page).first().getByRole('row', { name: 'Keep messages for' })).toContainText(
    '11',
  )
  await expect(entries(page).last().getByRole('row')).toHaveText([
    'FieldBeforeAfter',
    'NameDemo CompanyRenamed',
    'Websitehttps://www.demo.examplehttps://new.example/',
  ])
  await expectAccessible(page)

  await page.reload()
  await entries(page).last().getByRole('link', { name: 'Put back' }).click()
  await expect(page).toHaveURL(/\/settings\/general#name$/)
  await expect(page.getByRole('status').getByText('Put back 2 changes')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'Demo Company',
    website: 'https://www.demo.example',
  })
  // It is a save too, and a reload does not do it again.
  await undo(page).click()
  await expect(textField(page, 'Name')).toHaveValue('Renamed')
  await page.reload()
  await expect(textField(page, 'Name')).toHaveValue('Renamed')
  await page.goto('/history')
  await expect(entries(page)).toHaveCount(4)
})

test('putting back what is there already sends nothing', async ({ page, api }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Renamed')
  await save(page, 1)
  await api('tenantadmin').post('/tenant', { name: 'Demo Company' })
  await page.getByRole('link', { name: 'History' }).last().click()
  await page.getByRole('link', { name: 'Put back' }).click()
  await expect(page.getByRole('status').getByText('nothing is left to put back')).toBeVisible()
})

test('keeps no secret, says so, and puts the rest back', async ({ page, api }) => {
  await page.goto('/settings/web-hooks')
  const hook = page.getByRole('region', { name: 'Call records' })
  await hook.getByLabel('Address').fill('https://new.example/cdr')
  await hook.getByRole('textbox', { name: 'Token' }).fill('typed-secret')
  await save(page, 2)
  await expect(page.getByRole('status').getByText('Undo leaves secrets as they are')).toBeVisible()
  await page.goto('/history')
  await expect(entries(page).getByRole('row', { name: 'Token' })).toContainText(
    'A secret, not shown',
  )
  await expect(page.getByText('Secrets are not kept')).toBeVisible()
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }))
  expect(kept).toContain('new.example')
  expect(kept).not.toContain('typed-secret')
  expect(kept).not.toContain('demo-cdr-token')
  await page.getByRole('link', { name: 'Put back' }).click()
  await expect(page.getByRole('status').getByText('Put back 1 change')).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    cdr_event: { url: 'https://hooks.demo.example/cdr', token: 'typed-secret' },
  })
})

test('belongs to its user and its tenant, and can be cleared', async ({ page, context, api }) => {
  await page.goto('/history')
  await expect(page.getByText('Nothing yet.')).toBeVisible()
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Renamed')
  await save(page, 1)
  await page.goto('/history')
  await expect(entries(page)).toHaveCount(1)

  // Another user of the same browser.
  const { token } = await page.evaluate(() => ({
    token: Object.keys(localStorage).filter((key) => key.includes('history')),
  }))
  expect(token).toHaveLength(1)
  const account = (await api('tenantadmin').get('/user')).body as { id: string }
  expect(token[0]).toContain(account.id)
  await page.evaluate(
    ([from, id]) => {
      const text = localStorage.getItem(from) ?? ''
      localStorage.removeItem(from)
      localStorage.setItem(from.replace(id, 'somebody-else'), text)
    },
    [token[0] ?? '', account.id] as const,
  )
  await page.reload()
  await expect(page.getByText('Nothing yet.')).toBeVisible()

  const second = await context.newPage()
  await second.goto('/voicemail')
  await textField(second, 'Keep messages for').fill('11')
  await save(second, 1)
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear the history' }).click()
  await expectAccessible(page)
  await page.getByRole('alertdialog').getByRole('button', { name: 'Clear the history' }).click()
  await expect(page.getByText('Nothing yet.')).toBeFocused()
})

test('is for administrators of a tenant alone', async ({ otherBrowser }) => {
  const page = await otherBrowser('user101')
  await page.goto('/history')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For administrators')
})

test('content that is broken is an empty history', async ({ page }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Renamed')
  await save(page, 1)
  await page.goto('/history')
  await expect(entries(page)).toHaveCount(1)
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.includes('history')) ?? ''
    localStorage.setItem(key, '[{"at":')
  })
  await page.reload()
  await expect(page.getByText('Nothing yet.')).toBeVisible()
})
