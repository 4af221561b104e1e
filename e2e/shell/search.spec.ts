import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { openWithin } from '../support/open-within.ts'
import { addTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

const openSearch = async (page: Page) => {
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Search pages, settings and actions' })
  await expect(field).toBeFocused()
  return field
}
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

/** Types words and chooses the first result by Enter. */
const choose = async (page: Page, words: string, expected: RegExp) => {
  await openSearch(page)
  await page.keyboard.type(words)
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveText(expected)
  await page.keyboard.press('Enter')
}

test('a setting is found by words that are not its label, and opened with the focus on it', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/')
  for (const [words, label, id] of [
    ['gdpr', /^Recordings/, 'recording_retention'],
    ['call_report_retention', /^Call reports/, 'call_report_retention'],
    ['chat attachments', /^Message storage per extension/, 'extension_im_disk_quota'],
    ['mfa', /^Two-factor/, 'enable_two_factor_authentication'],
    ['mailbox retention', /^Keep messages for/, 'retain_days'],
    ['retenton audit log', /^Logs/, 'log_retention'],
    ['camera', /^Record video calls/, 'enable_video_recording'],
    ['outside line', /Prefix/, 'e164.prefix'],
    ['password short', /^Minimum length/, 'min_length'],
    ['clock daylight', /^Time zone/, 'timezone'],
  ] as const) {
    await choose(page, words, label)
    await expect(page.locator(`[id="${id}"]`)).toBeFocused()
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
  }
  // What was chosen last comes first.
  await openSearch(page)
  await expect(page.locator('[role=option]').first()).toHaveText(/^Time zone/)
})

test('results are announced, moved through by keys, and accessible in both themes and on a phone', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/')
  await openSearch(page)
  await page.keyboard.type('recordigns')
  const dialog = page.getByRole('dialog', { name: 'Search' })
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results$/)
  const results = page.getByRole('option')
  await page.keyboard.press('End')
  await expect(results.last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(results.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(results.first()).toHaveAttribute('aria-selected', 'true')
  await expect(results.first().locator('mark')).toHaveText(/^Recording/)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 700 })
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  const box = await dialog.boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 390, height: 700 })
  await expectAccessible(page)
  await dialog.getByRole('combobox').fill('zebra')
  await expect(dialog.getByRole('status')).toHaveText('No results for “zebra”')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('actions act at once, without a question', async ({ page, signedInAs, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  await choose(page, 'close early', /^Close early today/)
  await expect(page.getByRole('dialog', { name: 'Change one day' })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose(page, 'shut tomorrow', /^Close tomorrow/)
  await expect(page.getByRole('dialog', { name: 'Change one day' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/office-hours')

  await choose(page, 'turn night', /^Turn on night mode/)
  await expect(page.getByRole('switch', { name: 'Night mode' })).toBeChecked()
  await expect
    .poll(async () => (await api('tenantadmin').get('/tenant')).body)
    .toMatchObject({ enable_night_mode: true })

  await choose(page, 'bank holidays', /^Add public holidays/)
  await expect(page).toHaveURL('/holidays/public')
  await expect(page.getByRole('dialog', { name: 'Add public holidays' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const download = page.waitForEvent('download')
  await choose(page, 'export csv', /^Export holidays as \.csv/)
  expect((await download).suggestedFilename()).toBe('holidays.csv')
  await choose(page, 'copy office hours', /^Copy office hours/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('09:00')
  await choose(page, 'dark mode', /^Theme: (Light|Dark)/)
  await choose(page, 'log out', /^Sign out/)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('a tenant and a holiday are found by the server, and the tenant is managed', async ({
  page,
  signedInAs,
}, info) => {
  await addTenants(info.outputPath('console.db'), ['Acme', 'Zulu'])
  await signedInAs('admin')
  await page.goto('/tenants')
  await choose(page, 'zulu', /^Zulu/)
  await expect(page.getByRole('banner')).toContainText('ManagingZulu')
  await openSearch(page)
  await page.keyboard.type('customers list')
  await expect(option(page, /^Back to tenants/)).toBeVisible()
})

test('a user who may see their account alone finds nothing else', async ({ page, signedInAs }) => {
  await signedInAs('user101')
  await page.goto('/account')
  await openSearch(page)
  await page.keyboard.type('holiday')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^No results/)
  await page.getByRole('dialog').getByRole('combobox').fill('')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText([
    /^My account/,
    /^Copy office hours/,
    /^Theme/,
    /^Theme/,
    /^Show keyboard shortcuts/,
    /^Sign out/,
  ])
})

test('the settings are narrowed to what matches, and to what differs from its default', async ({
  page,
  signedInAs,
  api,
}) => {
  await api('tenantadmin').post('/tenant', { recording_retention: 33, log_retention: 44 })
  await signedInAs('tenantadmin')
  await page.goto('/settings')
  await expect(page.getByRole('textbox', { name: 'Filter settings' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('gdpr')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Retention (4)'])
  await page.getByRole('switch', { name: 'Changed from default' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Retention (2)'])
  await expect(page.getByRole('textbox', { name: 'Call reports' })).toBeHidden()
  await openWithin(page, '/settings?changed=1&filter=gdpr')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Retention (2)'])
  await page.getByRole('textbox', { name: 'Logs' }).fill('45')
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+S Meta+S',
  )
  await expectAccessible(page)
  await page.keyboard.press('Control+s')
  await expect
    .poll(async () => (await api('tenantadmin').get('/tenant')).body)
    .toMatchObject({ log_retention: 45 })
})

test('single keys list the keys and go to pages, not while typing nor once turned off', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list).toContainText('Go to Voicemail')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(page).toHaveURL('/voicemail')
  await page.getByRole('textbox', { name: 'Voicemail number' }).press('?')
  await expect(list).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('switch', { name: 'Single-letter shortcuts' }).click()
  await page.keyboard.press('?')
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page).toHaveURL('/account')
  await expect(list).toHaveCount(0)
})
