import { writeFile } from 'node:fs/promises'
import { selfSigned } from '../../server/testing/test-certificate.ts'
import { expectAccessible } from '../support/axe.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { save, textField } from '../support/settings.ts'
import { test as base, expect } from '../support/test.ts'

/** The console of a second server, which forwards the API to the first one. */
const test = base.extend<{ gateway: TestServer }>({
  gateway: async ({ server }, use) => {
    const gateway = await startServer({ env: { PBX_URL: server.url } })
    await use(gateway)
    await gateway.stop()
  },
  baseURL: async ({ gateway }, use) => use(gateway.url),
})

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

test('reads and saves settings through the gateway', async ({ page, api, gateway }) => {
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Behind a gateway')
  await save(page, 1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'Behind a gateway' })
  await gateway.printed(/No database is used\./)
})

test('says on the page that the PBX is off', async ({ page, server, allowConsole }) => {
  allowConsole(/status of 502/)
  await server.kill()
  await page.clock.install()
  await page.goto('/settings/general')
  const said = page.getByText('Server error (502): The PBX refused the connection.').first()
  // The console retries a few times first.
  await expect(async () => {
    await page.clock.runFor(2000)
    await expect(said).toBeVisible({ timeout: 100 })
  }).toPass()
})

test('uses https both ways, with its own authority or unchecked with a warning', async ({
  page,
  server,
}, info) => {
  const { cert, key } = selfSigned('127.0.0.1')
  const [TLS_CERT, TLS_KEY] = [info.outputPath('cert.pem'), info.outputPath('key.pem')]
  await Promise.all([writeFile(TLS_CERT, cert), writeFile(TLS_KEY, key)])
  // In front of the test's own API, where the accounts' sessions are known.
  const secure = await startServer({ env: { PBX_URL: server.url, TLS_CERT, TLS_KEY } })
  const checked = await startServer({ env: { PBX_URL: secure.url, PBX_CA_FILE: TLS_CERT } })
  const unchecked = await startServer({ env: { PBX_URL: secure.url, PBX_INSECURE_TLS: '1' } })
  expect(secure.url).toMatch(/^https:/)
  await unchecked.printed(/WARNING: PBX_INSECURE_TLS=1/)

  await page.goto(`${checked.url}/account`)
  const header = page.getByRole('banner')
  await expect(header).toContainText('Demo Company')
  await expect(header).not.toContainText('PBX not verified')
  await page.goto(`${unchecked.url}/account`)
  await expect(header).toContainText('Demo Company')
  const why = page.getByText('doesn’t check the PBX’s certificate')
  await expect(why).toBeHidden()
  await header.getByRole('button', { name: 'PBX not verified' }).click()
  await expect(why).toBeVisible()
  await expectAccessible(page)
  for (const each of [unchecked, checked, secure]) await each.stop()
})
