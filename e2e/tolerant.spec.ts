import type { Route } from '@playwright/test'
import { save, textField } from './support/settings.ts'
import { expect, test } from './support/test.ts'

/** The headers of a request without its If-None-Match: what the test answers is not what the server's ETag stands for. */
const unconditional = (route: Route) => {
  const { 'if-none-match': _, ...headers } = route.request().headers()
  return headers
}

const oddities: Record<string, object> = {
  'an office_hours that is empty': { office_hours: {} },
  'an office_hours that is null': { office_hours: null },
  'a zone, a currency and an option nobody knows': {
    ...{ timezone: 'Mars/Olympus', currency: 'ZZZZ', contact_append_type: 'SUFFIX' },
  },
  'numbers as texts, nulls and a list that is null': {
    ...{ recording_retention: '20', log_retention: null, e164: null, outbound_caller_ids: null },
  },
}

for (const [name, odd] of Object.entries(oddities)) {
  test(`${name}: every page opens, and a save sends it back as it came`, async ({
    page,
    signedInAs,
  }) => {
    await signedInAs('tenantadmin')
    const written: Record<string, unknown>[] = []
    await page.route('**/api/tenant', async (route) => {
      if (route.request().method() === 'POST') {
        written.push(route.request().postDataJSON())
        return route.fulfill({ status: 204 })
      }
      const response = await route.fetch({ headers: unconditional(route) })
      return route.fulfill({ response, json: { ...(await response.json()), ...odd, fax: 'on' } })
    })
    for (const path of ['/office-hours', '/account', '/settings/night-mode', '/settings/other']) {
      await page.goto(path)
      await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible()
    }
    await expect(page.getByRole('definition')).toHaveText(['on'])
    await page.getByRole('link', { name: 'Company' }).click()
    await textField(page, 'Name').fill('Renamed')
    await save(page, 1)
    expect(written).toEqual([expect.objectContaining({ ...odd, name: 'Renamed', fax: 'on' })])
  })
}

test('a number as a text is shown as it means; what cannot be read is marked', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.route('**/api/tenant', async (route) => {
    const response = await route.fetch()
    const odd = { recording_retention: '20', log_retention: 'many' }
    await route.fulfill({ response, json: { ...(await response.json()), ...odd } })
  })
  await page.goto('/settings/retention')
  await expect(textField(page, 'Recordings')).toHaveValue('20')
  await expect(page.getByText('The server sent something here that cannot be read.')).toHaveCount(1)
})
