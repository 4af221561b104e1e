import type { Page } from '@playwright/test'
import { withoutAuditLog } from '../support/audit-entries.ts'
import { remoteNotice } from '../support/edits/edits-by-two.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { openWithin } from '../support/open-within.ts'
import { textField } from '../support/settings.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text })
const saveChanges = (page: Page) => page.getByRole('button', { name: 'Save changes' }).click()

test('names fields that the PBX stored differently, and blames no other admin', async ({
  page,
  pbx,
}) => {
  pbx.odd = (method, path) => {
    const tenant = pbx.stored['/tenant']
    if (method !== 'GET' || path !== '/tenant' || !tenant) return
    tenant.domain = String(tenant.domain).toLowerCase()
    tenant.website = String(tenant.website).replace(/\/$/, '')
  }
  await page.goto('/settings/general')
  await textField(page, 'SIP domain').fill('PBX.Firm.Example')
  await textField(page, 'Website').fill('https://new.example/')
  await saveChanges(page)
  await expect(status(page, 'Saved 2 changes')).toContainText(
    'The PBX stored “SIP domain” as “pbx.firm.example” instead of “PBX.Firm.Example”.',
  )
  await expect(status(page, 'instead of “https://new.example/”')).toBeVisible()
  await expect(remoteNotice(page)).toHaveCount(0)
  await expect(textField(page, 'SIP domain')).toHaveValue('pbx.firm.example')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(status(page, 'Revert')).toBeVisible()
  expect(pbx.stored['/tenant']).toMatchObject({
    domain: 'firm.example',
    website: 'https://firm.example',
  })
})

test('reports a change that the PBX ignored, and leaves it out of the history', async ({
  page,
  pbx,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  await withoutAuditLog(page)
  pbx.odd = () => {
    const voicemail = pbx.stored['/voicemail']
    if (voicemail) voicemail.retain_days = 20
    return undefined
  }
  await page.goto('/voicemail')
  await textField(page, 'Keep messages for').fill('44')
  await saveChanges(page)
  await expect(status(page, 'didn’t change. The PBX ignored it')).toBeVisible()
  await expect(status(page, 'Saved')).toHaveCount(0)
  await expect(textField(page, 'Keep messages for')).toHaveValue('20')
  await openWithin(page, '/history')
  await expect(page.getByText('No changes yet.')).toBeVisible()
})

test('names what another admin changed at the same moment', async ({ page, pbx }) => {
  let isOther = false
  pbx.odd = (method, path) => {
    const tenant = pbx.stored['/tenant']
    if (path !== '/tenant' || !tenant) return
    if (method === 'POST') isOther = true
    else if (isOther)
      pbx.stored['/tenant'] = { ...tenant, name: 'Firma', website: 'https://b.example' }
  }
  await page.goto('/settings/general')
  await textField(page, 'Website').fill('https://a.example')
  await saveChanges(page)
  await expect(status(page, 'or another admin changed it')).toContainText(
    '“Website” is now “https://b.example” instead of “https://a.example”',
  )
  await expect(status(page, 'Another admin changed Name.')).toBeVisible()
})
