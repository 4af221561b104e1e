import { generateKeyPairSync } from 'node:crypto'
import type { Page } from '@playwright/test'
import { defaultPasswordPolicy } from '../../src/contract/defaults.ts'
import { makeCertificate } from '../../src/domain/certificates/test-certificate-maker.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { NOON, setClock, watchStatus } from '../support/overview.ts'
import { expect, test } from '../support/test.ts'

const meter = (page: Page, name: string) => page.getByRole('meter', { name, exact: true })
const attention = (page: Page) => page.getByRole('region', { name: 'Needs your attention' })

/** What the server answers, without some of its fields: as a PBX that does not know them. */
async function leaveOut(page: Page, path: string, names: readonly string[]) {
  await page.route(`**/api${path}`, async (route) => {
    const response = await route.fetch()
    const body = Object.entries((await response.json()) as object)
    const json = Object.fromEntries(body.filter(([name]) => !names.includes(name)))
    await route.fulfill({ response, json })
  })
}

test('the first page says open or closed, calls, users, and what is used of the plan', async ({
  page,
  signedInAs,
}) => {
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page).toHaveTitle('Overview · Tenant Console')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.getByRole('navigation').getByRole('link').first()).toHaveText('Overview')
  const main = page.getByRole('main')
  await expect(main.getByText('Open, closes 20:00')).toBeVisible()
  await expect(main.getByText('Thu 12:00, Europe/London')).toBeVisible()
  await expect(main.getByText('of 2 · 200 licensed')).toBeVisible()
  await expect(meter(page, 'Users')).toHaveAttribute('aria-valuetext', '2 of 200')
  await expect(meter(page, 'Disk')).toHaveAttribute('aria-valuenow', '38')
  await expect(main.getByText('37.5 GB of 100 GB')).toBeVisible()
  // The API knows no limit of trunks.
  await expect(main.getByText('Trunks', { exact: true })).toBeVisible()
  await expect(meter(page, 'Trunks')).toHaveCount(0)
  await expect(attention(page)).toContainText('Nothing needs your attention.')
})

test('what the PBX does not send is left out', async ({ page, signedInAs }) => {
  await leaveOut(page, '/tenant/status', ['current_queues', 'current_calls', 'calls_in_24_hours'])
  await leaveOut(page, '/tenant', ['max_ring_groups', 'used_disk_quota'])
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(meter(page, 'Users')).toBeVisible()
  await expect(page.getByText('Ring groups', { exact: true })).toBeVisible()
  for (const name of ['Ring groups', 'Queues', 'Calls at once', 'Disk'])
    await expect(meter(page, name)).toHaveCount(0)
  for (const name of ['Queues', 'Calls now', 'Disk'])
    await expect(page.getByText(name, { exact: true })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Calls in 24 hours' })).toHaveCount(0)
  await page.unrouteAll({ behavior: 'wait' })
})

test('a bar says in words that its limit is near', async ({ page, signedInAs }) => {
  await page.route('**/api/tenant', async (route) => {
    const response = await route.fetch()
    const json = { ...(await response.json()), max_extensions: 2, used_disk_quota: '82GB' }
    await route.fulfill({ response, json })
  })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(meter(page, 'Disk')).toHaveAttribute(
    'aria-valuetext',
    '82 GB of 100 GB, near the limit',
  )
  await expect(meter(page, 'Users')).toHaveAttribute(
    'aria-valuetext',
    '2 of 2, at the limit or close to it',
  )
  await expect(attention(page).getByRole('link', { name: 'The disk is nearly full' })).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll({ behavior: 'wait' })
})

test('what needs attention leads to the field', async ({ page, signedInAs, api }) => {
  const admin = api('tenantadmin')
  const tenant = (await admin.get('/tenant')).body as { cdr_event: object }
  const cdr_event = { ...tenant.cdr_event, auth: 'DISABLE' }
  await admin.post('/tenant', { ...tenant, enable_night_mode: true, cdr_event })
  const weak = { ...defaultPasswordPolicy, contains_numbers: false }
  await admin.post('/tenant/password_policy', weak)
  const added = await admin.post('/holidays', {
    name: 'Stocktaking',
    region: 'GBR',
    consecutive: false,
    every_year: false,
    year_start: 2026,
    month_start: 1,
    day_start: 20,
    hour_start: 0,
    minute_start: 0,
    year_end: 0,
    month_end: 1,
    day_end: 20,
    hour_end: 23,
    minute_end: 59,
  })
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const links = attention(page).getByRole('link')
  await expect(links).toHaveText([
    /^Night mode is on/,
    /^Stocktaking.*Closed Tue,? 20 Jan\./,
    /^Passwords may be weaker/,
    /^Call records are sent without authentication/,
  ])
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '/office-hours#enable_night_mode',
    `/holidays/${(added.body as { id: string }).id}`,
    '/password-policy#contains_numbers',
    '/settings/web-hooks#cdr_event.auth',
  ])
  await links.nth(1).click()
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Stocktaking')
  await page.goBack()
  await links.nth(3).click()
  await expect(page.getByRole('combobox', { name: 'Authentication' }).first()).toBeFocused()
  await page.goBack()
  await links.first().click()
  await expect(page.getByRole('switch', { name: 'Night mode' })).toBeFocused()
})

