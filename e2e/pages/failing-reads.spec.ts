import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

test.beforeEach(async ({ signedInAs, allowConsole }) => {
  allowConsole(/status of 503/)
  await signedInAs('tenantadmin')
})

const main = (page: Page) => page.getByRole('main')
const alert = (page: Page) => main(page).getByRole('alert').filter({ hasText: 'Couldn’t load' })
/** What shows that something is loading. */
const loading = (page: Page) =>
  main(page)
    .getByRole('progressbar')
    .or(main(page).getByRole('status', { name: 'Loading' }))
    .or(main(page).locator('.placeholder'))

/** The requests that fail on each page. All others are answered. */
const FAILING = {
  '/holidays': /\/api\/holidays/,
  '/history': /\/api\/audit_logs/,
  '/account': /\/api\/(user|tenant)$/,
  '/balance': /\/api\/tenant\/balance/,
  '/voicemail': /\/api\/voicemail/,
}

for (const [address, failing] of Object.entries(FAILING)) {
  test(`shows a failure alone on ${address}, also while it tries again`, async ({ page }) => {
    let isWaiting = false
    await page.route(failing, (route) => !isWaiting && route.fulfill({ status: 503, body: '{}' }))
    await page.goto(address)
    await expect(alert(page)).not.toHaveCount(0)
    await expect(loading(page)).toHaveCount(0)
    isWaiting = true
    const again = page.waitForRequest(failing)
    await alert(page).first().getByRole('button', { name: 'Try again' }).click()
    await again
    await expect(alert(page)).not.toHaveCount(0)
    await expect(loading(page)).toHaveCount(0)
  })
}

test('reads the history while the settings are being tried again', async ({ page }) => {
  let attempts = 0
  await page.route('**/api/tenant', (route) => {
    attempts += 1
    return attempts === 1 ? route.fulfill({ status: 503, body: '{}' }) : undefined
  })
  await page.goto('/history')
  await expect(main(page).getByText('Everyone’s changes and sign-ins')).toBeVisible()
  await expect(loading(page)).toHaveCount(0)
})
