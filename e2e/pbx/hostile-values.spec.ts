import type { Page } from '@playwright/test'
import common from '../../src/i18n/en/common.json' with { type: 'json' }
import shell from '../../src/i18n/en/shell.json' with { type: 'json' }
import { expectAccessible } from '../support/axe.ts'
import { READ_ONLY } from '../support/hostile-pbx/documents.ts'
import { oddities } from '../support/hostile-pbx/oddities.ts'
import { type Edit, edits } from '../support/hostile-pbx/pages.ts'
import type { HostilePbx } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { openWithin } from '../support/open-within.ts'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

/** The read-only pages, and a text on each that is there whatever the PBX sends. */
const shown = [
  ['/', 'overview', 'Needs your attention'],
  ['/holidays', 'holidays', 'List'],
  ['/balance', 'balance', 'Recharge'],
  ['/account', 'account', 'Session'],
] as const

for (const [name, make] of Object.entries(oddities)) {
  test(`${name}: every page opens, and a save sends what was read`, async ({ page, pbx }) => {
    test.slow()
    pbx.stored = make(pbx.stored)
    await page.goto('/')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const [path, key, part] of shown) {
      await openWithin(page, path)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(common.pages[key])
      await expect(page.getByRole('main').getByText(part).first(), path).toBeVisible()
    }
    for (const edit of edits) await expectCarefulSave(page, pbx, edit)
  })
}

/**
 * Makes the edit and saves it. Expects that the save sends exactly what was read, apart from the
 * edited field.
 */
async function expectCarefulSave(page: Page, pbx: HostilePbx, edit: Edit) {
  const { address, path, field, value, change } = edit
  const before = structuredClone(pbx.stored[path])
  pbx.written.length = 0
  await openWithin(page, address)
  await change(page)
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Saved (1 change|Renamed)/ })
      .first(),
  ).toBeVisible()
  const sent = Object.entries(before ?? {}).filter(([name]) => !READ_ONLY[path]?.includes(name))
  const expected = { ...Object.fromEntries(sent), [field]: value }
  expect(pbx.written, address).toEqual([{ path, body: expected }])
}

test('shows fields that the OpenAPI document does not have, read-only', async ({ page }) => {
  await page.goto('/settings/other')
  const shown = page.getByRole('main').getByRole('definition')
  await expect
    .poll(async () => (await shown.allInnerTexts()).slice(-4))
    .toEqual(['12', 'x', 'true', '[5060,5061]'])
})

test('marks a default that was not sent and a value that cannot be read', async ({ page, pbx }) => {
  pbx.stored['/voicemail'] = { extension_number: null, retain_days: {}, min_seconds: '5' }
  await page.goto('/voicemail')
  await expect(page.getByText(shell.form.missing)).toHaveCount(1)
  await expect(page.getByText(shell.form.invalid)).toHaveCount(1)
  await expectAccessible(page)
  pbx.stored['/tenant'] = { ...pbx.stored['/tenant'], max_call_queues: null, enable_billing: null }
  await page.goto('/settings/plan')
  await expect(page.getByRole('definition').filter({ hasText: 'Not provided' })).toHaveCount(2)
  await openWithin(page, '/balance')
  await expect(page.getByText('doesn’t say whether billing is on')).toBeVisible()
})

test('says that the PBX sent no office hours, and saves the week once it changes', async ({
  page,
  pbx,
}) => {
  for (const office_hours of [null, {}]) {
    await test.step(JSON.stringify(office_hours), async () => {
      pbx.written.length = 0
      pbx.stored['/tenant'] = { ...pbx.stored['/tenant'], office_hours }
      await page.goto('/office-hours')
      await expect(
        page.getByText('The PBX sent no office hours. This is the default'),
      ).toBeVisible()
      await expect(page.getByRole('banner')).toContainText(shell.openNow.unknown_hours)
      await expect(page.getByText('Next 14 days')).toHaveCount(0)
      await page.getByLabel('Sunday is').selectOption('Closed')
      await expect(page.getByText('Next 14 days')).toBeVisible()
      await page.getByRole('button', { name: 'Save changes' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'Saved 1 change' })).toBeVisible()
      const usual = { enabled: true, ranges: [{ from: '09:00', to: '17:00' }] }
      expect(pbx.written[0]?.body.office_hours).toEqual({
        monday: usual,
        tuesday: usual,
        wednesday: usual,
        thursday: usual,
        friday: usual,
        saturday: usual,
        sunday: { enabled: false, ranges: [] },
      })
      await expect(page.getByText('The PBX sent no office hours')).toHaveCount(0)
    })
  }
})
