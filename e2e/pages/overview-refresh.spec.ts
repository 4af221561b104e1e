import type { Page } from '@playwright/test'
import { hearing } from '../spoken/hearing.ts'
import { expectAccessible } from '../support/axe.ts'
import { callsOf } from '../support/calls.ts'
import { NOON, setClock, watchStatus } from '../support/overview.ts'
import { expect, test } from '../support/test.ts'

/** Tells the page that its tab is hidden or visible. Tests can't really hide a tab. */
const setVisibility = (page: Page, state: DocumentVisibilityState) =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', {
      value: visibilityState,
      configurable: true,
    })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, state)

test('refreshes the figures every 10 seconds, and says how old they are', async ({
  page,
  signedInAs,
}) => {
  const asked = watchStatus(page)
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const age = page.getByText(/Updated \d+ sec ago/)
  await expect(age).toBeVisible()
  // Pause at a time far enough ahead that a slow machine hasn't passed it already.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 4000)
  const seconds = Number(/\d+/.exec(await age.innerText()))
  const before = asked.length
  await page.clock.runFor((8 - seconds) * 1000)
  await expect(page.getByText('Updated 8 sec ago')).toBeVisible()
  expect(asked.length).toBe(before)
  await page.clock.runFor(3000)
  // The console handles an answer in a separate task, which a paused clock would delay.
  await page.clock.resume()
  await expect(page.getByText(/Updated [0-3] sec ago/)).toBeVisible()
  expect(asked.length).toBe(before + 1)
})

test('keeps the last figures when a refresh fails, and makes none while offline or hidden', async ({
  page,
  context,
  signedInAs,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 503|ERR_INTERNET_DISCONNECTED/)
  await page.clock.install({ time: NOON })
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByText('of 2 · 200 licensed')).toBeVisible()
  await test.step('a refresh fails', async () => {
    const heard = await hearing(page)
    await fault({ method: 'GET', path: '/api/tenant/status', status: 503, times: 2 })
    const mark = page.getByText('Not refreshed: Server error (503)')
    for (const _ of ['the first time', 'again']) {
      const failed = page.waitForResponse((response) => response.status() === 503)
      await page.clock.runFor(10_000)
      await failed
      await expect(mark).toBeVisible()
    }
    await expect(page.getByText('of 2 · 200 licensed')).toBeVisible()
    await expectAccessible(page)
    await page.clock.runFor(10_000)
    await expect(mark).toHaveCount(0)
    expect(await heard()).toEqual([
      'Some data on this page couldn’t be refreshed.',
      'This page is up to date again.',
    ])
  })
  const asked = watchStatus(page)
  await test.step('offline', async () => {
    await context.setOffline(true)
    await page.clock.runFor(30_000)
    await expect(page.getByText('You’re offline. Not refreshed.')).toBeVisible()
    expect(asked).toEqual([])
    await context.setOffline(false)
    await expect(page.getByText('You’re offline')).toHaveCount(0)
    await expect(page.getByRole('status').getByText('You’re back online.')).toBeAttached()
    await expect(page.getByText(/Updated [0-3] sec ago/)).toBeVisible()
    expect(asked).toContain('GET')
  })
  await test.step('the tab is hidden', async () => {
    await setVisibility(page, 'hidden')
    asked.length = 0
    await page.clock.runFor(60_000)
    await expect(page.getByText('Updated 1 min ago')).toBeVisible()
    expect(asked).toEqual([])
    await setVisibility(page, 'visible')
    await expect(page.getByText(/Updated [0-3] sec ago/)).toBeVisible()
    expect(asked).toContain('GET')
  })
})

test('a refresh moves nothing, and costs at most 120,000 calls', async ({
  page,
  server,
  signedInAs,
}) => {
  await setClock(page, server.url, NOON)
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByRole('region', { name: 'Calls in 24 hours' }).locator('svg')).toBeVisible()
  await expect(page.locator('.placeholder')).toHaveCount(0)
  await expect(page.getByRole('banner').getByText(/^(Open|Closed),/)).toBeAttached()
  await page.evaluate(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        sources?: { node?: Node }[]
      })[])
        shifts.push(...(entry.sources ?? []).map(({ node }) => String(node?.textContent)))
    }).observe({ type: 'layout-shift' })
  })
  const calls = await callsOf(page, async () => {
    const answered = page.waitForResponse('**/api/tenant/status')
    await page.clock.runFor(10_000)
    await answered
    await expect(page.getByText(/Updated \d sec ago/)).toBeVisible()
  })
  expect(calls).toBeLessThanOrEqual(120_000)
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([])
})
