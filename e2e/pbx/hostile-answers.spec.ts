import type { Page } from '@playwright/test'
import shell from '../../src/i18n/en/shell.json' with { type: 'json' }
import { expectAccessible } from '../support/axe.ts'
import { type Answer, html, type Oddity, refusal } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { openWithin } from '../support/open-within.ts'
import { textField } from '../support/settings.ts'

test.beforeEach(({ signedInAs, allowConsole }) => {
  allowConsole(/status of (403|404|405|50[0-9])|ERR_EMPTY_RESPONSE|Failed to load/)
  return signedInAs('tenantadmin')
})

/** Answers every GET this way, except those for the user and the tenant, which all pages need. */
const allBut =
  (answer: Answer): Oddity =>
  (method, path) =>
    method === 'GET' && !['/auth/user', '/tenant'].includes(path) ? answer : undefined

/** Answers the first few requests with this method and path this way. */
function first(times: number, method: string, path: string, answer: Answer): Oddity {
  let left = times
  return (m, p) => (m === method && p === path && left-- > 0 ? answer : undefined)
}

const saveDays = async (page: Page, days: number) => {
  await textField(page, 'Keep messages for').fill(`${days}`)
  await page.getByRole('button', { name: 'Save changes' }).click()
}
const status = (page: Page, text: string | RegExp) =>
  page.getByRole('status').filter({ hasText: text })

for (const code of [404, 405]) {
  test(`${code} on every read: each page shows the rest and says what is missing`, async ({
    page,
    pbx,
  }) => {
    pbx.odd = allBut(refusal(code, 'No such route'))
    await page.goto('/')
    await expect(page.getByText('This PBX doesn’t send live figures')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Needs your attention' })).toBeVisible()
    await expect(page.getByRole('banner')).toContainText(/Open|Closed/)
    await openWithin(page, '/office-hours')
    await expect(page.getByText('You can’t change single days here')).toBeVisible()
    await openWithin(page, '/holidays')
    await expect(status(page, 'This PBX doesn’t support holidays')).toBeVisible()
    await openWithin(page, '/balance')
    await expect(page.getByText('This PBX doesn’t show the balance.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Review recharge' })).toBeVisible()
    await openWithin(page, '/account')
    await expect(page.getByText(`doesn’t support this (${code})`)).toBeVisible()
    await expect(page.getByRole('definition').filter({ hasText: 'Administrator' })).toBeVisible()
  })

  test(`${code} on a write turns it off and says why`, async ({ page, pbx }) => {
    pbx.odd = (method, path) =>
      method === 'POST' && !path.startsWith('/auth/') ? refusal(code, 'No') : undefined
    await page.goto('/voicemail')
    await saveDays(page, 44)
    await expect(page.getByText(shell.form.unsupported)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save changes' })).toBeDisabled()
    await page.keyboard.press('Control+s')
    await expect(textField(page, 'Keep messages for')).toHaveValue('44')
    expect(pbx.asked.filter((one) => one === 'POST /voicemail')).toHaveLength(1)

    await openWithin(page, '/balance')
    await textField(page, 'Amount').fill('5')
    await page.getByRole('button', { name: 'Review recharge' }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Recharge/ })
      .click()
    await expect(status(page, 'This PBX doesn’t support recharges')).toBeVisible()
    await expect(textField(page, 'Amount')).toHaveCount(0)
    await openWithin(page, '/holidays/new?start=2026-12-24')
    await textField(page, 'Name').fill('Eve')
    await page.getByRole('button', { name: 'Add holiday' }).click()
    await expect(page.getByText('doesn’t accept new holidays')).toBeAttached()
    await expect(page.getByRole('link', { name: 'Add holiday' })).toHaveCount(0)
  })
}

test('asks for the account when the PBX does not say who is signed in', async ({ page, pbx }) => {
  pbx.odd = (_, path) => (path === '/auth/user' ? refusal(404, 'No such route') : undefined)
  await page.goto('/voicemail')
  await expect(textField(page, 'Keep messages for')).toHaveValue('20')
})

test('says which role is needed on 403', async ({ page, pbx, signedInAs }) => {
  pbx.odd = allBut(refusal(403, ''))
  await page.goto('/voicemail')
  await expect(page.getByText('Ask an administrator of this tenant')).toBeVisible()
  await openWithin(page, '/')
  await expect(page.getByText('Ask an administrator of this tenant').first()).toBeVisible()
  await expectAccessible(page)
  pbx.stored['/auth/user'] = { role: 'SystemAdmin' }
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByText('Ask a system administrator')).toBeVisible()
})

