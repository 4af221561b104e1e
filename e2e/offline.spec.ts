import type { TestInfo } from '@playwright/test'
import { expectAccessible } from './support/axe.ts'
import { pageEdits } from './support/page-edits.ts'
import { startServer, type TestServer } from './support/server.ts'
import { save, textField } from './support/settings.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(({ signedInAs, allowConsole }) => {
  allowConsole(/net::ERR_|status of 412/)
  return signedInAs('tenantadmin')
})

/** Starts the server anew at its address, with what it had stored. */
const startAgain = ({ url }: TestServer, info: TestInfo) =>
  startServer({
    databaseUrl: `file:${info.outputPath('console.db')}`,
    env: { TEST_MODE: '1', PORT: new URL(url).port },
  })

for (const { address, make, shown, api: path, held } of pageEdits) {
  test(`offline, ${address} sends nothing and says so; back, it waits for Save`, async ({
    page,
    context,
    api,
  }) => {
    const asked: string[] = []
    page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()))
    await page.goto(address)
    await make(page)
    await context.setOffline(true)
    await expect(page.getByRole('status').getByText('You are offline. What you')).toBeVisible()
    const button = page.getByRole('button', { name: 'Save changes' })
    await expect(button).toHaveAccessibleDescription(/nothing is sent until you are back/)
    await button.click()
    await expect(page.getByRole('status').getByText('Not saved. You are offline')).toBeVisible()
    await expectAccessible(page)

    await context.setOffline(false)
    await expect(page.getByText('You are offline')).toHaveCount(0)
    await expect(page.getByRole('status').getByText('1 change', { exact: true })).toBeVisible()
    await shown(page)
    expect(asked).toEqual([])
    await save(page, 1)
    expect((await api('admin').get(path)).body).toMatchObject(held)
  })
}

test('the browser says offline, but the server on this machine answers: nothing is held back', async ({
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false }),
  )
  await page.goto('/settings/general')
  await textField(page, 'Name').fill('Mine')
  await save(page, 1)
  await expect(page.getByText('You are offline')).toHaveCount(0)
})

for (const wentThrough of [true, false]) {
  test(`offline in the middle of a save that went through: ${wentThrough}, which is said once back`, async ({
    page,
    context,
  }) => {
    await page.goto('/settings/general')
    await textField(page, 'Name').fill('Mine')
    await page.route('**/api/tenant', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      if (wentThrough) await route.fetch()
      await context.setOffline(true)
      return route.abort('internetdisconnected')
    })
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(page.getByRole('status').getByText('You went offline during')).toBeVisible()
    await context.setOffline(false)
    const said = wentThrough ? 'Saved 1 change' : 'the server does not have your changes'
    await expect(page.getByRole('status').getByText(said)).toBeVisible()
    await expect(textField(page, 'Name')).toHaveValue('Mine')
  })
}

for (const { address, make, shown, api: path } of pageEdits) {
  for (const wentThrough of [true, false]) {
    test(`the server restarts during a save of ${address} that went through: ${wentThrough}, which is said`, async ({
      page,
      server,
    }, info) => {
      await page.goto(address)
      await make(page)
      let posts = 0
      let isGone = () => {}
      const gone = new Promise<void>((resolve) => {
        isGone = resolve
      })
      await page.route(`**/api${path}`, async (route) => {
        if (route.request().method() !== 'POST') return route.continue()
        posts++
        if (posts > 1) return route.continue()
        if (wentThrough) await route.fetch()
        await server.kill()
        await route.abort('connectionreset')
        isGone()
      })
      await page.getByRole('button', { name: 'Save changes' }).click()
      await gone
      await expect(page.getByRole('status').getByText('Looking up')).toBeVisible()
      const again = await startAgain(server, info)
      try {
        const said = wentThrough ? 'Saved 1 change' : 'the server does not have your changes'
        await expect(page.getByRole('status').getByText(said)).toBeVisible()
        await shown(page)
        expect(posts).toBe(1)
        if (!wentThrough) await save(page, 1)
      } finally {
        await again.stop()
      }
    })
  }
}
