import { expect, type Locator, type Page } from '@playwright/test'
import { pageEdits } from '../support/edits/page-edits.ts'
import { switchField } from '../support/settings.ts'
import { test } from '../support/test.ts'

type WithClicked = Window & { clicked?: EventTarget | null }

/** Stops all clicks before they reach the page, and remembers the target of the last one. */
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

/** Whether an element still gets the click if it is pressed for as long as a person presses. */
async function isClickedByPress(control: Locator): Promise<boolean> {
  const page = control.page()
  await control.scrollIntoViewIfNeeded()
  const box = await control.boundingBox()
  if (!box) throw new Error('Nothing to press')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await nextFrames(page)
  await page.mouse.up()
  return control.evaluate((element) => {
    const { clicked } = window as WithClicked
    return clicked instanceof Node && element.contains(clicked)
  })
}

const nextFrames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )

test('clicks what is just above the save bar', async ({ page, signedInAs }) => {
  await signedInAs('tenantadmin')
  await page.setViewportSize({ width: 1280, height: 720 })
  const [, officeHours, , passwordPolicy] = pageEdits
  for (const [edit, control] of [
    [officeHours, page.getByRole('button', { name: 'Copy Monday to other days' })],
    [passwordPolicy, page.getByRole('switch').last()],
  ] as const) {
    if (!edit) throw new Error('No such page')
    await test.step(edit.address, async () => {
      await page.goto(edit.address)
      await edit.make(page)
      await edit.shown(page)
      await catchClicks(page)
      await control.evaluate((element) => element.scrollIntoView({ block: 'end' }))
      expect(await isClickedByPress(control)).toBe(true)
    })
  }
})

test('keeps the hint of a field until a press below it ends', async ({ page, api, signedInAs }) => {
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
    await page.getByRole('button', { name: 'Last change to Require a digit' }).click()
    await expect(page.getByRole('link', { name: 'All changes' })).toBeVisible()
    await catchClicks(page)
    expect(await isClickedByPress(page.getByRole('switch').last())).toBe(true)
    await expect(page.getByRole('link', { name: 'All changes' })).toBeHidden()
  })
})
