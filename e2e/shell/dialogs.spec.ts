import type { Locator, Page } from '@playwright/test'
import { textField } from '../support/settings.ts'
import { expect, test } from '../support/test.ts'

const dialogOf = (page: Page) => page.locator('dialog[open]')

/** The buttons at the end of a dialog, each with whether it is filled, and with which colour. */
const buttonsOf = (dialog: Locator) =>
  dialog.locator('form > :last-child > button').evaluateAll((all) =>
    all.map((button) => ({
      text: button.textContent,
      ground: getComputedStyle(button).backgroundColor,
    })),
  )

const CLEAR = 'rgba(0, 0, 0, 0)'
const RED = 'rgb(179, 38, 30)'

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click()

interface Opened {
  /** What opens it, on the page at `address`. */
  open?: (page: Page) => Promise<unknown>
  /** 'danger' and 'money' have no key; the others have the focus in their first field. */
  kind: 'act' | 'danger' | 'money' | 'read'
}

const dialogs: Record<string, Opened> = {
  '/settings/general': {
    kind: 'act',
    open: async (page) => {
      await textField(page, 'Name').fill('Example Ltd')
      await press(page, 'Review changes')
    },
  },
  '/office-hours/today': { kind: 'act' },
  '/office-hours': {
    kind: 'act',
    open: (page) => press(page, 'Copy Monday to other days'),
  },
  '/custom-headers': { kind: 'act', open: (page) => press(page, 'Paste headers') },
  '/holidays/public': { kind: 'act' },
  '/holidays/import': { kind: 'act' },
  '/holidays/floating': { kind: 'act' },
  '/account': { kind: 'danger', open: (page) => press(page, 'Sign out everywhere') },
  '/balance': {
    kind: 'money',
    open: async (page) => {
      await textField(page, 'Amount').fill('10')
      await press(page, /^Review recharge/)
    },
  },
  '/balance?deduct': {
    kind: 'danger',
    open: async (page) => {
      await textField(page, 'Amount').fill('-10')
      await press(page, /^Review deduction/)
    },
  },
}

test('ends every dialog with a filled button, red where it can’t be undone, beside Cancel', async ({
  page,
  signedInAs,
}) => {
  test.setTimeout(120_000)
  await signedInAs('tenantadmin')
  for (const [address, { open, kind }] of Object.entries(dialogs)) {
    await test.step(address, async () => {
      await page.goto(address)
      await open?.(page)
      const dialog = dialogOf(page)
      await expect(dialog).toBeVisible()
      const buttons = await buttonsOf(dialog)
      const act = buttons.pop()
      expect(act?.ground).not.toBe(CLEAR)
      expect(act?.ground === RED).toBe(kind === 'danger')
      expect(buttons.map(({ ground }) => ground)).toEqual([CLEAR])
      const cancel = dialog.getByRole('button', { name: buttons[0]?.text ?? '', exact: true })
      if (kind === 'danger') await expect(cancel).toBeFocused()
      else await expect(cancel).not.toBeFocused()
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
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
  await press(page, 'Copy Monday to other days')
  const dialog = dialogOf(page)
  await dialog.getByRole('checkbox', { name: 'Saturday' }).check()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible()
  expect((await api('tenantadmin').get('/tenant')).body).not.toMatchObject({
    office_hours: { saturday: { ranges: [{ from: '09:00', to: '17:00' }] } },
  })
})
