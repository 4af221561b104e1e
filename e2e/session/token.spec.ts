import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { readSessions } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const unauthorized = /Failed to load resource: the server responded with a status of 401/

async function openForm(page: Page, next = '/settings/retention') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByText('Sign in with a token').click()
  await expect(page.getByLabel('Token', { exact: true })).toBeFocused()
}

const submit = (page: Page) => page.getByRole('button', { name: 'Sign in with this token' }).click()

test('signs in with a token pasted with its header, and shows whose it is', async ({ page }) => {
  const { access_token } = (await readSessions()).tenantadmin
  await page.setViewportSize({ width: 390, height: 844 })
  await openForm(page)
  await expectAccessible(page)
  await page.getByLabel('Token', { exact: true }).fill(`Authorization: Bearer ${access_token}\n`)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/settings/retention')
  await expect(page.getByRole('button', { name: 'User menu: tenantadmin' })).toBeVisible()
  const kept = await page.evaluate(() => Object.values(localStorage).join())
  expect(kept).not.toContain(access_token)
})

test('rejects an invalid token, and keeps no session', async ({ page, allowConsole }) => {
  allowConsole(unauthorized)
  await openForm(page)
  await submit(page)
  await expect(page.getByText('Paste a token')).toBeVisible()
  await page.getByLabel('Token', { exact: true }).fill('not-one-of-this-server')
  await submit(page)
  await expect(page.getByText('This token is invalid or has expired')).toBeVisible()
  await expect(page.getByLabel('Token', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await page.goto('/settings')
  await expect(page).toHaveURL(/sign-in/)
})

test('asks to sign in again when the token expires, and comes back', async ({
  page,
  server,
  allowConsole,
}) => {
  allowConsole(unauthorized)
  const { access_token, refresh_token } = (await readSessions()).tenantadmin
  await openForm(page)
  await page.getByLabel('Token', { exact: true }).fill(access_token)
  await submit(page)
  await expect(page).toHaveURL('/settings/retention')
  const ended = await fetch(`${server.url}/api/auth/refresh_token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refresh_token }),
  })
  expect(ended.status).toBe(200)
  const renewals: string[] = []
  page.on('request', (request) => request.url().endsWith('refresh_token') && renewals.push('one'))
  await page.reload()
  await expect(page).toHaveURL('/sign-in?next=%2Fsettings%2Fretention')
  expect(renewals).toEqual([])
})
