import type { Page } from '@playwright/test'
import { rawJson } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'
import { openWithin } from '../support/open-within.ts'
import { save, textField } from '../support/settings.ts'

const callerId = (page: Page, number: number) =>
  page.getByRole('group', { name: `Caller ID ${number}`, exact: true })
const addedHeader = (page: Page, number: number) =>
  page.getByRole('group', { name: `Added header ${number}`, exact: true })

const ROWS = ['A', 'B', 'C'].map((name, i) => ({
  provider_id: '7',
  caller_id: `+3312345670${i}`,
  description: `Desk ${name}`,
  display_name: `Name ${name}`,
}))

test.beforeEach(async ({ pbx, signedInAs }) => {
  pbx.stored['/tenant'] = { ...pbx.stored['/tenant'], outbound_caller_ids: ROWS }
  await signedInAs('tenantadmin')
})

test('keeps the unknown fields of a caller ID when another is removed, and restores them on undo', async ({
  page,
  pbx,
}) => {
  await page.goto('/settings/caller-ids')
  await callerId(page, 1)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await callerId(page, 1).getByLabel('Description').fill('Edited B')
  await save(page, 2)
  const [, b, c] = ROWS
  expect(pbx.stored['/tenant']?.outbound_caller_ids).toEqual([{ ...b, description: 'Edited B' }, c])

  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect.poll(() => pbx.stored['/tenant']?.outbound_caller_ids).toEqual(ROWS)
})

test('keeps the unknown field of a custom header when the rows above it are removed', async ({
  page,
  pbx,
}) => {
  const row = (name: string) => ({ name, value: `v ${name}`, scope: 'ALL', note: `note ${name}` })
  pbx.stored['/tenant/custom_headers'] = { add: ['X-AA', 'X-BB', 'X-CC'].map(row), relay: [] }
  await page.goto('/custom-headers')
  await addedHeader(page, 1).getByRole('button', { name: 'Move added header 1 down' }).click()
  await addedHeader(page, 2)
    .getByRole('button', { name: /^Remove/ })
    .click()
  await addedHeader(page, 1).getByLabel('Value').fill('edited')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect
    .poll(() => pbx.stored['/tenant/custom_headers']?.add)
    .toEqual([{ ...row('X-BB'), value: 'edited' }, row('X-CC')])
})

test('sends long numbers back with every digit', async ({ page, pbx }) => {
  const text = JSON.stringify(pbx.stored['/tenant']).replace(/\}$/, '')
  const trunk = '"provider_id":"7"'
  const body = `${text.replace(trunk, '"provider_id":883634229655633921')},"crm_account_id":883634229655633923,"list":[9007199254740993]}`
  pbx.odd = (method, path) => (method === 'GET' && path === '/tenant' ? rawJson(body) : undefined)
  await page.goto('/settings/caller-ids')
  await expect(callerId(page, 1).getByLabel('Trunk')).toHaveValue('883634229655633921')
  await openWithin(page, '/settings/other')
  await expect(page.getByText('883634229655633923')).toBeVisible()
  await openWithin(page, '/settings/general')
  await textField(page, 'Website').fill('https://new.example')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect.poll(() => pbx.written.length).toBe(1)
  const sent = pbx.texts[0] ?? ''
  expect(sent).toContain('"provider_id":883634229655633921')
  expect(sent).toContain('"crm_account_id":883634229655633923')
  expect(sent).toContain('"list":[9007199254740993]')
})

test('switches to a tenant by every digit of its ID', async ({ page, pbx }) => {
  pbx.stored['/auth/user'] = { ...pbx.stored['/auth/user'], role: 'SystemAdmin' }
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  pbx.odd = (method, path) =>
    method === 'GET' && path === '/tenants'
      ? rawJson(
          '{"count":1,"items":[{"id":883634229655633921,"name":"Firm","domain":"firm.example"}]}',
        )
      : undefined
  await page.goto('/tenants')
  await page.getByRole('button', { name: /^Manage/ }).click()
  await expect
    .poll(() => asked.find((url) => url.includes('/tenants/switch')))
    .toContain('id=883634229655633921')
})
