import { expect, type Page } from '@playwright/test'
import { switchField, textField } from '../settings.ts'

/**
 * A change on a page that edits: how to make it, how to find it in the form, and where and as what
 * the API then returns it.
 */
interface PageEdit {
  address: string
  make: (page: Page) => Promise<void>
  shown: (page: Page) => Promise<void>
  api: string
  stored: Record<string, unknown>
}

/** The tenant's settings and the other pages that edit. */
export const pageEdits: PageEdit[] = [
  {
    address: '/settings/general',
    make: (page) => textField(page, 'Name').fill('Mine'),
    shown: (page) => expect(textField(page, 'Name')).toHaveValue('Mine'),
    api: '/tenant',
    stored: { name: 'Mine' },
  },
  {
    address: '/office-hours',
    make: async (page) => {
      await page.getByRole('combobox', { name: 'Sunday is' }).selectOption('Open 24 hours')
    },
    shown: (page) =>
      expect(page.getByRole('combobox', { name: 'Sunday is' })).toHaveValue('all_day'),
    api: '/tenant',
    stored: { office_hours: { sunday: { enabled: true, ranges: [] } } },
  },
  {
    address: '/voicemail',
    make: (page) => textField(page, 'Keep messages for').fill('11'),
    shown: (page) => expect(textField(page, 'Keep messages for')).toHaveValue('11'),
    api: '/voicemail',
    stored: { retain_days: 11 },
  },
  {
    address: '/password-policy',
    make: (page) => switchField(page, 'Require a digit').click(),
    shown: (page) => expect(switchField(page, 'Require a digit')).not.toBeChecked(),
    api: '/tenant/password_policy',
    stored: { contains_numbers: false },
  },
  {
    address: '/custom-headers',
    make: async (page) => {
      await page.getByRole('button', { name: 'Add header' }).click()
      const added = page.getByRole('group', { name: 'Added header 1', exact: true })
      await added.getByLabel('Name').fill('X-Mine')
      await added.getByLabel('Value').fill('1')
    },
    shown: (page) =>
      expect(
        page.getByRole('group', { name: 'Added header 1', exact: true }).getByLabel('Name'),
      ).toHaveValue('X-Mine'),
    api: '/tenant/custom_headers',
    stored: { add: [{ name: 'X-Mine', value: '1' }] },
  },
]
