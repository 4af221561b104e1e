import { expect, type Locator, type Page } from '@playwright/test'
import type { Api } from '../api.ts'
import { textField } from '../settings.ts'

/** The lists in documents. A save sends such a list as a whole. */
interface Lists {
  outbound_caller_ids: object[]
  add: object[]
  relay: object[]
}

/** An edit on a page, and what the API then returns for it. */
interface LocalEdit {
  edit: (page: Page) => Promise<unknown>
  stored: Record<string, unknown>
}

/** A change by another admin over the API: what is sent, given what is stored. */
interface RemoteEdit {
  sent: (stored: Lists) => object
  stored: Record<string, unknown>
}

/** A page that two admins edit at the same time. */
interface EditsByTwo {
  path: string
  /** The path of the edited resource, after /api. */
  api: string
  /** Two edits of the same field, and the text of each in the choice between them. */
  local: LocalEdit & { shown: string }
  remote: RemoteEdit & { shown: string }
  /** An edit of another field, and the page's name for that field. */
  other: RemoteEdit & { label: string }
  /** Two rows that both sides add to the page's list at `path`, and what the API then returns. */
  list?: { path: string; edit: LocalEdit['edit'] } & RemoteEdit
}

/** The dialog that asks about conflicts. */
export const conflictDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^Another admin changed (?:this|\d+ fields) too$/ })

/** The dialog that asks which later changes a revert keeps. */
export const revertDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^(?:This has|\d+ fields have) changed again since$/ })

/** The page's message about remote changes. */
export const remoteNotice = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: 'Another admin changed' })

/** Makes the change as another admin, over the API. */
export async function changeRemotely(api: Api, path: string, { sent }: Pick<RemoteEdit, 'sent'>) {
  const { body } = await api.get(path)
  expect((await api.post(path, sent(body as Lists))).status).toBe(200)
}

const typed = (label: string, field: string, value: string | number) => ({
  edit: (page: Page) => textField(page, label).fill(`${value}`),
  stored: { [field]: value },
  shown: `${value}`,
})

const sent = (stored: Record<string, unknown>) => ({ sent: () => stored, stored })

async function addCallerId(page: Page, trunk: string, number: string) {
  await page.getByRole('button', { name: 'Add caller ID' }).click()
  const added = page.getByRole('group', { name: 'Caller ID 3' })
  await added.getByLabel('Number shown').fill(number)
  await added.getByLabel('Trunk').fill(trunk)
}

async function addHeader(page: Page, name: string) {
  await page.getByRole('button', { name: 'Add header' }).click()
  const added = page.getByRole('group', { name: 'Added header 1' })
  await added.getByLabel('Name').fill(name)
  await added.getByLabel('Value').fill('1')
}

async function addHours(page: Page, from: string, to: string) {
  const friday = page.getByRole('group', { name: 'Friday', exact: true })
  await friday.getByRole('button', { name: 'Add hours to Friday' }).click()
  await page.getByRole('textbox', { name: 'Friday, range 2, from' }).fill(from)
  await page.getByRole('textbox', { name: 'Friday, range 2, to' }).fill(to)
  await page.keyboard.press('Tab')
}

const dayOf = (day: string, enabled: boolean) => ({
  office_hours: { [day]: { enabled, ranges: [] } },
})

const relayedFirst = (name: string) => ({
  relay: [{ name }, { name: 'X-Session-Id' }, { name: 'X-Trunk-Name' }],
})
const changed = (rows: object[], index: number, change: object) =>
  rows.map((row, i) => (i === index ? { ...row, ...change } : row))

export const editsByTwo: EditsByTwo[] = [
  {
    path: '/settings/general',
    api: '/tenant',
    local: typed('Name', 'name', 'Mine'),
    remote: { ...sent({ name: 'Theirs' }), shown: 'Theirs' },
    other: { ...sent({ website: 'https://remote.example/' }), label: 'Website' },
    list: {
      path: '/settings/caller-ids',
      edit: (page) => addCallerId(page, '1001', '+4930111'),
      sent: ({ outbound_caller_ids }) => ({
        outbound_caller_ids: [
          ...outbound_caller_ids,
          { provider_id: '1002', caller_id: '+4930222', description: '' },
        ],
      }),
      stored: {
        outbound_caller_ids: [
          { description: 'Reception' },
          { description: 'Support, by the second trunk' },
          { provider_id: '1001', caller_id: '+4930111' },
          { provider_id: '1002', caller_id: '+4930222' },
        ],
      },
    },
  },
  {
    path: '/office-hours',
    api: '/tenant',
    local: {
      edit: (page) => page.getByRole('combobox', { name: 'Saturday is' }).selectOption('Closed'),
      stored: dayOf('saturday', false),
      shown: 'Closed',
    },
    remote: { ...sent(dayOf('saturday', true)), shown: 'Open 24 hours' },
    other: { ...sent(dayOf('sunday', true)), label: 'Sunday' },
    list: {
      path: '/office-hours',
      edit: (page) => addHours(page, '18:00', '19:00'),
      sent: () => ({
        office_hours: {
          friday: {
            enabled: true,
            ranges: [
              { from: '09:00', to: '16:00' },
              { from: '20:00', to: '21:00' },
            ],
          },
        },
      }),
      stored: {
        office_hours: {
          friday: { ranges: [{ from: '09:00' }, { from: '18:00' }, { from: '20:00' }] },
        },
      },
    },
  },
  {
    path: '/voicemail',
    api: '/voicemail',
    local: typed('Keep messages for', 'retain_days', 11),
    remote: { ...sent({ retain_days: 12 }), shown: '12' },
    other: { ...sent({ min_seconds: 9 }), label: 'Shortest message' },
  },
  {
    path: '/password-policy',
    api: '/tenant/password_policy',
    local: typed('Minimum length', 'min_length', 8),
    remote: { ...sent({ min_length: 10 }), shown: '10' },
    other: { ...sent({ contains_numbers: false }), label: 'Require a digit' },
  },
  {
    path: '/custom-headers',
    api: '/tenant/custom_headers',
    local: {
      edit: (page) =>
        page.getByRole('group', { name: 'Relayed header 1' }).getByLabel('Name').fill('X-Mine'),
      stored: relayedFirst('X-Mine'),
      shown: 'X-Mine',
    },
    remote: {
      sent: ({ relay }) => ({ relay: changed(relay, 0, { name: 'X-Theirs' }) }),
      stored: relayedFirst('X-Theirs'),
      shown: 'X-Theirs',
    },
    other: {
      sent: ({ relay }) => ({ relay: changed(relay, 1, { scope: 'USER' }) }),
      stored: { relay: [{}, { scope: 'USER' }, {}] },
      label: 'Relay',
    },
    list: {
      path: '/custom-headers',
      edit: (page) => addHeader(page, 'X-Mine'),
      sent: ({ add }) => ({ add: [...add, { name: 'X-Theirs', value: '1', scope: 'TRUNK' }] }),
      stored: { add: [{ name: 'X-Mine' }, { name: 'X-Theirs' }] },
    },
  },
]
