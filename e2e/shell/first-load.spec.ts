import type { Page, Request, Route } from '@playwright/test'
import { oldestBrowsers } from '../../scripts/browser-floor.mjs'
import { SESSION_KEY } from '../../src/api/session/session.ts'
import { DEMO_PASSWORD, readSessions } from '../support/template.ts'
import { expect, test } from '../support/test.ts'

const notLoaded = /Tenant Console couldn’t be loaded/

test('requests no missing file for an address such as /constructor', async ({
  page,
  signedInAs,
  baseURL,
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await signedInAs('tenantadmin')
  for (const path of ['/constructor', '/__proto__', '/queries', '//elsewhere.example/settings']) {
    await test.step(path, async () => {
      asked.length = 0
      await page.goto(`${baseURL}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
      const known = /^\/(api\/.*|assets\/[\w.-]+|icon\.svg)$/
      const other = asked.filter((name) => !known.test(name))
      // The page itself. A late request of the page before may come first.
      expect(other).toEqual([new URL(`${baseURL}${path}`).pathname])
    })
  }
})

test('requests nothing that another user, who signs in while the page loads, may not see', async ({
  page,
  context,
}) => {
  const sessions = await readSessions()
  const refused: string[] = []
  page.on('response', (response) => response.status() === 403 && refused.push(response.url()))
  const other = await context.newPage()
  await other.goto('/icon.svg')
  const signIn = (account: 'tenantadmin' | 'user101') =>
    other.evaluate(([key, session]) => localStorage.setItem(key, session), [
      SESSION_KEY,
      JSON.stringify(sessions[account]),
    ] as const)
  await signIn('tenantadmin')
  // The first user's answer arrives after another user has signed in, and before the page can show
  // either of them.
  const release = { answer: () => {}, shell: () => {} }
  for (const [what, file] of [
    ['answer', '**/api/auth/user'],
    ['shell', '**/assets/signed-in-*.js'],
  ] as const) {
    const released = new Promise<void>((resolve) => {
      release[what] = resolve
    })
    const hold = (route: Route) => released.then(() => route.fallback())
    await page.route(file, hold, { times: 1 })
  }
  const asked = page.waitForRequest('**/api/auth/user')
  await page.goto('/', { waitUntil: 'commit' })
  const request = await asked
  await signIn('user101')
  release.answer()
  await request.response()
  release.shell()
  await expect(page).toHaveURL('/account')
  await expect(page.getByText('user101@demo.example')).toBeVisible()
  expect(refused).toEqual([])
})

test('says when a file that the page needs cannot be loaded, and offers to reload', async ({
  page,
  signedInAs,
  allowConsole,
}) => {
  allowConsole(/status of 404|dynamically imported module|^thrown: $/)
  await signedInAs('tenantadmin')
  for (const [what, file] of [
    ['the first file', /\/assets\/index-[\w-]+\.js$/],
    ['a file that it starts with', /\/assets\/base-[\w-]+\.js$/],
    ['the texts of every page', /\/assets\/common-[\w-]+\.js$/],
  ] as const) {
    await test.step(what, async () => {
      await page.route(file, (route) => route.fulfill({ status: 404 }))
      await page.goto('/settings/general')
      await expect(page.getByRole('alert').filter({ hasText: notLoaded })).toBeVisible()
      await page.unrouteAll()
      await page.getByRole('button', { name: 'Reload page' }).click()
      await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue(
        'Demo Company',
      )
      await expect(page.getByText(notLoaded)).toHaveCount(0)
    })
  }
})

test('says what to allow in a browser that blocks site data', async ({ page, allowConsole }) => {
  allowConsole(/SecurityError|denied/)
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refuse })
  })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your browser is blocking site data',
  )
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('keeps what was typed, the focus and an early Enter when signing in before any file has loaded', async ({
  page,
}) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', (route) => released.then(() => route.fallback()))
  await page.goto('/settings/general', { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await expect(page.getByLabel('User name')).toBeFocused()
  await page.keyboard.type('tenantadmin')
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
  await page.getByLabel('Domain').fill('demo.example')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(new URL(page.url()).search).toBe('')
  release()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Demo Company')
  await expect(page).toHaveURL('/settings/general')
})

test('says in a browser that is too old what it needs, and starts nothing', async ({
  page,
  allowConsole,
}) => {
  allowConsole(/no #root/)
  await page.addInitScript(() => Reflect.deleteProperty(URL, 'canParse'))
  await page.goto('/sign-in')
  await expect(page.getByRole('alert')).toContainText(oldestBrowsers)
  await expect(page.getByRole('textbox')).toHaveCount(0)
})

test('takes over the form while the user types', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', (route) => released.then(() => route.fallback()))
  await page.goto('/sign-in', { waitUntil: 'commit' })
  const password = page.getByLabel('Password', { exact: true })
  await page.getByLabel('User name').fill('somebody')
  await page.getByLabel('Keep me signed in').check()
  await page.getByText('Sign in with a token').click()
  await password.pressSequentially('half of')
  release()
  await expect(page.getByRole('textbox', { name: 'Token', exact: true })).toBeVisible()
  // The password that was typed can only be shown once the page's code runs.
  const show = page.getByRole('button', { name: 'Show password' })
  await expect(async () => {
    await show.click({ timeout: 1000 })
    await expect(password).toHaveAttribute('type', 'text', { timeout: 100 })
  }).toPass()
  await expect(page.getByLabel('User name')).toHaveValue('somebody')
  await expect(page.getByLabel('Keep me signed in')).toBeChecked()
  await expect(password).toHaveValue('half of')
})

test('shows the frame of a page and the navigation before any file has loaded', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/holidays')
  await expect(page.getByRole('link', { name: 'Voicemail' })).toBeVisible()
  const places = () =>
    page
      .getByText(/^(Holidays|Voicemail|My account)$/)
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
  const drawn = await places()
  await page.route('**/assets/*.js', () => new Promise(() => {}))
  await page.reload({ waitUntil: 'commit' })
  await expect(page.getByText('Voicemail')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Holidays')
  await expect(page.getByText('Tenants', { exact: true })).toBeHidden()
  expect(await places()).toEqual(drawn)
})

test('requests the data of a page before any file has loaded, and nothing twice', async ({
  page,
  signedInAs,
}) => {
  test.slow()
  await signedInAs('tenantadmin')
  await openedAccount(page)
  for (const [address, reads] of [
    ['/', ['/tenant', '/tenant/status', '/holidays']],
    ['/settings/general', ['/tenant', '/holidays']],
    ['/holidays', ['/tenant', '/holidays', '/holidays']],
    ['/voicemail', ['/tenant', '/voicemail', '/holidays']],
    ['/password-policy', ['/tenant', '/tenant/password_policy', '/holidays']],
    ['/custom-headers', ['/tenant', '/tenant/custom_headers', '/holidays']],
  ] as const) {
    await test.step(address, () => expectFirstReads(page, address, reads))
  }
})

test('requests the list of tenants before any file has loaded', async ({ page, signedInAs }) => {
  await signedInAs('admin')
  await openedAccount(page)
  await expectFirstReads(page, '/tenants', ['/tenants'])
})

/** Opens a page, after which the browser knows what the user may see. */
async function openedAccount(page: Page) {
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
}

async function expectFirstReads(page: Page, address: string, reads: readonly string[]) {
  const asked: string[] = []
  const watch = (request: Request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith('/api/')) asked.push(pathname.slice(4) + search)
  }
  // Leave the previous page first, so that its requests aren't counted.
  await page.goto('about:blank')
  page.on('request', watch)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/*.js', (route) => released.then(() => route.fallback()))
  await page.goto(address, { waitUntil: 'commit' })
  const all = ['/auth/user', ...reads].sort()
  await expect.poll(() => asked.map((path) => path.replace(/\?.*/, '')).sort()).toEqual(all)
  release()
  await expect(page.getByRole('main')).not.toHaveAttribute('aria-busy')
  await expect(page.getByRole('main').getByRole('status', { name: 'Loading' })).toHaveCount(0)
  expect(asked).toEqual([...new Set(asked)])
  page.off('request', watch)
  await page.unrouteAll({ behavior: 'wait' })
}
