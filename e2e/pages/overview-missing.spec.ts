import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { NOON, watchStatus } from '../support/overview.ts'
import { expect, test } from '../support/test.ts'

const attention = (page: Page) => page.getByRole('region', { name: 'Needs your attention' })

test('says why there are no figures, with a way to try again', async ({
  page,
  signedInAs,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 500/)
  await fault({ method: 'GET', path: '/api/tenant/status', status: 500 })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('Couldn’t load live figures.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('of 2 · 200 licensed')).toBeVisible()
})

test('asks a PBX without live figures only once, and shows the rest', async ({
  page,
  signedInAs,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  await fault({ method: 'GET', path: '/api/tenant/status', status: 404, times: 9 })
  const asked = watchStatus(page)
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const main = page.getByRole('main')
  await expect(main.getByText('This PBX doesn’t send live figures')).toBeVisible()
  await expect(main.getByText('Open, closes 20:00')).toBeVisible()
  await page.getByText('All below 70%').click()
  await expect(main.getByText('37.5 GB of 100 GB')).toBeVisible()
  await expect(attention(page)).toContainText('Nothing needs your attention.')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expectAccessible(page)
  await page.clock.runFor(30_000)
  expect(asked).toEqual(['GET'])
})

test('shows what is known before the figures arrive', async ({ page, signedInAs }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/api/tenant/status', async (route) => {
    await released
    await route.continue()
  })
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByRole('main').getByText('Open, closes 20:00')).toBeVisible()
  await expect(attention(page)).toContainText('Nothing needs your attention.')
  await expect(page.getByText('Calls now')).toBeVisible()
  await expectAccessible(page)
  release()
  await expect(page.getByText('of 2 · 200 licensed')).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
})

test('says that it is unknown whether the company is open without the holidays', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/status of 403/)
  await page.route('**/api/holidays*', (route) => route.fulfill({ status: 403, json: {} }))
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const main = page.getByRole('main')
  await expect(main.getByText('Within office hours; holidays unknown')).toBeVisible()
  await expect(main.getByRole('button', { name: 'Close early' })).toHaveCount(0)
  await expectAccessible(page)
  await page.unrouteAll({ behavior: 'wait' })
  await main.getByRole('button', { name: 'Try again' }).click()
  await expect(main.getByText('Open, closes 20:00')).toBeVisible()
})
