import type { Page } from '@playwright/test'
import { filesOf, sizeOfSearch } from '../../scripts/size.mjs'
import { countFormats } from '../support/formats.ts'
import { expect, test } from '../support/test.ts'

test.use({ savesData: false })

/** The scripts that the page requests from now on, as paths relative to the built console. */
function watchScripts(page: Page): string[] {
  const files: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') files.push(new URL(request.url()).pathname.slice(1))
  })
  return files
}

test('the size budget counts what the sign-in page loads', async ({ page }) => {
  const loaded = watchScripts(page)
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect.poll(() => loaded.toSorted()).toEqual(filesOf('sign-in'))
})

test('the size budget counts what the settings page loads', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  const formats = await countFormats(page)
  const loaded = watchScripts(page)
  await page.goto('/settings/recording')
  await expect(page.getByRole('heading', { name: 'Recording', exact: true })).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
  await expect.poll(() => loaded.toSorted()).toEqual(filesOf('settings', true))
  // The names of the chosen places are shown last.
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/UTC/)
  expect(await formats()).toBeLessThanOrEqual(70)
})

test('the size budget counts what the holidays page loads', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  const formats = await countFormats(page)
  const loaded = watchScripts(page)
  await page.goto('/holidays')
  await expect(page.getByRole('table')).toHaveCount(12)
  await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
  const files = filesOf('holidays', true)
  await expect.poll(() => loaded.toSorted()).toEqual(files)
  expect(await formats()).toBeLessThanOrEqual(70)
})

test('the size budgets count what the list of holidays and office hours load', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  const loaded = watchScripts(page)
  await page.goto('/holidays?view=list')
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect.poll(() => loaded.toSorted()).toEqual(filesOf('holidays?view=list', true))
  loaded.length = 0
  await page.goto('/office-hours')
  await expect(page.getByRole('textbox', { name: 'Monday, range 1, from' })).toBeVisible()
  await expect.poll(() => loaded.toSorted()).toEqual(filesOf('office-hours', true))
})

test('loads at most 13 kB, styles included, when the search is opened', () => {
  expect(sizeOfSearch()).toBeGreaterThan(5)
  expect(sizeOfSearch()).toBeLessThanOrEqual(13)
})
