import { generateKeyPairSync } from 'node:crypto'
import type { Page } from '@playwright/test'
import { defaultPasswordPolicy } from '../../src/contract/values/defaults.ts'
import { makeCertificate } from '../../src/domain/certificates/test-certificate-maker.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { addHolidays, holiday } from '../support/holidays.ts'
import { NOON, setClock } from '../support/overview.ts'
import { expect, test } from '../support/test.ts'

const meter = (page: Page, name: string) => page.getByRole('meter', { name, exact: true })
const attention = (page: Page) => page.getByRole('region', { name: 'Needs your attention' })

/** Removes some fields from the server's answer, like a PBX that doesn't know them. */
async function leaveOut(page: Page, path: string, names: readonly string[]) {
  await page.route(`**/api${path}`, async (route) => {
    const response = await route.fetch()
    const body = Object.entries((await response.json()) as object)
    const json = Object.fromEntries(body.filter(([name]) => !names.includes(name)))
    await route.fulfill({ response, json })
  })
}

test('shows whether it is open, calls, users and plan usage', async ({ page, signedInAs }) => {
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page).toHaveTitle('Overview · Demo Company · Tenant Console')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.getByRole('navigation').getByRole('link').first()).toHaveText('Overview')
  const main = page.getByRole('main')
  await expect(main.getByText('Open, closes 20:00')).toBeVisible()
  await expect(main.getByText('Thu 12:00, Europe/London')).toBeVisible()
  await expect(main.getByText('of 2 · 200 licensed')).toBeVisible()
  await expect(main.getByText('37.5 GB of 100 GB')).toBeHidden()
  await page.getByText('All below 70%').click()
  await expect(main.getByText('37.5 GB of 100 GB')).toBeVisible()
  await expect(main.getByText('2 of 200', { exact: true })).toBeVisible()
  // The API has no limit for trunks.
  await expect(main.getByText('Trunks', { exact: true })).toBeVisible()
  await expect(page.getByRole('meter')).toHaveCount(0)
  await expect(attention(page)).toContainText('Nothing needs your attention.')
})

test('leaves out what the PBX does not send', async ({ page, signedInAs }) => {
  await leaveOut(page, '/tenant/status', ['current_queues', 'current_calls', 'calls_in_24_hours'])
  await leaveOut(page, '/tenant', ['max_ring_groups', 'used_disk_quota'])
  await signedInAs('tenantadmin')
  await page.goto('/')
  await page.getByText('All below 70%').click()
  await expect(page.getByText('Ring groups', { exact: true })).toBeVisible()
  for (const name of ['Call queues', 'Calls now', 'Concurrent calls', 'Disk'])
    await expect(page.getByText(name, { exact: true })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Calls in 24 hours' })).toHaveCount(0)
  await page.unrouteAll({ behavior: 'wait' })
})

test('marks usage near its limit, in words too', async ({ page, signedInAs }) => {
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
    '2 of 2, at or just below the limit',
  )
  await expect(page.getByRole('meter')).toHaveCount(2)
  await expect(page.getByText(/^\d others? below 70%$/)).toBeVisible()
  await expect(
    attention(page).getByRole('link', { name: 'See plan: Disk is nearly full' }),
  ).toBeVisible()
  await expectAccessible(page)
  await page.unrouteAll({ behavior: 'wait' })
})

test('links what needs attention to where it can be fixed', async ({ page, signedInAs, api }) => {
  const admin = api('tenantadmin')
  const tenant = (await admin.get('/tenant')).body as { cdr_event: object }
  const cdr_event = { ...tenant.cdr_event, auth: 'DISABLE' }
  await admin.post('/tenant', { ...tenant, cdr_event })
  const weak = { ...defaultPasswordPolicy, contains_numbers: false }
  await admin.post('/tenant/password_policy', weak)
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const rows = attention(page).getByRole('listitem')
  await expect(rows).toHaveText([
    /^Passwords may be weaker.*Review$/,
    /^Call records are sent without authentication.*Secure$/,
  ])
  await expect(rows.first().getByRole('img', { name: 'Note' })).toBeVisible()
  const links = attention(page).getByRole('link')
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '/password-policy#contains_numbers',
    '/settings/web-hooks#cdr_event.auth',
  ])
  await links.last().click()
  await expect(page.getByRole('combobox', { name: 'Authentication' }).first()).toBeFocused()
})

