import { expectAccessible } from '../support/axe.ts'
import { save, textField } from '../support/settings.ts'
import { signIn } from '../support/sign-in.ts'
import { startStaticHost } from '../support/static-host.ts'
import { test as base, expect } from '../support/test.ts'

const test = base.extend({
  baseURL: async ({ server }, use) => {
    const host = await startStaticHost(server.url)
    await use(host.url)
    host.stop()
  },
})

test('works from a static host with its own Content-Security-Policy', async ({
  page,
  signedInAs,
  api,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/settings/general')
  await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveAttribute(
    'content',
    /^default-src 'self'; script-src 'self'( 'sha256-[^']+')+; style-src 'self' 'sha256-.*; require-trusted-types-for 'script'; trusted-types file-worker$/,
  )
  await expectAccessible(page)
  await textField(page, 'Name').fill('On a static host')
  await save(page, 1)
  expect((await api('tenantadmin').get('/tenant')).body).toMatchObject({ name: 'On a static host' })
  await page.getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('table', { name: /calls/i })).toBeAttached()
  await page.goto('/account/licences')
  await expect(page.getByText('Unicode CLDR', { exact: true })).toBeVisible()
})

test('draws nothing inside another page, with or without a sandbox', async ({
  page,
  baseURL,
  signedInAs,
  allowConsole,
}) => {
  // In a sandbox, the page has no storage, and its files count as another origin's.
  allowConsole(/favicon|CORS|ERR_FAILED|SecurityError|sandbox/)
  await signedInAs('tenantadmin')
  for (const sandbox of [
    '',
    ' sandbox="allow-scripts"',
    ' sandbox="allow-scripts allow-same-origin allow-forms"',
  ]) {
    await test.step(`<iframe${sandbox}>`, async () => {
      // A document without a CSP of its own, which may therefore show this host in a frame.
      await page.goto('/config.json')
      await page.evaluate((html) => {
        document.body.innerHTML = html
      }, `<iframe${sandbox} src="${baseURL}/settings/general"></iframe>`)
      const frame = page.frameLocator('iframe')
      await expect(frame.getByText('doesn’t work inside another page')).toBeVisible()
      // Once the page's code has run, everything that it renders is there.
      await page
        .frames()[1]
        ?.evaluate(() => {
          const code = document.querySelector<HTMLLinkElement>('#main')?.href
          return import(String(code)).then(() => undefined)
        })
        .catch(() => undefined)
      await expect(frame.getByRole('button').or(frame.getByRole('textbox'))).toHaveCount(0)
      await expect(frame.getByRole('link')).toHaveText(['Open it in a new tab'])
    })
  }
})

test('takes the address of the API from config.json', async ({ page, allowConsole }) => {
  allowConsole(/status of 401/)
  const asked: string[] = []
  await page.route('**/config.json', (route) => route.fulfill({ json: { api: '/pbx/api/' } }))
  await page.route('**/pbx/api/**', async (route) => {
    asked.push(new URL(route.request().url()).pathname)
    await route.fulfill({ status: 401, json: {} })
  })
  await page.goto('/sign-in')
  await page.getByLabel('User name').fill('tenantadmin')
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => asked).toEqual(['/pbx/api/auth/sign_in'])
})

for (const [what, answer] of [
  ['is not there', { status: 404 }],
  ['is no JSON', { body: '<!doctype html>' }],
  ['names no address', { json: { api: 'javascript:alert(1)' } }],
] as const) {
  test(`reports a config.json that ${what}, and loads it again`, async ({ page, allowConsole }) => {
    allowConsole(/status of 404/)
    await page.route('**/config.json', (route) => route.fulfill(answer))
    await page.goto('/sign-in')
    await signIn(page)
    await expect(page.getByText('The console can’t read config.json')).toBeVisible()
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL('/')
  })
}
