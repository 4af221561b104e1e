import type { Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { openWithin } from '../support/open-within.ts'
import { countRenders } from '../support/renders.ts'
import { openSearch } from '../support/search.ts'
import { addManyTenants } from '../support/tenants.ts'
import { expect, test } from '../support/test.ts'

const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

/** Types words and chooses the first result with Enter. */
const choose = async (page: Page, words: string, expected: RegExp) => {
  await openSearch(page)
  await page.keyboard.type(words)
  await expect(page.locator('[role=option][aria-selected=true]')).toHaveText(expected)
  await page.keyboard.press('Enter')
}

test('a setting is found by words that are not its label, and opened from another page', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/')
  for (const [words, result, id] of [
    ['gdpr', /^Recordings.*90 days$/, 'recording_retention'],
    ['mailbox retention', /^Keep messages for.*30 days$/, 'retain_days'],
    ['chat attachments', /^Message storage per extension.*2 GB$/, 'extension_im_disk_quota'],
    ['password short', /^Minimum length.*6 characters$/, 'min_length'],
    ['mfa', /^Two-factor.*Off$/, 'enable_two_factor_authentication'],
    ['silence', /^Shortest message.*1 second$/, 'min_seconds'],
    ['phone book lookup', /^Match callers.*By the last digits$/, 'contact_match_type'],
    ['characters long', /^Maximum length.*32 characters$/, 'max_length'],
    ['outside line', /Prefix/, 'e164.prefix'],
    ['feature code', /^Voicemail number/, 'extension_number'],
    ['json', /^Custom options/, 'custom_options'],
    ['region', /^Country.*United Kingdom \(GBR\)$/, 'region'],
    ['retenton audit log', /^Logs.*180 days$/, 'log_retention'],
  ] as const) {
    await choose(page, words, result)
    await expect(page.locator(`[id="${id}"]`)).toBeFocused()
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport()
  }
  // The result that was chosen last comes first.
  await openSearch(page)
  await expect(page.locator('[role=option]').first()).toHaveText(/^Logs/)
})

test('results are announced, moved through by keys, and accessible in both themes and on a phone', async ({
  page,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  const drawnWhile = await countRenders(page)
  await page.goto('/')
  await openSearch(page)
  const dialog = page.getByRole('dialog', { name: 'Search' })
  const results = page.getByRole('option')
  const drawn: number[] = []
  const all = await drawnWhile(async () => {
    for (let length = 1; length <= 'record'.length; length++) {
      const typed = 'record'.slice(0, length)
      const key = await drawnWhile(() => page.keyboard.press(typed.slice(-1)))
      drawn.push(key.renders)
      await expect(results.first().locator('mark')).toHaveText(typed, { ignoreCase: true })
      await expect(dialog.getByRole('status')).toHaveText(/^\d+ results?$/)
    }
  })
  // A key draws only its field. The lowest count, because a slow key is followed by its results.
  expect(Math.min(...drawn)).toBe(0)
  expect(all.renders).toBeGreaterThan(0)
  await page.keyboard.type('igns')
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ results$/)
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

  // A click may come before the next frame, after which Preact would start to listen for it.
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.evaluate(() => {
    const wait = window.setTimeout
    window.requestAnimationFrame = () => 0
    Object.assign(window, { setTimeout: (run: () => void, ms = 0) => ms === 35 || wait(run, ms) })
  })
  await openSearch(page)
  await page.mouse.click(5, 700)
  await expect(dialog).toHaveCount(0)
})

