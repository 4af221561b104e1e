import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import {
  changeRemotely,
  conflictDialog,
  editsByTwo,
  remoteNotice,
} from '../support/edits/edits-by-two.ts'
import { openWithin } from '../support/open-within.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

// Another admin changes over the API what is open in the console. The test controls the clock,
// because the console refetches a page every minute.

const lookAgain = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))

test.beforeEach(async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.clock.install()
})

test('shows changes of others when the tab is shown again, and keeps edits', async ({
  page,
  api,
}) => {
  test.slow()
  const admin = api('admin')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const { path, api: apiPath, local, other } of editsByTwo) {
    await test.step(path, async () => {
      await openWithin(page, path)
      await local.edit(page)
      await changeRemotely(admin, apiPath, other)
      await page.clock.fastForward(2000)
      await lookAgain(page)
      await expect(remoteNotice(page)).toContainText(`Another admin changed ${other.label}`)
      await expect(page.getByRole('status').getByText('1 change', { exact: true })).toBeVisible()
      await save(page, 1)
      const { body } = await admin.get(apiPath)
      expect(body).toMatchObject(local.stored)
      expect(body).toMatchObject(other.stored)
    })
  }
})

test('notices changes of others after a minute, keeps what is being typed, and asks about conflicts on saving', async ({
  page,
  api,
}) => {
  await page.goto('/settings/general')
  const name = textField(page, 'Name')
  await name.fill('Demo Companions')
  await name.press('ArrowLeft')
  await name.press('ArrowLeft')
  await api('admin').post('/tenant', {
    website: 'https://remote.example/',
    recording_retention: 77,
  })
  await page.clock.fastForward(60_000)
  await expect(remoteNotice(page)).toContainText(
    'Another admin changed 2 fields: Website and Recordings.',
  )
  await expect(textField(page, 'Website')).toHaveValue('https://remote.example/')
  await expectAccessible(page)
  await expect(name).toBeFocused()
  await page.keyboard.type('X')
  await expect(name).toHaveValue('Demo CompanioXns')

  // Undo removes the user's edits but keeps the remote changes.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(name).toHaveValue('Demo Company')
  await expect(textField(page, 'Website')).toHaveValue('https://remote.example/')
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(remoteNotice(page)).toHaveCount(0)
  await save(page, 1)

  // A field that both sides edited keeps the local value, is named, and needs a choice on saving.
  await name.fill('Mine')
  await api('admin').post('/tenant', { name: 'Theirs' })
  await page.clock.fastForward(60_000)
  await expect(remoteNotice(page)).toContainText('You changed Name too')
  await expect(name).toHaveValue('Mine')
  await page.getByRole('button', { name: 'Save changes' }).click()
  const dialog = conflictDialog(page)
  await expect(dialog).toContainText('Before: Demo CompanioXns')
  await dialog.getByRole('radio', { name: 'Theirs: Theirs' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(name).toHaveValue('Theirs')

  // The message about the save also names the remote changes.
  await name.fill('Mine')
  await api('admin').post('/tenant', { website: 'https://again.example/' })
  await save(page, 1)
  await expect(remoteNotice(page)).toContainText('Another admin changed Website.')
})

test('keeps the rows and caret of an edited list, and shows new rows in an unedited one without moving the focus', async ({
  page,
  api,
}) => {
  await page.goto('/custom-headers')
  await page.getByRole('button', { name: 'Add header' }).click()
  const added = page.getByRole('group', { name: 'Added header 1' })
  await added.getByLabel('Name').fill('X-Mine')
  await api('admin').post('/tenant/custom_headers', {
    add: [{ name: 'X-Theirs', value: '1', scope: 'ALL' }],
    relay: [{ name: 'X-CID', scope: 'ALL' }],
  })
  await page.clock.fastForward(60_000)
  await expect(page.getByRole('group', { name: 'Relayed header 2' })).toHaveCount(0)
  await expect(added.getByLabel('Name')).toHaveValue('X-Mine')
  await expect(added.getByLabel('Name')).toBeFocused()
  await added.getByLabel('Value').fill('2')
  await save(page, 1)
  await expect(added.getByLabel('Name')).toHaveValue('X-Mine')
  await expect(page.getByRole('group', { name: 'Added header 2' }).getByLabel('Name')).toHaveValue(
    'X-Theirs',
  )

  await openWithin(page, '/settings/caller-ids')
  const number = page.getByRole('group', { name: 'Caller ID 1' }).getByLabel('Number shown')
  await number.focus()
  await number.press('Home')
  const stored = (await api('admin').get('/tenant')).body as { outbound_caller_ids: object[] }
  const remote = { provider_id: '1002', caller_id: '+4930222', description: 'Theirs' }
  await api('admin').post('/tenant', {
    outbound_caller_ids: [...stored.outbound_caller_ids, remote],
  })
  await page.clock.fastForward(60_000)
  await expect(page.getByRole('group', { name: 'Caller ID 3' })).toBeVisible()
  await page.clock.runFor(10)
  await expect(number).toBeFocused()
  await page.keyboard.type('9')
  await expect(number).toHaveValue('9+442079460100')
})

test('shows no notice for the same values in another order or form, and gets a 304 for an unchanged page', async ({
  page,
  api,
}) => {
  const answers: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('/api/tenant')) answers.push(response.status())
  })
  await page.goto('/settings/general')
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  await page.clock.fastForward(60_000)
  await expect.poll(() => answers).toEqual([200, 304])
  await page.clock.fastForward(2000)
  await page.evaluate(() => {
    window.dispatchEvent(new Event('focus'))
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(() => answers).toEqual([200, 304, 304])

  const stored = (await api('admin').get('/tenant')).body as Record<string, object>
  const reversed = Object.fromEntries(Object.entries(stored.e164 ?? {}).reverse())
  await api('admin').post('/tenant', { e164: reversed, stir_shaken_cert: null })
  await page.clock.fastForward(60_000)
  await expect.poll(() => answers).toHaveLength(4)
  await expect(remoteNotice(page)).toHaveCount(0)
})

test('reads nothing while a save asks, while offline, or while the tab is hidden', async ({
  page,
  api,
  context,
  allowConsole,
}) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED/)
  await page.goto('/voicemail')
  await textField(page, 'Keep messages for').fill('11')
  await api('admin').post('/voicemail', { retain_days: 12 })
  await page.getByRole('button', { name: 'Save changes' }).click()
  const dialog = conflictDialog(page)
  await expect(dialog).toBeVisible()
  let reads = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/voicemail') && request.method() === 'GET') reads++
  })
  await page.clock.runFor(180_000)
  expect(reads).toBe(0)
  await page.keyboard.press('Escape')
  await expect(remoteNotice(page)).toContainText('You changed Keep messages for too')
  await context.setOffline(true)
  await page.clock.runFor(120_000)
  expect(reads).toBe(0)
  await context.setOffline(false)
  await page.clock.runFor(60_000)
  await expect.poll(() => reads).toBe(1)
})
