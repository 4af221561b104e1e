import { pages } from '../../src/app/pages.ts'
import common from '../../src/i18n/en/common.json' with { type: 'json' }
import { edits } from '../support/hostile-pbx/pages.ts'
import { startMock } from '../support/mock.ts'
import { startServer } from '../support/server.ts'
import { expect, test } from '../support/test.ts'

test('opens and saves every page on a mock made from the OpenAPI document, which rejects no request', async ({
  page,
  signedInAs,
}, info) => {
  test.setTimeout(120_000)
  const mock = await startMock(info.outputPath('openapi.json'))
  const gateway = await startServer({ env: { PBX_URL: mock.url } })
  const answers: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/api/'))
      answers.push(`${response.request().method()} ${pathname} ${response.status()}`)
  })
  await signedInAs('tenantadmin')
  const isEdited = (path: string) => edits.some(({ address }) => address === path)
  const opened = pages.filter(({ access, path }) => access.includes('tenant') && !isEdited(path))
  for (const { key, path } of opened) {
    await page.goto(gateway.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(common.pages[key])
  }
  for (const { address, change } of edits) {
    await page.goto(gateway.url + address.replace('h1', '7'))
    await change(page)
    await page.getByRole('button', { name: 'Save changes' }).click()
    // The mock stores nothing, so a read after the save returns the old values.
    await expect(page.getByRole('status').filter({ hasText: /^Saved|didn’t change/ })).toBeVisible()
  }
  const posts = edits.map(({ path }) => `POST /api${path.replace('h1', '7')} 200`)
  expect(answers.filter((one) => one.startsWith('POST')).sort()).toEqual(posts.sort())
  expect(answers.filter((one) => !/ 20\d$/.test(one))).toEqual([])

  // The checks above rely on the mock to reject requests that don't match the document.
  const refused = await fetch(`${mock.url}/api/tenant`, {
    method: 'POST',
    headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
    body: JSON.stringify({ recording_retention: 'many' }),
  })
  expect(refused.status).toBeGreaterThanOrEqual(400)
  await gateway.stop()
  mock.stop()
})
