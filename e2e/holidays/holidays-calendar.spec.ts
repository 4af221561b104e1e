import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectFits } from '../support/fits.ts'
import { addHolidays, dated, holiday } from '../support/holidays.ts'
import { openWithin } from '../support/open-within.ts'
import { expect, test } from '../support/test.ts'

const day = (page: Page, date: string) => page.getByRole('button', { name: dated(date) })

test.beforeEach(async ({ page, signedInAs, api }) => {
  await addHolidays(api('tenantadmin'), [
    holiday('Break', '2000-12-24', {
      kind: 'several',
      every_year: true,
      start_time: '12:00',
      end: '2000-01-02',
    }),
    holiday('Good Friday', '2027-03-26'),
    holiday('Stocktaking', '2026-12-07', { kind: 'part', start_time: '12:00' }),
  ])
  await page.clock.setFixedTime(new Date('2026-11-25T12:00:00Z'))
  await signedInAs('tenantadmin')
})

test('shows the holidays of a year, today and the next ones', async ({ page }) => {
  await page.goto('/holidays')
  const agenda = page.getByRole('region', { name: 'Coming up' })
  await expect(agenda.getByRole('listitem')).toHaveText([
    /^Stocktaking.*in 12 days/,
    /^Break.*in 29 days/,
    /^Good Friday.*in 121 days/,
  ])
  await expect(page.getByRole('table')).toHaveCount(12)
  await expect(day(page, '25 November 2026')).toHaveAttribute('aria-current', 'date')
  await expect(page.getByRole('button', { name: / 1 January 2026\. Break/ })).toBeVisible()
  await day(page, '7 December 2026').hover()
  await expect(page.getByRole('tooltip')).toContainText('Stocktaking')
  await page.getByRole('link', { name: 'Next year' }).click()
  await expect(page).toHaveURL('/holidays/2027')
  await day(page, '26 March 2027').focus()
  await expect(page.getByRole('tooltip')).toContainText('Good Friday')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: '2027' })).toBeVisible()
  for (const _ of ['from another year', 'from this one']) {
    await page.getByRole('button', { name: 'Today' }).click()
    await expect(page.getByRole('heading', { level: 2, name: '2026' })).toBeVisible()
    await expect(day(page, '25 November 2026')).toBeFocused()
    await expect(day(page, '25 November 2026')).toBeInViewport()
  }
  await page.getByRole('link', { name: 'Previous year' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '2025' })).toBeVisible()
})

test('moves through the days by keyboard and creates a holiday there, or by dragging', async ({
  page,
}) => {
  await page.goto('/holidays')
  await day(page, '25 November 2026').focus()
  for (const [key, date] of [
    ['ArrowRight', '26 November 2026'],
    ['ArrowDown', '3 December 2026'],
    ['Home', '30 November 2026'],
    ['End', '6 December 2026'],
    ['PageDown', '6 January 2027'],
    ['Shift+PageUp', '6 January 2026'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(day(page, date)).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('First day', { exact: true })).toHaveValue('Tue, 6 Jan 2026')
  await page.keyboard.press('Escape')
  await expect(day(page, '6 January 2026')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByLabel('Last day', { exact: true })).toHaveValue('Tue, 13 Jan 2026')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  // Every key must count, even if keys are pressed faster than a year renders.
  await day(page, '25 November 2026').focus()
  const press = (...keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)))
  await page.keyboard.down('Shift')
  await press('PageDown', 'PageDown', 'PageUp', 'PageDown')
  await page.keyboard.up('Shift')
  await expect(day(page, '25 November 2028')).toBeFocused()
  await expect(page).toHaveURL('/holidays/2028')
  await press('PageDown', 'PageDown', 'ArrowLeft', 'PageUp', 'ArrowRight')
  await expect(day(page, '25 December 2028')).toBeFocused()
  await expect(page).toHaveURL('/holidays/2028')

  await openWithin(page, '/holidays/2026')
  const from = day(page, '9 March 2026')
  await from.scrollIntoViewIfNeeded()
  await from.hover()
  await page.mouse.down()
  await day(page, '11 March 2026').hover()
  await day(page, '13 March 2026').hover()
  await page.mouse.up()
  await expect(page.getByLabel('First day', { exact: true })).toHaveValue('Mon, 9 Mar 2026')
  await expect(page.getByLabel('Last day', { exact: true })).toHaveValue('Fri, 13 Mar 2026')
})

test('shows the whole year on one screen, is accessible and fits, on a desk and on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/holidays')
  await expect(day(page, '7 December 2026')).toBeVisible()
  await expect(day(page, '1 January 2026')).toBeInViewport({ ratio: 1 })
  await expect(day(page, '31 December 2026')).toBeInViewport({ ratio: 1 })
  const height = () => page.evaluate(() => document.documentElement.scrollHeight)
  const before = await height()
  await day(page, '28 December 2026').hover()
  await expect(page.getByRole('tooltip')).toBeInViewport({ ratio: 1 })
  expect(await height()).toBe(before)
  await page.mouse.move(0, 0)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await expect(page.getByText('Times are in Europe/London.')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const address of ['/holidays', '/holidays?view=list', '/holidays/new']) {
    await test.step(address, async () => {
      await openWithin(page, address)
      await expect(page.getByRole('main')).toContainText('Stocktaking')
      await expectAccessible(page)
      await expectFits(page)
    })
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('shows today, and makes each day large enough for a finger', async ({ page }) => {
    await page.goto('/holidays')
    const today = day(page, '25 November 2026')
    await expect(today).toBeInViewport({ ratio: 1 })
    const box = await today.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect(box?.width).toBeGreaterThanOrEqual(44)
    await page.getByRole('link', { name: 'Next year' }).click()
    await page.getByRole('button', { name: 'Today' }).click()
    await expect(today).toBeInViewport({ ratio: 1 })
    await expectFits(page)
  })
})

test('keeps the year and the view while other pages are open, and ends with the last year', async ({
  page,
}) => {
  const go = async (name: string) => {
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  }
  await page.goto('/holidays/2027')
  await expect(page.getByRole('link', { name: 'Next year' })).toBeVisible()
  await go('Office hours')
  await go('Holidays')
  await expect(page).toHaveURL('/holidays/2027')
  await page.getByRole('link', { name: 'List' }).click()
  await page.getByRole('combobox', { name: 'Repeats' }).selectOption('Every year')
  await go('Office hours')
  await go('Holidays')
  await expect(page.getByRole('combobox', { name: 'Repeats' })).toHaveValue('yearly')

  await openWithin(page, '/holidays/9999')
  const next = page.getByRole('link', { name: 'Next year' })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await next.click({ force: true })
  await expect(page.getByRole('heading', { name: '9999', exact: true })).toBeVisible()
  await page.locator('[data-date="9999-12-31"]').press('ArrowRight')
  await page.locator('[data-date="9999-12-31"]').press('PageDown')
  await expect(page).toHaveURL(/\/holidays\/9999$/)
  await expect(page.getByRole('link', { name: 'Previous year' })).toHaveAttribute(
    'href',
    /\/holidays\/9998$/,
  )
})