test('actions act at once, without a question', async ({ page, signedInAs, api, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  // A Thursday, as what is closed can't be closed early.
  await page.clock.setFixedTime(new Date('2026-11-26T12:00:00Z'))
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  for (const [words, result, dialog] of [
    ['close early', /^Close early today/, 'Change one day'],
    ['shut tomorrow', /^Close tomorrow/, 'Change one day'],
    ['open late', /^Open late on another day/, 'Change one day'],
    ['bank holidays', /^Add public holidays/, 'Add public holidays'],
    ['vacation', /^Add holiday/, 'Add holiday'],
    ['movable', /^Add floating holiday/, /floating/],
    ['upload', /^Import holidays/, 'Import'],
    ['hotkeys', /^Show keyboard shortcuts/, 'Keyboard shortcuts'],
  ] as const) {
    await choose(page, words, result)
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await page.keyboard.press('Escape')
  }
  const expectNight = (isOn: boolean) =>
    expect
      .poll(async () => (await api('tenantadmin').get('/tenant')).body)
      .toMatchObject({ enable_night_mode: isOn })
  await choose(page, 'turn on night', /^Turn on night mode/)
  await expect(page.getByRole('switch', { name: 'Night mode' })).toBeChecked()
  await expectNight(true)
  await choose(page, 'open again', /^Turn off night mode/)
  await expect(page.getByRole('switch', { name: 'Night mode' })).not.toBeChecked()
  await expectNight(false)

  for (const [words, result, name] of [
    ['export csv', /^Export holidays as \.csv/, 'holidays.csv'],
    ['download outlook', /^Export holidays as \.ics/, 'holidays.ics'],
  ] as const) {
    const download = page.waitForEvent('download')
    await choose(page, words, result)
    expect((await download).suggestedFilename()).toBe(name)
  }
  await choose(page, 'copy office hours', /^Copy office hours/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('09:00')
  await choose(page, 'top up', /^Recharge the balance/)
  await expect(page.locator('[id="amount"]')).toBeFocused()
  await choose(page, 'dark mode', /^Theme: (Light|Dark)/)
  await choose(page, 'log out', /^Sign out/)
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
})

test('a tenant among 50,000 is managed by keyboard, and on a phone', async ({
  page,
  signedInAs,
}, info) => {
  await addManyTenants(info.outputPath('console.db'), 50_000, 'Zulu')
  await signedInAs('admin')
  await page.goto('/account')
  await choose(page, 'company', /^Manage a tenant/)
  await expect(page).toHaveURL('/tenants')
  await choose(page, 'zulu', /^Zuluone-of-many/)
  await expect(page.getByRole('banner')).toContainText('ManagingZulu')
  await choose(page, 'customers list', /^Back to tenants/)
  await expect(page).toHaveURL('/tenants')

  await page.setViewportSize({ width: 390, height: 700 })
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Search' })
  expect(await dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 700 })
  await dialog.getByRole('combobox').fill('one-of-many')
  await option(page, /^Zulu/).click()
  await expect(page).toHaveURL('/')
  await expect(dialog).toHaveCount(0)
})

test('what the PBX does not support is not found', async ({
  page,
  signedInAs,
  fault,
  allowConsole,
}) => {
  allowConsole(/status of 404/)
  await fault({ method: 'GET', path: '/api/voicemail', times: 3, status: 404 })
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  await expect(page.getByRole('textbox', { name: 'Voicemail number' })).toBeVisible()
  await openSearch(page)
  await page.keyboard.type('mailbox')
  await expect(page.getByRole('option')).toHaveText([/^Voicemail/])
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
  await page.keyboard.type('password')
  await expect(page.getByRole('dialog').getByRole('option')).toHaveText([/^My account/])
})

test('the settings are narrowed to what matches, and to what differs from its default', async ({
  page,
  signedInAs,
  api,
}) => {
  await api('tenantadmin').post('/tenant', { recording_retention: 33, log_retention: 44 })
  await signedInAs('tenantadmin')
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/filtered-sections-*.js', (route) => released.then(() => route.continue()))
  await page.goto('/settings')
  await expect(page.getByRole('textbox', { name: 'Filter settings' })).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('gdpr')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/settings/general?filter=gdpr')
  release()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Retention (4)'])
  await expect(page.getByRole('textbox', { name: 'Recordings' })).toBeFocused()
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
