import type { Page, TestInfo } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { pageEdits } from '../support/edits/page-edits.ts'
import { openWithin } from '../support/open-within.ts'
import { type InnerServer, serveHere } from '../support/server.ts'
import { expectSaved, save, textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

test.beforeEach(({ signedInAs, allowConsole }) => {
  allowConsole(/net::ERR_|status of 412/)
  return signedInAs('tenantadmin')
})

test('sends nothing while offline, says so, and saves when Save is pressed again online', async ({
  page,
  context,
  server,
  api,
}, info) => {
  test.slow()
  const asked: string[] = []
  page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()))
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  let running = server
  for (const { address, make, shown, api: path, stored } of pageEdits) {
    await test.step(address, async () => {
      asked.length = 0
      await openWithin(page, address)
      await make(page)
      await context.setOffline(true)
      await expect(page.getByRole('status').getByText('You’re offline. Your changes')).toBeVisible()
      const button = page.getByRole('button', { name: 'Save changes' })
      await expect(button).toHaveAccessibleDescription(/when you’re back online/)
      await button.click()
      await expect(page.getByRole('status').getByText('Not saved. You’re offline')).toBeVisible()
      if (address === '/settings/general') await expectAccessible(page)

      await context.setOffline(false)
      await expect(page.getByText('You’re offline')).toHaveCount(0)
      await expect(page.getByRole('status').getByText('1 change', { exact: true })).toBeVisible()
      await shown(page)
      expect(asked).toEqual([])

      running = await restartDuringSave(page, running, info, path, true)
      await expectSaved(page, 1)
      await shown(page)
      expect(asked).toHaveLength(1)
      expect((await api('admin').get(path)).body).toMatchObject(stored)
    })
  }
  await running.kill()
})

test('saves to a server on this machine although the browser says it is offline', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }),
  )
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await save(page, 1)
  await expect(page.getByText('You’re offline')).toHaveCount(0)
})

test('says whether a save worked after going offline in the middle of it', async ({
  page,
  context,
}) => {
  await page.goto('/settings/general')
  for (const [wentThrough, said] of [
    [true, 'Saved 1 change'],
    [false, 'Your changes are still here. Save again.'],
  ] as const) {
    const name = `Went through: ${wentThrough}`
    await textField(page, 'Name').fill(name)
    await page.route('**/api/tenant', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      if (wentThrough) await route.fetch()
      await context.setOffline(true)
      return route.abort('internetdisconnected')
    })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('status').getByText('You went offline while')).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByRole('status').getByText(said)).toBeVisible()
    await expect(textField(page, 'Name')).toHaveValue(name)
    await page.unrouteAll({ behavior: 'wait' })
  }
})

// One page that saves the tenant, and one that saves a document with a list.
const twoEdits = pageEdits.filter(({ address }) => /general|custom-headers/.test(address))

test('says so when a server restart loses a save, which can then be repeated', async ({
  page,
  server,
}, info) => {
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  let running = server
  for (const { address, make, shown, api: path } of twoEdits) {
    await test.step(address, async () => {
      await openWithin(page, address)
      await make(page)
      running = await restartDuringSave(page, running, info, path, false)
      const status = page.getByRole('status')
      await expect(status.getByText('Your changes are still here. Save again.')).toBeVisible()
      await shown(page)
      await save(page, 1)
    })
  }
  await running.kill()
})

/** Saves and kills the server before it answers. Returns the server that replaces it. */
async function restartDuringSave(
  page: Page,
  server: InnerServer,
  info: TestInfo,
  path: string,
  isSaved: boolean,
): Promise<InnerServer> {
  let posts = 0
  const address = `**/api${path}`
  const gone = new Promise<void>((resolve) => {
    page.route(address, async (route) => {
      if (route.request().method() !== 'POST' || ++posts > 1) return route.continue()
      if (isSaved) await route.fetch()
      await server.kill()
      await route.abort('connectionreset')
      resolve()
    })
  })
  await page.getByRole('button', { name: 'Save changes' }).click()
  await gone
  await expect(page.getByRole('status').getByText('Checking whether')).toBeVisible()
  await page.unroute(address)
  // The same address and the same database.
  return serveHere({
    DATABASE_URL: `file:${info.outputPath('console.db')}`,
    TEST_MODE: '1',
    PORT: new URL(server.url).port,
  })
}