const broken: Answer[] = [refusal(503, 'Busy'), html(502), { status: 0, cut: true }]

test('retries reads until the PBX answers correctly', async ({ page, pbx }) => {
  const answers = [...broken]
  pbx.odd = (method, path) =>
    method === 'GET' && path === '/voicemail' ? answers.shift() : undefined
  await page.clock.install()
  await page.goto('/voicemail')
  await expect(async () => {
    await page.clock.runFor(2000)
    await expect(textField(page, 'Keep messages for')).toHaveValue('20', { timeout: 100 })
  }).toPass()
  expect(answers).toEqual([])
})

test('reports a failed write of any kind, and sends nothing again', async ({ page, pbx }) => {
  await page.goto('/voicemail')
  for (const answer of broken) {
    pbx.asked.length = 0
    pbx.odd = first(9, 'POST', '/voicemail', answer)
    await saveDays(page, 44)
    await expect(status(page, 'Your changes are still here. Save again.')).toBeVisible()
    await expect(textField(page, 'Keep messages for')).toHaveValue('44')
    expect(pbx.asked.filter((one) => one === 'POST /voicemail')).toHaveLength(1)
    await page.getByRole('button', { name: 'Discard' }).click()
    await expect(textField(page, 'Keep messages for')).toHaveValue('20')
  }
})

test('accepts any successful answer, whatever its body', async ({ page, pbx }) => {
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')
  for (const [i, success] of [
    { status: 200 },
    { status: 204 },
    html(200),
    { status: 200, body: 'OK' },
  ].entries()) {
    pbx.success = success
    pbx.written.length = 0
    await openWithin(page, '/voicemail')
    await saveDays(page, 44 + i)
    await expect(status(page, 'Saved 1 change')).toBeVisible()
    await openWithin(page, '/holidays/new?start=2026-12-24')
    await textField(page, 'Name').fill(`Eve ${i}`)
    await page.getByRole('button', { name: 'Add holiday' }).click()
    await expect(status(page, `Added Eve ${i}.`)).toBeVisible()
    expect(pbx.written).toMatchObject([
      { path: '/voicemail', body: { retain_days: 44 + i } },
      { path: '/holidays', body: { name: `Eve ${i}` } },
    ])
  }
})

test('reports a read answered by an empty body or an HTML page', async ({ page, pbx }) => {
  pbx.odd = allBut({ status: 200 })
  await page.goto('/voicemail')
  await expect(page.getByText('This PBX doesn’t show its current values.')).toBeVisible()
  await openWithin(page, '/')
  await expect(
    page.getByText('The PBX doesn’t send usage figures.').or(page.getByText('All below 70%')),
  ).toBeVisible()
  pbx.odd = allBut(html(200))
  await page.goto('/voicemail')
  await expect(page.getByText('A proxy may be in the way')).toBeVisible()
  await openWithin(page, '/')
  await expect(page.getByText('A proxy may be in the way').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Needs your attention' })).toBeVisible()
})

test('leaves out past recharges that cannot be read, and recharges', async ({
  page,
  pbx,
  allowConsole,
}) => {
  allowConsole(/status of 400/)
  for (const [name, answer] of Object.entries<Answer>({
    'a 400': refusal(400, 'unknown error'),
    'a 500': refusal(500, 'unknown error'),
    'a page of HTML': html(200),
  })) {
    await test.step(name, async () => {
      pbx.odd = (_, path) => (path === '/tenant/balance/recharges' ? answer : undefined)
      pbx.written.length = 0
      await page.goto('/balance')
      await textField(page, 'Amount').fill('5')
      await page.getByRole('button', { name: 'Review recharge' }).click()
      await page.getByRole('button', { name: 'Recharge €5.00' }).click()
      await expect(status(page, '€5.00 added.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'Past recharges' })).toHaveCount(0)
      await expect(page.getByRole('alert').filter({ hasText: 'Past recharges' })).toHaveCount(0)
      expect(pbx.written).toEqual([{ path: '/tenant/balance', body: { balance: 5 } }])
    })
  }
})
