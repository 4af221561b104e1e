import { coldLoad, refreshCost } from '../../scripts/page-figures.mjs'
import { expect, test } from '../support/test.ts'

/** Those of the chart included. A browser asks for six at a time, and on a slow line waits for each. */
const MOST_SCRIPTS = 30
/** Of a cold load on a slow machine and a slow line, in milliseconds. */
const MOST_TO_PAINT = 2400

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

test('the overview is painted in time on a slow machine and a slow line, and asks for nothing twice', async ({
  baseURL,
  otherBrowser,
}) => {
  test.setTimeout(60_000)
  const figures: number[] = []
  // Whatever else the machine does now and then only makes it slower: the best of three is the console's own.
  while (figures.length < 3) {
    const cold = await otherBrowser('tenantadmin')
    const asked: string[] = []
    cold.on('request', (request) => {
      if (!request.url().endsWith('/icon.svg')) asked.push(request.url())
    })
    figures.push(
      await coldLoad(cold, `${baseURL}/`, () => cold.locator('main svg rect').first().waitFor()),
    )
    await cold.context().close()
    expect(asked).toEqual([...new Set(asked)])
  }
  test.info().annotations.push({ type: 'milliseconds', description: String(figures) })
  expect(Math.min(...figures)).toBeLessThanOrEqual(MOST_TO_PAINT)
})