test('a certificate that runs out leads to where it is renewed', async ({
  page,
  signedInAs,
  api,
}) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const days = (count: number) => new Date(NOON + count * 24 * 60 * 60_000)
  const certificate = { tnAuthList: true, notBefore: days(-300), notAfter: days(11.5) }
  const stir_shaken_cert = makeCertificate(publicKey, certificate)
  expect((await api('tenantadmin').post('/tenant', { stir_shaken_cert })).status).toBe(200)
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const link = attention(page).getByRole('link')
  await expect(link).toContainText('The certificate runs out in 11 days')
  await link.click()
  await expect(page.getByRole('textbox', { name: 'Certificate' })).toBeFocused()
})

test('calls of a day: a chart, a table, and a text for a spreadsheet', async ({
  page,
  server,
  context,
  signedInAs,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await setClock(page, server.url, NOON)
  await signedInAs('tenantadmin')
  await page.goto('/')
  const panel = page.getByRole('region', { name: 'Calls in 24 hours' })
  await expect(panel).toContainText('Times of Europe/London. Shaded: closed by the office hours.')
  await expect(panel.getByText('08:00').first()).toBeVisible()
  const rows = panel.getByRole('row')
  await expect(rows).toHaveCount(25)
  await expect(rows.nth(1)).toContainText(/Wed 13:00\s*\d+\s*Open for a part/)
  await expect(rows.nth(8)).toContainText(/Wed 20:00\s*\d+\s*Closed/)
  await expect(rows.nth(24)).toContainText(/Thu 12:00\s*\d+\s*Open/)

  await panel.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const lines = (await copied()).trim().split(/\r?\n/)
  expect(lines).toHaveLength(25)
  expect(lines[0]).toBe('time,count')
  expect(lines[24]).toMatch(/^2026-01-15T12:00:00\.000Z,\d+$/)

  // As over plain http, where a page has no such API.
  await page.evaluate(async () => {
    await navigator.clipboard.writeText('')
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await panel.getByRole('button', { name: 'Copied' }).press('Enter')
  await expect.poll(copied).toMatch(/^time,count/)
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeFocused()
})

test('no figures at all: why, and a way to try again', async ({
  page,
  signedInAs,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 500/)
  await fault({ method: 'GET', path: '/api/tenant/status', status: 500 })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('The live figures could not be read.')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(meter(page, 'Users')).toBeVisible()
})

test('a PBX that offers no figures is not asked again, and the rest is shown', async ({
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
  await expect(main.getByText('This server sends no live figures')).toBeVisible()
  await expect(main.getByText('Open, closes 20:00')).toBeVisible()
  await expect(meter(page, 'Disk')).toBeVisible()
  await expect(attention(page)).toContainText('Nothing needs your attention.')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await expectAccessible(page)
  await page.clock.runFor(30_000)
  expect(asked).toEqual(['GET'])
})

test('what is known does not wait for the figures', async ({ page, signedInAs }) => {
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

test('without the holidays it is said that nobody knows whether it is open', async ({
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
  await expect(main.getByText('Not known: the holidays could not be read.')).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll({ behavior: 'wait' })
  await main.getByRole('button', { name: 'Try again' }).click()
  await expect(main.getByText('Open, closes 20:00')).toBeVisible()
})

test('a tenant user is led to his account, and asks for no figures', async ({
  page,
  signedInAs,
}) => {
  const asked = watchStatus(page)
  await signedInAs('user101')
  await page.goto('/')
  await expect(page).toHaveURL('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  expect(asked).toEqual([])
})

test('in both themes, on a desk and on a phone', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Calls in 24 hours' }).locator('svg')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await expectFits(page)
})
