import { expect, type Locator, type Page } from '@playwright/test'
import { addTenants } from '../support/tenants.ts'
import { test } from '../support/test.ts'

/** More tab stops than any page has. An element that isn't reached by then is unreachable. */
const MOST_STOPS = 60

/** Tabs to an element, and expects a visible focus mark on each stop on the way. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab')
    const { name, isMarked, isHere } = await target.evaluate((wanted) => {
      const focused = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      return {
        name: `${focused.tagName} ${focused.textContent}`,
        // A text field has its caret. Between the last stop and the first, the body has the focus.
        isMarked:
          focused instanceof HTMLInputElement ||
          focused === document.body ||
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1),
        isHere: focused === wanted,
      }
    })
    expect(isMarked, `${name} shows that it has the focus`).toBe(true)
    if (isHere) return
  }
  throw new Error(`Not reached within ${MOST_STOPS} stops: ${target}`)
}

test('finds, manages, views and leaves a tenant by keyboard alone', async ({
  page,
  context,
  signedInAs,
}, info) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await expect(page.getByRole('row', { name: /Zulu/ })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await tabTo(page, page.getByRole('textbox', { name: 'Search' }))
  await page.keyboard.type('zul')
  await expect(page.getByRole('row', { name: /Acme/ })).toHaveCount(0)
  await tabTo(page, page.getByRole('button', { name: 'Name' }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/direction=desc/)
  await tabTo(page, page.getByRole('button', { name: 'Manage Zulu' }))
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.getByRole('banner')).toContainText('ManagingZulu')
  await expect(page.getByText('Nothing needs your attention.')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Overview' }))
  await tabTo(page, page.getByRole('link', { name: 'Back to tenants' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tenants')
  await expect(page.getByRole('main')).toBeFocused()
})

test('uses everything on the overview by keyboard alone', async ({
  page,
  context,
  signedInAs,
  api,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await api('tenantadmin').post('/tenant', { enable_night_mode: true })
  await signedInAs('tenantadmin')
  await page.goto('/')
  const chart = page.getByRole('region', { name: 'Calls in 24 hours' })
  await expect(chart.locator('svg')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }))
  await page.keyboard.press('Enter')
  const night = page.getByRole('main').getByRole('button', { name: 'Turn off night mode' })
  await tabTo(page, night)
  await tabTo(page, chart.getByRole('button', { name: 'Copy as CSV' }))
  await page.keyboard.press('Enter')
  await expect(chart.getByRole('button', { name: 'Copied' })).toBeFocused()
  await tabTo(page, night)
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('main').getByRole('button', { name: 'Turn on night mode' }),
  ).toBeFocused()
})

test('never hides a focused element behind the header or the save bar', async ({
  page,
  signedInAs,
}) => {
  // A phone with its on-screen keyboard open.
  await page.setViewportSize({ width: 320, height: 400 })
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await page.getByRole('button', { name: '9 to 5', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible()
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab')
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { left, top, width, height } = focused.getBoundingClientRect()
      const seen = document.elementFromPoint(left + width / 2, top + height / 2)
      const isSeen = seen && (focused.contains(seen) || seen.closest('label')?.contains(focused))
      return isSeen ? null : focused.outerHTML
    })
    expect(hidden, 'the element with the focus that cannot be seen').toBeNull()
  }
})
