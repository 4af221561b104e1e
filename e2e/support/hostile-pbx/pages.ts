import { expect, type Page } from '@playwright/test'
import { switchField, textField } from '../settings.ts'

/** An edit that a user makes on a page, and the resulting value in the document at `path`. */
export interface Edit {
  address: string
  path: string
  change: (page: Page) => Promise<void>
  /** The edited field and its new value. */
  field: string
  value: unknown
}

/** One edit for each page that saves. */
export const edits: Edit[] = [
  {
    ...{
      address: '/settings/general',
      path: '/tenant',
      field: 'website',
      value: 'https://x.example',
    },
    change: (page) => textField(page, 'Website').fill('https://x.example'),
  },
  {
    address: '/office-hours',
    path: '/tenant',
    field: 'enable_night_mode',
    value: true,
    change: (page) => switchField(page, 'Night mode').click(),
  },
  {
    ...{
      address: '/password-policy',
      path: '/tenant/password_policy',
      field: 'min_length',
      value: 11,
    },
    change: (page) => textField(page, 'Minimum length').fill('11'),
  },
  {
    address: '/custom-headers',
    path: '/tenant/custom_headers',
    field: 'relay',
    value: expect.arrayContaining([{ name: 'X-Added', scope: 'TRUNK' }]),
    change: async (page) => {
      await page.getByRole('button', { name: 'Relay header' }).click()
      await page
        .getByRole('group', { name: /^Relayed header/ })
        .last()
        .getByLabel('Name')
        .fill('X-Added')
    },
  },
  {
    address: '/voicemail',
    path: '/voicemail',
    field: 'retain_days',
    value: 44,
    change: (page) => textField(page, 'Keep messages for').fill('44'),
  },
  {
    address: '/holidays/h1',
    path: '/holidays/h1',
    field: 'name',
    value: 'Renamed',
    change: (page) => textField(page, 'Name').fill('Renamed'),
  },
]
