import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { revertDialog } from '../support/edits/edits-by-two.ts'
import { holiday } from '../support/holidays.ts'
import { openWithin } from '../support/open-within.ts'
import { save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const entry = (page: Page, sentence: string | RegExp) =>
  page.getByRole('link', { name: sentence }).first()
const revert = (page: Page) => page.getByRole('link', { name: 'Revert this change' })
const reverted = (page: Page) => page.getByRole('status').getByText('Reverted 1 change')

test('two people: one finds the other’s change and reverts it, and nothing else', async ({
  page,
  api,
}) => {
  const other = api('admin')
  await other.post('/tenant', { name: 'Renamed', website: 'https://new.example/' })
  await other.post('/tenant', { recording_retention: 7 })
  await page.goto('/settings/general')
  await page.getByRole('main').getByRole('link', { name: 'History' }).first().click()
  await expect(page).toHaveURL('/history?about=settings')
  await expect(page.getByRole('main')).toContainText('Name: Demo Company → Renamed')
  await expectAccessible(page)
  await entry(page, 'admin changed Tenant settings').click()
  await expect(page.getByRole('row', { name: 'Recordings' })).toBeVisible()
  await page.goBack()
  await page.getByRole('listitem').filter({ hasText: 'Name:' }).getByRole('link').first().click()
  await revert(page).click()
  await expect(page.getByRole('status').getByText('Reverted 2 changes')).toBeVisible()
  await expect(textField(page, 'Name')).toHaveValue('Demo Company')
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({
    name: 'Demo Company',
    website: 'https://www.demo.example',
    recording_retention: 7,
  })
  // The revert added an entry too.
  await page.goto('/history?user=tenantadmin')
  await expect(page.getByRole('main')).toContainText('Name: Renamed → Demo Company')
})

test('of what somebody changed since, reverting asks', async ({ page, api }) => {
  const other = api('admin')
  await other.post('/tenant', { name: 'Second' })
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Third')
  await save(page, 1)
  await page.goto('/history?user=admin&about=settings')
  await entry(page, 'admin changed Tenant settings').click()
  await revert(page).click()
  const dialog = revertDialog(page)
  await expect(dialog).toContainText('Third')
  await dialog.getByRole('radio', { name: 'Revert to:' }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(reverted(page)).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Demo Company' })
})

test('a draft of the page stays when a change is reverted', async ({ page, api }) => {
  const other = api('admin')
  await other.post('/voicemail', { extension_number: '888', retain_days: 9, min_seconds: 3 })
  await page.goto('/voicemail')
  await textField(page, 'Shortest message').fill('5')
  await page.goto('/history?about=voicemail')
  await entry(page, 'admin changed Voicemail').click()
  await revert(page).click()
  await expect(page.getByRole('status').getByText('Reverted')).toBeVisible()
  await page.getByRole('button', { name: 'Restore' }).click()
  await expect(textField(page, 'Shortest message')).toHaveValue('5')
})

test('a deleted holiday comes back with a new id, and an added one goes', async ({ page, api }) => {
  const other = api('admin')
  const { body } = await other.post('/holidays', {
    name: 'Outing',
    region: 'GBR',
    consecutive: false,
    every_year: true,
    year_start: 0,
    year_end: 0,
    month_start: 5,
    month_end: 5,
    day_start: 4,
    day_end: 4,
    hour_start: 0,
    hour_end: 23,
    minute_start: 0,
    minute_end: 59,
  })
  const { id } = body as { id: string }
  await other.post(`/holidays/${id}/destroy`)
  const outings = async () => {
    const answer = await api('tenantadmin').get("/holidays?filter=name%20eq%20'Outing'")
    return (answer.body as { items: { id: string; name: string }[] }).items
  }
  await page.goto('/history?about=holidays')
  await entry(page, 'admin deleted holiday “Outing”').click()
  await expect(page.getByRole('region', { name: 'Revert' })).toContainText('with a new ID')
  await revert(page).click()
  await page.getByRole('button', { name: 'Add 1 holiday' }).click()
  await expect(page.getByRole('dialog')).toContainText('1 added')
  const [back] = await outings()
  expect(back).toMatchObject({ name: 'Outing' })
  expect(back?.id).not.toBe(id)

  await page.goto('/history?about=holidays&user=tenantadmin')
  await entry(page, 'tenantadmin added holiday “Outing”').click()
  await revert(page).click()
  await expect(page.getByText('Deleted Outing.')).toBeVisible()
  await expect.poll(outings).toEqual([])
})

test('failed sign-ins stand out, filters are kept in the address, and an export has no formula', async ({
  page,
  api,
  server,
}) => {
  await fetch(`${server.url}/api/auth/sign_in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'user101', domain: 'demo.example', password: 'wrong-Pass-1' }),
  })
  await api('tenantadmin').post('/tenant/password_policy', { min_length: 12 })
  await page.goto('/history')
  const failed = entry(page, 'Failed sign-in as user101: wrong password')
  await expect(failed).toBeVisible()
  const about = page.getByRole('combobox', { name: 'Page' })
  await about.selectOption({ label: 'Password policy' })
  await expect(page).toHaveURL('/history?about=password-policy')
  await expect(failed).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('→ 12')
  await about.selectOption({ label: 'Sign-ins' })
  await expect(failed).toBeVisible()
  await page.getByRole('button', { name: 'Only mine' }).click()
  await expect(page).toHaveURL('/history?user=tenantadmin&about=sign-in')
  await expect(failed).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Only mine', pressed: true })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/history')
  await page.getByRole('searchbox', { name: 'Search' }).fill('user101')
  await expect(page).toHaveURL('/history?search=user101')
  await expect(failed).toBeVisible()

  await api('tenantadmin').post('/tenant', { name: '=cmd|calc' })
  await openWithin(page, '/history?about=settings')
  await expect(page.getByRole('main')).toContainText('=cmd|calc')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split(/\r?\n/)[0]).toContain('Time (UTC),User,Action')
  expect(text).toContain('tenantadmin changed Tenant settings')
  expect(text).not.toContain('Failed sign-in')
  expect(text).not.toMatch(/(?:^|,)"?=/m)
})

test('the overview lists what others changed since the last visit', async ({ page, api }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
  const other = api('admin')
  await other.post('/tenant', { website: 'https://away.example/' })
  await api('tenantadmin').post('/tenant', { recording_retention: 9 })
  const away = page.getByRole('region', { name: 'While you were away' })
  // The last visit was an hour ago.
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => /\.visit /.test(key))))
    .toBe(true)
  await page.evaluate(() => {
    const hour = Date.now() - 3_600_000
    for (const key of Object.keys(localStorage).filter((one) => /\.visit /.test(one))) {
      localStorage.setItem(key, JSON.stringify({ since: hour, seen: hour }))
    }
  })
  await page.reload()
  await expect(away.getByRole('listitem')).toHaveText([/^admin changed Tenant settings Website: /])
  const last = page.getByRole('region', { name: 'Last changes', exact: true })
  await expect(last.getByRole('listitem')).toHaveText([
    /^tenantadmin changed Tenant settings Recordings: .* → 9 days/,
  ])
  await expect(last.getByRole('link', { name: 'Show history' })).toHaveAttribute('href', '/history')
  await expectAccessible(page)
  await away.getByRole('link', { name: 'admin changed Tenant settings' }).click()
  await expect(page.getByRole('row', { name: 'Website' })).toContainText('https://away.example/')
})

test('the help of a field tells who changed it last, once it is asked', async ({ page, api }) => {
  await api('admin').post('/voicemail', {
    extension_number: '999',
    retain_days: 12,
    min_seconds: 3,
  })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/voicemail')
  await textField(page, 'Keep messages for').focus()
  const button = page.getByRole('button', { name: 'Last change to Keep messages for' })
  await expect(button).toBeVisible()
  await expect(textField(page, 'Keep messages for')).toHaveAccessibleDescription('days')
  expect(asked).not.toContain('/api/audit_logs')
  await button.click()
  const answer = page.getByRole('status').filter({ hasText: 'Last changed by admin now.' })
  await expect(answer).toBeFocused()
  await expectAccessible(page)
  await answer.getByRole('link', { name: 'All changes' }).click()
  await expect(page.getByText('Only changes to “Keep messages for”')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('→ 12')
  // On a holiday, the link opens the history of that holiday.
  const outing = holiday('Outing', '2027-05-04')
  const { body } = await api('admin').post('/holidays', outing)
  await api('admin').post('/holidays', { ...outing, name: 'Other' })
  await page.goto(`/holidays/${(body as { id: string }).id}`)
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).focus()
  await page.getByRole('button', { name: 'Last change to Name' }).click()
  await expect(answer).toBeFocused()
  await answer.getByRole('link', { name: 'All changes' }).click()
  await expect(page.getByText('Only changes to “Name” in “Outing”')).toBeVisible()
  await expect(entry(page, 'admin added holiday “Outing”')).toBeVisible()
  await expect(entry(page, 'admin added holiday “Other”')).toHaveCount(0)
})

test('a day without a year is one of the past', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-29T10:00:00Z')
  await page.goto('/history')
  await page.getByRole('textbox', { name: 'From' }).fill('30 nov')
  await expect(page).toHaveURL('/history?from=2025-11-30')
  await page.getByRole('textbox', { name: 'To' }).fill('28 nov')
  await expect(page).toHaveURL('/history?from=2025-11-30&to=2026-11-28')
})

test('where nothing matches, it says what is searched', async ({ page }) => {
  await page.goto('/history?search=website')
  const none = page.getByRole('main').getByRole('status')
  await expect(none.filter({ hasText: 'Search finds users, objects' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.getByRole('combobox', { name: 'User name' }).fill('tenantadm')
  await expect(none.filter({ hasText: 'Enter the whole user name.' })).toBeVisible()
})
