import type { TestServer } from './support/server.ts'
import { startServer } from './support/server.ts'
import { save, textField } from './support/settings.ts'
import { test as base, expect } from './support/test.ts'

/** The console of a second server, which passes the API to the first. */
const test = base.extend<{ gateway: TestServer }>({
  gateway: async ({ server }, use) => {
    const gateway = await startServer({ env: { PBX_URL: server.url } })
    await use(gateway)
    await gateway.stop()
  },
  baseURL: async ({ gateway }, use) => use(gateway.url),
})

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('settings are read and saved through the gateway', async ({ page, api, gateway }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Behind a gateway')
  await save(page, 1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Behind a gateway' })
  expect(gateway.output()).toContain('there is no database here')
})

test('a PBX that is off is said on the page', async ({ page, server, allowConsole }) => {
  allowConsole(/status of 502/)
  await server.stop()
  await page.goto('/settings/general')
  await expect(
    page.getByText('The server failed (502). Try again in a moment.').first(),
  ).toBeVisible({ timeout: 20_000 })
})
