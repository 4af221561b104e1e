import { refreshCost } from '../../scripts/page-figures.mjs'
import { expect, test } from '../support/test.ts'

/** Those of the chart included. A browser asks for six at a time, and on a slow line waits for each. */
const MOST_SCRIPTS = 30

test('the overview comes in few files, and a refresh on a slow machine moves nothing', async ({
  page,
  signedInAs,
}) => {
  test.setTimeout(60_000)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByText('of 2 · 200 licensed')).toBeVisible()
  expect(scripts.length).toBeLessThanOrEqual(MOST_SCRIPTS)

  await expect(page.getByRole('region', { name: 'Calls in 24 hours' }).locator('svg')).toBeVisible()
  // How long it takes is the machine's too: `npm run bench:page` tells.
  const { milliseconds, shift } = await refreshCost(page)
  test.info().annotations.push({ type: 'milliseconds', description: String(milliseconds) })
  expect(shift).toBe(0)
})
