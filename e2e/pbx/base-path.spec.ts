import { startServer, type TestServer } from '../support/server.ts'
import { save, textField } from '../support/settings.ts'
import { signIn, signOut } from '../support/sign-in.ts'
import { test as base, expect } from '../support/test.ts'

/** The console under a base path, in a gateway in front of the test's server. */
const test = base.extend<{ gateway: TestServer }>({
  gateway: async ({ server }, use) => {
    const gateway = await startServer({ env: { PBX_URL: server.url, BASE_PATH: '/console/' } })
    await use(gateway)
    await gateway.stop()
  },
})

test('serves pages, files and the API below the base path, and returns there after signing in', async ({
  // Needed before the page, so that it is stopped after the page is closed.
  gateway,
  page,
}) => {
  const { origin } = new URL(gateway.url)
  const otherRequests: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/console/`)) otherRequests.push(request.url())
  })
  expect(gateway.url).toBe(`${origin}/console`)
  await page.goto(`${gateway.url}/settings/general?a=1`)
  await expect(page).toHaveURL(
    `${gateway.url}/sign-in?next=${encodeURIComponent('/settings/general?a=1')}`,
  )
  await signIn(page)
  await expect(page).toHaveURL(`${gateway.url}/settings/general?a=1`)
  await textField(page, 'Name').fill('Below a path')
  await save(page, 1)

  await page.getByRole('link', { name: 'Holidays', exact: true }).click()
  await expect(page).toHaveURL(`${gateway.url}/holidays`)
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveURL(`${gateway.url}/`)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await signOut(page)
  await expect(page).toHaveURL(`${gateway.url}/sign-in`)
  expect(otherRequests).toEqual([])
})

test('redirects the base path without its last slash, and serves nothing beside it', async ({
  gateway,
  request,
}) => {
  const { origin } = new URL(gateway.url)
  const first = await request.get(gateway.url, { maxRedirects: 0 })
  expect([first.status(), first.headers().location]).toEqual([308, '/console/'])
  for (const path of ['/', '/api/tenant', '/settings']) {
    expect((await request.get(origin + path)).status(), path).toBe(404)
  }
  expect((await request.get(`${origin}/healthz`)).status()).toBe(200)
})

test('keeps its session apart from a console at the root of the host', async ({
  gateway,
  page,
}) => {
  const other = JSON.stringify({
    access_token: 'of-the-other',
    refresh_token: 'of-the-other',
    expires_at: 0,
    username: 'tenantadmin',
    domain: 'demo.example',
  })
  const sent: string[] = []
  page.on('request', (request) => {
    if (JSON.stringify([request.headers(), request.postData()]).includes('of-the-other')) {
      sent.push(request.url())
    }
  })
  await page.goto(`${gateway.url}/sign-in`)
  await page.evaluate((session) => {
    localStorage.setItem('tenant-console.session', session)
    sessionStorage.setItem('tenant-console.session', session)
  }, other)
  await page.goto(`${gateway.url}/voicemail`)
  await expect(page).toHaveURL(/\/console\/sign-in/)
  await signIn(page)
  await expect(textField(page, 'Keep messages for')).not.toHaveValue('')
  await page.reload()
  await expect(textField(page, 'Keep messages for')).not.toHaveValue('')
  await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
  await signOut(page)
  await expect(page).toHaveURL(`${gateway.url}/sign-in`)
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage].map((storage) => storage.getItem('tenant-console.session')),
  )
  expect(kept).toEqual([other, other])
  expect(sent).toEqual([])
})
