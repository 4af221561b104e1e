import type { Locator, Page } from '@playwright/test'
import { closePlace, OVER_PAGES, openPlace, type Place } from '../support/places.ts'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const dialogOf = (page: Page) => page.locator('dialog[open]')

/** The buttons at the end of a dialog, each with its background colour. */
const buttonsOf = (dialog: Locator) =>
  dialog.locator('form > :last-child > button').evaluateAll((all) =>
    all.map((button) => ({
      text: button.textContent,
      ground: getComputedStyle(button).backgroundColor,
    })),
  )

const CLEAR = 'rgba(0, 0, 0, 0)'
const RED = 'rgb(179, 38, 30)'

interface Dialog {
  place: Place
  /** Whether the action can't be undone. The focus is then on Cancel. */
  isDanger?: boolean
}

const dialogs: Record<string, Dialog> = {
  review: { place: OVER_PAGES.review },
  exception: { place: OVER_PAGES.exception },
  'copy day': { place: OVER_PAGES['copy day'] },
  'paste headers': { place: OVER_PAGES['paste headers'] },
  'public holidays': { place: OVER_PAGES['public holidays'] },
  import: { place: OVER_PAGES.import },
  'floating holiday': { place: OVER_PAGES['floating holiday'] },
  'sign out everywhere': { place: OVER_PAGES['sign out everywhere'], isDanger: true },
  recharge: { place: OVER_PAGES.recharge },
  deduction: {
    place: {
      address: '/balance',
      open: async (page) => {
        await textField(page, 'Amount').fill('-10')
        await page.getByRole('button', { name: /^Review deduction/ }).click()
      },
    },
    isDanger: true,
  },
}

test('ends every dialog with a filled button, red where it can’t be undone, beside Cancel', async ({
  page,
  signedInAs,
}) => {
  test.setTimeout(120_000)
  await signedInAs('tenantadmin')
  await page.goto('/')
  for (const [name, { place, isDanger = false }] of Object.entries(dialogs)) {
    await test.step(name, async () => {
      await openPlace(page, place)
      const dialog = dialogOf(page)
      await expect(dialog).toBeVisible()
      const buttons = await buttonsOf(dialog)
      const act = buttons.pop()
      expect(act?.ground).not.toBe(CLEAR)
      expect(act?.ground === RED).toBe(isDanger)
      expect(buttons.map(({ ground }) => ground)).toEqual([CLEAR])
      const cancel = dialog.getByRole('button', { name: buttons[0]?.text ?? '', exact: true })
      if (isDanger) await expect(cancel).toBeFocused()
      else await expect(cancel).not.toBeFocused()
      await closePlace(page)
    })
  }
})

test('does what a dialog is for on Enter, and saves no page behind it', async ({
  page,
  signedInAs,
  api,
}) => {
  await signedInAs('tenantadmin')
  await page.goto('/office-hours')
  await OVER_PAGES['copy day'].open(page)
  const dialog = dialogOf(page)
  await dialog.getByRole('checkbox', { name: 'Saturday' }).check()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).not.toMatchObject({
    office_hours: { saturday: { ranges: [{ from: '09:00', to: '17:00' }] } },
  })
})
