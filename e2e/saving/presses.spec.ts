import { expect, type Locator, type Page } from '@playwright/test'
import { openWithin } from '../support/open-within.ts'
import { pageEdits } from '../support/page-edits.ts'
import { switchField } from '../support/settings.ts'
import { test } from '../support/test.ts'

/** Sections of the settings, and a field in each. */
const SECTIONS = [
  ['caller-ids', 'outbound_caller_ids.0.caller_id'],
  ['numbers', 'e164.area_code'],
  ['contacts', 'contact_match_length'],
  ['recording', 'enable_dual_track_recording'],
  ['retention', 'temp_file_retention'],
  ['storage', 'extension_im_disk_quota'],
  ['security', 'password_force_reset'],
  ['web-hooks', 'cdr_event.url'],
] as const
const CONTROLS = 'button, summary, input:is([type="checkbox"], [type="radio"])'

type WithClicked = Window & { clicked?: EventTarget | null }

/** Keeps all clicks from the page, and remembers what the last one was on. */
const catchClicks = (page: Page) =>
  page.evaluate(() => {
    window.addEventListener(
      'click',
      (event) => {
        ;(window as WithClicked).clicked = event.target
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { capture: true },
    )
  })

/** Whether an element that is pressed, for as long as a person does, stays and gets the click. */
async function isClickedByPress(control: Locator): Promise<boolean> {
  const page = control.page()
  await control.scrollIntoViewIfNeeded()
  const box = await control.boundingBox()
  if (!box) throw new Error('Nothing to press')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await nextFrames(page)
  const pressed = await control.boundingBox()
  await page.mouse.up()
  const isClicked = await control.evaluate((element) => {
    const { clicked } = window as WithClicked
    return clicked instanceof Node && element.contains(clicked)
  })
  return isClicked && pressed?.x === box.x && pressed.y === box.y
}

const nextFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )

/** The controls of the form that get no click where they are the last in sight. */
async function missedIn(page: Page): Promise<string[]> {
  const missed: string[] = []
  for (const control of await page.locator('form').locator(CONTROLS).all()) {
    const place = await control.evaluate((element) => {
      ;(window as WithClicked).clicked = null
      if (!(element instanceof HTMLElement) || element.matches(':disabled')) return null
      // The bar itself, and the handles of the week, which are dragged.
      if (element.closest('form > :has([type="submit"]), .bar')) return null
      const blurred = document.activeElement
      if (blurred instanceof HTMLElement) blurred.blur()
      element.scrollIntoView({ block: 'end' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const seen = document.elementFromPoint(left + width / 2, top + height / 2)
      if (!element.checkVisibility() || !seen || !element.contains(seen)) return null
      return element.id || element.getAttribute('aria-label') || element.textContent
    })
    if (place === null) continue
    if (!(await isClickedByPress(control))) missed.push(place)
  }
  return missed
}

for (const size of [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
]) {
  test(`every press near the save bar is a click, at ${size.width} pixels`, async ({
    page,
    signedInAs,
  }) => {
    test.slow()
    await signedInAs('tenantadmin')
    await page.setViewportSize(size)
    for (const { address, make, shown } of pageEdits) {
      await test.step(address, async () => {
        await page.goto(address)
        await make(page)
        await shown(page)
        await catchClicks(page)
        // The sections of the settings stand on one page, and load as they come into sight.
        for (const [section, field] of address.startsWith('/settings') ? SECTIONS : []) {
          await openWithin(page, `/settings/${section}`)
          await expect(page.locator(`[id="${field}"]`)).toBeAttached()
          await expect(page.locator(`#section-${section}`)).toBeInViewport()
        }
        expect.soft(await missedIn(page)).toEqual([])
      })
    }
  })
}

test('what a field shows until it is left stays until the press on something below ends', async ({
  page,
  api,
  signedInAs,
}) => {
  await signedInAs('tenantadmin')
  await test.step('digits that were replaced', async () => {
    await page.goto('/voicemail')
    const extension = page.locator('[id="extension_number"]')
    await extension.fill('٩٩٩٩')
    await catchClicks(page)
    const below = page.locator('[id="min_seconds-label"]')
    expect(await isClickedByPress(below)).toBe(true)
    await expect(page.getByText('Some characters were replaced')).toBeVisible()
  })
  await test.step('who changed the field last', async () => {
    await api('admin').post('/tenant/password_policy', { contains_numbers: false })
    await page.goto('/password-policy')
    await switchField(page, 'Require a digit').focus()
    await page.getByRole('button', { name: 'Last change of Require a digit' }).click()
    await expect(page.getByRole('link', { name: 'All changes' })).toBeVisible()
    await catchClicks(page)
    expect(await isClickedByPress(page.getByRole('switch').last())).toBe(true)
    await expect(page.getByRole('link', { name: 'All changes' })).toBeHidden()
  })
})
