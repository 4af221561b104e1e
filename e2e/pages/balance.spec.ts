import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Api } from '../support/api.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { setClock } from '../support/overview.ts'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const PATH = '/api/tenant/balance'

test.beforeEach(({ signedInAs }) => signedInAs('tenantadmin'))

const balanceOf = async (api: Api) =>
  ((await api.get('/tenant/balance')).body as { balance: number }).balance

/** The amounts of the recharges, newest first. */
const amountsOf = async (api: Api) => {
  const { body } = await api.get('/tenant/balance/recharges')
  return (body as { items: { amount: number }[] }).items.map(({ amount }) => amount)
}

const shown = (page: Page) => page.getByRole('region', { name: 'Current balance' })

/** Fills in a recharge and opens its confirmation dialog. */
async function review(page: Page, amount: string) {
  await textField(page, 'Amount').fill(amount)
  await page.getByRole('button', { name: /^Review (recharge|deduction)/ }).click()
  return page.getByRole('alertdialog')
}

test('shows the balance before and after a recharge, asks, and stores it', async ({
  page,
  api,
}) => {
  const admin = api('tenantadmin')
  await admin.post('/tenant/balance', { balance: 1000.12345 })
  const before = await balanceOf(admin)
  await page.goto('/balance')
  const money = (amount: number) =>
    new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency: 'GBP',
      maximumFractionDigits: 5,
    }).format(amount)
  await expect(shown(page)).toContainText(money(before))

  const dialog = await review(page, '1,234.00001')
  await expect(dialog).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog, 'Enter moves no money').toBeVisible()
  await expect(dialog.getByRole('definition')).toHaveText([
    money(before),
    '£1,234.00001',
    money(Math.round((before + 1234.00001) * 1e5) / 1e5),
  ])
  await page.keyboard.press('Escape')
  expect(await balanceOf(admin)).toBe(before)

  await page.getByRole('button', { name: 'Review recharge' }).click()
  await dialog.getByRole('button', { name: 'Recharge £1,234.00001' }).click()
  await expect(page.getByText('£1,234.00001 added.')).toBeVisible()
  const after = Math.round((before + 1234.00001) * 1e5) / 1e5
  expect(await balanceOf(admin)).toBe(after)
  await expect(shown(page)).toContainText(money(after))
  await expect(textField(page, 'Amount')).toHaveValue('')
  await page.reload()
  await expect(shown(page)).toContainText(money(after))
  const ledger = page.getByRole('region', { name: 'Past recharges' }).getByRole('row')
  await expect(ledger.nth(1)).toContainText('£1,234.00001')
  await expect(ledger.nth(1)).toContainText('tenantadmin')
})

test('names a deduction, and warns before the balance falls below zero', async ({ page, api }) => {
  const before = await balanceOf(api('tenantadmin'))
  await page.goto('/balance')
  await page.getByRole('button', { name: 'Deduct £10.00' }).click()
  await expect(textField(page, 'Amount')).toHaveValue('-10')
  const dialog = page.getByRole('alertdialog', { name: 'Deduct from the balance?' })
  await expect(dialog.getByRole('definition').nth(1)).toHaveText('-£10.00')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Deduct £10.00' }).click()
  await expect(page.getByText('£10.00 deducted.')).toBeVisible()
  expect(await balanceOf(api('tenantadmin'))).toBe(before - 10)
  const low = await review(page, '-900,000')
  await expect(low.getByText('The balance will be below zero')).toBeVisible()
})

test('sends no invalid amount, and says why, accessibly, wide and narrow', async ({
  page,
  api,
}) => {
  await api('tenantadmin').post('/tenant/balance', { balance: 123456789.12345 })
  const before = await balanceOf(api('tenantadmin'))
  await page.goto('/balance')
  for (const [amount, message] of [
    ['0', 'Enter an amount other than zero.'],
    ['1,000,000,001', 'Enter at most 1,000,000,000.'],
    ['1,2,3', 'Enter an amount'],
    ['-1,000,000,001', 'Enter at least -1,000,000,000.'],
    ['', 'Enter an amount'],
    ['1.00000000000000000001', 'Use up to five decimal places.'],
  ] as const) {
    const dialog = await review(page, amount)
    await expect(textField(page, 'Amount')).toHaveAccessibleDescription(new RegExp(message))
    await expect(page.getByRole('alert').filter({ hasText: message })).toBeVisible()
    await expect(textField(page, 'Amount')).toBeFocused()
    await expect(dialog).toHaveCount(0)
  }
  expect(await balanceOf(api('tenantadmin'))).toBe(before)

  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  const ledger = page.getByRole('table', { name: 'Past recharges' })
  await expect(ledger.getByRole('cell', { name: '£123,456,789.12345' })).toHaveCount(2)
  const stickOut = await ledger.evaluate((table) => table.scrollWidth - table.clientWidth)
  expect(stickOut, 'pixels of the table that stick out at the side').toBe(0)
  await expectFits(page)
})

test.describe('in the English of Austria', () => {
  test.use({ locale: 'en-AT' })
  test('accepts the separators of the locale in amounts', async ({ page }) => {
    await page.goto('/balance')
    const dialog = await review(page, '1.234,5')
    await expect(dialog.getByRole('definition').nth(1)).toHaveText(/^£\s1\.234,50$/)
  })
})

test('sends one request, however often the button is pressed', async ({ page, api, fault }) => {
  const admin = api('tenantadmin')
  const posts: string[] = []
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()))
  await page.goto('/balance')
  const dialog = await review(page, '7')
  await fault({ method: 'POST', path: PATH, delay: 500 })
  await dialog.getByRole('button', { name: 'Recharge £7.00' }).evaluate((button) => {
    for (let i = 0; i < 5; i++) (button as HTMLButtonElement).click()
  })
  await expect(page.getByText('Recharging…')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Review (recharge|deduction)/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('button', { name: /^Review (recharge|deduction)/ }).click()
  await expect(page.getByText('£7.00 added.')).toBeVisible()
  expect(posts).toHaveLength(1)
  expect((await amountsOf(admin)).filter((amount) => amount === 7)).toEqual([7])
})

