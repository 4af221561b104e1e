import type { Locator } from '@playwright/test'
import { discardAndOpen } from '../support/open-within.ts'
import { expect, test } from '../support/test.ts'

/** Pages that edit, and a field near the bottom of each. */
const FIELDS = [
  ['/settings/general', 'timezone'],
  ['/settings/retention', 'temp_file_retention'],
  ['/settings/caller-ids', 'outbound_caller_ids.1.description'],
  ['/settings/web-hooks', 'cdr_event.url'],
  ['/settings/security', 'stir_shaken_key'],
  ['/voicemail', 'min_seconds'],
  ['/password-policy', 'max_length'],
  ['/custom-headers', 'relay.2.name'],
  ['/holidays/new', 'name'],
] as const

/** Whether at least one point of the field is visible and not covered by another element. */
const isInSight = (field: Locator) =>
  field.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    const at = [(left + right) / 2, Math.min(bottom, innerHeight) - 4, top + 4] as const
    return [at[1], at[2]].every((y) => {
      const seen = document.elementFromPoint(at[0], y)
      return seen !== null && (element.contains(seen) || seen.contains(element))
    })
  })

for (const { text, ...size } of [
  { width: 1280, height: 800, text: 16 },
  { width: 360, height: 600, text: 24 },
]) {
  test(`the save bar is in view and covers no edited field, ${size.width} px, text of ${text} px`, async ({
    page,
    signedInAs,
  }) => {
    test.slow()
    await signedInAs('tenantadmin')
    await page.setViewportSize(size)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } })
    for (const [i, [address, id]] of FIELDS.entries()) {
      await test.step(address, async () => {
        await (i === 0 ? page.goto(address) : discardAndOpen(page, address))
        // The time zones load after the page. Until then, their field is disabled.
        const field = page.locator(`input[id="${id}"]:enabled, textarea[id="${id}"]`)
        await field.focus()
        // Scroll so that the field is the last thing in view when the save bar appears over it.
        await field.evaluate((element) => element.scrollIntoView({ block: 'end' }))
        await page.keyboard.press('End')
        await page.keyboard.type('1')
        if (id === 'timezone') {
          await page.keyboard.press('Control+a')
          await page.keyboard.type('Lisbon')
          await page.keyboard.press('Enter')
        }
        const save = page.getByRole('button', { name: /^(Save changes|Add holiday)$/ })
        // In a panel with large text it is at the end.
        await (id === 'name' ? expect(save).toBeVisible() : expect(save).toBeInViewport())
        await expect.poll(() => isInSight(field), `${id} at ${address}`).toBe(true)
      })
    }
  })
}

test('a double click on Save does not press Undo, which takes its place', async ({
  page,
  signedInAs,
  api,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/voicemail')
  await page.getByLabel('Keep messages for').fill('77')
  const box = await page.getByRole('button', { name: 'Save changes' }).boundingBox()
  if (!box) throw new Error('Nothing to click')
  await page.mouse.click(box.x + 10, box.y + box.height / 2)
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  await undo.hover()
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  // Shown as soon as an undo begins.
  await expect(page.getByText(/^(Saving…|Reverted)/)).toHaveCount(0)
  await page.getByRole('link', { name: 'Overview' }).click()
  expect((await api('tenantadmin').get('/voicemail')).body).toMatchObject({ retain_days: 77 })
})
