import type { Page } from '@playwright/test'
import { strangeEntries, tenantChange } from '../support/audit-entries.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { refusal } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { save, textField } from '../support/settings.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const entries = (page: Page) => page.getByRole('main').getByRole('listitem')
const entry = (page: Page, sentence: string | RegExp) =>
  page.getByRole('link', { name: sentence }).first()

test('shows everything that a PBX logs, whatever it is, and renders none of it', async ({
  page,
  pbx,
}) => {
  pbx.stored['/audit_logs'] = { count: 11, items: strangeEntries() }
  await page.goto('/history')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    'Thursday, 26 November 2026',
    'Unknown date',
  ])
  const main = page.getByRole('main')
  await expect(main).toContainText('Recordings: 180 days → 90 days')
  await expect(main).toContainText('Monday: 09:00–17:00 → 09:00–16:00')
  await expect(main).toContainText('Website: Unknown → https://half.example')
  await expect(main).toContainText('<img src=x onerror=alert(1)> $t(history:failed) {{who}}')
  await expect(main).toContainText('firmware: 1.0 → 2.0')
  await expect(main).not.toContainText('hunter')
  await expect(main).not.toContainText('x'.repeat(100))
  await expect(main.locator('img[src="x"]')).toHaveCount(0)
  await expect(entry(page, 'Failed sign-in as ada: wrong password')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
  await expectAccessible(page)
})

test('each entry opens by its own address, with what reverting would do or why it cannot', async ({
  page,
  pbx,
}) => {
  pbx.stored['/audit_logs'] = { count: 11, items: strangeEntries() }
  await page.goto('/history/e2')
  await expect(page.getByRole('row')).toHaveText([
    'FieldBeforeAfter',
    'Monday09:00–17:0009:00–16:00',
  ])
  await page.getByText('Raw JSON').click()
  await expect(page.getByRole('region', { name: 'Before' })).toContainText('"to": "17:00"')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'All history' }).click()

  const whyNot = {
    failed: 'A sign-in or sign-out can’t be reverted.',
    recharge: 'A recharge can’t be reverted.',
    text: 'the log’s record of it can’t be read',
    none: 'the log doesn’t say what the values were',
    half: 'the log doesn’t say what the values were before',
    'strange/../id?#%': 'this console has no page for it',
    deep: 'the log’s record of it can’t be read',
  }
  for (const [id, why] of Object.entries(whyNot)) {
    await page.goto(`/history/${encodeURIComponent(id)}`)
    await expect(page.getByRole('region', { name: 'Revert' })).toContainText(why)
    await expect(page.getByRole('link', { name: 'Revert this change' })).toHaveCount(0)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page)
  await page.goto('/history/gone')
  await expect(page.getByRole('status').getByText('This entry doesn’t exist')).toBeVisible()
})

test('reverting sends back what the entry changed, and nothing else', async ({ page, pbx }) => {
  const { recording_retention, ...tenant } = pbx.stored['/tenant'] ?? {}
  expect(recording_retention).toBe(90)
  pbx.stored['/audit_logs'] = { count: 11, items: strangeEntries() }
  await page.goto('/history')
  await entry(page, 'ada changed Tenant settings').click()
  await page.getByRole('link', { name: 'Revert this change' }).click()
  await expect(page.getByRole('status').getByText('Reverted 1 change')).toBeVisible()
  expect(pbx.stored['/tenant']).toMatchObject({ ...tenant, recording_retention: 180 })
})

for (const [status, why] of [
  [404, 'This PBX has no audit log'],
  [501, 'This PBX has no audit log'],
  [403, 'Your role can’t read the audit log'],
] as const) {
  test(`${status}: shows what was changed from this browser, and says so`, async ({
    page,
    pbx,
    allowConsole,
  }) => {
    allowConsole(/status of (403|404|501)/)
    pbx.odd = (_, path) => (path === '/audit_logs' ? refusal(status, 'No') : undefined)
    await page.goto('/voicemail')
    await textField(page, 'Keep messages for').fill('44')
    await save(page, 1)
    await page.getByRole('main').getByRole('link', { name: 'History' }).first().click()
    await expect(page.getByRole('status').filter({ hasText: why })).toBeVisible()
    await expect(page.getByRole('row', { name: 'Keep messages for' })).toContainText('44')
    await expectAccessible(page)
    await page.goto('/')
    const last = page.getByRole('region', { name: 'Last changes in this browser' })
    await expect(last.getByRole('listitem')).toHaveText([/^Voicemail Keep messages for: .*44/])
  })
}

test('a PBX that takes no filter: a field’s changes are found in what it sends', async ({
  page,
  pbx,
}) => {
  const others = Array.from({ length: 60 }, (_, i) =>
    tenantChange(`n${i}`, { id: 't1', name: `a${i}` }, { id: 't1', name: `b${i}` }),
  )
  pbx.stored['/audit_logs'] = { items: [...others, ...strangeEntries()] }
  await page.goto('/history?about=office-hours')
  await expect(entries(page).filter({ hasText: 'bob changed Office hours' })).toBeVisible()
  await expect(entries(page).filter({ hasText: 'Tenant settings' })).toHaveCount(0)
})