test('shows the balance, the next holidays and a year without any', async ({
  page,
  signedInAs,
  api,
}) => {
  await addHolidays(api('tenantadmin'), [
    holiday('Stocktaking', '2026-01-20'),
    holiday('Short day', '2026-01-16', { kind: 'part', start_time: '15:00' }),
  ])
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const next = page.getByRole('region', { name: 'Next holidays' })
  await expect(next.getByRole('listitem')).toHaveText([/^StocktakingTue,? 20 Janin 5 days$/])
  await expect(next.getByRole('link', { name: 'Add public holidays' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Balance' })).toContainText('£0.00')
  await page.clock.setFixedTime('2026-11-27T12:00:00Z')
  await page.reload()
  await expect(next).toContainText('No holidays added for 2027 yet.')
  await next.getByRole('link', { name: 'Add public holidays' }).click()
  await expect(page.getByRole('dialog').getByRole('textbox').first()).toHaveValue('2027')
})

test('links an expiring certificate to where it is replaced', async ({ page, signedInAs, api }) => {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const days = (count: number) => new Date(NOON + count * 24 * 60 * 60_000)
  const certificate = { tnAuthList: true, notBefore: days(-300), notAfter: days(11.5) }
  const stir_shaken_cert = makeCertificate(publicKey, certificate)
  expect((await api('tenantadmin').post('/tenant', { stir_shaken_cert })).status).toBe(200)
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const link = attention(page).getByRole('link')
  await expect(link).toHaveAccessibleName('Replace: Certificate expires in 11 days')
  await link.click()
  await expect(page.getByRole('textbox', { name: 'Certificate' })).toBeFocused()
})

test('shows the calls of a day as a chart and a table, and copies them as CSV', async ({
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
  await expect(panel).toContainText(/^.*\d+ calls\. Busiest hour: \d\d:00 to \d\d:00 \(\d+\)\./)
  await expect(panel).toContainText('Times are in Europe/London. Shaded: outside office hours.')
  await expect(panel.getByText('08:00').first()).toBeVisible()
  const rows = panel.getByRole('row')
  await expect(rows).toHaveCount(25)
  await expect(rows.nth(1)).toContainText(/Wed 13:00\s*\d+\s*Partly open/)
  await expect(rows.nth(8)).toContainText(/Wed 20:00\s*\d+\s*Closed/)
  await expect(rows.nth(24)).toContainText(/Thu 12:00\s*\d+\s*Open/)

  await panel.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  const lines = (await copied()).trim().split(/\r?\n/)
  expect(lines).toHaveLength(25)
  expect(lines[0]).toBe('time,count')
  expect(lines[24]).toMatch(/^2026-01-15T12:00:00\.000Z,\d+$/)

  // Pages over plain http don't have this API.
  await page.evaluate(async () => {
    await navigator.clipboard.writeText('')
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))
  })
  await panel.getByRole('button', { name: 'Copied' }).press('Enter')
  await expect.poll(copied).toMatch(/^time,count/)
  await expect(panel.getByRole('button', { name: 'Copied' })).toBeFocused()
})

test('a day without calls says so', async ({ page, signedInAs }) => {
  await page.route('**/api/tenant/status', async (route) => {
    const response = await route.fetch()
    const json = await response.json()
    const calls_in_24_hours = json.calls_in_24_hours.map((hour: object) => ({ ...hour, count: 0 }))
    await route.fulfill({ response, json: { ...json, calls_in_24_hours } })
  })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const panel = page.getByRole('region', { name: 'Calls in 24 hours' })
  await expect(panel).toContainText('No calls in the last 24 hours.')
  await expect(panel.locator('svg')).toHaveCount(0)
  await page.unrouteAll({ behavior: 'wait' })
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