test('finds out whether a recharge worked when its answer is lost, and sends none on an outdated balance', async ({
  page,
  api,
  fault,
  allowConsole,
}) => {
  allowConsole(/Failed to load resource/)
  const admin = api('tenantadmin')
  await page.goto('/balance')
  const recharge = async (amount: number, ...faults: Parameters<typeof fault>[0][]) => {
    const dialog = await review(page, `${amount}`)
    await expect(dialog).toBeVisible()
    for (const one of faults) await fault(one)
    await dialog.getByRole('button', { name: `Recharge £${amount}.00` }).click()
  }
  await test.step('the connection breaks after it', async () => {
    await recharge(6, { method: 'POST', path: PATH, cut: 'after' })
    const fate = 'The recharge of £6.00 was made'
    await expect(page.getByText(fate)).toBeVisible()
    expect((await amountsOf(admin)).filter((amount) => amount === 6)).toHaveLength(1)
  })
  await test.step('the account cannot be read afterwards: no other recharge is pending', async () => {
    await recharge(
      7,
      { method: 'POST', path: PATH, status: 500 },
      { method: 'GET', path: PATH, status: 500 },
    )
    await expect(page.getByText('We can’t tell whether the recharge of £7.00')).toBeVisible()
    await expect(
      page.getByRole('button', { name: /^Review (recharge|deduction)/ }),
    ).toHaveAttribute('aria-disabled', 'true')
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect(page.getByText('The recharge of £7.00 wasn’t made')).toBeVisible()
    await expect(textField(page, 'Amount')).toHaveValue('7')
    expect(await amountsOf(admin)).not.toContain(7)
  })
  await test.step('somebody else recharges in between', async () => {
    const dialog = await review(page, '8')
    await expect(dialog).toBeVisible()
    await admin.post('/tenant/balance', { balance: 3 })
    await dialog.getByRole('button', { name: 'Recharge £8.00' }).click()
    await expect(page.getByText('The recharge of £8.00 wasn’t made')).toBeVisible()
    expect((await amountsOf(admin))[0]).toBe(3)
  })
  await test.step('the connection breaks before it', async () => {
    // Cut the next requests too: the browser itself repeats a request, even twice, when a reused
    // connection closes.
    await recharge(9, { method: 'POST', path: PATH, cut: 'before', times: 10 })
    await expect(page.getByText('The recharge of £9.00 wasn’t made')).toBeVisible()
    expect(await amountsOf(admin)).not.toContain(9)
  })
})

test('recharges on a server that shows neither balance nor recharges', async ({
  page,
  api,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  const before = await balanceOf(api('tenantadmin'))
  await fault({ method: 'GET', path: PATH, times: 2, status: 404 })
  await fault({ method: 'GET', path: `${PATH}/recharges`, times: 2, status: 404 })
  await page.goto('/balance')
  await expect(page.getByText('This PBX doesn’t show the balance.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Past recharges' })).toHaveCount(0)
  await expectAccessible(page)
  const dialog = await review(page, '7')
  await expect(dialog.getByRole('definition')).toHaveText(['Unknown', '£7.00', 'Unknown'])
  await dialog.getByRole('button', { name: 'Recharge £7.00' }).click()
  await expect(page.getByText('£7.00 added.')).toBeVisible()
  expect(await balanceOf(api('tenantadmin'))).toBe(before + 7)
})

test('is off, with the reason, when billing is off for the tenant', async ({ page }) => {
  await page.route('**/api/tenant', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), enable_billing: false } })
  })
  await page.goto('/balance')
  await expect(page.getByText('Billing is off for this tenant.')).toBeVisible()
  await expect(textField(page, 'Amount')).toHaveCount(0)
  await expectAccessible(page)
})

test('shows past recharges by page and period, and downloads them as CSV', async ({
  page,
  api,
  server,
}) => {
  await setClock(page, server.url, Date.UTC(2026, 0, 15, 12))
  for (let i = 0; i < 21; i++) await api('tenantadmin').post('/tenant/balance', { balance: 1 })
  await page.goto('/balance')
  const ledger = page.getByRole('region', { name: 'Past recharges' })
  await expect(ledger.getByRole('row')).toHaveCount(21)
  await ledger.getByRole('button', { name: 'Older' }).click()
  await expect(ledger.getByText(/^21–\d+ of \d+$/)).toBeVisible()
  await expect(ledger.getByRole('button', { name: 'Older' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await ledger.getByRole('combobox', { name: 'Period' }).selectOption('Last 30 days')
  await expect(ledger.getByText(/^1–20 of \d+$/)).toBeVisible()
  const saved = page.waitForEvent('download')
  await ledger.getByRole('button', { name: 'Download CSV' }).click()
  const text = await readFile(await (await saved).path(), 'utf8')
  expect(text.split('\r\n')).toHaveLength(1 + 21)
  expect(text).toMatch(/^When,Amount,Balance after,By\r\n\S+Z,1\.00,/)
  await expect(ledger.getByRole('cell', { name: '£1.00', exact: true }).first()).toBeVisible()

  const line = page.getByRole('img', { name: /^Balance over time/ })
  await expect(line, 'of less than a day').toHaveCount(0)
  await setClock(page, server.url, Date.UTC(2026, 0, 20, 12))
  await page.reload()
  await expect(line).toBeVisible()
  await expect(shown(page)).toContainText(/15 Jan 2026.*20 Jan 2026/)
})
