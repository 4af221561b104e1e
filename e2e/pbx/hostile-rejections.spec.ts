import type { Page } from '@playwright/test'
import { withoutAuditLog } from '../support/audit-entries.ts'
import { refusal } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { openWithin } from '../support/open-within.ts'
import { textField } from '../support/settings.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text })

const REJECTED = 'The PBX rejected this: payment declined'

test.describe('a PBX that answers 200 to what it rejects, and lists errors', () => {
  test.beforeEach(({ page, pbx, allowConsole }) => {
    pbx.odd = (method) => (method === 'POST' ? refusal(200, 'payment declined') : undefined)
    allowConsole(/status of 404/)
    return withoutAuditLog(page)
  })

  test('keeps the edit and says why a rejected recharge or save failed, and leaves it out of the history', async ({
    page,
  }) => {
    await page.goto('/balance')
    await textField(page, 'Amount').fill('50')
    await page.getByRole('button', { name: 'Review recharge' }).click()
    await page.getByRole('button', { name: 'Recharge €50.00' }).click()
    await expect(status(page, REJECTED)).toContainText('€50.00 wasn’t added.')
    await expect(page.getByRole('region', { name: 'Current balance' })).toContainText('€120.50')

    await openWithin(page, '/voicemail')
    await textField(page, 'Keep messages for').fill('44')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(status(page, REJECTED)).toContainText('Not saved.')
    await expect(textField(page, 'Keep messages for')).toHaveValue('44')

    await openWithin(page, '/holidays/new?start=2026-12-24')
    await textField(page, 'Name').fill('Eve')
    await page.getByRole('button', { name: 'Add holiday' }).click()
    await expect(status(page, REJECTED)).toContainText('Not added.')

    await openWithin(page, '/history')
    await expect(page.getByText('No changes yet.')).toBeVisible()
  })
})
