import { expect, type Page } from '@playwright/test'
import common from '../../src/i18n/en/common.json' with { type: 'json' }
import { pageKeyIn } from '../../src/paths.ts'
import type { Api } from './api.ts'
import { addHolidays, holiday } from './holidays.ts'
import { openWithin } from './open-within.ts'
import { textField } from './settings.ts'

/** A page, or something that opens over a page. */
export interface Place {
  address: string
  /** Opens something over the page. It must be the last dialog or menu in the document. */
  open?: (page: Page) => Promise<unknown>
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().press('Enter')

/** The pages inside the shell, for a system administrator who manages a tenant. */
export const PAGES: Record<string, Place> = {
  tenants: { address: '/tenants' },
  overview: { address: '/' },
  'office hours': { address: '/office-hours' },
  'bars of the week': {
    address: '/office-hours',
    open: (page) => page.getByRole('button', { name: 'Bars', exact: true }).press('Enter'),
  },
  calendar: { address: '/holidays' },
  'list of holidays': { address: '/holidays?view=list' },
  voicemail: { address: '/voicemail' },
  'custom headers': { address: '/custom-headers' },
  settings: { address: '/settings/general' },
  'password policy': { address: '/password-policy' },
  balance: { address: '/balance' },
  history: { address: '/history' },
  account: { address: '/account' },
}

/** The dialogs, panels and menus that open over pages. */
export const OVER_PAGES = {
  review: {
    address: '/settings/general',
    open: async (page) => {
      await textField(page, 'Name').fill('Example Ltd')
      await press(page, 'Review changes')
    },
  },
  'user menu': { address: '/account', open: (page) => press(page, /^User menu/) },
  'menu of a value': {
    address: '/voicemail',
    open: async (page) => {
      await textField(page, 'Keep messages for').fill('11')
      await press(page, /^Default of/)
    },
  },
  search: { address: '/account', open: (page) => press(page, /^Search/) },
  exception: { address: '/office-hours/today' },
  'copy day': {
    address: '/office-hours',
    open: (page) => press(page, 'Copy Monday to other days'),
  },
  'paste headers': { address: '/custom-headers', open: (page) => press(page, 'Paste headers') },
  'new holiday': { address: '/holidays/new' },
  'part of a day': {
    address: '/holidays/new',
    open: (page) => page.getByRole('radio', { name: 'Part of a day' }).check(),
  },
  'changed times': {
    address: '/holidays?view=list',
    open: async (page) => {
      await page.getByRole('checkbox', { name: 'Select Company day' }).check()
      await press(page, 'Change 1')
      await page.getByRole('combobox', { name: 'What' }).selectOption('Set times')
    },
  },
  'public holidays': { address: '/holidays/public' },
  'floating holiday': { address: '/holidays/floating' },
  import: { address: '/holidays/import' },
  password: { address: '/account', open: (page) => press(page, 'Change password') },
  'sign out everywhere': {
    address: '/account',
    open: (page) => press(page, 'Sign out everywhere'),
  },
  recharge: {
    address: '/balance',
    open: async (page) => {
      await textField(page, 'Amount').fill('10')
      await press(page, /^Review recharge/)
    },
  },
} satisfies Record<string, Place>

/** Adds rows to each list of the tenant. */
export async function fillTenant(api: Api): Promise<void> {
  const trunk = { provider_id: 'trunk-1', caller_id: '+442079460000', description: 'Head office' }
  await api.post('/tenant', { outbound_caller_ids: [trunk, { ...trunk, provider_id: 'trunk-2' }] })
  await api.post('/tenant/custom_headers', { add: [{ name: 'X-Mine', value: '1', scope: 'ALL' }] })
  await addHolidays(api, [holiday('Company day', '2026-11-27'), holiday('Inventory', '2027-01-04')])
}

/** Manages the demo tenant as a system administrator, who can see all pages. */
export async function manageDemo(page: Page): Promise<void> {
  await page.goto('/tenants')
  await press(page, 'Manage Demo Company')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
}

/** The heading of the page at an address. */
function titleOf(address: string): string {
  const title = Object.entries(common.pages).find(
    ([key]) => key === (pageKeyIn(address) || 'overview'),
  )
  return title?.[1] ?? ''
}

/** Opens a place without a page load, and waits until everything on it has loaded. */
export async function openPlace(page: Page, place: Place): Promise<void> {
  const { address, open } = place
  await openWithin(page, address)
  await expect(page.locator('h1')).toHaveText(titleOf(address))
  await expectLoaded(page)
  await open?.(page)
  if (Object.values<Place>(OVER_PAGES).includes(place)) await expect(overPage(page)).toBeVisible()
  await expectLoaded(page)
}

const overPage = (page: Page) => page.locator('dialog[open], [role=menu]')

const expectLoaded = (page: Page) =>
  expect(page.locator('.placeholder, [aria-busy=true], .row-outline')).toHaveCount(0)

/** Closes what is open over the page, and discards its edits. */
export async function closePlace(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(overPage(page)).toHaveCount(0)
  const discard = page.getByRole('button', { name: 'Discard', exact: true })
  if (await discard.isVisible()) await discard.click()
}
